"""The numbers of ``data/gauges.toml``, which are fitted to texts by ``data/training/weigh.py``."""

from __future__ import annotations

from typing import NamedTuple

from somcheck.norwegian.word_sets import tables_of

FILE = "gauges.toml"


def prior_words() -> int:
    """How many words with the usual share are added to a post's own."""
    words: int = tables_of(FILE)["prior-words"]
    return words


class Fit(NamedTuple):
    """A logistic model's numbers: what is usual and the weight of each feature, by its name; and the highest chance
    that passes, which is decided, not fitted."""

    usual: dict[str, float]
    weights: dict[str, float]
    limit: float


def fit(gauge: str) -> Fit:
    """The model of a gauge, by the gauge's id."""
    table = tables_of(FILE)[gauge]
    usual, weights = (
        {name: float(numbers[key]) for name, numbers in table["features"].items()} for key in ("usual", "weight")
    )
    return Fit(usual, weights, table["limit"])


class Points(NamedTuple):
    """How a gauge that counts signs turns them into points, and how much it weighs beside others."""

    scale: tuple[tuple[float, float], ...]
    weight: float


def points(gauge: str) -> Points:
    """The scale of a gauge, by the gauge's id."""
    table = tables_of(FILE)[gauge]
    return Points(tuple((value, given) for value, given in table["scale"]), table["weight"])
