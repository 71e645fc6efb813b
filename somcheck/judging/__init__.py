"""From a Document to a Report: settings, the engine that runs rules, scores, and the Checker over them all."""
