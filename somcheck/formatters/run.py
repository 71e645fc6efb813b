"""All that was said of a run of posts, as formatters take it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from somcheck.formatters.style import Style

if TYPE_CHECKING:
    from somcheck.report.report import Report
    from somcheck.running.answers import Answer, Refusal


@dataclass(frozen=True)
class Run:
    """What is said of some posts, in their order: an answer, or a refusal where one could not be read."""

    said: tuple[Answer | Refusal, ...]
    version: str
    style: Style = Style()

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        from somcheck.running.answers import Answer

        return tuple(one.report for one in self.said if isinstance(one, Answer))

    @cached_property
    def refused(self) -> tuple[tuple[str, str], ...]:
        """The posts that could not be judged, and why."""
        from somcheck.running.answers import Refusal

        return tuple((post, one.reason) for one in self.said if isinstance(one, Refusal) for post in one.posts)
