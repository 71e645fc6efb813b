"""How a text for a terminal looks, and names and words made safe to print."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass

from somcheck.post.source import STDIN

_NO_UTF8 = re.compile("[\udc80-\udcff]")

WIDEST = 100
"""Columns. Longer lines than this are hard to read, however wide the terminal."""


COMFORTABLE = 78
"""Columns of a text that is read from end to end."""

NARROWEST = 20
"""Columns. A terminal that says it is narrower is written to as if it had these."""

NARROW = 48
"""Columns. On shorter lines than these even words are broken."""

ROOMY = 24
"""Columns that a text needs beside something else; with fewer it goes on lines of its own."""


@dataclass(frozen=True)
class Style:
    """How it is to look: how many columns wide, with block characters or not, with ``all`` findings or the first,
    and whether to ``explain`` the scores."""

    width: int = 80
    blocks: bool = True
    all: bool = False
    explain: bool = False

    @property
    def columns(self) -> int:
        """How long a line may be."""
        return min(self.width, WIDEST)


def shown_name(path: str | None) -> str:
    """What a post is called: its path, or what it was read from."""
    return "standard inn" if path in (None, STDIN) else printable(str(path))


def printable(text: str) -> str:
    """A text without what could move the cursor or change the terminal."""
    return "".join(char if char.isprintable() else " " for char in with_bytes_named(text))


def with_bytes_named(text: str) -> str:
    """A name that is not UTF-8 with its other bytes written out, so that the file can be known again."""
    return _NO_UTF8.sub(lambda match: f"\\x{ord(match[0]) - 0xDC00:02x}", text)


def wrapped(text: str, width: int, first: str = "", then: str = "") -> list[str]:
    """A text on lines of so many columns, with *first* before the first and *then* before the others."""
    return textwrap.wrap(
        text,
        max(width, len(first) + 1, len(then) + 1),
        initial_indent=first,
        subsequent_indent=then,
        break_long_words=width < NARROW,
        break_on_hyphens=False,
    )
