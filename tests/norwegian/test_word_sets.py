"""The sets of words in the data folder: both written forms filled, and every set used."""

import re
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from somcheck.norwegian.function_words import function_words
from somcheck.norwegian.word_sets import WordSets

FILES = ("function_words.toml", "clauses.toml")

SOURCES = Path(__file__).parents[2]


def _tables(file: str) -> dict[str, dict[str, Any]]:
    return tomllib.loads(files("somcheck.data").joinpath(file).read_text(encoding="utf-8"))


def _sets() -> list[tuple[str, str]]:
    return [(file, name) for file in FILES for name in _tables(file)]


@pytest.mark.parametrize(("file", "name"), _sets())
def test_a_set_has_words_in_both_forms_or_says_why_not(file: str, name: str) -> None:
    table = _tables(file)[name]
    filled = [form for form in ("nb", "nn") if table.get(form)]
    assert len(filled) == 2 or table.get("gap") or (table.get("with") and not filled)


@pytest.mark.parametrize(("file", "name"), _sets())
def test_no_word_stands_twice_in_a_column(file: str, name: str) -> None:
    for form in ("nb", "nn"):
        words = _tables(file)[name].get(form, "")
        words = words.split(",") if "," in words else words.split()
        assert len(words) == len(set(words))


@pytest.mark.parametrize("file", FILES)
def test_every_set_is_used(file: str) -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in ("somcheck", "rules")
        for path in SOURCES.glob(f"{folder}/**/*.py")
    )
    named = set(re.findall(r'"([a-z_]+)"', code))
    joined = {one for each in FILES for table in _tables(each).values() for one in table.get("with", "").split()}
    assert not set(_tables(file)) - named - joined


def test_a_set_can_be_asked_for_in_one_form_or_both() -> None:
    assert "dykk" in function_words("second_person", "nn")
    assert "dykk" not in function_words("second_person", "nb")
    assert {"dykk", "dere"} <= function_words("second_person")


def test_a_set_holds_the_sets_that_it_names() -> None:
    assert function_words("modals") < function_words("before_infinitive")
    assert function_words("months") < WordSets("clauses.toml")("times")


def test_a_set_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        function_words("adverbials")
