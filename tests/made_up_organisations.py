"""Organisations that are made up, with a known effect of a trait on what their posts get, and what is found of it.

An organisation has 60 posts in a year or 600 in two, of four kinds. Months and kinds differ in what they get, and in
how often posts have the trait (so that posts with it would seem to get more or less if months and kinds were not kept
apart). A post's count is Poisson about a gamma, one in a hundred of them multiplied by some twenty. Posts with the
trait get a known number of times as much: in mean, and in every part of the distribution unless the sort says
otherwise.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass

import numpy as np

from somcheck.history.comparing import LEAST, within
from somcheck.history.ratio import estimate

SIZES = {60: 12, 600: 24}
"""Posts, and the months that they are from."""


@dataclass(frozen=True)
class Sort:
    """A sort of organisation: the share of posts with the trait, the mean count, the gamma's shape (on the side of the
    trait where it differs) and how many posts go far."""

    name: str
    share: float = 0.3
    mean: float = 6.0
    shape: float = 1.0
    shape_having: float | None = None
    far: float = 0.01


SORTS = (
    Sort("ordinary"),
    Sort("half have it", share=0.5),
    Sort("one in eight has it", share=0.12),
    Sort("few reactions", mean=1.5),
    Sort("many reactions", mean=40.0),
    Sort("very skewed", shape=0.6, far=0.03),
    Sort("the trait evens out", shape=0.8, shape_having=1.6),
    Sort("the trait scatters", shape=1.6, shape_having=0.8),
)


@dataclass(frozen=True)
class Organisation:
    having: np.ndarray
    month: np.ndarray
    kind: np.ndarray
    counts: np.ndarray


def made_up(sort: Sort, posts: int, effect: float, seed: object) -> Organisation:
    """An organisation's posts; the same for the same *seed*."""
    chance = np.random.default_rng(zlib.crc32(repr((sort, posts, effect, seed)).encode()))
    months = SIZES.get(posts, 12)
    month = chance.integers(0, months, posts).astype(np.int32)
    kind = chance.choice(4, posts, p=(0.45, 0.3, 0.15, 0.1)).astype(np.int32)
    of_month = chance.normal(0, 0.4, months)
    of_kind = np.array((0, 0.5, 1.2, -0.5)) + chance.normal(0, 0.2, 4)
    odds = np.log(sort.share / (1 - sort.share)) + np.array((0, 0.6, -0.6, 0.3))[kind] + 0.8 * of_month[month]
    having = chance.random(posts) < 1 / (1 + np.exp(-odds))
    shape = np.where(having, sort.shape_having or sort.shape, sort.shape)
    luck = chance.gamma(shape, 1 / shape) * np.where(
        chance.random(posts) < sort.far, chance.lognormal(np.log(20), 0.7, posts), 1
    )
    expected = sort.mean * np.exp(of_month[month] + of_kind[kind]) * np.where(having, effect, 1)
    return Organisation(having, month, kind, chance.poisson(expected * luck))


@dataclass(frozen=True)
class Tried:
    """What is found for an organisation: how much there was to learn, the period that posts were compared within, and
    the interval where one can be told."""

    information: float
    period: str
    value: float = np.nan
    low: float = 0.0
    high: float = np.inf

    @property
    def told(self) -> bool:
        return bool(np.isfinite(self.high)) and self.information >= LEAST


def tried(what: tuple[Sort, int, float, int]) -> Tried:
    organisation = made_up(*what)
    period, strata, _, information = within(organisation.having, organisation.month, organisation.kind)
    found = estimate(organisation.counts, organisation.having, strata)  # also where it would not be told
    ends = (found.ratio.value, found.ratio.low, found.ratio.high) if found else ()
    return Tried(information, period, *ends)
