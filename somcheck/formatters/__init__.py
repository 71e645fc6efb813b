"""From reports to output: one module a format, each with a function ``format_run`` from a `Run` to text.

A new format is a module here and a line in `FORMATS`. It sees reports and the rules' own words, nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from somcheck.files import STDIN

if TYPE_CHECKING:
    from somcheck.report import Finding
    from somcheck.run import Answer, Refusal

FORMATS = {
    "text": "text",
    "json": "json",
    "markdown": "markdown",
    "html": "html",
    "github": "github",
    "sarif": "sarif",
    "junit": "junit",
}
"""The formats by their names on the command line, and the modules that make them."""

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


@dataclass(frozen=True)
class Run:
    """What is said of some posts, in their order: an answer, or a refusal where one could not be read."""

    said: tuple[Answer | Refusal, ...]
    version: str
    style: Style = Style()

    @cached_property
    def answers(self) -> tuple[Answer, ...]:
        from somcheck.run import Answer

        return tuple(one for one in self.said if isinstance(one, Answer))

    @cached_property
    def refused(self) -> tuple[tuple[str, str], ...]:
        """The posts that could not be judged, and why."""
        from somcheck.run import Refusal

        return tuple((post, one.reason) for one in self.said if isinstance(one, Refusal) for post in one.posts)


def formatter(name: str) -> Callable[[Run], str]:
    """The function that makes a format."""
    return cast(Callable[[Run], str], import_module(f"{__name__}.{FORMATS[name]}").format_run)


def relative(path: str) -> str:
    """A path as seen from the folder that somcheck runs in, where it lies below it."""
    here = Path.cwd()
    return str(Path(path).relative_to(here)) if Path(path).is_relative_to(here) else path


def end_of(finding: Finding) -> tuple[int, int]:
    """The line and column, from 1, just after the words of a finding."""
    lines = finding.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    column = len(lines[-1]) + (finding.column if len(lines) == 1 else 1)
    return finding.line + len(lines) - 1, column
