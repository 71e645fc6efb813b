"""LIX and RIX: one specified way, with test values that anyone can count."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest

from somcheck.analysis import readability
from somcheck.document.document import Document
from somcheck.rules.everyday.long_sentence import LIX, RIX

# 32 words in 4 sentences, 6 of them longer than six letters: LIX 32 / 4 + 100 * 6 / 32 = 26.75, RIX 6 / 4.
TEXT = {
    "nb": (
        "Vi var ute med bilen i går kveld. Det brant på et lite kjøkken midt i sentrum. "
        "Røykvarsleren vekket naboene, og alle kom seg trygt ned trappa. Sjekk komfyren før du legger deg."
    ),
    "nn": (
        "Vi var ute med bilen i går kveld. Det brann på eit lite kjøken midt i sentrum. "
        "Røykvarslaren vekte naboane, og alle kom seg trygt ned trappa. Sjekk komfyren før du legg deg no."
    ),
}


def count(text: str) -> tuple[int, int, int]:
    """Words, sentences and long words of a plain text, counted without any library."""
    words = [word.strip(".,") for word in text.split()]
    return len(words), text.count("."), sum(len(word) > 6 for word in words)


@pytest.mark.parametrize("lang", ["nb", "nn"])
def test_published_values(document: Callable[..., Document], lang: str) -> None:
    words, sentence_count, long = count(TEXT[lang])
    made = document(TEXT[lang], lang)
    assert LIX.read(made) == pytest.approx(words / sentence_count + 100 * long / words)
    assert RIX.read(made) == pytest.approx(long / sentence_count)


@pytest.mark.parametrize(
    "extra", [" 🔥🔥", " #røykvarslerdagen #brannvern", " https://www.brannvernforeningen.no/lang/adresse", "\n\n  \n"]
)
def test_markup_does_not_count(document: Callable[..., Document], extra: str) -> None:
    assert LIX.read(document(TEXT["nb"] + extra, "nb")) == LIX.read(document(TEXT["nb"], "nb"))


def test_line_breaks_end_sentences(document: Callable[..., Document]) -> None:
    lines = TEXT["nb"].replace(". ", "\n\n")
    assert LIX.read(document(lines, "nb")) == LIX.read(document(TEXT["nb"], "nb"))


def test_short_sentences_join_the_next(document: Callable[..., Document]) -> None:
    made = document("Ring 110. Løp ut. Vent her til vi kommer.", "nb")
    assert readability.prepared(made) == ["Ring 110 Løp ut.", "Vent her til vi kommer."]


@pytest.mark.parametrize("text", ["Ring 110.", "Har du testet røykvarsleren i dag?", "ord " * 40])
def test_too_short_to_say(document: Callable[..., Document], text: str) -> None:
    assert LIX.read(document(text, "nb")) is None


def test_nltk_is_loaded_only_by_those_who_ask_for_it() -> None:
    """It takes seconds; textstat's English formulas get it still, and so does another program."""
    asked = (
        "import sys; from somcheck.analysis import readability; formulas = readability._metrics();"
        "assert formulas.lix('Ett hus. To hus til.') > 0 and 'nltk' not in sys.modules;"
        "from textstat.backend.utils import _get_cmudict;"
        "import nltk; assert nltk.__path__ and _get_cmudict.nltk.__path__ == nltk.__path__"
    )
    subprocess.run([sys.executable, "-c", asked], check=True, timeout=60)
