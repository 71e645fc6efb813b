"""Who can be the subject of an active clause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from somcheck.document.document import Document
from somcheck.document.features import has
from somcheck.norwegian.inflection import paradigm
from somcheck.norwegian.written_form import Language
from somcheck.rewriting.phrases import Tokens, clause_words
from somcheck.storage.data_files import read_rows

if TYPE_CHECKING:
    from spacy.tokens import Token


@cache
def somebodies(language: Language) -> Mapping[str, bool]:
    """The forms of words for people and bodies that do things, and whether a form is definite or plural."""
    forms: dict[str, bool] = {}
    for row in read_rows("doers.tsv"):
        for cell in row[language == "nn"].split(" / "):
            for slot, variants in paradigm(cell, language).items():
                if not slot.endswith("-gen"):
                    forms |= dict.fromkeys(variants, slot != "sg-ind")
    return forms


def find_somebody(word: str, language: Language) -> bool | None:
    """None for a thing; else whether this form can stand without an article."""
    known = somebodies(language)
    for start in range(len(word) - 2):
        if word[start:] in known and (start == 0 or (start > 2 and len(word) - start > 3)):
            return known[word[start:]]
    return None


def is_somebody(document: Document, head: Token, words: Tokens) -> bool:
    """Whether these words mean people, or a body that does things."""
    if len(words) == 1 and words[0].lower_ in clause_words.pairs("as_subject", document.language):
        return words[0].pos_ == "PRON" and words[0].text == words[0].lower_
    if any(token.lower_ in clause_words("nobody") for token in words):
        return False
    if head.pos_ not in ("NOUN", "ADJ", "PROPN"):
        return False
    stands_alone = find_somebody(head.lower_, document.language)
    if stands_alone is None and head.text[0].isupper() and words[0].text[0].isupper():
        return not head.head.lemma_.startswith(clause_words.parts("done_by_things"))  # Kripos, Riksantikvaren
    if stands_alone is None:
        return False
    named = words[-1].pos_ == "PROPN" and head == words[0]  # "statsminister Kari Nordmann"
    determined = any(token.pos_ in ("DET", "NUM") or has(token, "Poss", "Yes") for token in words)
    return stands_alone or named or determined or head.lower_ in clause_words("titles")


def is_definite(words: Sequence[Token]) -> bool:
    """Whether everybody knows which one is meant, so that "not by" is said of it alone."""
    return any(has(token, "Definite", "Def") or token.pos_ in ("PROPN", "PRON") for token in words)
