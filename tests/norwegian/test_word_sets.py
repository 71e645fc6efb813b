"""The sets of words and the patterns in the data folder: both written forms filled, and every one used."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from somcheck.norwegian.function_words import function_words
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.word_sets import WordSets

FILES = (
    "address.toml",
    "clauses.toml",
    "compounds.toml",
    "function_words.toml",
    "hashtags.toml",
    "kinds.toml",
    "laws.toml",
    "opening.toml",
    "passive.toml",
    "personal_data.toml",
    "ready_questions.toml",
    "rule_words.toml",
    "signs.toml",
    "told_figures.toml",
)

SOURCES = Path(__file__).parents[2]


@cache
def _tables(file: str) -> dict[str, dict[str, Any]]:
    return tomllib.loads(files("somcheck.data").joinpath(file).read_text(encoding="utf-8"))


SETS = [(file, name) for file in FILES for name, table in _tables(file).items() if "rows" not in table]

PATTERNS = [(file, name) for file in FILES for name, table in _tables(file).items() if "rows" in table]


def test_a_set_has_words_in_both_forms_or_says_why_not() -> None:
    for file, name in SETS:
        table = _tables(file)[name]
        filled = [form for form in ("nb", "nn") if table.get(form)]
        assert len(filled) == 2 or table.get("gap") or (table.get("with") and not filled), (file, name)


def test_no_word_stands_twice_in_a_column() -> None:
    for file, name in SETS:
        for form in ("nb", "nn"):
            words = _tables(file)[name].get(form, [])
            if isinstance(words, str):
                words = re.split(r",\s+", words) if re.search(r"\w,\s", words) else words.split()
            assert len(words) == len(set(words)), (file, name, form)


@pytest.mark.parametrize(("file", "name"), PATTERNS)
def test_a_pattern_can_be_compiled_in_each_form(file: str, name: str) -> None:
    patterns = Patterns(file)
    both, nb, nn = patterns(name), patterns(name, "nb"), patterns(name, "nn")
    assert not any("<" in pattern.pattern.replace("(?<", "") for pattern in (both, nb, nn))


@pytest.mark.parametrize("file", FILES)
def test_every_set_and_pattern_is_used(file: str) -> None:
    sources = [path for folder in ("somcheck", "rules") for path in SOURCES.glob(f"{folder}/**/*.py")]
    code = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    used = set(re.findall(r'"([a-z_]+)"', code))
    for table in (table for one in FILES for table in _tables(one).values()):
        used.update(table.get("with", "").split())
        used.update(re.findall(r"<([a-z_]+)>", str(table.get("rows", "")) + table.get("around", "")))
    assert sorted(set(_tables(file)) - used) == []


def test_a_set_can_be_asked_for_in_one_form_or_both() -> None:
    assert "dykk" in function_words("second_person", "nn")
    assert "dykk" not in function_words("second_person", "nb")
    assert {"dykk", "dere"} <= function_words("second_person")


def test_a_set_holds_the_sets_that_it_names() -> None:
    assert function_words("modals") < function_words("before_infinitive")
    assert function_words("months", "nb") < WordSets("clauses.toml")("times")


def test_pairs_keep_what_each_word_becomes() -> None:
    assert WordSets("clauses.toml").pairs("as_subject", "nn")["dykk"] == "de"


def test_a_set_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        function_words("adverbials")


def test_a_star_is_any_letters() -> None:
    assert Patterns("personal_data.toml")("office").search("Ring brannsjefen")
    assert not Patterns("personal_data.toml")("lives").search("boring")
