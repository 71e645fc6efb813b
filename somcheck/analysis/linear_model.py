"""Linear models on sparse features, learned from marked texts (``data/training``) and kept in ``data/models``.

A feature is a string that a text has or has not. A file holds no strings, only their CRC-32 sums; two features that
share one share a weight, which happens to one in 50,000. numpy is imported where it is needed: the help needs none.
"""

from __future__ import annotations

import io
import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from zlib import crc32

from somcheck.norwegian.word_sets import tables_of
from somcheck.storage.data_files import read_bytes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


Parts = Mapping[str, float]
"""Features of a number that lies between two of them, with the part of each, from 0 to 1."""

NO_PARTS: Parts = {}


def parts(name: str, number: float, most: int | None = None, step: float = 1) -> Iterator[tuple[str, float]]:
    """A *number* as features ``name=STEP``, up to *most*: the two steps that it lies between, with their parts.

    A feature that tips over at a border would move the chances of a whole text when one letter is changed.
    """
    number = (number if most is None else min(number, most)) / step
    below = math.floor(number)
    for place, part in ((below, 1 - (number - below)), (below + 1, number - below)):
        if part:
            yield f"{name}={place if step == 1 else round(place * step, 1)}", part


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

    def chances(self, features: Iterable[str], partly: Parts = NO_PARTS) -> Mapping[str, float]:
        """How likely each label is, from 0 to 1; together they are 1. Features that were not seen count for nothing."""
        return self.chances_of([list(features)], partly)[0]

    def chances_of(self, texts: Sequence[Collection[str]], partly: Parts = NO_PARTS) -> list[Mapping[str, float]]:
        """The chances of several texts, by their features, and by those that all of them have *partly*."""
        import numpy as np

        scores = self.usual + self._sums(texts)
        for feature, part in partly.items():
            scores += part * self._sums([[feature]])
        raised = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares = raised / raised.sum(axis=1, keepdims=True)
        return [dict(zip(self.labels, row, strict=True)) for row in shares.tolist()]

    def lift(self, features: Collection[str], label: str) -> float:
        """How much the features speak for a label against the mean of the others."""
        column = self.labels.index(label)
        summed = self._sums([features])[0]
        others = (float(summed.sum()) - float(summed[column])) / (len(self.labels) - 1)
        return float(summed[column]) - others

    def _sums(self, texts: Sequence[Collection[str]]) -> NDArray[np.float32]:
        """The weights of each text's features, summed: one row a text."""
        import numpy as np

        wanted = np.array([crc32(one.encode()) for features in texts for one in features], dtype=np.uint32)
        places = np.searchsorted(self.keys, wanted)
        places[places == len(self.keys)] = 0
        known = self.keys[places] == wanted
        owners = np.repeat(np.arange(len(texts)), [len(features) for features in texts])[known]
        sums = np.zeros((len(texts), len(self.labels)), dtype=np.float32)
        np.add.at(sums, owners, self.weights[places[known]])
        return sums

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
