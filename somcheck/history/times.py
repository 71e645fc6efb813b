"""When a post was published, as exports write it: in Norwegian time, with one order of day and month in a file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import cache
from typing import Literal

from somcheck.errors import SomcheckError

Order = Literal["day-first", "month-first"]
"""What ``03/04/2026`` means: 3 April, or March 4."""

FIRST, LAST = 1990, 2100
"""Years that a post can be from."""

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan januar january enero ene",
            "feb februar february febrero",
            "mar mars march marzo",
            "apr april abril abr",
            "mai may maj mayo",
            "jun juni june junio",
            "jul juli july julio",
            "aug august augusti agosto ago",
            "sep sept september septiembre",
            "okt oktober oct october octubre",
            "nov november noviembre",
            "des desember dec december diciembre dic",
        ),
        1,
    )
    for name in names.split()
}

_CLOCK = r"""(?:
    (?: [T,\s]+ (?:kl\.?|at|a\ las)? \s* | $ )
    (?: (?P<hour>\d{1,2}) (?:[:.](?P<minute>\d{2}))? (?:[:.](?P<second>\d{2}))? (?:[.,]\d{1,9})?
    \s* (?P<half>[ap]\.?m\.?)? \s* (?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})? )?
)?"""

_NUMERIC = re.compile(
    rf"(?:(?P<y>\d{{4}})[-/.](?P<m>\d{{1,2}})[-/.](?P<d>\d{{1,2}})"
    rf"|(?P<one>\d{{1,2}})(?P<sign>[/.-])\ ?(?P<two>\d{{1,2}})(?P=sign)\ ?(?P<year>\d{{4}}|\d{{2}})){_CLOCK}",
    re.VERBOSE | re.IGNORECASE,
)

_WEEKDAY = r"(?:[^\W\d]{2,9}\.?,?\s+)?"

_WORDY = re.compile(
    rf"{_WEEKDAY}(?:(?P<d>\d{{1,2}})\.?\s+(?:de\s+)?(?P<m>[^\W\d]{{3,10}})\.?|(?P<month>[^\W\d]{{3,10}})\.?\s+(?P<day>\d{{1,2}})),?"
    rf"\s+(?:de\s+)?(?P<year>\d{{4}}){_CLOCK}",
    re.VERBOSE | re.IGNORECASE,
)

_TWITTER = re.compile(
    r"[A-Z][a-z]{2} (?P<m>[A-Z][a-z]{2}) (?P<d>\d{1,2}) (?P<clock>\d{2}:\d{2}:\d{2}) (?P<zone>[+-]\d{4})"
    r" (?P<year>\d{4})"
)

_SECONDS = re.compile(r"\d{9,10}(?:\.\d+)?|\d{12,13}")


@cache
def oslo() -> tzinfo:
    """Norwegian time.

    Raises
    ------
    SomcheckError
        On a system without time zones.
    """
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo("Europe/Oslo")
    except ZoneInfoNotFoundError:
        raise SomcheckError(
            "Maskinen kjenner ikke norsk tid. Hent tidssonene med: pip install tzdata.",
            "Maskina kjenner ikkje norsk tid. Hent tidssonene med: pip install tzdata.",
        ) from None


def moment(cell: object, order: Order = "day-first") -> datetime | None:
    """The time of a cell, in Norwegian time; None where the cell is empty. What names no zone is Norwegian already.

    Raises
    ------
    ValueError
        Where there is something else than a time in it, or one outside the years `FIRST` to `LAST`.
    """
    if cell is None or isinstance(cell, bool):
        return None
    if isinstance(cell, datetime):
        return _checked(cell)
    if isinstance(cell, date):
        return _checked(datetime(cell.year, cell.month, cell.day))
    if isinstance(cell, (int, float)):
        return of_seconds(cell)
    text = " ".join(str(cell).split())
    if text in ("", "-", "–", "—"):
        return None
    if numeric := _NUMERIC.fullmatch(text):
        return _with_clock(_day(numeric, order), numeric)
    if _SECONDS.fullmatch(text):
        return of_seconds(float(text))
    if twitter := _TWITTER.fullmatch(text):
        text = f"{twitter['d']} {twitter['m']} {twitter['year']} {twitter['clock']}{twitter['zone']}"
    if wordy := _WORDY.fullmatch(text):
        month = _MONTHS.get((wordy["m"] or wordy["month"]).lower())
        if month is not None:
            return _with_clock((int(wordy["year"]), month, int(wordy["d"] or wordy["day"])), wordy)
    raise ValueError("no time")


def of_seconds(seconds: float) -> datetime:
    """The time so many seconds after 1970 began in UTC; thousandths where the number is too large for seconds.

    Raises
    ------
    ValueError
        Where it is outside the years `FIRST` to `LAST`.
    """
    try:
        return _checked(datetime.fromtimestamp(seconds / 1000 if seconds > 10**11 else seconds, UTC))
    except (OverflowError, OSError):
        raise ValueError("no time") from None


def order_of(cells: Iterable[object], otherwise: Order) -> tuple[Order, bool]:
    """What the dates of a file show of day and month: their order, and whether they are doubtful.

    The first date that can be read in one way only decides. Where dates with ``/`` never tell, the order is
    *otherwise*, and doubtful. ``03.04.2026`` and ``03-04-2026`` are always day first: nobody writes the month first so.
    """
    doubtful = False
    for cell in cells:
        match = _NUMERIC.fullmatch(" ".join(cell.split())) if isinstance(cell, str) else None
        if match is None or match["sign"] != "/":
            continue
        one, two = int(match["one"]), int(match["two"])
        if one > 12 or two > 12:
            return ("day-first" if one > 12 else "month-first"), False
        doubtful = doubtful or one != two
    return otherwise, doubtful


def _day(match: re.Match[str], order: Order) -> tuple[int, int, int]:
    if match["y"]:
        return int(match["y"]), int(match["m"]), int(match["d"])
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    day, month = (two, one) if match["sign"] == "/" and order == "month-first" else (one, two)
    return (year if year > 99 else 2000 + year), month, day


def _with_clock(day: tuple[int, int, int], match: re.Match[str]) -> datetime:
    hour, minute, second = (int(match[part] or 0) for part in ("hour", "minute", "second"))
    if half := (match["half"] or "").lower()[:1]:
        if not 1 <= hour <= 12:
            raise ValueError("no time")
        hour = hour % 12 + (12 if half == "p" else 0)
    return _checked(datetime(*day, hour, minute, second, tzinfo=_zone(match["zone"])))


def _zone(said: str | None) -> tzinfo | None:
    if said is None:
        return None
    if said[0] not in "+-":
        return UTC
    digits = said[1:].replace(":", "")
    return timezone((1 if said[0] == "+" else -1) * timedelta(hours=int(digits[:2]), minutes=int(digits[2:])))


def _checked(time: datetime) -> datetime:
    """A time in Norway. An hour that the clock skips in spring becomes the one that follows."""
    if not FIRST <= time.year <= LAST:
        raise ValueError("no time that a post can be from")
    aware = time if time.tzinfo else time.replace(tzinfo=oslo())
    return aware.astimezone(UTC).astimezone(oslo())
