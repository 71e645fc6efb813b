"""Dates and times: what a text tells, and which day that is."""

from __future__ import annotations

from datetime import date

import pytest

from somcheck.analysis.dates import dates_in


@pytest.mark.parametrize(
    ("text", "weekday", "day", "month", "year"),
    [
        ("Vi sees tirsdag 3. mai.", 1, 3, 5, None),
        ("Vi sjåast tysdag den 3. mai 2027.", 1, 3, 5, 2027),
        ("Lørdag 21.–22. september er det fest.", 5, 21, 9, None),
        ("Søk innan 05.06.2027.", None, 5, 6, 2027),
        ("Laurdagen 1. juni", 5, 1, 6, None),
    ],
)
def test_what_is_told(text: str, weekday: int | None, day: int, month: int, year: int | None) -> None:
    [told] = dates_in(text)
    assert (told.weekday, told.day, told.month, told.year) == (weekday, day, month, year)


@pytest.mark.parametrize(
    "text", ["Les § 3.5.2027.", "17. mai-toget går her.", "1.2.3", "Vi har 12 mai-konsertar.", "Versjon 10.12.2027.1"]
)
def test_what_is_no_date(text: str) -> None:
    assert list(dates_in(text)) == []


@pytest.mark.parametrize(("text", "exists"), [("31. juni", False), ("29. februar", True), ("29. februar 2027", False)])
def test_the_calendar_has_such_a_day(text: str, exists: bool) -> None:
    [told] = dates_in(text)
    assert told.exists is exists


@pytest.mark.parametrize(
    ("text", "written", "meant"),
    [
        ("1. mai", date(2027, 5, 3), date(2027, 5, 1)),
        ("1. februar", date(2027, 5, 3), date(2028, 2, 1)),
        ("3. januar", date(2026, 12, 20), date(2027, 1, 3)),
        ("29. februar", date(2026, 5, 3), None),
    ],
)
def test_a_date_without_a_year_is_the_nearest_that_is_not_long_ago(
    text: str, written: date, meant: date | None
) -> None:
    [told] = dates_in(text)
    assert told.nearest(written) == meant
