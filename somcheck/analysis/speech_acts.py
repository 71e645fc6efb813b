"""What each sentence of a post asks and tells: learned from marked posts (``data/training/learn_speech_acts.py``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from somcheck.analysis.address import is_imperative_form
from somcheck.analysis.linear_model import joined, limits
from somcheck.analysis.sentence_features import features, shows_act
from somcheck.document import kinds
from somcheck.document.document import Document, Sentence
from somcheck.document.profiles import ACUTE
from somcheck.report.speech import Asking, Telling

ASKS = {
    "q": Asking.QUESTION,
    "i": Asking.INVITATION,
    "r": Asking.ROUTING,
    "h": Asking.HEADING,
    "s": Asking.QUOTED,
    "b": Asking.BAIT,
    "-": None,
}
"""What the codes of the marked texts mean."""

TELLS = {"a": Telling.ACT, "v": Telling.VAGUE, "d": Telling.DUTY, "-": None}

LONGEST_LABEL = 3
"""Words before a colon."""

SURE = 0.8
"""The chance from which a sentence surely asks what it most likely asks: there nine of ten are right in posts by hands
that were left out."""


@dataclass(frozen=True)
class Speech:
    """A sentence, what it asks and tells, and whether what it asks is sure."""

    sentence: Sentence
    asks: Asking | None
    tells: Telling | None
    surely: bool


def speech_acts(document: Document) -> list[Speech]:
    """What every sentence of a post asks and tells, in order."""
    least = limits("speech")
    found = []
    seen = features(document)
    judged = joined("asks", "tells").chances_of(seen)
    for sentence, shown, asks, tells in zip(document.sentences, seen, *judged, strict=True):
        code = decided(asks, ("q", "i"), least["asks"])
        if code == "q" and "?" not in sentence.text and asks["q"] < SURE:
            code = decided(asks, ("q", "i"), 1.1)  # a statement, most often
        told = decided(tells, ("a",), least["tells-shown" if shows_act(shown) else "tells"])
        if document.profile.id == ACUTE and kinds.asks_now(sentence.text):
            told = "a"  # «Hold deg inne» is vague but where there is danger
        elif told == "a" and _is_label(sentence):
            told = "-"
        found.append(Speech(sentence, ASKS[code], TELLS[told], asks[code] >= SURE))
    return found


def _is_label(sentence: Sentence) -> bool:
    """Whether it only says what the next sentence is about: "Aker brygge:"."""
    return (
        sentence.text.endswith(":")
        and len(sentence.words) <= LONGEST_LABEL
        and not any(map(is_imperative_form, sentence.words))
    )


def decided(chances: Mapping[str, float], wanted: tuple[str, ...], limit: float) -> str:
    """The likeliest of the *wanted* codes where these together reach the limit, else the likeliest of the others."""
    reached = sum(chances[code] for code in wanted) >= limit
    return max((code for code in chances if (code in wanted) is reached), key=chances.__getitem__)
