"""What a word shows of whether an editor would underline it: itself, its place, its neighbours, and the lists.

Every feature is a string that a word has or has not. Nynorsk words stand as their twins in bokmål, so that what is
learned from one written form holds in the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from somcheck.analysis.linear_model import Parts, parts
from somcheck.document.document import Document, Sentence
from somcheck.norwegian.compounds import familiarity, split
from somcheck.norwegian.frequency import zipf
from somcheck.norwegian.twins import twin
from somcheck.norwegian.word_list import TERMS, word_list

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
    features: frozenset[str]

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
        of_sentence = set(_of_sentence(document, sentence))
        own = [frozenset(_own(document, token, listed.get(token.i, ""))) for token in sentence.words]
        short = [frozenset(_short(document, token, listed.get(token.i, ""))) for token in sentence.words]
        for place, token in enumerate(sentence.words):
            near = _near(document, sentence, short, place)
            found.append(Word(token, sentence, own[place] | of_sentence | set(near)))
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


def of_post(document: Document) -> Parts:
    """What all words of a post have partly: how heavy its words are, in tenths of a letter."""
    letters = [min(len(token), 20) for token in document.words if token.is_alpha]
    heavy = sum(max(0, length - 7) for length in letters) / max(1, len(letters))
    return dict(parts("post-heavy", heavy, step=0.1))


def _of_sentence(document: Document, sentence: Sentence) -> Iterator[str]:
    tokens = sentence.words
    yield f"s-length={min(len(tokens) // 5, 6)}"
    yield f"s-nouns={round(5 * sum(t.pos_ == 'NOUN' for t in tokens) / len(tokens))}"
    yield f"s-you={any(t.lower_ in ('du', 'deg', 'dere', 'dykk', 'din', 'di', 'ditt') for t in tokens)}"
    yield f"s-passive={any('Voice=Pass' in str(t.morph) for t in tokens)}"
    yield f"s-heavy={round(sum(max(0, len(t) - 7) for t in tokens) / len(tokens), 0):.0f}"


def _lemma(document: Document, token: Token) -> str:
    return twin(token.lemma_, document.language)


def _own(document: Document, token: Token, listed: str) -> Iterator[str]:
    word, lemma = twin(token.text, document.language), _lemma(document, token)
    yield from (f"w={word}", f"l={lemma}", f"p={token.pos_}", f"d={token.dep_}", f"m={token.morph}")
    yield f"common={_common(document, token)}"
    yield f"length={min(len(word) // 2, 12)}"
    yield f"length-common={min(len(word) // 4, 6)}-{_common(document, token)}{token.pos_}"
    yield f"list={listed}"
    yield f"list-p={listed}{token.pos_}"
    yield f"capital={token.text[:1].isupper()}{token.is_sent_start}"
    yield f"quoted={token.i in document.quoted}"
    yield f"head={token.dep_}{token.head.pos_}"
    yield f"head-l={twin(token.head.lemma_, document.language)}"
    for length in (3, 4, 5, 6):
        if len(word) > length:
            yield f"ends{length}={word[-length:]}"
            yield f"begins{length}={word[:length]}"
    if token.pos_ in CONTENT and len(word) >= 9 and word.isalpha():
        parts = split(token.lower_, document.language)
        yield f"parts={len(parts)}"
        if len(parts) > 1:
            yield from (f"part={twin(part, document.language)}" for part in parts)
            yield f"last-part={twin(parts[-1], document.language)}"
        yield f"familiar={int(familiarity(token.lower_, document.language))}"
    children = list(token.children)
    yield from (f"child={child.dep_}" for child in children)
    if token.pos_ == "NOUN":
        yield f"chained={any(child.dep_ == 'nmod' for child in children)}{token.dep_ == 'nmod'}"


def _common(document: Document, token: Token) -> int:
    return int(2 * zipf(token.text, document.language)) if token.is_alpha else 12


def _short(document: Document, token: Token, listed: str) -> Iterator[str]:
    """What neighbours see of a word."""
    yield f"l={_lemma(document, token)}"
    yield f"p={token.pos_}"
    yield f"common={_common(document, token) // 2}"
    yield f"length={min(len(token) // 3, 7)}"
    if listed:
        yield f"list={listed}"
    if len(token) > 6:
        yield f"ends4={token.lower_[-4:]}"


def _near(document: Document, sentence: Sentence, short: list[frozenset[str]], place: int) -> Iterator[str]:
    for step in NEAR:
        if 0 <= place + step < len(short):
            yield from (f"{step}:{feature}" for feature in short[place + step])
        else:
            yield f"{step}:none"
    lemmas = [_lemma(document, token) for token in sentence.words[max(0, place - 1) : place + 2]]
    if place:
        yield f"ll-={'_'.join(lemmas[:2])}"
    if place + 1 < len(short):
        yield f"ll+={'_'.join(lemmas[-2:])}"
    classes = [token.pos_ for token in sentence.words[max(0, place - 2) : place + 3]]
    yield f"pp={'_'.join(classes)}"
