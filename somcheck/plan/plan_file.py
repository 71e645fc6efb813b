"""A plan and the text that it was read from. Apart from `somcheck.plan`, so that rules load without pydantic."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from somcheck.lines import Lines
from somcheck.norwegian.written_form import Language, guess
from somcheck.plan.toml import Places

if TYPE_CHECKING:
    from somcheck.plan.model import Plan


def language_of(plan: Plan) -> Language:
    """The written form of a plan: as it says, or else as its goals look."""
    if plan.language != "auto":
        return plan.language
    return guess(" ".join(goal.what for goal in plan.goals.values())).language if plan.goals else "nb"


@dataclass(frozen=True)
class PlanFile:
    """A plan and the text that it was read from: what the rules of the tip ``plan`` look at."""

    path: Path | None
    source: str
    plan: Plan
    today: date
    inside: tuple[str, ...] = ()

    @cached_property
    def language(self) -> Language:
        """The written form of the plan."""
        return language_of(self.plan)

    def place(self, offset: int) -> int:
        return offset

    def place_span(self, start: int, end: int) -> tuple[int, int]:
        return start, end

    def is_unbroken_source(self, start: int, end: int) -> bool:
        return True

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.source)

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The line and column, from 1, of an offset in the source."""
        return self._lines.line_and_column(offset)

    @cached_property
    def _places(self) -> Places:
        return Places(self.source)

    def span(self, *path: str) -> tuple[int, int]:
        """The offsets of a key's value, or of the name of the table it should stand in."""
        return self._places.find((*self.inside, *path)) or (0, 0)
