"""How many times as much one kind of post gets as another, within strata, with a 95 % interval.

The counts of posts are skewed: most get little, and one in a hundred goes far. Months and kinds differ much, and a
stratum (a month and a kind) may hold two posts. Drawing posts again from strata of two (a bootstrap) says little, and
an interval from such draws is too narrow. The interval here needs no draws, and is the same every time:

- For a ratio R that is tried, the counts of the posts that have the trait are divided by R. If R is right, posts with
  and without it are alike within a stratum. The score is how much they differ, weighted as Mantel and Haenszel (1959)
  do, so that small strata count for what they are worth.
- Each count is taken relative to what is usual for its period and sort, and no post counts for more than `CAP` times
  that: a post that went far counts as one that did well. The limit follows R, so both sides lose the same part of their
  tails, and the ratio is not drawn towards 1.
- The estimate is the R of score 0, and the interval holds each R whose score is within 1.96 standard deviations
  (inverting a score test: Cox and Hinkley 1974, ch. 7). The variance is the larger of two: that of shuffling the trait
  within strata, which is exact where the sides have the same spread (Fisher 1935), and that of each post's own squared
  deviation, which holds where they have not (White 1980, with the HC2 factor).

How often the interval holds is measured in ``tests/benchmarks/history_intervals.md``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import exp, inf, log, sqrt
from typing import TYPE_CHECKING, Any

import numpy as np

from somcheck.history.report import Interval

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Codes = NDArray[np.int32]

CAP = 8.0
"""How many times what is usual a post can count for."""

SHRINK = 10.0
"""Posts. What is usual in a period, or of a sort, leans on the whole as if by so many more posts."""

FARTHEST = 100.0
"""An interval that goes beyond 100 times, or a hundredth, says nothing."""

Z = 1.959964
"""The standard normal deviate that leaves out 2.5 % at either end."""

NEAR = 1e-3
"""Standard deviations, or of a logarithm: nearer than this an end need not be found."""

_AT_A_TIME = 1 << 16


@dataclass(frozen=True)
class Strata:
    """What posts are compared within. ``period`` and ``sort`` are codes from 0 for each post."""

    period: Codes
    sort: Codes

    @property
    def sorts(self) -> int:
        return int(self.sort.max(initial=0)) + 1

    def codes(self) -> Codes:
        """A code for each pair of period and sort."""
        return np.asarray(self.period * np.int32(self.sorts) + self.sort, dtype=np.int32)


def comparable(having: NDArray[np.bool_], stratum: Codes) -> tuple[NDArray[np.bool_], float]:
    """Which posts have some of the other side in their stratum, and how much there is to learn of these: the sum over
    strata of ``having * lacking / all``, which is half the number of pairs where all strata are pairs."""
    everyone = np.bincount(stratum)
    ones = np.bincount(stratum[having], minlength=len(everyone))
    both = ones * (everyone - ones)
    return (both > 0)[stratum], float((both / np.maximum(everyone, 1)).sum())


@dataclass(frozen=True)
class Estimate:
    """A ratio, and how many standard deviations no difference is from what was seen."""

    ratio: Interval
    deviations: float


def estimate(values: NDArray[Any], having: NDArray[np.bool_], strata: Strata, unit: float = 1.0) -> Estimate | None:
    """How many times as much the posts that have something get, within strata.

    ``values`` are not negative. ``unit`` is what one reaction is worth in them: a cap below a few reactions would cut
    off chance itself. None where the interval has an end that cannot be told.
    """
    score = _Score(values, having, strata, unit)
    middle = 0.0
    for _ in range(4):  # what is usual depends on the ratio, but little
        if not score.look(middle):
            return None
        before, middle = middle, _root(score, 0.0, middle)
        if not abs(middle) < inf:
            return None
        if abs(middle - before) < 0.01:
            break
    low, high = _root(score, Z, middle), _root(score, -Z, middle)
    if not (abs(low) < inf and abs(high) < inf):
        return None
    return Estimate(Interval(exp(middle), exp(low), exp(high)), score(0.0))


class _Score:
    """The score of a tried ratio, as its logarithm, in standard deviations; it falls as the ratio grows."""

    def __init__(self, values: NDArray[Any], having: NDArray[np.bool_], strata: Strata, unit: float) -> None:
        self._all = values.astype(np.float32)
        self._all_having, self._strata, self._unit = having, strata, unit
        stratum = strata.codes()
        self._used, _ = comparable(having, stratum)
        self._values, self._having, self._stratum = self._all[self._used], having[self._used], stratum[self._used]
        everyone = np.bincount(self._stratum)
        size = np.maximum(everyone, 2).astype(float)
        ones = np.bincount(self._stratum[self._having], minlength=len(everyone))
        self._size, self._share = size, ones / size
        self._shuffled = ones * (everyone - ones) / (size * (size - 1))
        self.slope = max(1.0, sqrt(float((ones * (everyone - ones) / size).sum())))  # roughly, for counts as posts have

    def look(self, ratio: float) -> bool:
        """Work out what is usual, given a ratio; False where nothing is."""
        usual = _usual(self._all, self._all_having, self._strata, ratio, self._unit)
        self._usual = usual[self._used]
        return bool(len(self._usual)) and bool((self._usual > 0).all())

    def _parts(self, ratio: float) -> Iterator[tuple[NDArray[np.bool_], Codes, Floats]]:
        """The posts' counts relative to what is usual, some at a time."""
        for start in range(0, len(self._values), _AT_A_TIME):
            part = slice(start, start + _AT_A_TIME)
            having, stratum = self._having[part], self._stratum[part]
            scale = np.where(having, exp(-ratio), 1.0) / self._usual[part]
            yield having, stratum, np.minimum(self._values[part] * scale, CAP * (1 + self._unit * scale))

    def __call__(self, ratio: float) -> float:
        sums = np.zeros(len(self._size))
        for _, stratum, relative in self._parts(ratio):
            sums += np.bincount(stratum, relative, len(sums))
        means = sums / self._size
        score = own = shuffled = 0.0
        for having, stratum, relative in self._parts(ratio):
            deviation = relative - means[stratum]
            weighted = (having - self._share[stratum]) * deviation
            size = self._size[stratum]
            score += float(weighted.sum())
            own += float((weighted * weighted * size / (size - 1)).sum())
            shuffled += float((self._shuffled[stratum] * deviation * deviation).sum())
        variance = max(own, shuffled)
        return score / sqrt(variance) if variance > 0 else 0.0


def _usual(
    values: NDArray[Any], having: NDArray[np.bool_], strata: Strata, ratio: float, unit: float
) -> NDArray[np.float32]:
    """What is usual for each post, had it lacked the trait: a level for its sort times one for its period."""
    periods, sorts = np.bincount(strata.period), np.bincount(strata.sort)
    if not len(values):
        return values
    divisor = np.where(having, np.float32(exp(ratio)), np.float32(1))
    values = values / divisor
    by_sort: NDArray[Any] = np.full(len(sorts), values.mean(dtype=float))
    by_period: NDArray[Any] = np.ones(len(periods))
    for _ in range(3):
        levels = (by_sort[strata.sort] * by_period[strata.period]).astype(np.float32)
        capped = np.minimum(values, CAP * (levels + unit / divisor))
        mean = float(capped.mean(dtype=float))
        by_sort = np.bincount(strata.sort, capped / by_period[strata.period]) + SHRINK * mean
        by_sort /= sorts + SHRINK
        if not by_sort.all():
            break
        by_period = np.bincount(strata.period, capped / by_sort[strata.sort]) + SHRINK
        by_period /= periods + SHRINK
    return np.asarray(by_sort[strata.sort] * by_period[strata.period], dtype=np.float32)


def _root(falling: _Score, target: float, start: float) -> float:
    """Where a falling function has a value, sought from *start*; infinite where that is beyond `FARTHEST`.

    By steps that double until it is passed, and then by false position with the Illinois rule: Dowell and Jarratt
    (1971), BIT 11, 168–174.
    """
    limit = log(FARTHEST)
    here, value = start, falling(start) - target
    step = min(0.25, 1.5 * abs(value) / falling.slope)
    while abs(value) >= NEAR:
        way = 1 if value > 0 else -1
        if here * way >= limit:
            return way * inf
        there = way * min(way * here + step, limit)
        beyond = falling(there) - target
        if (beyond > 0) != (value > 0):
            return _between(falling, target, here, value, there, beyond)
        here, value, step = there, beyond, step * 2
    return here


def _between(
    falling: Callable[[float], float], target: float, low: float, above: float, high: float, below: float
) -> float:
    """Where a function has a value, between two places; *above* and *below* are by how much it misses there."""
    middle = high
    for _ in range(40):
        middle = (low * below - high * above) / (below - above)
        value = falling(middle) - target
        if abs(value) < NEAR or abs(high - low) < NEAR:
            break
        if (value > 0) == (above > 0):
            low, above, below = middle, value, below / 2
        else:
            high, below, above = middle, value, above / 2
    return middle
