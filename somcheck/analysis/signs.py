"""What shows that a post is about somebody's life: people, homes, daily situations, places, seasons, numbers.

A program sees signs of interest, not interest. Each sign here is something that a reader can picture or recognise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from somcheck.analysis.address import addresses
from somcheck.document.document import Document, Sentence
from somcheck.document.features import has
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.word_list import WordList, own_words, word_list
from somcheck.norwegian.written_form import Language
from somcheck.plan.groups import EVERYONE

if TYPE_CHECKING:
    from spacy.tokens import Token

_patterns = Patterns("signs.toml")

_PEOPLE_SPEAK = re.compile(r"^\s*[–—]\s|[«“\"][^»”\"]{12,500}[»”\"]")


def everyday(language: Language) -> WordList:
    return word_list("everyday_life.tsv", language=language)


def places(document: Document) -> tuple[Token, ...]:
    """Named places: the plan's own, and capitalised words behind "i", "på" and the like."""
    found: list[Token] = []
    names = tuple(document.plan.words.places)
    if names:
        found += [document.words[match.first] for match in document.find(own_words(names, document.language))]
    for before, token in zip(document.words, document.words[1:], strict=False):
        if (
            before.lower_ in _patterns.words("before_place")
            and token.text[0].isupper()
            and not token.text.isupper()
            and token.lower_ not in _patterns.words("no_places")
            and not token.is_sent_start
            and token.pos_ in ("PROPN", "NOUN", "X", "ADJ")
        ):
            found.append(token)
    return tuple(found)


def kinds(document: Document) -> dict[str, list[int]]:
    """The signs in a post by kind, each with the indices of the tokens that show it."""
    found: dict[str, list[int]] = {}
    for match in document.find(everyday(document.language)):
        token = document.words[match.first]
        if not document.is_name(token) or match.last - match.first > 1:
            found.setdefault(match.entry.columns["kind"], []).append(token.i)
    for token in document.once(places):
        found.setdefault("place", []).append(token.i)
    for kind in ("time", "number"):
        for hit in _patterns(kind).finditer(document.text):
            at = document.token_at(hit.start())
            if at is not None and document.is_word(at):
                found.setdefault(kind, []).append(at.i)
    groups = {*(group.id for group in document.declared), document.fitting_groups[0].id} - {EVERYONE}
    for group in groups:
        found.setdefault("group", []).extend(token.i for token in document.pointing_to(group))
    return {kind: places for kind, places in found.items() if places}


def in_sentence(document: Document, sentence: Sentence) -> frozenset[str]:
    """The kinds of signs in one sentence, and whether it asks, speaks to the reader, tells of an event, or quotes."""
    first, last = sentence.tokens[0].i, sentence.tokens[-1].i
    found = {kind for kind, tokens in document.once(kinds).items() if any(first <= place <= last for place in tokens)}
    if sentence.asks:
        found.add("question")
    if addresses(document, sentence):
        found.add("reader")
    if _PEOPLE_SPEAK.search(sentence.text):
        found.add("voice")
    if any(_tells(token) for token in _verbs(sentence)):
        found.add("event")
    return frozenset(found)


def _verbs(sentence: Sentence) -> Iterator[Token]:
    return (token for token in sentence.words if token.pos_ == "VERB")


def _tells(token: Token) -> bool:
    """Whether a verb tells of something that happened."""
    past = has(token, "Tense", "Past") or token.lower_ in _patterns.words("goes_on")
    return past and token.lemma_.lower() not in _patterns.words("paperwork") and not has(token, "Voice", "Pass")
