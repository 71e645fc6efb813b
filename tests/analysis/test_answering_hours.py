"""When somebody answers, as plans say it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from somcheck.analysis.answering_hours import DAY, answering_hours

WORKDAYS = (0, 1, 2, 3, 4)


def spans(said: str) -> dict[int, list[str]]:
    """The spans of each day that has some, as clock times."""
    hours = answering_hours(said)
    assert hours is not None, said
    return {
        day: [f"{start // 60}.{start % 60:02}-{end // 60}.{end % 60:02}" for start, end in found]
        for day, found in enumerate(hours.spans)
        if found
    }


@pytest.mark.parametrize(
    "said",
    [
        "hverdager 8–15.30",
        "kvardagar 8-15.30",
        "Hverdager fra 08:00 til 15:30",
        "mandag–fredag 8–15.30",
        "man-fre kl. 8.00–15.30",
        "måndag til fredag klokka 8 til 15.30",
        "alle ukedager, 8–15.30",
        "ukedager mellom 8 og 15.30",
    ],
)
def test_workdays(said: str) -> None:
    assert spans(said) == dict.fromkeys(WORKDAYS, ["8.00-15.30"])


def test_several_days_and_spans() -> None:
    assert spans("mandag–torsdag 8–15, fredag 8–14") == {**dict.fromkeys(range(4), ["8.00-15.00"]), 4: ["8.00-14.00"]}
    assert spans("hverdager 8–11 og 12–15") == dict.fromkeys(WORKDAYS, ["8.00-11.00", "12.00-15.00"])
    assert spans("hverdager 8–20, lørdag og søndag 12–14")[6] == ["12.00-14.00"]
    assert spans("tysdag og torsdag 9–12") == {1: ["9.00-12.00"], 3: ["9.00-12.00"]}
    assert spans("lørdag–mandag 10–12") == dict.fromkeys((0, 5, 6), ["10.00-12.00"])


def test_every_day_and_past_midnight() -> None:
    assert spans("8–22") == dict.fromkeys(range(7), ["8.00-22.00"])
    assert spans("hver dag 8–22") == dict.fromkeys(range(7), ["8.00-22.00"])
    assert spans("hele døgnet") == dict.fromkeys(range(7), ["0.00-24.00"])
    assert spans("24/7") == spans("døgnet rundt")
    assert spans("fredag 20–02") == {4: ["20.00-24.00"], 5: ["0.00-2.00"]}


def test_office_hours_without_a_clock() -> None:
    assert spans("i kontortida") == dict.fromkeys(WORKDAYS, ["8.00-16.00"])


@pytest.mark.parametrize("said", ["", "når vi har tid", "hverdager 8–99", "ingen svarer", "innen 4 timer"])
def test_what_cannot_be_read(said: str) -> None:
    assert answering_hours(said) is None


def test_covers() -> None:
    hours = answering_hours("hverdager 8–15.30")
    assert hours is not None
    assert hours.covers(0, 8 * 60)
    assert not hours.covers(0, 15 * 60 + 30)
    assert not hours.covers(5, 9 * 60)


@given(st.text())
def test_any_text_is_read_or_not(said: str) -> None:
    hours = answering_hours(said)
    if hours is not None:
        assert len(hours.spans) == 7
        assert all(0 <= start < end <= DAY for day in hours.spans for start, end in day)
