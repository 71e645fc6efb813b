"""Phrases moved inside a sentence: their words, case and reflexives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from somcheck.document.document import Document
from somcheck.norwegian.compounds import familiarity
from somcheck.norwegian.frequency import zipf
from somcheck.norwegian.word_sets import WordSets
from somcheck.norwegian.written_form import Language

if TYPE_CHECKING:
    from spacy.tokens import Token

Tokens = tuple["Token", ...]

clause_words = WordSets("clauses.toml")
"""The words that tell the parts of a clause apart, and what may be done with them."""


def in_lower_case(document: Document, words: Tokens) -> str | None:
    """A phrase from the start of a sentence as it reads within one; None where it may be a name."""
    first, text = words[0], text_of(document, words)
    if "-" in first.text:
        return None  # "Bergen-laget" and "El-sykkelen"
    if not first.text[1:].islower() and len(first.text) > 1:
        return text  # NAV
    is_office = first.lower_.removesuffix("s").endswith(clause_words.parts("office_endings"))
    if first.pos_ == "PROPN":
        # "Gjerdet" is taken for a name now and then; two capitals, or a capital within a sentence, are sure.
        inside = any(one.text == first.text and not one.is_sent_start for one in document.words)
        sure = inside or (len(words) > 1 and words[1].text[0].isupper()) or is_office
        return text if sure else None
    if first.pos_ == "NOUN" and (is_office or not _is_common(first.lower_, document.language)):
        return None
    return text[0].lower() + text[1:]


def _is_common(word: str, language: Language) -> bool:
    """Whether a word is known as a common noun: unlike a name's, its other forms are known too."""
    stems = {word.removesuffix(ending) for ending in ("en", "et", "a", "ene", "ane", "er", "ar", "e", "")}
    others = {one for stem in stems for one in (stem, f"{stem}e")} - {word}
    common = max(2.0, zipf(word, language) - 1)
    return familiarity(word, language) > 0 or any(zipf(one, language) > common for one in others)


def text_of(document: Document, words: Sequence[Token]) -> str:
    """The words as they stand in the text."""
    return document.text[words[0].idx : words[-1].idx + len(words[-1])] if words else ""
