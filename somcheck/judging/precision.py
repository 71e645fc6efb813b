"""How often the warnings of a rule hold, as it was measured (``data/precision.tsv``)."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

FEWEST = 5
"""Findings that someone has read, before it is told how many were right."""


@dataclass(frozen=True)
class Measured:
    """How many of a rule's findings were right, of those that someone has read, and the interval of the share."""

    right: int
    labelled: int
    low: float
    high: float

    @property
    def is_told(self) -> bool:
        """Whether enough are read for the share to be told to a writer."""
        return self.labelled >= FEWEST


def measured() -> Mapping[str, Measured]:
    """The precision of each rule that is measured, by its id."""
    table = files("somcheck.data") / "precision.tsv"
    if not table.is_file():
        return {}
    return {
        row["rule"]: Measured(int(row["right"]), int(row["labelled"]), float(row["low"]), float(row["high"]))
        for row in csv.DictReader(table.read_text(encoding="utf-8").splitlines(), delimiter="\t")
        if row["lang"] == "both"
    }
