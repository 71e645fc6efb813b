"""Tables that are kept from run to run."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from somcheck.norwegian.word_list import WordList
from somcheck.norwegian.written_form import Language
from somcheck.storage import tables
from somcheck.storage.cache import Cache


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    before = tables.place()
    kept = Cache(tmp_path / "answers.sqlite")
    tables.keep_in(kept)
    yield kept
    tables.keep_in(before)


def test_a_table_is_made_once(cache: Cache) -> None:
    made: list[int] = []

    def make() -> dict[str, int]:
        made.append(1)
        return {"æ": 1}

    assert [tables.made("numbers", "source", make) for _ in range(3)] == [{"æ": 1}] * 3
    assert len(made) == 1
    assert tables.made("numbers", "other source", make) == {"æ": 1}
    assert len(made) == 2


def test_a_table_that_is_damaged_is_made_again(cache: Cache, tmp_path: Path) -> None:
    assert tables.made("numbers", "", lambda: [1, 2]) == [1, 2]
    with closing(sqlite3.connect(tmp_path / "answers.sqlite")) as database, database:
        (data,) = database.execute("SELECT data FROM tables").fetchone()
        database.execute("UPDATE tables SET data = ?", (data[:-1] + b"x",))
    assert tables.made("numbers", "", lambda: [3]) == [3]
    (tmp_path / "answers.sqlite").write_bytes(b"no database")
    assert tables.made("numbers", "", lambda: [4]) == [4]


def test_a_library_keeps_nothing(cache: Cache, tmp_path: Path) -> None:
    tables.keep_in(None)
    assert tables.made("numbers", "", lambda: [1]) == [1]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_a_kept_list_finds_the_same(cache: Cache, language: Language) -> None:
    words = ["Vi", "skal", "foreta", "en", "gjennomgang", "av", "gjere", "ein", "vedtaket", "vedtaka"]
    slots = [None] * len(words)
    tables.keep_in(None)
    fresh = WordList.load("officialese.tsv", "nominalisations.tsv", language=language).find(words, slots)
    tables.keep_in(cache)
    for _ in range(2):
        kept = WordList.load("officialese.tsv", "nominalisations.tsv", language=language).find(words, slots)
        assert kept == fresh
    assert fresh
