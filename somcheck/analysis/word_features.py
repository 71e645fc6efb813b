"""What a word shows of whether an editor would underline it: itself, its place, its neighbours, and the lists.

Every feature is a string that a word has or has not. Nynorsk words stand as their twins in bokmål, so that what is
learned from one written form holds in the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from somcheck.analysis.linear_model import Part, Partly, between, features_of
from somcheck.document.document import Document, Sentence
from somcheck.document.features import has
from somcheck.norwegian.compounds import familiarity, split
from somcheck.norwegian.frequency import zipf
from somcheck.norwegian.twins import twin
from somcheck.norwegian.word_list import TERMS, word_list
from somcheck.norwegian.written_form import Language

if TYPE_CHECKING:
    from spacy.tokens import Token

LISTS = {
    "office": ("officialese.tsv",),
    "noun": ("nominalisations.tsv",),
    "trade": TERMS,
}
"""The word lists, by what their words are."""

CONTENT = ("NOUN", "VERB", "ADJ", "ADV")

NEAR = (-2, -1, 1, 2)


@dataclass(frozen=True)
class Word:
    """A word and its features."""

    token: Token
    sentence: Sentence
    parts: Sequence[Part]

    @property
    def features(self) -> frozenset[str]:
        return frozenset().union(*map(features_of, self.parts))

    @property
    def start(self) -> int:
        return self.token.idx

    @property
    def end(self) -> int:
        return self.token.idx + len(self.token)


def words(document: Document) -> list[Word]:
    """The words of a post with their features, in order."""
    listed = _listed(document)
    found = []
    for sentence in document.sentences:
        tokens, language = sentence.words, document.language
        shared = (_of_sentence, _sentence_values(sentence))
        classes = [token.pos_ for token in tokens]
        lemmas = [twin(token.lemma_, language) for token in tokens]
        forms = [
            (token.text, lemma, kind, listed.get(token.i, ""), language)
            for token, lemma, kind in zip(tokens, lemmas, classes, strict=True)
        ]
        for place, token in enumerate(tokens):
            own = (_own, forms[place]), _standing(document, token), shared
            found.append(Word(token, sentence, [*own, *_near(forms, lemmas, classes, place)]))
    return found


def _listed(document: Document) -> dict[int, str]:
    """The list that a word stands in, by its token's index."""
    found: dict[int, str] = {}
    for name, files in LISTS.items():
        for match in document.find(word_list(*files, language=document.language)):
            name_of = f"{name}-{match.entry.columns['strength']}" if name == "office" else name
            for place in range(match.first, match.last):
                found.setdefault(document.words[place].i, name_of)
    return found


def of_post(document: Document) -> Partly:
    """What all words of a post have partly: how heavy its words are, in tenths of a letter."""
    letters = [min(len(token), 20) for token in document.words if token.is_alpha]
    heavy = sum(max(0, length - 7) for length in letters) / max(1, len(letters))
    return dict(between("post-heavy", heavy, step=0.1))


_READER = frozenset(("du", "deg", "dere", "dykk", "din", "di", "ditt"))


def _sentence_values(sentence: Sentence) -> tuple[int, int, bool, bool, float]:
    tokens = sentence.words
    return (
        min(len(tokens) // 5, 6),
        round(5 * sum(token.pos_ == "NOUN" for token in tokens) / len(tokens)),
        any(token.lower_ in _READER for token in tokens),
        any(has(token, "Voice", "Pass") for token in tokens),
        round(sum(max(0, len(token) - 7) for token in tokens) / len(tokens), 0),
    )


def _of_sentence(length: int, nouns: int, you: bool, passive: bool, heavy: float) -> Iterator[str]:
    yield f"s-length={length}"
    yield f"s-nouns={nouns}"
    yield f"s-you={you}"
    yield f"s-passive={passive}"
    yield f"s-heavy={heavy:.0f}"


def _own(text: str, lemma: str, kind: str, listed: str, language: Language) -> Iterator[str]:
    """What a word has wherever it stands."""
    word, common = twin(text, language), _common(text, language)
    yield from (f"w={word}", f"l={lemma}", f"p={kind}")
    yield f"common={common}"
    yield f"length={min(len(word) // 2, 12)}"
    yield f"length-common={min(len(word) // 4, 6)}-{common}{kind}"
    yield f"list={listed}"
    yield f"list-p={listed}{kind}"
    for length in (3, 4, 5, 6):
        if len(word) > length:
            yield f"ends{length}={word[-length:]}"
            yield f"begins{length}={word[:length]}"
    if kind in CONTENT and len(word) >= 9 and word.isalpha():
        parts = split(text.lower(), language)
        yield f"parts={len(parts)}"
        if len(parts) > 1:
            yield from (f"part={twin(part, language)}" for part in parts)
            yield f"last-part={twin(parts[-1], language)}"
        yield f"familiar={int(familiarity(text.lower(), language))}"


def _standing(document: Document, token: Token) -> Part:
    """What the place of a word shows of it."""
    kind, role, head = token.pos_, token.dep_, token.head
    children = tuple(child.dep_ for child in token.children)
    standing = token.text[:1].isupper(), token.is_sent_start, token.i in document.quoted
    lemma = twin(head.lemma_, document.language)
    return _in_place, (kind, role, str(token.morph), *standing, head.pos_, lemma, children)


def _in_place(
    kind: str,
    role: str,
    morph: str,
    capital: bool,
    first: bool,
    quoted: bool,
    head: str,
    head_lemma: str,
    children: tuple[str, ...],
) -> Iterator[str]:
    yield from (f"d={role}", f"m={morph}")
    yield f"capital={capital}{first}"
    yield f"quoted={quoted}"
    yield f"head={role}{head}"
    yield f"head-l={head_lemma}"
    yield from (f"child={child}" for child in children)
    if kind == "NOUN":
        yield f"chained={'nmod' in children}{role == 'nmod'}"


def _common(text: str, language: Language) -> int:
    return int(2 * zipf(text, language)) if text.isalpha() else 12


Form = tuple[str, str, str, str, Language]
"""A word, its lemma, its class, the list that it stands in, and the written form."""


def _near(forms: list[Form], lemmas: list[str], classes: list[str], place: int) -> Iterator[Part]:
    for step in NEAR:
        yield _neighbour, (step, *forms[place + step]) if 0 <= place + step < len(forms) else (step,)
    if place:
        yield _pair, ("ll-", lemmas[place - 1], lemmas[place])
    if place + 1 < len(forms):
        yield _pair, ("ll+", lemmas[place], lemmas[place + 1])
    yield _classes, tuple(classes[max(0, place - 2) : place + 3])


def _neighbour(
    step: int, text: str = "", lemma: str = "", kind: str = "", listed: str = "", language: Language = "nb"
) -> Iterator[str]:
    """What a word sees of one that is so many steps behind it, or before it where *step* is below zero."""
    if not text:
        yield f"{step}:none"
        return
    yield f"{step}:l={lemma}"
    yield f"{step}:p={kind}"
    yield f"{step}:common={_common(text, language) // 2}"
    yield f"{step}:length={min(len(text) // 3, 7)}"
    if listed:
        yield f"{step}:list={listed}"
    if len(text) > 6:
        yield f"{step}:ends4={text.lower()[-4:]}"


def _pair(name: str, first: str, second: str) -> Iterator[str]:
    yield f"{name}={first}_{second}"


def _classes(*classes: str) -> Iterator[str]:
    yield f"pp={'_'.join(classes)}"
