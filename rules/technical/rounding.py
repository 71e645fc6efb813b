"""Rounded numbers, as they are said in Norwegian with "omtrent" before them."""

from __future__ import annotations

from math import floor, log10

from somcheck.language import Language

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
