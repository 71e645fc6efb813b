"""What a post shows of whom it is for: its words, whom it speaks to, and the words of the groups' lists."""

from __future__ import annotations

from collections.abc import Iterator

from somcheck.analysis.sentence_features import YOU
from somcheck.document.document import Document
from somcheck.norwegian.twins import twin
from somcheck.plan.groups import EVERYONE, shipped_groups

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "PRON"})
STEPS = (0.15, 0.3, 0.45, 0.6, 0.75, 0.9)
"""The shares of the lists' evidence by which a group's share is told."""


def features(document: Document) -> set[str]:
    """The features of a post; nynorsk words stand as their twins in bokmål."""
    return set(_words(document)) | set(_addressed(document)) | set(_lists(document))


def _words(document: Document) -> Iterator[str]:
    language = document.language
    for token in document.words:
        if token.pos_ in CONTENT:
            lemma = twin(token.lemma_, language)
            yield f"l={lemma}"
            if token.pos_ in ("NOUN", "PROPN") and len(lemma) > 6:
                yield f"starts={lemma[:5]}"
                yield f"ends={lemma[-5:]}"


def _addressed(document: Document) -> Iterator[str]:
    """Who is spoken to: the words around *du* and *dere*, before *som*, and after *til*."""
    words = [twin(token.lemma_ if token.pos_ == "NOUN" else token.text, document.language) for token in document.words]
    for place, word in enumerate(words):
        if word in YOU:
            for near in words[place + 1 : place + 5]:
                yield f"you-near={near}"
        if word == "som" and place:
            yield f"who={words[place - 1]}"
        if word in ("til", "for", "alle") and place + 1 < len(words):
            yield f"to={words[place + 1]}"
    for word in words[:4]:
        yield f"first={word}"
    for first, second in zip(words, words[1:], strict=False):
        yield f"ll={first}_{second}"


def _lists(document: Document) -> Iterator[str]:
    shares = {guess.id: guess.score for guess in document.fitting_groups if guess.id in shipped_groups()}
    best = max(shares, key=lambda id: shares[id], default=EVERYONE)
    yield f"best={best}"
    for id, share in shares.items():
        yield from (f"share={id}>{step}" for step in STEPS if share > step)
        count = len(set(document.pointing_to(id)))
        yield from (f"count={id}>{number}" for number in (1, 2, 3, 5) if count >= number)
