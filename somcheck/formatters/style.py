"""How a text for a terminal looks, and names and words made safe to print."""

from __future__ import annotations

from dataclasses import dataclass

from somcheck.post.source import STDIN

WIDEST = 100
"""Columns. Longer lines than this are hard to read, however wide the terminal."""


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
    return "".join(char if char.isprintable() else " " for char in text)
