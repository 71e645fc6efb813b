"""Dates and times as a post tells them, and which day they are."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from somcheck.norwegian.word_sets import FUNCTION_WORDS, WordSets
from somcheck.norwegian.written_form import Language

_words = WordSets(FUNCTION_WORDS)

LONG_AGO = timedelta(days=60)
"""A date without a year that lies longer back than this is next year's."""


@dataclass(frozen=True)
class ToldDate:
    """A date in a text: ``start:end`` is all of it, ``weekday`` (0 is Monday) stands up to ``weekday_end``."""

    start: int
    end: int
    weekday: int | None
    weekday_end: int
    day: int
    month: int
    year: int | None

    @property
    def exists(self) -> bool:
        """Whether there is such a day; 29 February without a year may be."""
        if not 1 <= self.month <= 12 or self.day < 1:
            return False
        return self.day <= monthrange(self.year or 2000, self.month)[1]

    def on(self, year: int) -> date | None:
        """The day in a year, or None where that year has none."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    def nearest(self, written: date) -> date | None:
        """The day that is meant in a text of a day: of its year, or the nearest that is not long ago."""
        if self.year is not None:
            return self.on(self.year)
        days = filter(None, (self.on(written.year + step) for step in (0, 1)))
        return next((day for day in days if day >= written - LONG_AGO), None)


def months(language: Language) -> tuple[str, ...]:
    """The months' names in order."""
    return _words.listed("months", language)


def weekday_name(weekday: int, language: Language) -> str:
    return _words.listed("weekdays", language)[weekday]


@cache
def _weekdays() -> dict[str, int]:
    """The weekdays of both written forms: 0 is Monday."""
    return {
        name: place
        for kind in ("weekdays", "weekdays_definite")
        for form in ("nb", "nn")
        for place, name in enumerate(_words.listed(kind, form))
    }


@cache
def weekdays_pattern() -> str:
    return "|".join(sorted(_weekdays(), key=len, reverse=True))


LETTERS = 3
"""By so many of its first letters a weekday is known, in either written form."""


@cache
def weekdays_by_letters() -> dict[str, int]:
    return {name[:LETTERS]: day for name, day in _weekdays().items()}


def weekday_of(word: str) -> int | None:
    return _weekdays().get(word.lower())


@cache
def _date() -> re.Pattern[str]:
    names = "|".join(months("nb"))
    return re.compile(
        rf"(?:\b(?P<weekday>{weekdays_pattern()}),?[ ](?:den[ ])?)?"
        rf"(?<![\d.,/§:–-])(?<!§[ ])(?P<day>\d{{1,2}})(?:\.[ ]?[–-][ ]?\d{{1,2}})?"
        rf"(?:\.[ ]?(?P<name>{names})\b(?!-\w)(?:,?[ ](?P<year>(?:19|20)\d\d)\b(?![.:]\d))?"
        rf"|\.(?P<month>\d{{1,2}})\.(?P<in_full>(?:19|20)\d\d)\b(?!\.?\d))",
        re.IGNORECASE,
    )


def dates_in(text: str) -> Iterator[ToldDate]:
    """The dates that a text tells with a month, and with a year where that is in digits."""
    for match in _date().finditer(text):
        year = match["year"] or match["in_full"]
        yield ToldDate(
            match.start(),
            match.end(),
            weekday_of(match["weekday"]) if match["weekday"] else None,
            match.end("weekday") if match["weekday"] else match.start(),
            int(match["day"]),
            months("nb").index(match["name"].lower()) + 1 if match["name"] else int(match["month"]),
            int(year) if year else None,
        )
