"""Offsets as lines and columns, and back: what ends a line, and where a text ends."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from somcheck.lines import Lines
from somcheck.plan import reading
from somcheck.plan.plan_file import PlanFile

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("ab", 2, (1, 3)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 2, (1, 3)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\n\nb", 2, (2, 1)),
        ("a\n", 2, (2, 1)),
        ("a\u2028b\x0bc\x85d\n", 6, (1, 7)),
    ],
)
def test_line_and_column(text: str, offset: int, place: tuple[int, int]) -> None:
    assert Lines(text).line_and_column(offset) == place


@given(st.text(alphabet="ab\r\n\u2028"))
def test_lines_are_the_text(text: str) -> None:
    lines = Lines(text)
    whole = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert [text[start:stop] for start, stop in zip(lines.starts, lines.stops, strict=True)] == whole
    for offset in range(len(text) + 1):
        line, column = lines.line_and_column(offset)
        assert lines.starts[line - 1] + column - 1 == offset


ODD = "\u2028\u2029\x85"


def plan(source: str) -> PlanFile:
    return reading.parse(source, path=Path("somcheck.toml"), today=TODAY)


def test_signs_that_end_no_line_of_toml() -> None:
    source = f'# a{ODD}b\nname = "Nordvik{ODD}brann"\nmin-score = 60\n'
    file = plan(source)
    start, end = file.span("name")
    assert source[start:end] == f"Nordvik{ODD}brann"
    assert file.line_and_column(file.span("min-score")[0]) == (3, 13)
