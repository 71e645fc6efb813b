"""What a run says of one post: an answer, or why there is none."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING

from somcheck.errors import InternalError, SomcheckError

if TYPE_CHECKING:
    from somcheck.report.report import Report
    from somcheck.running.baseline import Recorded
    from somcheck.severity import Severity


@dataclass(frozen=True)
class Answer:
    """What is said of a post, and how many findings a baseline has of it that are found no more (``stale``)."""

    report: Report
    stale: int = 0


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


def answer(report: Report, level: Severity, recorded: Recorded | None = None) -> Answer:
    """A report as it is to be shown: without what is *recorded* in a baseline, and of a *level* of gravity."""
    from somcheck.running import baseline

    report, stale = baseline.applied(report, recorded) if recorded is not None else (report, 0)
    return Answer(report.at_level(level), stale)


def faults_of(said: Answer | Refusal) -> tuple[str, ...]:
    """Where somcheck itself went wrong."""
    return said.faults if isinstance(said, Refusal) else tuple(f"{one.rule}: {one.trace}" for one in said.report.faults)
