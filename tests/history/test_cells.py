"""Numbers, texts and times of cells, as people's spreadsheets and platforms write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from somcheck.history.cells import LARGEST, escaped, mended, number
from somcheck.history.times import Order, moment, order_of

OSLO = ZoneInfo("Europe/Oslo")


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        ("1 234", 1234),
        ("1\u00a0234", 1234),
        ("1\u202f234 567", 1234567),
        ("1,234", 1234),
        ("1.234", 1234),
        ("1.234.567", 1234567),
        ("1,234.0", 1234),
        ("1,2K", 1200),
        ("1.2 k", 1200),
        ("3 mill.", 3_000_000),
        ("1,5 millionar", 1_500_000),
        ("12,0", 12),
        ("'12", 12),
        (12.0, 12),
        (7, 7),
        ("0", 0),
        ("", None),
        (" – ", None),
        ("N/A", None),
        (None, None),
        (float("nan"), None),
    ],
)
def test_counts(cell: object, count: int | None) -> None:
    assert number(cell) == count


@pytest.mark.parametrize(
    "cell", ["12 av 40", "-3", "1,5", "1,2345", "=2+2", "1e5", "12 %", "9" * 40, 1.5, -1, float("inf")]
)
def test_what_is_no_count(cell: object) -> None:
    with pytest.raises(ValueError, match="no count"):
        number(cell)


@settings(max_examples=50, deadline=None)
@given(st.integers(0, LARGEST), st.sampled_from([",", ".", " ", "\u00a0", "'"]))
def test_thousands_are_grouped_in_many_ways(count: int, sign: str) -> None:
    written = f"{count:,}".replace(",", sign)
    assert number(written if sign != "'" else str(count)) == count


@pytest.mark.parametrize("cell", ["=cmd|' /C calc'!A0", "+47 55", "-5 grader", "@alle", "\t=1", " =1", "＝1"])
def test_what_could_be_a_formula_is_escaped(cell: str) -> None:
    assert escaped(cell) == f"'{cell}"


@settings(max_examples=50, deadline=None)
@given(st.text())
def test_escaping_leaves_the_text(cell: str) -> None:
    assert escaped(cell).removeprefix("'") == cell.removeprefix("'")
    assert not escaped(cell).lstrip(" ").startswith(("=", "+", "-", "@"))


@settings(max_examples=50, deadline=None)
@given(st.text(st.characters(codec="utf-8", max_codepoint=0x1FFFF)))
def test_what_meta_spoils_is_mended(text: str) -> None:
    spoiled = text.encode().decode("latin-1")
    assert mended(spoiled) == text


@pytest.mark.parametrize("text", ["Blåbær på Røros", "Ãsen", "Crème brûlée", "«Æsj» – sa hun €", "ÅÄÖ Â£"])
def test_what_is_right_is_left(text: str) -> None:
    assert mended(text) == text


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("18.03.2026 14.05", "2026-03-18 14:05 +0100"),
        ("18.03.2026 kl. 14:05", "2026-03-18 14:05 +0100"),
        ("18/03/2026, 2:05 PM", "2026-03-18 14:05 +0100"),
        ("18.3.26", "2026-03-18 00:00 +0100"),
        ("2026-03-18", "2026-03-18 00:00 +0100"),
        ("2026-07-18T12:05:00Z", "2026-07-18 14:05 +0200"),
        ("2026-07-18T12:05:00.000+00:00", "2026-07-18 14:05 +0200"),
        ("2026-07-18 05:05:00-0700", "2026-07-18 14:05 +0200"),
        ("Fri, Jun 5, 2026", "2026-06-05 00:00 +0200"),
        ("5. juni 2026 kl. 14.30", "2026-06-05 14:30 +0200"),
        ("fredag 5. juni 2026", "2026-06-05 00:00 +0200"),
        ("5 de marzo de 2026", "2026-03-05 00:00 +0100"),
        ("Wed Oct 10 20:19:24 +0000 2018", "2018-10-10 22:19 +0200"),
        ("1754466859", "2025-08-06 09:54 +0200"),
        (1754466859000, "2025-08-06 09:54 +0200"),
        (datetime(2026, 3, 18, 14, 5), "2026-03-18 14:05 +0100"),
        ("29.03.2026 02:30", "2026-03-29 03:30 +0200"),
        ("25.10.2026 02:30", "2026-10-25 02:30 +0200"),
    ],
)
def test_times_are_norwegian(cell: object, expected: str) -> None:
    found = moment(cell)
    assert found is not None
    assert f"{found:%Y-%m-%d %H:%M %z}" == expected


@pytest.mark.parametrize(
    "cell", ["31.02.2026", "03/18/2026", "i går", "12", "18.03.1820", "25:00", "2026-03-18 25:00", 45000.5]
)
def test_what_is_no_time(cell: object) -> None:
    with pytest.raises(ValueError, match=".+"):
        moment(cell)


@pytest.mark.parametrize("cell", ["", None, " – ", False])
def test_no_time_at_all(cell: object) -> None:
    assert moment(cell) is None


@settings(max_examples=50, deadline=None)
@given(st.datetimes(datetime(1991, 1, 1), datetime(2099, 1, 1)), st.sampled_from(["day-first", "month-first"]))
def test_times_are_read_as_they_are_written(time: datetime, order: Order) -> None:
    time = time.replace(second=0, microsecond=0, tzinfo=UTC).astimezone(OSLO)
    written = f"{time:%d/%m/%Y %H:%M}" if order == "day-first" else f"{time:%m/%d/%Y %I:%M %p}"
    found = moment(written, order)
    assert found is not None
    assert abs(found - time) in (timedelta(0), timedelta(hours=1))  # an hour that the clock shows twice
    assert moment(f"{time:%Y-%m-%dT%H:%M%z}") == time


@settings(max_examples=50, deadline=None)
@given(st.lists(st.dates(datetime(2020, 1, 1).date(), datetime(2026, 1, 1).date()), min_size=1))
def test_the_order_that_a_file_shows(days: list[datetime]) -> None:
    telling = any(day.day > 12 for day in days)
    same = all(day.day == day.month for day in days)
    for order, form in (("month-first", "%m/%d/%Y"), ("day-first", "%d/%m/%Y")):
        found, doubtful = order_of([day.strftime(form) for day in days], "day-first")
        assert found == (order if telling else "day-first")
        assert doubtful == (not telling and not same)
