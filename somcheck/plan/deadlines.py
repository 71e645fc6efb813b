"""Deadlines as people write them ("juni 2027", "våren 2028"), as dates."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from somcheck.norwegian.function_words import function_words


def as_deadline(value: object) -> object:
    """The last day of what is said: a date, a year, a month (``juni 2027``) or a season (``våren 2027``).

    Raises
    ------
    ValueError
        Where it is none of these.
    """
    if value is None or (isinstance(value, date) and type(value) is date):
        return value
    said = str(value).strip().lower()
    try:
        if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?", said):
            return date(*map(int, match.groups()))
        if match := re.fullmatch(r"(\d{1,2})\. ?(\d{1,2}|[a-zæøå]+)\.? ?(\d{4})", said):
            month = int(match[2]) if match[2].isdecimal() else _month(match[2])
            return date(int(match[3]), month, int(match[1]))
        if re.fullmatch(r"(?:19|20|21)\d\d", said) and not isinstance(value, bool | float):
            return date(int(said), 12, 31)
        if match := re.fullmatch(r"([a-zæøå]+) (\d{4})", said):
            ends = function_words.pairs("season_ends")
            season = next((name for name in ends if match[1].startswith(name)), None)
            month = int(ends[season]) if season else _month(match[1])
            return date(int(match[2]), month, monthrange(int(match[2]), month)[1])
    except ValueError:
        pass
    raise ValueError(f"må være en dato (2027-12-31) eller et år (2027), ikke «{value}»")


def _month(word: str) -> int:
    """The number of a month by its first three letters; 0 for no month."""
    months = [month[:3] for month in function_words.listed("months", "nb")]
    return months.index(word[:3]) + 1 if word[:3] in months else 0
