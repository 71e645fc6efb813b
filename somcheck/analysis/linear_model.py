"""Linear models on sparse features, learned from marked texts (``data/training``) and kept in ``data/models``.

A feature is a string that a text has or has not. A file holds no strings, only their CRC-32 sums; two features that
share one share a weight, which happens to one in 50,000. numpy is imported where it is needed: the help needs none.

Most features come again from text to text, so a model keeps what they weigh. Where features always come together, as
those of one word do, they are a `Part`, and what they weigh together is kept.
"""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from threading import RLock
from typing import TYPE_CHECKING, Any, TypeVar
from zlib import crc32

from somcheck.norwegian.word_sets import tables_of
from somcheck.storage.data_files import read_bytes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


Partly = Mapping[str, float]
"""Features of a number that lies between two of them, with the part of each, from 0 to 1."""

NOTHING_PARTLY: Partly = {}


def between(name: str, number: float, most: int | None = None, step: float = 1) -> Iterator[tuple[str, float]]:
    """A *number* as features ``name=STEP``, up to *most*: the two steps that it lies between, with their parts.

    A feature that tips over at a border would move the chances of a whole text when one letter is changed.
    """
    number = (number if most is None else min(number, most)) / step
    below = math.floor(number)
    for place, part in ((below, 1 - (number - below)), (below + 1, number - below)):
        if part:
            yield f"{name}={place if step == 1 else round(place * step, 1)}", part


_lock = RLock()
"""What is kept is shared by threads."""

MOST = 50_000
"""Features, and parts, whose weights a model keeps; then it begins anew. They take some ten MB."""


K = TypeVar("K", bound=Hashable)

Part = tuple[Callable[..., Iterable[str]], tuple[Hashable, ...]]
"""Features that follow from a few values: what makes them, and of what. No other part of the same text has them."""


def features_of(part: Part) -> set[str]:
    make, values = part
    return set(make(*values))


class _Kept(dict[K | None, int]):
    """What was asked for, each with its row in a table of what it weighs; None has the first, and weighs nothing.

    *weigh* gives the weights of what is new, one row each.
    """

    def __init__(self, weigh: Callable[[Sequence[K]], NDArray[Any]], labels: int) -> None:
        import numpy as np

        super().__init__({None: 0})
        self._weigh = weigh
        self._new: list[K] = []
        self._table: NDArray[np.float64] = np.zeros((MOST, labels))

    def __missing__(self, one: K) -> int:
        self[one] = row = len(self)
        self._new.append(one)
        return row

    def sums(self, texts: Sequence[Collection[K]]) -> NDArray[np.float64]:
        """What each text weighs: one row a text. In float64 the order of the weights is nothing."""
        import numpy as np

        if not texts:
            return np.zeros((0, self._table.shape[1]))
        if len(self) > MOST:
            self._forget()
        rows = np.fromiter(chain.from_iterable((0, *map(self.__getitem__, one)) for one in texts), dtype=np.intp)
        if self._new:
            self._weigh_new()
        starts = np.cumsum([0, *(1 + len(one) for one in texts[:-1])])
        summed: NDArray[np.float64] = np.add.reduceat(self._table[rows], starts, axis=0)
        return summed

    def _weigh_new(self) -> None:
        import numpy as np

        try:
            weighed = self._weigh(self._new)
        except BaseException:  # else what has a row and no weights would count for nothing from now on
            self._forget()
            raise
        while len(self) > len(self._table):
            self._table = np.vstack([self._table, np.zeros_like(self._table)])
        self._table[len(self) - len(self._new) : len(self)] = weighed
        self._new = []

    def _forget(self) -> None:
        self.clear()
        self[None] = 0
        self._new = []


@dataclass(frozen=True)
class LinearModel:
    """A weight for each feature and label, as multinomial logistic regression learns them."""

    labels: tuple[str, ...]
    keys: NDArray[np.uint32]
    """The features' sums, in rising order."""
    weights: NDArray[np.float32]
    """One row for each key, one column for each label."""
    usual: NDArray[np.float32]
    """What each label has before any feature is seen."""

    def chances(self, features: Collection[str], partly: Partly = NOTHING_PARTLY) -> Mapping[str, float]:
        """How likely each label is, from 0 to 1; together they are 1. Features that were not seen count for nothing."""
        return self.chances_of([features], partly)[0]

    def chances_of(
        self, texts: Sequence[Collection[str]], partly: Partly = NOTHING_PARTLY
    ) -> list[Mapping[str, float]]:
        """The chances of several texts, by their features, and by those that all of them have *partly*."""
        with _lock:
            return self._shares(self._features.sums(texts) + self._sum_of(partly))

    def lift(self, features: Collection[str], label: str) -> float:
        """How much the features speak for a label against the mean of the others."""
        column = self.labels.index(label)
        with _lock:
            summed = self._features.sums([features])[0]
        others = (float(summed.sum()) - float(summed[column])) / (len(self.labels) - 1)
        return float(summed[column]) - others

    def _sum_of(self, partly: Partly) -> NDArray[np.float64]:
        """The weights of features that a text has in part, summed."""
        import numpy as np

        sums: NDArray[np.float64] = np.zeros(len(self.labels))
        if partly:
            for part, weights in zip(partly.values(), self._features.sums([[one] for one in partly]), strict=True):
                sums = sums + part * weights
        return sums

    def _shares(self, sums: NDArray[np.float64]) -> list[Mapping[str, float]]:
        import numpy as np

        scores = self.usual + sums
        raised = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares = raised / raised.sum(axis=1, keepdims=True)
        return [dict(zip(self.labels, row, strict=True)) for row in shares.tolist()]

    @cached_property
    def _features(self) -> _Kept[str]:
        return _Kept(self._weights_of, len(self.labels))

    @cached_property
    def _parts(self) -> _Kept[Part]:
        return _Kept(lambda parts: self._features.sums(list(map(features_of, parts))), len(self.labels))

    def _weights_of(self, features: Sequence[str]) -> NDArray[np.float32]:
        """The weights of features, one row each; noughts for what was not seen."""
        import numpy as np

        wanted = np.array([crc32(one.encode()) for one in features], dtype=np.uint32)
        found = np.searchsorted(self.keys, wanted)
        found[found == len(self.keys)] = 0
        weights: NDArray[np.float32] = self.weights[found]
        weights[self.keys[found] != wanted] = 0
        return weights

    def written(self) -> bytes:
        """The model as a file of ``data/models`` holds it."""
        import numpy as np

        file = io.BytesIO()
        np.savez_compressed(
            file,
            labels=np.array(self.labels),
            keys=self.keys,
            weights=self.weights.astype(np.float16),
            usual=self.usual.astype(np.float32),
        )
        return file.getvalue()


@dataclass(frozen=True, eq=False)
class Joined:
    """Models that know the same features: side by side in one table, so that each feature is looked for once."""

    models: tuple[LinearModel, ...]

    def chances_of(
        self, texts: Sequence[Collection[str]], partly: Partly = NOTHING_PARTLY
    ) -> list[list[Mapping[str, float]]]:
        """What each model says of several texts; see `LinearModel.chances_of`."""
        with _lock:
            return self._shares(self._table._features.sums(texts) + self._table._sum_of(partly))

    def chances_of_parts(
        self, texts: Sequence[Sequence[Part]], partly: Partly = NOTHING_PARTLY
    ) -> list[list[Mapping[str, float]]]:
        """The same for texts whose features are told by their parts."""
        with _lock:
            return self._shares(self._table._parts.sums(texts) + self._table._sum_of(partly))

    def _shares(self, sums: NDArray[np.float64]) -> list[list[Mapping[str, float]]]:
        import numpy as np

        ends = np.cumsum([len(one.labels) for one in self.models])[:-1]
        return [one._shares(part) for one, part in zip(self.models, np.split(sums, ends, axis=1), strict=True)]

    @cached_property
    def _table(self) -> LinearModel:
        import numpy as np

        keys = np.unique(np.concatenate([one.keys for one in self.models]))
        weights = np.zeros((len(keys), sum(len(one.labels) for one in self.models)), dtype=np.float32)
        first = 0
        for one in self.models:
            weights[np.searchsorted(keys, one.keys), first : first + len(one.labels)] = one.weights
            first += len(one.labels)
        labels = tuple(label for one in self.models for label in one.labels)
        return LinearModel(labels, keys, weights, np.concatenate([one.usual for one in self.models]))


def made(labels: Sequence[str], features: Sequence[str], weights: Any, usual: Any, least: float = 0.0) -> LinearModel:
    """A model of what was learned; ``weights`` has a row for each label.

    Features that weigh less than *least* for every label are left out.
    """
    import numpy as np

    columns = np.asarray(weights, dtype=np.float32).T
    kept = np.flatnonzero(np.abs(columns).max(axis=1) >= least)
    summed: dict[int, Any] = {}
    for place in kept.tolist():
        summed.setdefault(crc32(features[place].encode()), columns[place])
    keys = np.array(sorted(summed), dtype=np.uint32)
    rows = np.stack([summed[int(key)] for key in keys])
    return LinearModel(tuple(labels), keys, rows, np.asarray(usual, dtype=np.float32))


def limits(name: str) -> Mapping[str, float]:
    """How likely a label must be before it is said, by the table of ``data/models/limits.toml``."""
    table: Mapping[str, float] = tables_of("models/limits.toml")[name]
    return table


def certainty(chance: float, least: float, sure: float) -> float:
    """How sure a guess is, from 0 where it is first said (at *least*) to 1 (from *sure* on); all from 0 to 1."""
    return min(1.0, max(0.0, (chance - least) / (sure - least)))


@lru_cache(maxsize=8)
def model(name: str) -> LinearModel:
    """The model of ``data/models/NAME.npz``."""
    import numpy as np

    with np.load(io.BytesIO(read_bytes(f"models/{name}.npz")), allow_pickle=False) as file:
        return LinearModel(
            tuple(str(label) for label in file["labels"]),
            file["keys"],
            file["weights"].astype(np.float32),
            file["usual"],
        )


@lru_cache(maxsize=8)
def joined(*names: str) -> Joined:
    """Some models of ``data/models`` that know the same features."""
    return Joined(tuple(map(model, names)))
