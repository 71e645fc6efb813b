"""Markdown written safely."""

from __future__ import annotations

import re
from collections.abc import Iterable

# What means something to Markdown, or to GitHub and GitLab: a #1, @name, :smile:, %1, ~label and $1$ too.
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&@:$=^%]|(?<=\w)\.(?=\w)|!(?=\d)|^[-+]")


def escaped(text: str) -> str:
    """A line of a post as Markdown that shows it letter by letter."""
    line = _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", line)


def prose(text: str) -> str:
    """Our own sentences as Markdown: only what would be read as markup is escaped."""
    return re.sub(r"([\\`*_\[\]<>#|~$])", r"\\\1", " ".join(text.split()))


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = list(head)
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def anchor(heading: str) -> str:
    """The fragment that leads to a heading, on GitHub and GitLab alike."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
