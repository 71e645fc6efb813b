"""A post that stands in several exports comes out once, with the counts of the export that has them."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import made_up
import pytest
from helpers import write
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up import FORMATS

from somcheck.history.exports.seen import _Hashes
from somcheck.history.published import Aside, Published
from somcheck.history.reading import read

POSTS = made_up.posts(40)


@pytest.mark.parametrize(
    "names",
    [
        ("facebook-download", "meta-facebook"),
        ("instagram-download", "meta-instagram"),
        ("x-archive", "x-csv"),
        ("excel", "facebook-download"),
    ],
)
def test_counts_are_kept_whatever_the_order(names: tuple[str, str], tmp_path: Path) -> None:
    for name in names:
        write(tmp_path, f"{name}-{FORMATS[name].file}", FORMATS[name].write(POSTS))
    for order in permutations(names):
        rows = list(read([tmp_path / f"{name}-{FORMATS[name].file}" for name in order]))
        found = [row for row in rows if isinstance(row, Published)]
        assert len(found) == len(POSTS)
        assert all(row.counts.comments is not None for row in found)
        assert [row.why for row in rows if isinstance(row, Aside)] == ["duplicate"] * len(POSTS)


def test_the_same_text_on_two_platforms_is_two_posts(tmp_path: Path) -> None:
    for name in ("meta-facebook", "meta-instagram", "bluesky"):
        write(tmp_path, f"{name}-{FORMATS[name].file}", FORMATS[name].write(POSTS))
    assert sum(isinstance(row, Published) for row in read([tmp_path])) == 3 * len(POSTS)


def test_the_same_text_again_is_another_post_where_ids_say_so(tmp_path: Path) -> None:
    again = [made_up.Made(**{**vars(one), "text": "Vi har åpent i dag."}) for one in POSTS]
    write(tmp_path, "a.csv", FORMATS["meta-facebook"].write(again))
    assert sum(isinstance(row, Published) for row in read([tmp_path])) == len(POSTS)


def test_the_first_of_two_alike_stands(tmp_path: Path) -> None:
    form = FORMATS["meta-facebook"]
    write(tmp_path, "a.csv", form.write(POSTS))
    write(tmp_path, "b.csv", form.write(POSTS))
    files = {
        Path(row.file).name for row in read([tmp_path / "b.csv", tmp_path / "a.csv"]) if isinstance(row, Published)
    }
    assert files == {"b.csv"}


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(1, 2**64 - 1) | st.integers(1, 50), max_size=3000))
def test_a_set_of_numbers(numbers: list[int]) -> None:
    known, plain = _Hashes(), set[int]()
    for number in numbers:
        assert (number in known) == (number in plain)
        assert known.add(number) == (number not in plain)
        plain.add(number)
