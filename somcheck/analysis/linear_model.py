"""Linear models on sparse features, learned from marked texts (``data/training``) and kept in ``data/models``.

A feature is a string that a text has or has not. A file holds no strings, only their CRC-32 sums; two features that
share one share a weight, which happens to one in 50,000. numpy is imported where it is needed: the help needs none.

Most features come again from text to text, so a model keeps where their weights stand. Where features always come
together, as those of one word do, they are a `Part`, and what they weigh together is kept.
"""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from threading import RLock
from typing import TYPE_CHECKING, Any
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
"""Features, and parts, whose places a model keeps; then it begins anew. They take some ten MB."""


Part = tuple[Callable[..., Iterable[str]], tuple[Hashable, ...]]
"""Features that follow from a few values: what makes them, and of what. No other part of the same text has them."""


def features_of(part: Part) -> set[str]:
    make, values = part
    return set(make(*values))


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
            return self._shares(self._sums(texts) + self._sum_of(partly))

    def chances_of_parts(
        self, texts: Sequence[Sequence[Part]], partly: Partly = NOTHING_PARTLY
    ) -> list[Mapping[str, float]]:
        """The chances of several texts, by the parts of their features, and by those that all of them have *partly*."""
        with _lock:
            return self._shares(self._sums_of_parts(texts) + self._sum_of(partly))

    def lift(self, features: Collection[str], label: str) -> float:
        """How much the features speak for a label against the mean of the others."""
        column = self.labels.index(label)
        with _lock:
            summed = self._sums([features])[0]
        others = (float(summed.sum()) - float(summed[column])) / (len(self.labels) - 1)
        return float(summed[column]) - others

    def _sum_of(self, partly: Partly) -> NDArray[np.float64]:
        """The weights of features that a text has in part, summed."""
        import numpy as np

        sums: NDArray[np.float64] = np.zeros(len(self.labels))
        for feature, part in partly.items():
            sums = sums + part * self._sums([[feature]])[0]
        return sums

    def _shares(self, sums: NDArray[np.float64]) -> list[Mapping[str, float]]:
        import numpy as np

        scores = self.usual + sums
        raised = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares = raised / raised.sum(axis=1, keepdims=True)
        return [dict(zip(self.labels, row, strict=True)) for row in shares.tolist()]

    @cached_property
    def _rows(self) -> NDArray[np.float32]:
        """The weights, and last a row of noughts, for what was not seen."""
        import numpy as np

        return np.vstack([self.weights, np.zeros((1, len(self.labels)), dtype=np.float32)])

    @cached_property
    def _places(self) -> dict[str, int]:
        """The rows of the features that were asked for."""
        return {}

    @cached_property
    def _parts(self) -> tuple[dict[Part, int], NDArray[np.float64]]:
        """The rows of the parts that were asked for, and what each weighs."""
        import numpy as np

        return {}, np.zeros((MOST, len(self.labels)))

    def _sums(self, texts: Sequence[Collection[str]]) -> NDArray[np.float64]:
        """The weights of each text's features, summed: one row a text."""
        places, nothing = self._places, len(self.keys)
        found = [[nothing, *map(places.get, features)] for features in texts]
        if any(None in row for row in found):
            new = {one for features in texts for one in features if one not in places}
            if len(places) + len(new) > MOST:
                places.clear()
                new = {one for features in texts for one in features}
            self._find(new)
            found = [[nothing, *map(places.get, features)] for features in texts]
        return _summed(self._rows, found)

    def _find(self, features: Collection[str]) -> None:
        """Keep the rows of features."""
        import numpy as np

        wanted = np.array([crc32(one.encode()) for one in features], dtype=np.uint32)
        found = np.searchsorted(self.keys, wanted)
        found[found == len(self.keys)] = 0
        known = np.where(self.keys[found] == wanted, found, len(self.keys))
        self._places.update(zip(features, known.tolist(), strict=True))

    def _sums_of_parts(self, texts: Sequence[Sequence[Part]]) -> NDArray[np.float64]:
        rows, weighed = self._parts
        found = [list(map(rows.get, parts)) for parts in texts]
        if any(None in row for row in found):
            new = {part for parts in texts for part in parts if part not in rows}
            if len(rows) + len(new) > MOST:
                if not rows:
                    return self._sums([set().union(*map(features_of, parts)) for parts in texts])
                rows.clear()
                return self._sums_of_parts(texts)
            weighed[len(rows) : len(rows) + len(new)] = self._sums(list(map(features_of, new)))
            rows.update(zip(new, range(len(rows), len(rows) + len(new)), strict=True))
            found = [list(map(rows.get, parts)) for parts in texts]
        return _summed(weighed, found)

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


def _summed(rows: NDArray[Any], texts: Sequence[Sequence[Any]]) -> NDArray[np.float64]:
    """The sum of the rows at the places of each text; a text has at least one. In float64 their order is nothing."""
    import numpy as np

    if not texts:
        return np.zeros((0, rows.shape[1]))
    places = np.fromiter(chain.from_iterable(texts), dtype=np.intp)
    starts = np.cumsum([0, *map(len, texts[:-1])])
    summed: NDArray[np.float64] = np.add.reduceat(rows[places], starts, axis=0, dtype=np.float64)
    return summed


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
