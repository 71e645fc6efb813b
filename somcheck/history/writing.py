"""How an organisation writes: month by month, the words that most need a plain twin, and what changed since a date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np

from somcheck.history.columns import Columns, month_key
from somcheck.history.comparing import holm, p_value, verdict
from somcheck.history.ratio import Z
from somcheck.history.report import Change, HeavyWord, Interval, Month

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Values = NDArray[Any]

MOST_HEAVY = 10
"""Words."""

FEWEST = 20
"""Posts on either side of a date: with fewer, an interval by the normal distribution is too narrow."""


def months(columns: Columns) -> Iterator[Month]:
    """The months that have posts, in order."""
    month = columns.months()
    names = list(columns.groups)
    for number, where in _grouped(month):
        words = columns["words"][where]
        total = max(1, int(words.sum(dtype=np.int64)))
        groups = np.bincount(columns["group"][where], minlength=len(names))
        yield Month(
            month=month_key(number),
            posts=len(where),
            asks=float(columns["asks"][where].mean()),
            acts=float(columns["acts"][where].mean()),
            passes=float(columns["passed"][where].mean()),
            score=float(columns["score"][where].mean()),
            technical=100 * int(columns["technical"][where].sum(dtype=np.int64)) / total,
            stiff=100 * int(columns["stiff"][where].sum(dtype=np.int64)) / total,
            words=float(np.median(words)),
            groups={name: int(count) for name, count in zip(names, groups, strict=True) if count and name},
        )


def _grouped(codes: NDArray[np.int32]) -> Iterator[tuple[int, NDArray[np.int64]]]:
    """Each code from 0, in order, with the places it stands at."""
    order = np.argsort(codes, kind="stable")
    found, starts = np.unique(codes[order], return_index=True)
    for code, start, end in zip(found, starts, [*starts[1:], len(order)], strict=False):
        if code >= 0:
            yield int(code), order[start:end]


def heavy(posts: Mapping[tuple[str, str], int]) -> tuple[HeavyWord, ...]:
    """The words with a plain twin that stand in most posts, from how many each stands in."""
    most = sorted(Counter(posts).items(), key=lambda item: (-item[1], item[0]))[:MOST_HEAVY]
    return tuple(HeavyWord(word, twin, count) for (word, twin), count in most)


def changes(columns: Columns, since: date) -> tuple[Change, ...]:
    """What became of each measure since a date."""
    day = columns.day
    start = (since - date(1970, 1, 1)).days
    after, before = day >= start, (day >= 0) & (day < start)
    counts = int(before.sum()), int(after.sum())
    if not all(counts):
        return ()
    found = []
    for measure, spread in _MEASURES.items():
        (value_before, error_before), (value_after, error_after) = (spread(columns, side) for side in (before, after))
        error = float(np.hypot(error_before, error_after))
        found.append((measure, value_before, value_after, error))
    enough = min(counts) >= FEWEST
    holds = holm([p_value((after - before) / error) if error else 1.0 for _, before, after, error in found])
    return tuple(
        Change(
            measure,
            before,
            after,
            *counts,
            interval if enough else None,
            verdict(interval, 0.0, place in holds) if enough else "few",
        )
        for place, (measure, before, after, error) in enumerate(found)
        for interval in [Interval(after - before, after - before - Z * error, after - before + Z * error)]
    )


Spread = Callable[[Columns, "Values"], tuple[float, float]]
"""A measure of some posts, and its standard error."""


def _share(name: str) -> Spread:
    """The error of a share is that of one more of either: Agresti and Caffo (2000), The American Statistician 54."""

    def spread(columns: Columns, where: Values) -> tuple[float, float]:
        having, posts = int(columns[name][where].sum(dtype=np.int64)), int(where.sum())
        leant = (having + 1) / (posts + 2)
        return having / posts, float(np.sqrt(leant * (1 - leant) / (posts + 2)))

    return spread


def _rate(name: str) -> Spread:
    """Per 100 words, as the ratio of two sums: Cochran (1977), Sampling Techniques, ch. 6."""

    def spread(columns: Columns, where: Values) -> tuple[float, float]:
        found, words = columns[name][where].astype(float), columns["words"][where].astype(float)
        rate = found.sum() / max(1.0, words.sum())
        posts, mean = len(words), max(1e-9, words.mean())
        error = np.sqrt(((found - rate * words) ** 2).sum() / max(1, posts - 1) / posts) / mean
        return float(100 * rate), float(100 * error)

    return spread


def _mean(name: str) -> Spread:
    def spread(columns: Columns, where: Values) -> tuple[float, float]:
        values = columns[name][where].astype(float)
        return float(values.mean()), float(values.std(ddof=min(1, len(values) - 1)) / np.sqrt(len(values)))

    return spread


def _median(name: str) -> Spread:
    """The error by the order statistics about the median: Price and Bonett (2001), Journal of Statistical Computation
    and Simulation 68, 295–305, with 2 for their deviate, which it is near for twenty posts and more."""

    def spread(columns: Columns, where: Values) -> tuple[float, float]:
        values = np.sort(columns[name][where]).astype(float)
        posts = len(values)
        low = max(0, round((posts + 1) / 2 - np.sqrt(posts)) - 1)
        return float(np.median(values)), float((values[posts - 1 - low] - values[low]) / 4)

    return spread


_MEASURES: dict[str, Spread] = {
    "asks": _share("asks"),
    "acts": _share("acts"),
    "passes": _share("passed"),
    "score": _mean("score"),
    "technical": _rate("technical"),
    "stiff": _rate("stiff"),
    "words": _median("words"),
}
