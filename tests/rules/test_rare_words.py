"""Everyday words are not called rare, whatever they are put together of."""

from __future__ import annotations

from itertools import product
from typing import get_args

import pytest

from somcheck.norwegian.compounds import split, stems
from somcheck.norwegian.written_form import Language
from somcheck.rules.everyday.rare_word import is_rare

FIRST = "buss båt hytte skole sykkel tog hunde elbil skjorte bade vinter nabo".split()

LAST: dict[Language, str] = {
    "nb": "stasjonen parkeringa parkeringen reparasjonen tradisjonen dekorasjoner registreringen sorteringen",
    "nn": "stasjonen parkeringa reparasjonen tradisjonen dekorasjonar registreringa invitasjonen sorteringa",
}

ALONE: dict[Language, str] = {
    "nb": "punkteringen vandalismen vaksinasjonen ventilasjonen kompostering monteringen lakkering televisjonen",
    "nn": "punkteringa vandalismen vaksinasjonen ventilasjonen kompostering monteringa lakkering televisjonen",
}


@pytest.mark.parametrize("language", get_args(Language))
def test_compounds_of_everyday_parts(language: Language) -> None:
    words = [first + last for first, last in product(FIRST, LAST[language].split())]
    words += ["busstasjonen", "nattoget", "skolebusstasjonen"]
    rare = [word for word in words if len(split(word, language)) == 1 and is_rare({word, *stems(word)}, language)]
    assert not rare


@pytest.mark.parametrize("language", get_args(Language))
def test_what_is_said_more_than_written(language: Language) -> None:
    assert not [word for word in ALONE[language].split() if is_rare({word, *stems(word)}, language)]


@pytest.mark.parametrize("language", get_args(Language))
@pytest.mark.parametrize("word", ["operasjonalisering", "internalisering", "disrupsjonen", "subsidiaritet"])
def test_learned_words_are_rare(word: str, language: Language) -> None:
    assert is_rare({word, *stems(word)}, language)
