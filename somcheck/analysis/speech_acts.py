"""What each sentence of a post asks and tells: learned from marked posts (``data/training/learn_speech_acts.py``)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from somcheck.analysis.address import is_imperative_form
from somcheck.analysis.linear_model import joined, limits
from somcheck.analysis.sentence_features import features, shows_act
from somcheck.document import kinds
from somcheck.document.document import Document, Sentence
from somcheck.document.profiles import ACUTE
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.written_form import Language
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

CERTAIN = 0.95
"""The chance from which a sentence is bait or an invitation though no word of it asks for a reaction or an answer. The
model is often `SURE` that a warm closing is one or the other: "Vi gleder oss til å se deg!"."""

ANSWERING = frozenset({"kind=tell", "kind=shared"})
"""Features of a sentence that speaks of telling or handing in something."""

_signs = Patterns("speech_signs.toml")


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
        if not _is_believed(code, asks[code], sentence, shown):  # a statement, most often
            code = max((other for other in asks if other not in ("q", "i", "b")), key=asks.__getitem__)
        told = decided(tells, ("a",), least["tells-shown" if shows_act(shown) else "tells"])
        if document.profile.id == ACUTE and kinds.asks_now(sentence.text):
            told = "a"  # «Hold deg inne» is vague but where there is danger
        elif told == "a" and _is_label(sentence):
            told = "-"
        elif _is_clear_act(sentence, shown, document.language):
            told = "a"
        found.append(Speech(sentence, ASKS[code], TELLS[told], asks[code] >= SURE))
    return found


def _is_believed(code: str, chance: float, sentence: Sentence, shown: Collection[str]) -> bool:
    """Whether a sentence shows that it may ask what the model thinks, or the model is sure enough without."""
    if code == "b":
        return chance >= CERTAIN or _signs("reaction").search(sentence.text) is not None
    if "?" in sentence.text:
        return True
    if code == "i":
        invites = not ANSWERING.isdisjoint(shown) or _signs("invitation").search(sentence.text) is not None
        return chance >= CERTAIN or invites
    return code != "q" or chance >= SURE


def _is_clear_act(sentence: Sentence, shown: Collection[str], language: Language) -> bool:
    """Whether it says in so many words what the reader can or must do: "Nå kan du søke …", "Barn kan ringe 116 111"."""
    if sentence.asks:
        return False
    told = "you-do=mainFalse" in shown and _signs("reader_does", language).search(sentence.text) is not None
    return told or _signs("rings_number", language).search(sentence.text) is not None


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
