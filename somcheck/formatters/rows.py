"""Which findings to show first, and how alike ones are folded into a row."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from somcheck.report.findings import Fault, Finding

AT_FIRST = 7
"""Rows of findings at first sight: more than these nobody mends in one go."""

WHOLE_AT_FIRST = 3
"""Rows on the post as a whole among them, where there are others to show."""

Rows = list[tuple[Finding, int]]


def first_rows(
    findings: Iterable[Finding], gains: Mapping[str, float], faults: Sequence[Fault] = (), *, all: bool = False
) -> tuple[Rows, Rows]:
    """The rows to show at first, in reading order, and the others."""
    rows = list(_folded(findings))
    if all or len(rows) <= AT_FIRST:
        return rows, []
    chosen = set(_by_use(rows, gains, faults)[:AT_FIRST])
    return (
        [row for place, row in enumerate(rows) if place in chosen],
        [row for place, row in enumerate(rows) if place not in chosen],
    )


def useful_rows(findings: Iterable[Finding], gains: Mapping[str, float], faults: Sequence[Fault] = ()) -> Rows:
    """All rows, those whose mending gains most first."""
    rows = list(_folded(findings))
    return [rows[place] for place in _by_use(rows, gains, faults)]


def _by_use(rows: Rows, gains: Mapping[str, float], faults: Sequence[Fault]) -> list[int]:
    """The places of rows, the most useful first. Findings on *faults* go before all.

    Of each rule one row comes before a second of any, so that seven rows show as many kinds of faults as they can. Of
    those on the whole post `WHOLE_AT_FIRST` do: words that can be changed on the spot are easier to begin with.
    """
    gains = {**gains, **dict.fromkeys((fault.rule for fault in faults), math.inf)}
    by_gain = sorted(range(len(rows)), key=lambda place: -gains.get(rows[place][0].rule, 0.0))
    nth: Counter[str] = Counter()
    rank: dict[int, tuple[bool, int]] = {}
    for place in by_gain:
        finding, _ = rows[place]
        kind = "" if is_whole(finding) else finding.rule
        nth[kind] += 1
        turn = nth[kind] // (WHOLE_AT_FIRST + 1) if is_whole(finding) else nth[kind] - 1
        first = finding.severity == "error" or gains.get(finding.rule) == math.inf
        rank[place] = not first, turn
    return sorted(by_gain, key=lambda place: rank[place])


def _folded(findings: Iterable[Finding]) -> Iterator[tuple[Finding, int]]:
    """Findings that say the same of the same words, once, with how often."""
    counts: dict[tuple[str, str, str], int] = {}
    first: list[Finding] = []
    for finding in findings:
        key = (finding.rule, finding.message, finding.text.lower())
        if key not in counts:
            first.append(finding)
        counts[key] = counts.get(key, 0) + 1
    for finding in first:
        yield finding, counts[finding.rule, finding.message, finding.text.lower()]


def is_whole(finding: Finding) -> bool:
    return finding.start == finding.end
