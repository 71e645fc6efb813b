"""Whether a post has anything for its reader, or only boasts, teases, wishes or scolds: learned from marked posts
(``data/training/learn_worth.py``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from somcheck.analysis.linear_model import model
from somcheck.analysis.post_features import features, words_of
from somcheck.document.document import Document, Sentence
from somcheck.norwegian.word_sets import tables_of


@dataclass(frozen=True)
class Want:
    """What a post is in want of: the chance, from 0 to 1, that an editor would not publish it though no word is stiff;
    the kind, and the sentence that shows it most."""

    chance: float
    kind: str
    sentence: Sentence


def want(document: Document) -> Want | None:
    """What a post is in want of; None of a post without words."""
    if not document.sentences:
        return None
    shown = features(document)
    chance = model("worth").chances(shown)["poor"]
    kinds = model("worth_kinds").chances(shown)
    kind = max(kinds, key=kinds.__getitem__)
    judged = model("worth")
    sentence = max(
        document.sentences,
        key=lambda one: judged.lift(words_of(document, one), "poor") / max(4, len(one.words)),
    )
    return Want(chance, kind, sentence)


@cache
def limits() -> dict[str, float]:
    """How likely it must be for a ``signal``, and for a ``warning``."""
    table: dict[str, float] = tables_of("models/limits.toml")["worth"]
    return table
