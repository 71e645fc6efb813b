"""What a post is about, so that a question can be asked about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from somcheck.analysis.acts import concrete
from somcheck.analysis.tone import is_read_at_work
from somcheck.document.document import Document
from somcheck.document.features import has
from somcheck.norwegian.compounds import split
from somcheck.norwegian.inflection import split_code
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.word_list import Entry, Match, WordList
from somcheck.norwegian.written_form import Language
from somcheck.storage.data_files import read_toml

CLEAR = 2
"""Different words that must point to a subject before the post is taken to be about it."""

CERTAIN = 2
"""And before it is certain, unless one of the subject's own words opens the post."""

LATEST = 0.55
"""The share of the post by which its subject must have been named."""

LEAD = 8
"""Words. A noun among the first of the post says what it is about, even alone."""

LONG, HEAD = 8, 5
"""Letters. Shorter words are no compounds to look into, and shorter last parts are too common to tell."""

SURE, HINT = "sure", "hint"
"""The words of a subject: those that name it, and those that only count beside one that does."""

READY, LAST, WORK, PAPERS = "ready", "last", "work", "papers"
"""What a subject may say of itself: that its questions are never more than ideas, for thanks and vacancies, whatever
else these are about; that it is only taken where there is no other; that its questions fit those who read at work; and
that they fit a post that is all about decisions and fees."""

_patterns = Patterns("signs.toml")

MANY_PAPERS = 2
"""Different words of these, from which a post is about decisions and fees."""


class Subject(NamedTuple):
    """What a post is about: the id, whether that is certain, the words that say so by their index, and how many of
    them are different words."""

    id: str
    is_certain: bool
    words: frozenset[int]
    different: int

    def asks(self, language: Language) -> list[str]:
        """Its questions, the best first."""
        asks: list[str] = subjects()[self.id]["questions"][language]
        return asks


def subject_of(document: Document) -> Subject | None:
    """The subject that the post is most about; of two, the one that it names first."""
    found: dict[str, list[Match]] = {}
    for match in document.find(_subject_words(document.language)):
        if _is_this_word(document, match):
            for subject in match.entry.columns:
                found.setdefault(subject, []).append(match)
    for match in _heads(document):
        for subject, kind in match.entry.columns.items():
            if kind == SURE:
                found.setdefault(subject, []).append(match)

    def points(subject: str) -> int:
        sure = [match for match in found[subject] if match.entry.columns[subject] == SURE]
        words = {match.entry.lemma for match in found[subject]}
        named = len(sure) > 1 or any(_is_named(document, match) for match in sure)
        return len(words) + named if sure else 0

    def place(subject: str) -> int:
        return min(match.first for match in found[subject])

    def order(subject: str) -> tuple[bool, bool, int, int]:
        table = subjects()[subject]
        return not table.get(READY, True), not table.get(LAST), points(subject), -place(subject)

    latest = LATEST * len(document.words)
    at_work = document.once(is_read_at_work)
    asked = (one for one in found if not at_work or subjects()[one].get(WORK))
    best = max((one for one in asked if points(one) >= CLEAR and place(one) <= latest), key=order, default=None)
    if best is None:
        return None
    papers = {match.group().lower() for match in _patterns("papers").finditer(document.text)}
    if ("§" in papers or len(papers) >= MANY_PAPERS) and not subjects()[best].get(PAPERS):
        return None
    indices = (index for match in found[best] for index in range(match.first, match.last))
    words = frozenset(document.words[index].i for index in indices)
    different = len({match.entry.lemma for match in found[best]})
    opens = any(match.entry.columns[best] == SURE and _is_named(document, match) for match in found[best])
    certain = subjects()[best].get(READY, True) and (different >= CERTAIN or opens)
    return Subject(best, certain, words, different)


def _is_this_word(document: Document, match: Match) -> bool:
    """Whether a word is of the part of speech that the list has: "hekken", not "hekker"."""
    code = split_code(match.entry.lemma)[1]
    if match.last - match.first > 1 or not code or code == "a":
        return True
    pos = document.words[match.first].pos_
    return pos in ("VERB", "AUX", "ADJ") if code[0] == "v" else pos in ("NOUN", "PROPN", "X")


def _heads(document: Document) -> Iterator[Match]:
    """What compounds are: a "familieforestilling" is a "forestilling"."""
    words = _subject_words(document.language)
    for place, token in enumerate(document.words):
        if token.pos_ == "NOUN" and len(token) > LONG and not words.find([token.text], [None]):
            parts = split(token.lower_, document.language)
            for match in words.find(parts[-1:], [None]) if len(parts) > 1 and len(parts[-1]) >= HEAD else ():
                yield match._replace(first=place, last=place + 1)


def _is_named(document: Document, match: Match) -> bool:
    """Whether one word is enough to say what the post is about: a noun or a phrase among the first words, or a noun
    that is named where the post asks its reader to do something with it. In passing, only long words that are
    no place say so: "Kom på språkkafé", but neither "Han kom i båt" nor "Kom på biblioteket"."""
    words = document.words[match.first : match.last]
    if len(words) > 1:
        return match.first < LEAD
    word = words[0]
    in_passing = word.dep_ in ("obl", "nmod") and (len(word) <= LONG or has(word, "Definite", "Def"))
    if word.pos_ not in ("NOUN", "PROPN") or in_passing:
        return False
    handled = any(act.start <= word.idx < act.end for act in concrete(document))
    return match.first < LEAD or (handled and match.first < len(document.words) / 2)


@cache
def subjects() -> Mapping[str, Mapping[str, Any]]:
    """The narrow subjects by id: words and questions in each written form."""
    return read_toml("subjects.toml")


@cache
def _subject_words(language: Language) -> WordList:
    cells: dict[str, dict[str, str]] = {}
    for id, table in subjects().items():
        for kind, listed in ((SURE, table[language]), (HINT, table.get("hints", {}).get(language, ()))):
            for cell in listed:
                cells.setdefault(cell, {})[id] = kind
    return WordList(((cell, Entry(cell, ids)) for cell, ids in cells.items()), language)
