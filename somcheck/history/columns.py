"""Judged posts as rows of a table, with one definition of the columns: numbers and marks, and nothing of the text."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from somcheck.history.judged import JudgedPost

Kind = Literal["text", "whole", "yes-no", "time"]

Cell = str | int | bool | datetime | None

COLUMNS: Mapping[str, Kind] = {
    "id": "text",
    "platform": "text",
    "time": "time",
    "kind": "text",
    "link": "text",
    "comments": "whole",
    "shares": "whole",
    "reactions": "whole",
    "reach": "whole",
    "views": "whole",
    "form": "text",
    "words": "whole",
    "score": "whole",
    "passed": "yes-no",
    "asks": "yes-no",
    "acts": "yes-no",
    "bait": "yes-no",
    "technical": "whole",
    "stiff": "whole",
    "plain": "text",
    "group": "text",
    "goals": "text",
    "profile": "text",
    "file": "text",
    "row": "whole",
}
"""The columns and what they hold; ``time`` is aware. ``plain`` and ``goals`` are joined with ``; ``."""


def cells(post: JudgedPost) -> dict[str, Cell]:
    """The cells of a post, by column; None where nothing is known."""
    plain = "; ".join(f"{word}: {twin}" for word, twin in post.plain)
    own = {**vars(post), **vars(post.counts), "plain": plain, "goals": "; ".join(post.goals)}
    return {name: own[name] for name in COLUMNS}
