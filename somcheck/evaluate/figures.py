"""Figures and tables of them, as Markdown and back, and which figures have become worse."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

HEADER = ("of", "figure", "form", "n", "value", "low", "high")

ROUNDING = 0.001
"""Stored values have three decimals."""

Key = tuple[str, str, str, str]
"""The title of a table, and what names a figure in it."""


@dataclass(frozen=True)
class Miss:
    """A text where somcheck and the label part: how far (for sorting), what is said of it, and the text."""

    weight: float
    said: str
    text: str


@dataclass(frozen=True)
class Figure:
    """A value with its 95 % interval, measured on *n* texts.

    ``of`` is the tip, rule or genre, ``form`` the written form of the texts.
    """

    of: str
    name: str
    form: str
    n: int
    value: float
    low: float
    high: float
    misses: tuple[Miss, ...] = field(default=(), compare=False, repr=False)

    def row(self) -> tuple[str, ...]:
        numbers = (f"{number:.3f}" for number in (self.value, self.low, self.high))
        return (self.of, self.name, self.form, str(self.n), *numbers)


@dataclass(frozen=True)
class Table:
    """Figures of one kind, and what is said above them. ``better`` says which way is good, if any."""

    title: str
    about: str
    figures: tuple[Figure, ...]
    better: Literal["high", "low"] | None = None

    def markdown(self) -> str:
        rows = [HEADER, *(figure.row() for figure in self.figures)]
        widths = [max(len(row[column]) for row in rows) for column in range(len(HEADER))]
        lines = [
            "| " + " | ".join(cell.rjust(w) if at > 2 else cell.ljust(w) for at, (cell, w) in pairs) + " |"
            for pairs in (enumerate(zip(row, widths, strict=True)) for row in rows)
        ]
        rule = "|" + "|".join("-" * (w + 1) + (":" if at > 2 else "-") for at, w in enumerate(widths)) + "|"
        return "\n".join([f"## {self.title}", "", *textwrap.wrap(self.about, 118), "", lines[0], rule, *lines[1:]])


def parse(markdown: str) -> dict[Key, Figure]:
    """The figures of the tables in a text that `Table.markdown` wrote."""
    found = {}
    title = ""
    for line in markdown.splitlines():
        if line.startswith("## "):
            title = line.removeprefix("## ")
        elif line.startswith("| "):
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if len(cells) == len(HEADER) and tuple(cells) != HEADER:
                of, name, form, n, *numbers = cells
                value, low, high = map(float, numbers)
                found[title, of, name, form] = Figure(of, name, form, int(n), value, low, high)
    return found


def worse(stored: Mapping[Key, Figure], tables: Iterable[Table]) -> list[str]:
    """What is said of figures that are worse than the stored ones by more than half the width of the interval.

    The wider of the stored interval and the new one counts. A rule that no longer finds anything has no figure, which
    is fine; a figure that should be high must be there.
    """
    said = []
    for table in tables:
        figures = {(figure.of, figure.name, figure.form): figure for figure in table.figures}
        for (title, *name), old in stored.items():
            if title != table.title or table.better is None:
                continue
            new = figures.get((old.of, old.name, old.form))
            if new is None:
                if table.better == "high":
                    said.append(f"{', '.join(name)}: was {old.value:.3f} and is not measured")
                continue
            loss = old.value - new.value if table.better == "high" else new.value - old.value
            if loss > max(old.high - old.low, new.high - new.low) / 2 + ROUNDING:
                said.append(f"{', '.join(name)}: was {old.value:.3f} and is {new.value:.3f}")
    return said
