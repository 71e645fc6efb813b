"""Suggestions made one by one, and what each does to the judgement of its post."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from somcheck.judging.checker import Checker
from somcheck.report.findings import Finding, Suggestion
from somcheck.report.report import Report
from somcheck.running.fixes import applied


class Made(NamedTuple):
    """A suggestion made by itself: how many points its post loses, the rules of the warnings that are new, and by how
    many points it turns a post that did not pass into one that does."""

    text: str
    rule: str
    edit: Suggestion
    loss: int
    new: tuple[str, ...]
    rise: int


def new_warnings(before: Report, after: Report, edit: Suggestion) -> Iterator[Finding]:
    """The warnings that an edit brings: on words that nothing was said of before, or on what it put in.

    A complaint that is told by another rule, or with a word more, is none.
    """
    grown = len(edit.replacement) - (edit.end - edit.start)
    told = {one.rule for one in before.findings if one.start == one.end and one.severity != "signal"}
    spans = [(one.start, one.end) for one in before.findings if one.start < one.end]
    for one in after.findings:
        if one.severity == "signal":
            continue
        if one.start == one.end:
            if one.rule not in told:
                yield one
            continue
        left = (one.start, min(one.end, edit.start))
        right = (max(one.start, edit.start + len(edit.replacement)) - grown, one.end - grown)
        if not any(a < end and start < b for a, b in (left, right) if a < b for start, end in spans):
            yield one


def made_alone(checker: Checker, text: str) -> Iterator[Made]:
    """Each suggestion of a post, made by itself."""
    before = checker.check(text)
    for finding in before.findings:
        for edit in finding.suggestions:
            after = checker.check(applied(text, [edit]))
            new = tuple(one.rule for one in new_warnings(before, after, edit))
            rise = after.score - before.score if after.passed and not before.passed else 0
            yield Made(text, finding.rule, edit, before.score - after.score, new, rise)
