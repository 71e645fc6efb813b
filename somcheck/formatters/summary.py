"""The closing lines after more than one post."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from somcheck.formatters.style import shown_name, wrapped
from somcheck.formatters.words import MANY, NO_SPELLING, not_ready, ready
from somcheck.norwegian.text import Text

if TYPE_CHECKING:
    from somcheck.norwegian.written_form import Language
    from somcheck.report.report import Report

STANDING = Text("{n} innlegg: {passed}, {failed}", "{n} innlegg: {passed}, {failed}")
"""``passed`` is what `ready` says, ``failed`` what `not_ready` says."""


def majority(reports: Sequence[Report]) -> Language:
    """The written form that most posts are in."""
    return "nn" if sum(report.language == "nn" for report in reports) * 2 > len(reports) else "nb"


def format_summary(reports: Sequence[Report], unread: int, width: int | None = None) -> str:
    """The closing lines after more than one post."""
    language = majority(reports)
    passed = sum(report.passed for report in reports)
    failed = len(reports) - passed
    # With --fail-on some may be above the limit and still not be ready, and with --baseline the other way round.
    if any(report.failing or report.excused for report in reports):
        line = STANDING(language, n=str(len(reports)), passed=ready(passed), failed=not_ready(failed, language))
    else:
        line = MANY(language, n=str(len(reports)), passed=ready(passed), failed=str(failed))
    if unread:
        line += Text(", {n} kunne ikke leses", ", {n} kunne ikkje lesast")(language, n=str(unread))
    if reports:
        mean = round(sum(report.score for report in reports) / len(reports))
        line += Text(". Snitt: {mean} av 100", ". Snitt: {mean} av 100")(language, mean=str(mean))
    said = [line + "."] if width is None else wrapped(line + ".", width)
    lines = [click.style(part, bold=True) for part in said]
    weak = sorted((report for report in reports if not report.passed), key=lambda report: report.score)
    lines += [f"  {report.score:3}  {shown_name(report.path)}" for report in weak[:10]]
    return "\n".join(lines) + "\n"


def format_unchecked(reports: Sequence[Report], width: int) -> str:
    """The line that says once, after all posts, that their spelling was not checked; empty where it was."""
    without = [report for report in reports if report.spelling == "missing"]
    lines = wrapped(NO_SPELLING(majority(without)), width) if without else []
    return "".join(click.style(line, dim=True) + "\n" for line in lines)
