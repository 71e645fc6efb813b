"""Rounded numbers, as they are said in Norwegian with "omtrent" before them."""

from __future__ import annotations

import math
import re
from math import floor, log10

from somcheck.norwegian.written_form import Language

SPACE = "[ \u00a0\u202f\u2009]"

NUMBER = rf"(?:\d{{1,3}}(?:(?:\.|{SPACE})\d{{3}})+|\d+)(?:,\d+|\.\d{{1,2}}(?!\d))?"

_SCALES = {"hundre": 1e2, "tusen": 1e3, "million": 1e6, "mill": 1e6, "milliard": 1e9, "mrd": 1e9}

SCALE = r"hundre|tusen|million(?:er|ar)?|mill\.?|milliard(?:er|ar)?|mrd\.?"

NUMBER_WORDS = {
    **dict.fromkeys("en én ei éi ett ein éin eitt".split(), 1.0),
    **{word: n for n, word in enumerate("to tre fire fem seks sju åtte ni ti elleve tolv".split(), 2)},
    **{"syv": 7, "femten": 15, "tjue": 20, "tretti": 30, "førti": 40, "femti": 50, "seksti": 60, "sytti": 70},
    **{"åtti": 80, "nitti": 90, "hundre": 100, "halvannen": 1.5, "halvannan": 1.5, "en halv": 0.5, "ein halv": 0.5},
}


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
    return _SCALES[word.removesuffix("er").removesuffix("ar")] if word else 1.0


NO_BREAK = "\u00a0"

_WRITTEN = ("", "", *"to tre fire fem seks sju åtte ni ti elleve tolv".split())

_ONE = {"nb": {"m": "én", "f": "én", "n": "ett"}, "nn": {"m": "éin", "f": "éi", "n": "eitt"}}

_HALF = {
    "nb": {"m": "en halv", "f": "en halv", "n": "et halvt"},
    "nn": {"m": "ein halv", "f": "ei halv", "n": "eit halvt"},
}

_ONE_AND_A_HALF = {
    "nb": {"m": "halvannen", "f": "halvannen", "n": "halvannet"},
    "nn": {"m": "halvannan", "f": "halvanna", "n": "halvtanna"},
}


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
        return _HALF[language][gender]
    if number == 1.5:
        return _ONE_AND_A_HALF[language][gender]
    if number == 1:
        return _ONE[language][gender]
    if number != int(number) and number < 12:
        return f"{_WRITTEN[int(number)]} og {_HALF[language][gender]}"
    return _WRITTEN[int(number)] if number <= 12 else digits(number, language)


def digits(number: float, language: Language) -> str:
    """A number in digits as Norwegian has them ("1 300", with a space that does not break); millions are named."""
    if number >= 1_000_000:
        millions = number / 1_000_000
        if millions == 1:
            return f"{_ONE[language]['m']} million"
        said = _WRITTEN[int(millions)] if millions in range(2, 13) else f"{millions:g}".replace(".", ",")
        return f"{said} {'millioner' if language == 'nb' else 'millionar'}"
    if number != int(number):
        return f"{number:g}".replace(".", ",")
    return f"{int(number):,}".replace(",", NO_BREAK)


def number(value: float) -> str:
    """A number as Norwegians write it."""
    whole = math.isclose(value, round(value), abs_tol=0.005)
    return (str(round(value)) if whole else f"{value:.2f}".rstrip("0")).replace(".", ",")
