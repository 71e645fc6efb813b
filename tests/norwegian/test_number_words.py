"""Numbers in words: as they are read, in either written form, and as they are written before a noun."""

from __future__ import annotations

import pytest

from somcheck.norwegian.numbers import in_words, number_words
from somcheck.norwegian.written_form import Language


@pytest.mark.parametrize(
    ("word", "value"),
    [("en", 1.0), ("eitt", 1.0), ("syv", 7.0), ("en halv", 0.5), ("halvannan", 1.5)],
)
def test_read(word: str, value: float) -> None:
    assert number_words()[word] == value


@pytest.mark.parametrize("gender", ["m", "f", "n"])
@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("value", [0.5, 1.5, *map(float, range(2, 13))])
def test_what_is_written_is_read(value: float, gender: str, language: Language) -> None:
    written = in_words(value, gender, language)
    if gender == "m":
        assert number_words()[written] == value
    assert not any(sign.isdigit() for sign in written)
