"""What the writer wrote: source, front matter, comments and markup, before any language is known."""
