"""From reports to output: one module a format, each a function from reports to text."""
