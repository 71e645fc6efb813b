"""The safe edits of a post as a unified diff."""

from __future__ import annotations

import difflib


def diff(name: str, before: str, after: str) -> str:
    """The change as a unified diff, to be looked at; nothing where there is none."""
    from somcheck.formatters.style import printable

    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), name, name, n=1, lineterm="")
    return "".join("\t".join(map(printable, line.split("\t"))) + "\n" for line in lines)
