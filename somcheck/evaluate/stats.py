"""The statistics of the evaluation. Pure: numbers in, numbers out."""

from __future__ import annotations

import math
import random
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from statistics import quantiles
from typing import TypeVar

T = TypeVar("T")

Interval = tuple[float, float]

Z = 1.959964
"""The standard normal deviate that leaves out 2.5 % at either end."""

ROUNDS, SEED = 1000, 20270301

FEWEST = 5
"""Documents. Draws of fewer say nothing of the documents that were not there to draw."""


def auc(low: Sequence[float], high: Sequence[float]) -> float:
    """The chance that a value of *high* is above one of *low*; equal values count half.

    The area under the ROC curve is Mann and Whitney's U as a share of all pairs: J. A. Hanley and B. J. McNeil (1982),
    "The meaning and use of the area under a receiver operating characteristic (ROC) curve", Radiology 143, 29–36.
    """
    if not low or not high:
        return math.nan
    ordered = sorted(low)
    wins = sum(bisect_left(ordered, value) + bisect_right(ordered, value) for value in high) / 2
    return wins / (len(low) * len(high))


def f1(pairs: Iterable[tuple[bool, bool]]) -> float:
    """F1 of predicted against labelled, given as pairs: the harmonic mean of precision and recall.

    C. J. van Rijsbergen (1979), "Information Retrieval", 2nd ed., ch. 7: ``1 - E`` with equal weights.
    """
    right, wrong = 0, 0
    for predicted, labelled in pairs:
        right += predicted and labelled
        wrong += predicted != labelled
    return 2 * right / (2 * right + wrong) if right or wrong else math.nan


def wilson(right: float, count: int) -> Interval:
    """The 95 % interval of a share, *right* of *count*.

    The score interval of E. B. Wilson (1927), "Probable inference, the law of succession, and statistical inference",
    Journal of the American Statistical Association 22, 209–212. It holds for few texts and for shares near 0 and 1.
    """
    if not count:
        return math.nan, math.nan
    share, spread = right / count, Z * Z / count
    middle = (share + spread / 2) / (1 + spread)
    half = Z / (1 + spread) * math.sqrt(share * (1 - share) / count + spread / (4 * count))
    return max(0.0, middle - half), min(1.0, middle + half)


def resamples(documents: Sequence[Sequence[T]]) -> Iterator[list[T]]:
    """What `ROUNDS` draws of as many documents hold, the same draws every time.

    Whole documents are drawn, since texts from one document are alike: A. C. Davison and D. V. Hinkley (1997),
    "Bootstrap Methods and their Application", section 3.8.
    """
    chance = random.Random(SEED)
    for _ in range(ROUNDS):
        yield [item for document in chance.choices(documents, k=len(documents)) for item in document]


def middle95(values: Iterable[float]) -> Interval:
    """The percentile interval: B. Efron and R. J. Tibshirani (1993), "An Introduction to the Bootstrap", ch. 13."""
    known = [value for value in values if not math.isnan(value)]
    if len(known) < 2:
        return math.nan, math.nan
    cuts = quantiles(known, n=40, method="inclusive")
    return cuts[0], cuts[-1]


def auc_of(items: Iterable[tuple[bool, float]]) -> float:
    """`auc` of values that come with whether they belong among the high ones."""
    items = list(items)
    return auc([value for high, value in items if not high], [value for high, value in items if high])


def auc_interval(documents: Sequence[Sequence[tuple[bool, float]]]) -> Interval:
    """The 95 % interval of `auc_of`. Without any miss all draws are alike: see `f1_interval`."""
    items = [item for document in documents for item in document]
    if auc_of(items) == 1:
        high = sum(high for high, _ in items)
        return wilson(fewest := min(high, len(items) - high), fewest)[0], 1.0
    return _bootstrap(documents, auc_of)


def f1_interval(documents: Sequence[Sequence[tuple[bool, bool]]]) -> Interval:
    """The 95 % interval of `f1`.

    Without any miss all draws are alike, and say nothing of how many texts there were. The lower limit is then
    `wilson`'s: for ``q``, the share of the texts predicted or labelled that are both, F1 is ``2q / (1 + q)``.
    """
    pairs = [pair for document in documents for pair in document]
    if f1(pairs) == 1:
        right = sum(predicted for predicted, _ in pairs)
        share = wilson(right, right)[0]
        return 2 * share / (1 + share), 1.0
    return _bootstrap(documents, f1)


def rate(counts: Iterable[tuple[int, int]]) -> float:
    """Findings per 100 words, of pairs of findings and words."""
    findings, words = map(sum, zip(*counts, strict=True))
    return 100 * findings / words


def rate_interval(documents: Sequence[Sequence[tuple[int, int]]]) -> Interval:
    """The 95 % interval of `rate`. Of fewer than `FEWEST` documents the parts are drawn, not the documents."""
    if len(documents) < FEWEST:
        documents = [[part] for document in documents for part in document]
    return _bootstrap(documents, rate)


def _bootstrap(documents: Sequence[Sequence[T]], statistic: Callable[[list[T]], float]) -> Interval:
    return middle95(statistic(items) for items in resamples(documents))
