"""Hostile posts, a short run; ``tests/fuzz/long_run.py`` is the long one."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from hostile import LONG, ODD, Fuzzer, by_chance, make_bytes, make_file, make_text  # noqa: E402

pytestmark = pytest.mark.slow

quick = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@cache
def fuzzer() -> Fuzzer:
    return Fuzzer()


@st.composite
def hostile_texts(draw: st.DrawFn) -> str:
    return make_text(lambda below: draw(st.integers(0, below - 1)), most=12)


@settings(quick, max_examples=150)
@given(hostile_texts())
def test_before_the_analysis(text: str) -> None:
    fuzzer().before_analysis(text.encode("utf-8", "replace"))


@settings(quick, max_examples=150)
@given(st.binary(max_size=60), st.integers(0, 10**9))
def test_bytes(raw: bytes, seed: int) -> None:
    fuzzer().before_analysis(raw)
    fuzzer().before_analysis(make_bytes(by_chance(seed)) + raw)


@settings(quick, max_examples=100)
@given(st.integers(0, 10**9))
def test_rules_on_a_made_up_analysis(seed: int) -> None:
    fuzzer().rules(make_text(by_chance(seed)), by_chance(-seed))


@settings(quick, max_examples=8)
@given(st.integers(0, 10**9))
def test_the_whole_way(seed: int) -> None:
    fuzzer().whole_way([make_file(by_chance(seed + one)) for one in range(16)])


@settings(quick, max_examples=40)
@given(hostile_texts())
def test_the_whole_way_and_back(text: str) -> None:
    fuzzer().whole_way([("post.txt", text.encode("utf-8", "replace"))], thorough=True)


def _each() -> Iterator[str]:
    yield from ODD
    yield from LONG


@pytest.mark.parametrize("piece", list(_each()), ids=lambda piece: ascii(piece)[:24])
def test_each_odd_piece(piece: str) -> None:
    data = f"Har du {piece} testet {piece}{piece} detektoren i dag? {piece}\n{piece}".encode()
    fuzzer().whole_way([("post.txt", data)])
