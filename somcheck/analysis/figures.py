"""Figures with a unit in a post, and the table of what they can be compared with: ``data/comparisons.toml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from somcheck.document.document import Document
from somcheck.norwegian.numbers import NUMBER, SCALE, SPACE, number_words, parsed, rounded, scale_of
from somcheck.norwegian.text import Text
from somcheck.storage.data_files import read_toml

WORST_ROUNDING = 0.15
"""How far from the truth a rounded number may be, as a share of it, and still be called "omtrent"."""


# Odd units that nothing is told of in the data file.
_NEVER_COMPARED = (
    r"[kM]Pa|hPa|mbar|ppm|mg/(?:l|kg|m[3³])|[µμ]g(?:/\w+³?)?|kWp|[kM]VA|mA|kW/m[2²]|MJ(?:/m[2²])?|moh/t|k?Hz|Bq"
    r"|[mµ]Sv|CFU|COP"
)


@dataclass(frozen=True)
class Row:
    """What a quantity from ``low`` up to ``below`` is compared with; see the head of the data file."""

    low: float
    below: float
    text: Text
    size: float | None
    over: float | None
    halves: bool
    exact: bool
    without: re.Pattern[str] | None

    @property
    def counts(self) -> bool:
        return self.size is not None or self.over is not None

    def count(self, value: float) -> float | None:
        """How many of the thing a value is, rounded; None where rounding would take it too far from the truth."""
        amount = value / self.size if self.size else (self.over or 0) / value
        if self.exact:
            return amount if amount == int(amount) else None
        near = rounded(amount, self.halves)
        return near if near and abs(near - amount) <= WORST_ROUNDING * amount else None


@dataclass(frozen=True)
class Quantity:
    """A kind of quantity: its units, what must and must not stand around it, and its comparisons."""

    name: str
    odd: Mapping[str, float]
    known: tuple[tuple[re.Pattern[str], float], ...]
    large: float
    rows: tuple[Row, ...]
    requires: re.Pattern[str] | None
    without: re.Pattern[str] | None
    told: re.Pattern[str]
    joins: bool
    yearly: bool
    together: bool
    compounds: bool

    def factor(self, figure: Figure) -> float | None:
        """How much of the base unit the figure's unit is; None where it measures something else."""
        if figure.odd:
            return self.odd.get(figure.unit)
        for pattern, factor in self.known:
            match = pattern.match(figure.rest)
            if match and match.end() == len(figure.unit):
                return factor
        return None

    def fits(self, sentence: str, around: str) -> bool:
        """Whether a figure measures this, by its sentence and the ones beside it, with the figure between marks."""
        needed = self.requires is None or self.requires.search(around)
        return bool(needed) and not (self.without and self.without.search(sentence))


@dataclass(frozen=True)
class Figure:
    """A number, or a range of them, with its unit: ``start:end`` of the document's text.

    ``rest`` is the text from the unit on, some way.
    """

    start: int
    end: int
    low: float
    high: float
    unit: str
    odd: bool
    rest: str


@cache
def quantities() -> tuple[Quantity, ...]:
    """The tables of the data file."""
    return tuple(_quantity(table) for table in read_toml("comparisons.toml")["quantity"])


@cache
def measured() -> tuple[str, ...]:
    """The ends of words for what is measured."""
    return tuple(read_toml("comparisons.toml")["measured"].split())


def _quantity(table: Mapping[str, Any]) -> Quantity:
    return Quantity(
        name=table["name"],
        odd=table.get("odd", {}),
        known=tuple((re.compile(unit), factor) for unit, factor in table.get("known", {}).items()),
        large=table["large"],
        rows=tuple(_row(row) for row in table["rows"]),
        requires=_pattern(table.get("with")),
        without=_pattern(table.get("without")),
        told=re.compile(table["told"]),
        joins=table.get("joins", False),
        yearly=table.get("yearly", False),
        together=table.get("together", False),
        compounds=table.get("compounds", False),
    )


def _row(row: Mapping[str, Any]) -> Row:
    text = Text(row["nb"], row["nn"])
    halves, exact = row.get("halves", False), row.get("exact", False)
    without = _pattern(row.get("without"))
    return Row(row["from"], row["below"], text, row.get("size"), row.get("over"), halves, exact, without)


def _pattern(said: str | None) -> re.Pattern[str] | None:
    return re.compile(said) if said else None


@cache
def _figure_pattern() -> re.Pattern[str]:
    odd = sorted({unit for quantity in quantities() for unit in quantity.odd}, key=len, reverse=True)
    known = {pattern.pattern for quantity in quantities() for pattern, _ in quantity.known}
    either = "|".join(re.escape(unit).replace("³", "[3³]") for unit in odd)
    words = "|".join(number_words())
    return re.compile(
        rf"(?<![\w,.])(?:(?i:mellom){SPACE}(?P<first>{NUMBER})(?:{SPACE}(?P<first_scale>{SCALE}))?{SPACE}og{SPACE}"
        rf"|(?P<from>{NUMBER})(?:{SPACE}(?P<from_scale>{SCALE}))?(?:{SPACE}?[–-]{SPACE}?|{SPACE}til{SPACE}))?"
        rf"(?:(?P<number>{NUMBER})(?:{SPACE}?(?P<scale>{SCALE}))?|(?P<word>(?i:{words})){SPACE}(?P<of>{SCALE}))"
        rf"{SPACE}?(?:(?P<odd>{_NEVER_COMPARED}|{either})|(?P<known>{'|'.join(sorted(known, key=len, reverse=True))}))"
        r"(?![\w/²³])"
        r"|\b(?P<fire>R?EI)(?:[₁₂]|[12](?=[ ]))?[ \u00a0-]?(?P<minutes>\d{2,3})(?:-(?:C\d?|S[am]?|S200|CSa))?\b"
    )


def figures(document: Document) -> tuple[Figure, ...]:
    """The figures of a post with a unit of the data file, or another odd one."""
    return document.once(_figures)


def _figures(document: Document) -> tuple[Figure, ...]:
    matches = _figure_pattern().finditer(document.text)
    return tuple(_figure(match) for match in matches if not document.has_markup(*match.span()))


def _figure(match: re.Match[str]) -> Figure:
    if match["fire"]:
        minutes = float(match["minutes"])
        return Figure(match.start(), match.end(), minutes, minutes, match["fire"], True, "")
    scale = match["scale"] or match["of"] or ""
    high = (parsed(match["number"]) if match["number"] else number_words()[match["word"].lower()]) * scale_of(scale)
    start, low = match.start(), high
    if first := match["first"] or match["from"]:
        low = parsed(first) * scale_of(match["first_scale"] or match["from_scale"] or scale)
        if low > high:  # "mellom 800 000 og 1 million": the scale is the second number's alone
            low = parsed(first)
        start = match.start("first" if match["first"] else "from")
    odd = match["odd"] is not None
    unit = match["odd"] or match["known"]
    rest = match.string[match.end() - len(unit) : match.end() + 40]
    if odd:
        unit = unit.replace("m3", "m³")
    return Figure(start, match.end(), low, high, unit, odd, rest)
