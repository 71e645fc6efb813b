"""Progress of results that are passed on as they come."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator

import pytest

from somcheck.cli.console import MANY, passing


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def terminal(patch: pytest.MonkeyPatch) -> Terminal:
    """Standard error as a terminal from now on (a fixture would be too early), where each look at the clock takes a
    second."""
    made = Terminal()
    patch.setattr(sys, "stderr", made)
    seconds = iter(range(100_000))
    patch.setattr("somcheck.cli.console.time.monotonic", lambda: float(next(seconds)))
    return made


@pytest.mark.parametrize("total", [None, MANY, MANY * 2, 3])
def test_each_result_comes_before_the_next_is_made(monkeypatch: pytest.MonkeyPatch, total: int | None) -> None:
    terminal(monkeypatch)
    made: list[int] = []

    def results() -> Iterator[int]:
        for number in range(MANY):
            made.append(number)
            yield number

    for passed in passing(results(), total):
        assert made[-1] == passed
    assert len(made) == MANY


def test_the_pace_is_told_where_nobody_knows_how_many_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    told = terminal(monkeypatch)
    assert list(passing(iter(range(1200)), None)) == list(range(1200))
    assert "1 200 (1 i sekundet)" in told.getvalue()
    assert told.getvalue().endswith("\r\x1b[K"), "and wiped out"


def test_the_time_that_is_left_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    told = terminal(monkeypatch)
    list(passing(iter(range(300)), 300))
    assert "min igjen" in told.getvalue()


def test_nothing_is_told_to_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    file = io.StringIO()
    monkeypatch.setattr(sys, "stderr", file)
    assert list(passing(iter(range(100)), None)) == list(range(100))
    assert file.getvalue() == ""
