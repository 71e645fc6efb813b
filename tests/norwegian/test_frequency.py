"""How common words are: both written forms alike, and no frequency for what is no word."""

from __future__ import annotations

import gzip
import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from somcheck.norwegian.compounds import familiarity
from somcheck.norwegian.frequency import bokmal_spellings, read_rows, zipf
from somcheck.norwegian.written_form import Language

LANGUAGES: tuple[Language, ...] = get_args(Language)

TREEBANK = Path(os.environ.get("SOMCHECK_TREEBANK", Path(__file__).parents[3] / "shared" / "treebank"))
TEST_FILES: dict[Language, str] = {"nb": "no_bokmaal-ud-test*.conllu*", "nn": "no_nynorsk-ud-test*.conllu*"}


@pytest.mark.parametrize(
    ("nb", "nn"),
    [
        ("ikke", "ikkje"),
        ("jeg", "eg"),
        ("kommunene", "kommunane"),
        ("kastet", "kasta"),
        ("hvorfor", "kvifor"),
        ("mulig", "mogleg"),
        ("muligheter", "moglegheiter"),
        ("virksomheten", "verksemda"),
        ("sikkerheten", "tryggleiken"),
        ("lærerne", "lærarane"),
        ("melk", "mjølk"),
        ("først", "fyrst"),
        ("lever", "lever"),
        ("viktigste", "viktigaste"),
        ("gjøres", "gjerast"),
        ("vannledningen", "vassleidningen"),
        ("røykvarsler", "røykvarslar"),
        ("strømbrudd", "straumbrot"),
        ("sykehus", "sjukehus"),
        ("øynene", "auga"),
        ("slukke", "sløkkje"),
        ("ulykken", "ulukka"),
    ],
)
def test_a_word_is_about_as_common_in_both_written_forms(nb: str, nn: str) -> None:
    assert zipf(nn, "nn") == pytest.approx(zipf(nb, "nb"), abs=0.8)


def test_common_words_rank_above_rare_ones() -> None:
    order = ["og", "brann", "røykvarsler", "sprinkleranlegg"]
    values = [zipf(word, "nb") for word in order]
    assert values == sorted(values, reverse=True)
    assert 7 < values[0] < 8


@pytest.mark.parametrize("word", ["", " ", "-", "xqzvw", "brannxqz", "sløkkjxqz", "^", "^$", "kvxq$"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_no_word_has_no_frequency(word: str, language: Language) -> None:
    assert zipf(word, language) == 0.0


@pytest.mark.parametrize("word", ["kverksemd", "brannleikheit", "mjølksøndag", "kvasjon", "leigsleg", "tryggande"])
def test_nynorsk_endings_alone_make_no_word(word: str) -> None:
    assert zipf(word, "nn") < 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_case_and_composition_make_no_difference(language: Language) -> None:
    value = zipf("påske", language)
    assert zipf("PÅSKE", language) == zipf(unicodedata.normalize("NFD", "Påske"), language) == value > 3


def test_parts_of_a_word_with_signs_are_judged_together() -> None:
    assert zipf("e-post", "nb") == pytest.approx(zipf("post", "nb"), abs=0.5)
    assert zipf("#brann", "nb") == zipf("brann", "nb")
    assert zipf("brann-xqzvw", "nb") == 0.0


def test_numbers_count_by_their_length() -> None:
    assert zipf("110", "nb") == zipf("113", "nb") > 3


@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
@settings(deadline=None)
def test_zipf_of_anything_is_between_0_and_8(text: str, language: Language) -> None:
    assert 0 <= zipf(text, language) < 8.5


@given(st.text("agkjvlerinøyu", max_size=80))
@settings(deadline=None)
def test_the_spellings_of_anything_are_few_and_have_the_word_itself(word: str) -> None:
    spellings = bokmal_spellings(word)
    assert len(spellings) <= 500
    assert word in spellings or len(spellings) >= 300


def test_the_tables_are_well_formed() -> None:
    pairs = [(piece, other) for piece, others in read_rows("nynorsk.tsv") for other in others.split()]
    assert all(piece.strip("^$") != other for piece, other in pairs)
    assert len(pairs) == len(set(pairs))
    for language in LANGUAGES:
        words = dict(read_rows(f"words_{language}.tsv"))
        assert int(words.pop("_total")) > 100_000
        assert all(word == word.lower() and int(count) > 0 for word, count in words.items())


def content_words(language: Language) -> Iterator[str]:
    """Nouns, verbs and adjectives of a treebank's test file."""
    path = max(TREEBANK.glob(TEST_FILES[language]), key=lambda path: "restored" in path.name)
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            columns = line.split("\t")
            if columns[0].isdigit() and columns[3] in ("NOUN", "VERB", "ADJ"):
                yield columns[1]


@pytest.mark.skipif(not TREEBANK.is_dir(), reason=f"no treebank in {TREEBANK}")
def test_both_written_forms_have_as_few_unknown_and_rare_words() -> None:
    unknown: dict[Language, float] = {}
    rare: dict[Language, float] = {}
    strange: dict[Language, float] = {}
    for language in LANGUAGES:
        words = list(content_words(language))
        unknown[language] = sum(zipf(word, language) == 0 for word in words) / len(words)
        rare[language] = sum(zipf(word, language) < 3 for word in words) / len(words)
        strange[language] = sum(familiarity(word, language) < 3 for word in words) / len(words)
    assert max(unknown.values()) < 0.055
    assert abs(unknown["nn"] - unknown["nb"]) < 0.015
    assert abs(rare["nn"] - rare["nb"]) < 0.03
    assert abs(strange["nn"] - strange["nb"]) < 0.03
