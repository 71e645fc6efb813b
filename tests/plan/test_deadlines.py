"""Months and seasons in deadlines, in both written forms."""

from __future__ import annotations

from datetime import date

import pytest

from somcheck.plan.deadlines import as_deadline


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("sommeren 2027", date(2027, 8, 31)),
        ("sommaren 2027", date(2027, 8, 31)),
        ("høsten 2027", date(2027, 11, 30)),
        ("vinteren 2027", date(2027, 3, 31)),
        ("påsken 2027", date(2027, 4, 30)),
        ("jula 2027", date(2027, 12, 31)),
        ("3. aug. 2027", date(2027, 8, 3)),
        ("desember 2027", date(2027, 12, 31)),
    ],
)
def test_months_and_seasons(said: str, day: date) -> None:
    assert as_deadline(said) == day
