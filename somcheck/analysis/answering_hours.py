"""When somebody answers: what a plan's ``hours`` says («hverdager 8–15.30»), as minutes of each weekday."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from somcheck.analysis.dates import LETTERS, weekdays_by_letters

DAY = 24 * 60
"""Minutes."""

WORKDAYS, WEEKEND, EVERY = range(5), range(5, 7), range(7)


@dataclass(frozen=True)
class AnsweringHours:
    """The spans of each weekday (0 is Monday) in which somebody answers, in minutes from midnight, up to the last."""

    spans: tuple[tuple[tuple[int, int], ...], ...]

    def covers(self, weekday: int, minute: int) -> bool:
        return any(start <= minute < end for start, end in self.spans[weekday])


_ALWAYS = re.compile(r"24\s*/\s*7|\bdøgn(?:et)?\s+rundt|\b(?:hele|heile)\s+(?:døgnet|tid[ae]n?)|\balltid\b")

_CLOCK = r"(?:kl\.?|klokk[ae]n?)?\s*(\d{1,2})(?:[.:](\d{2}))?"

_SPAN = re.compile(rf"{_CLOCK}\s*(?:–|—|-|−|\btil\b|(?<=\d)\s+og\b)\s*{_CLOCK}(?!\d)")

_DAYS: tuple[tuple[re.Pattern[str], range], ...] = (
    (re.compile(r"(?:hver|kvar|uke|veke|arbeids|virke)dag|\bkontortid"), WORKDAYS),
    (re.compile(r"\bhelg"), WEEKEND),
    (re.compile(r"\balle dag|\b(?:hver|kvar) dag|\bdag(?:lig|leg)"), EVERY),
)

_OFFICE = re.compile(r"\b(?:kontor|arbeids)tid")

_OFFICE_HOURS = (8 * 60, 16 * 60)

_WORD = re.compile(r"[a-zæøå]+")

_BETWEEN = re.compile(r"\s*(?:–|—|-|−|til|t\.o\.m\.?|tom\.?)\s*")


def answering_hours(said: str) -> AnsweringHours | None:
    """The hours that a text says; None where it cannot be read.

    Without a day it holds for every day, and after «og» or a comma for the days before it: «mandag–torsdag 8–15, fredag
    8–14», «hverdager 8–11 og 12–15», «kontortid», «hele døgnet».
    """
    text = said.lower()
    week: list[list[tuple[int, int]]] = [[] for _ in EVERY]
    if _ALWAYS.search(text):
        return AnsweringHours(tuple(((0, DAY),) for _ in EVERY))
    days: frozenset[int] = frozenset(EVERY)
    end = 0
    for match in _SPAN.finditer(text):
        days = frozenset(_days_of(text[end : match.start()])) or days
        end = match.end()
        start, stop = (int(match[hour]) * 60 + int(match[hour + 1] or 0) for hour in (1, 3))
        if max(start, stop) > DAY:
            return None
        for day in days:
            if start < stop:
                week[day].append((start, stop))
            else:  # past midnight
                week[day].append((start, DAY))
                week[(day + 1) % 7].append((0, stop))
    if not end and _OFFICE.search(text):
        for day in frozenset(_days_of(text)) or WORKDAYS:
            week[day].append(_OFFICE_HOURS)
    return AnsweringHours(tuple(map(tuple, week))) if any(week) else None


def _days_of(text: str) -> Iterator[int]:
    """The weekdays that a text names, by themselves or as a span: «mandag–torsdag og lørdag»."""
    for pattern, days in _DAYS:
        if pattern.search(text):
            yield from days
    named = [(match, day) for match in _WORD.finditer(text) if (day := _weekday(match[0])) is not None]
    for place, (match, day) in enumerate(named):
        yield day
        if place and _BETWEEN.fullmatch(text[named[place - 1][0].end() : match.start()]):
            first = named[place - 1][1]
            yield from ((first + step) % 7 for step in range((day - first) % 7))


def _weekday(word: str) -> int | None:
    """The weekday of a word, which may be cut or inflected: "man", "tirs", "onsdager"."""
    if not (3 <= len(word) <= 4 or "dag" in word):
        return None
    return weekdays_by_letters().get(word[:LETTERS])
