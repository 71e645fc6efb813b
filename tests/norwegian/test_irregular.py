"""The tables of irregular words: that each row is whole, and how words are found in them."""

from __future__ import annotations

import pytest

from somcheck.norwegian.irregular import irregular, look_up
from somcheck.norwegian.written_form import Language
from somcheck.storage.data_files import read_rows

COLUMNS = {"plurals": 4, "neuters": 4, "adjectives": 6, "verbs": 6}


@pytest.mark.parametrize("name", COLUMNS)
def test_rows_are_whole_and_each_key_stands_once(name: str) -> None:
    keys: list[tuple[str, str]] = []
    for row in read_rows(f"inflection/{name}.tsv"):
        assert len(row) == COLUMNS[name], row
        assert row[0] in ("nb", "nn"), row
        assert all(" " not in variant for cell in row for variant in cell.split(" / ")), row
        keys += [(row[0], key) for key in row[1].split(" / ")]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("word", "language", "found"),
    [
        ("jordmor", "nb", ("", "jordmor")),
        ("barnebok", "nb", ("barne", "bok")),
        ("barnebok", "nn", ("barne", "bok")),
        ("tå", "nb", ("", "tå")),
        ("lutå", "nb", None),  # only a whole word
        ("dotter", "nb", None),
        ("dotter", "nn", ("", "dotter")),
    ],
)
def test_look_up(word: str, language: Language, found: tuple[str, str] | None) -> None:
    match = look_up(word, "plurals", language)
    assert (match and match[:2]) == found


def test_what_stands_before_is_a_syllable() -> None:
    assert look_up("velge", "verbs", "nb")
    assert look_up("svelge", "verbs", "nb") is None


def test_a_form_that_is_not_told_is_empty() -> None:
    assert irregular("adjectives", "nb")["^egen"][-2:] == ((), ())
    assert irregular("verbs", "nn")["gjere"][-2:] == (("gjer",), ("gjer",))
