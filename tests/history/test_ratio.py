"""Ratios within strata: against what is known of simple cases, against scipy, and by simulation."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up_organisations import SORTS, tried

from somcheck.history.ratio import Strata, comparable, estimate


def strata(period: np.ndarray) -> Strata:
    """Posts of one sort, by period."""
    return Strata(period.astype(np.int32), np.zeros(len(period), np.int32))


def one_stratum(size: int) -> Strata:
    return strata(np.zeros(size))


def test_of_one_stratum_it_is_the_ratio_of_means() -> None:
    counts = np.array([3, 5, 8, 4, 6, 2, 3, 1, 4, 2, 3, 2])
    having = np.arange(12) < 5
    found = estimate(counts, having, one_stratum(12))
    assert found is not None
    assert found.ratio.value == pytest.approx(counts[having].mean() / counts[~having].mean(), rel=1e-3)
    assert found.ratio.low < found.ratio.value < found.ratio.high


def test_how_far_from_no_difference_is_what_shuffling_says() -> None:
    stats = pytest.importorskip("scipy.stats")
    chance = np.random.default_rng(4)
    counts = chance.poisson(np.where(np.arange(60) < 30, 7, 5))
    having = np.arange(60) < 30
    found = estimate(counts, having, one_stratum(60))
    assert found is not None
    shuffled = stats.permutation_test(
        (counts[having], counts[~having]),
        lambda one, other, axis: one.mean(axis) - other.mean(axis),
        vectorized=True,
        n_resamples=4000,
        rng=1,
    )
    assert 2 * stats.norm.cdf(-abs(found.deviations)) == pytest.approx(shuffled.pvalue, abs=0.03)


def test_months_and_kinds_are_kept_apart() -> None:
    """In a month when all get ten times as much, most posts ask: that is no effect of asking."""
    chance = np.random.default_rng(5)
    month = np.repeat([0, 1], 300)
    having = chance.random(600) < np.where(month == 1, 0.8, 0.2)
    counts = chance.poisson(np.where(month == 1, 40, 4))
    raw = counts[having].mean() / counts[~having].mean()
    found = estimate(counts, having, strata(month))
    assert raw > 2
    assert found is not None
    assert found.ratio.low < 1 < found.ratio.high
    assert found.ratio.value == pytest.approx(1, abs=0.1)


def test_one_post_that_went_far_does_not_decide() -> None:
    chance = np.random.default_rng(6)
    having = np.arange(120) % 2 == 0
    counts = chance.poisson(6, 120)
    before = estimate(counts, having, strata(np.arange(120) // 20))
    counts[0] = 50_000
    after = estimate(counts, having, strata(np.arange(120) // 20))
    assert before is not None
    assert after is not None
    assert after.ratio.value < 1.3 * before.ratio.value
    assert after.ratio.low < 1 < after.ratio.high


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**32), st.floats(0.2, 5))
def test_the_ratio_follows_the_counts(seed: int, factor: float) -> None:
    """Where all that have it get so many times as much, the ratio and its ends are so many times as large."""
    chance = np.random.default_rng(seed)
    having, month = chance.random(80) < 0.5, chance.integers(0, 4, 80)
    counts = chance.gamma(2, 5, 80)
    one = estimate(counts, having, strata(month), unit=1e-9)
    other = estimate(np.where(having, counts * factor, counts), having, strata(month), unit=1e-9)
    assert one is not None
    assert other is not None
    for end in ("value", "low", "high"):
        assert getattr(other.ratio, end) == pytest.approx(factor * getattr(one.ratio, end), rel=0.02)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**32))
def test_the_order_of_posts_is_nothing(seed: int) -> None:
    chance = np.random.default_rng(seed)
    having, month, counts = chance.random(60) < 0.4, chance.integers(0, 6, 60), chance.poisson(5, 60)
    order = chance.permutation(60)
    one = estimate(counts, having, strata(month))
    other = estimate(counts[order], having[order], strata(month[order]))
    assert one is not None
    assert other is not None
    assert other.ratio.value == pytest.approx(one.ratio.value, rel=1e-3)


@pytest.mark.parametrize(
    ("counts", "having"),
    [
        ([], []),
        ([1, 2, 3], [True, True, True]),
        ([0, 0, 0, 0], [True, False, True, False]),
        ([0, 0, 5, 7], [True, True, False, False]),
        ([1, 9], [True, False]),
    ],
)
def test_what_cannot_be_told(counts: list[int], having: list[bool]) -> None:
    assert estimate(np.array(counts), np.array(having, bool), one_stratum(len(counts))) is None


def test_what_there_is_to_learn() -> None:
    having = np.array([True, False, True, False, True, True])
    used, information = comparable(having, np.array([0, 0, 1, 1, 2, 2]))
    assert used.tolist() == [True, True, True, True, False, False]
    assert information == 1.0


@pytest.mark.parametrize(("posts", "organisations"), [(60, 160), (600, 100)])
def test_intervals_hold_what_is_true_as_often_as_they_say(posts: int, organisations: int) -> None:
    """A small part of ``tests/benchmarks/history_intervals.py``; for 95 %, four standard errors are 8 points or so."""
    results = [
        (tried((SORTS[0], posts, effect, seed)), effect) for effect in (1.0, 2.5) for seed in range(organisations // 2)
    ]
    told = [(one, effect) for one, effect in results if one.told]
    assert len(told) > 0.6 * len(results)
    assert np.mean([one.low <= effect <= one.high for one, effect in told]) > 0.88
    assert np.median([one.value / effect for one, effect in told]) == pytest.approx(1, abs=0.15)
