"""Whether a post has anything for its reader, or only boasts, teases, wishes or scolds: learned from marked posts
(``data/training/learn_worth.py``)."""

from __future__ import annotations

from dataclasses import dataclass

from somcheck.analysis.linear_model import limits, model
from somcheck.analysis.post_features import features, partly, words_of
from somcheck.document.document import Document, Sentence


@dataclass(frozen=True)
class Want:
    """What a post is in want of: the chance, from 0 to 1, that an editor would not publish it though no word is stiff;
    the kind, and the sentence that shows it most."""

    chance: float
    kind: str
    sentence: Sentence


def want(document: Document) -> Want | None:
    """What a post is in want of; None where nothing is likely enough to be said."""
    shown, numbers = features(document), partly(document)
    chance = model("worth").chances(shown, numbers)["poor"]
    if not document.sentences or chance < limits("worth")["signal"]:
        return None
    kinds = model("worth_kinds").chances(shown, numbers)
    kind = max(kinds, key=kinds.__getitem__)
    judged = model("worth")
    sentence = max(
        document.sentences,
        key=lambda one: judged.lift(words_of(document, one), "poor") / max(4, len(one.words)),
    )
    return Want(chance, kind, sentence)
