"""Rounded numbers, as they are said in Norwegian with "omtrent" before them."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import cache
from math import floor, log10
from typing import Literal

from somcheck.norwegian.word_sets import tables_of
from somcheck.norwegian.written_form import Language

_FILE = "numbers.toml"

SPACE = "[ \u00a0\u202f\u2009]"

NUMBER = rf"(?:\d{{1,3}}(?:(?:\.|{SPACE})\d{{3}})+|\d+)(?:,\d+|\.\d{{1,2}}(?!\d))?"

SCALE = r"hundre|tusen|million(?:er|ar)?|mill\.?|milliard(?:er|ar)?|mrd\.?"


@cache
def number_words(kind: Literal["words", "in_times", "scales"] = "words") -> Mapping[str, float]:
    """The value of each number that is written as a word, in both written forms; or of those of another *kind*."""
    table = tables_of(_FILE)[kind]
    return {word: float(value) for value, forms in table.items() for form in ("nb", "nn") for word in forms[form]}


@cache
def _written(value: int, language: Language) -> str:
    word: str = tables_of(_FILE)["words"][str(value)][language][0]
    return word


def _before_noun(value: str, gender: str, language: Language) -> str:
    """How 0.5, 1 or 1.5 is said before a noun of a gender."""
    said: str = tables_of(_FILE)["before_noun"][value][language][gender]
    return said


def parsed(number: str) -> float:
    """The value of a number as it is written in Norwegian: "1 200,5", "1.200", "0.25"."""
    digits = re.sub(SPACE, "", number).replace(",", ".")
    whole, _, last = digits.rpartition(".")
    if "." in whole or (whole and len(last) == 3 and "," not in number and whole != "0"):
        # The points part thousands; a comma was the last of them.
        return float(whole.replace(".", "") + ("." if "," in number else "") + last)
    return float(digits)


def scale_of(word: str) -> float:
    word = word.rstrip(".")
    return number_words("scales")[word.removesuffix("er").removesuffix("ar")] if word else 1.0


NO_BREAK = "\u00a0"


def rounded(amount: float, halves: bool = False) -> float:
    """A number to be said with "omtrent": whole up to 20, then no more than two digits, the second 0 or 5."""
    if halves and amount < 2.75:
        return floor(amount * 2 + 0.5) / 2
    if amount < 20:
        return float(floor(amount + 0.5))
    ten = 10.0 ** floor(log10(amount))
    step = ten / 10 if amount < 2 * ten else ten / 2
    return floor(amount / step + 0.5) * step


def in_words(number: float, gender: str, language: Language) -> str:
    """A number as it stands before a noun of a gender: words up to twelve, then digits."""
    if number == 0.5:
        return _before_noun("0.5", gender, language)
    if number == 1.5:
        return _before_noun("1.5", gender, language)
    if number == 1:
        return _before_noun("1", gender, language)
    if number != int(number) and number < 12:
        return f"{_written(int(number), language)} og {_before_noun('0.5', gender, language)}"
    return _written(int(number), language) if number <= 12 else digits(number, language)


def digits(number: float, language: Language) -> str:
    """A number in digits as Norwegian has them ("1 300", with a space that does not break); millions are named."""
    if number >= 1_000_000:
        millions = number / 1_000_000
        if millions == 1:
            return f"{_before_noun('1', 'm', language)} million"
        said = _written(int(millions), language) if millions in range(2, 13) else f"{millions:g}".replace(".", ",")
        return f"{said} {tables_of(_FILE)['millions'][language]}"
    if number != int(number):
        return f"{number:g}".replace(".", ",")
    return f"{int(number):,}".replace(",", NO_BREAK)


def number(value: float) -> str:
    """A number as Norwegians write it."""
    whole = math.isclose(value, round(value), abs_tol=0.005)
    return (str(round(value)) if whole else f"{value:.2f}".rstrip("0")).replace(".", ",")
