"""What a run says of one post: an answer, or why there is none."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from somcheck.errors import InternalError, SomcheckError

if TYPE_CHECKING:
    from somcheck.formatters.style import Style
    from somcheck.judging.checker import Checker
    from somcheck.norwegian.written_form import Language
    from somcheck.report.report import Report
    from somcheck.running.baseline import Recorded


@dataclass(frozen=True)
class Answer:
    """What is said of a post: the report, which every format is made from, and its words for a terminal.

    ``faults`` are where rules of ours stopped, and ``stale`` is how many findings a baseline has of it that are found
    no more.
    """

    report: Report
    text: str
    stale: int = 0

    @property
    def path(self) -> str:
        return str(self.report.path)

    @property
    def language(self) -> Language:
        return self.report.language

    @property
    def score(self) -> int:
        return self.report.score

    @property
    def passed(self) -> bool:
        return self.report.passed

    @property
    def notes(self) -> tuple[str, ...]:
        return self.report.notes

    @property
    def json(self) -> dict[str, Any]:
        return self.report.as_json()

    @property
    def faults(self) -> tuple[str, ...]:
        return tuple(f"{fault.rule}: {fault.trace}" for fault in self.report.faults)

    @property
    def failing(self) -> int:
        return self.report.failing

    @property
    def excused(self) -> bool:
        """Whether it passes only since nothing is worse than in the baseline."""
        return self.report.excused


@dataclass(frozen=True)
class Refusal:
    """Why there is no answer: ``name`` is the post, or None where its plan is to blame.

    ``faults`` says where, when it is somcheck itself that is to blame. ``again`` says that the same was told before.
    """

    name: str | None
    reason: str
    posts: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    again: bool = False


def refusal(name: str, error: SomcheckError) -> Refusal:
    """Why a post could not be judged, and where the fault is, if it is ours."""
    traces = ("".join(traceback.format_exception(error)),) if isinstance(error, InternalError) else ()
    return Refusal(name, str(error), (name,), traces)


def answer(checker: Checker, report: Report, style: Style, recorded: Recorded | None = None) -> Answer:
    """A report, ready to be shown: without what is *recorded* in a baseline, and of the level that is asked for."""
    from somcheck.formatters.text import format_report
    from somcheck.running import baseline

    report, stale = baseline.applied(report, recorded) if recorded is not None else (report, 0)
    report = report.at_level(checker.config.min_level)
    names = {group.id: group.name for group in checker.config.groups.values()}
    return Answer(report, format_report(report, style, names), stale)
