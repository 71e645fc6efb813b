"""Suggestions made one by one, and what each does to the judgement of its post."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from somcheck.judging.checker import Checker
from somcheck.report.findings import Suggestion
from somcheck.report.report import Report
from somcheck.running.fixes import applied


class Made(NamedTuple):
    """A suggestion made by itself: how many points its post loses, and which warnings are new, as rule and words."""

    text: str
    rule: str
    edit: Suggestion
    loss: int
    new: tuple[str, ...]


def warnings(report: Report) -> Counter[str]:
    """The warnings of a report by their rules."""
    return Counter(finding.rule for finding in report.findings if finding.severity != "signal")


def made_alone(checker: Checker, text: str) -> Iterator[Made]:
    """Each suggestion of a post, made by itself."""
    before = checker.check(text)
    for finding in before.findings:
        for edit in finding.suggestions:
            after = checker.check(applied(text, [edit]))
            new = warnings(after) - warnings(before)
            yield Made(text, finding.rule, edit, before.score - after.score, tuple(new))
