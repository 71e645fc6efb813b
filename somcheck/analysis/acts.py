"""What a post tells its reader to do, and with which verbs.

An *act* is one concrete thing that this reader can or should do: an imperative ("Test røykvarsleren"), what *du* can or
should do ("du bør bytte batteri"), or what the writer asks for ("vi ber alle om å holde seg unna"). *Vague* acts ("vær
forsiktig") tell nobody what to do. Which sentences tell an act is learned (`somcheck.analysis.speech_acts`); here its
verbs are found.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from somcheck.analysis.address import imperatives
from somcheck.analysis.speech_acts import speech_acts
from somcheck.document.document import Document, Sentence
from somcheck.document.features import has
from somcheck.report.speech import Asking, Telling

if TYPE_CHECKING:
    from spacy.tokens import Token

_ENDS = frozenset("og så eller som når hvis viss".split())

SHOWN = 5
"""Words after the verb that are shown with it, at most."""


@dataclass(frozen=True)
class Act:
    """An act: the verb that says it, the sentence it stands in, and the offsets of the words that say it."""

    verb: Token
    sentence: Sentence
    start: int
    end: int


def acts(document: Document) -> dict[Telling, list[Act]]:
    """The acts of a post in order, by how they are told."""
    found: dict[Telling, list[Act]] = {kind: [] for kind in Telling}
    for told in document.once(speech_acts):
        if told.tells is not None and told.asks is not Asking.BAIT:
            verbs = _verbs(told.sentence) if told.tells is Telling.ACT else list(_verbs(told.sentence))[:1]
            found[told.tells] += [_act(told.sentence, verb, first) for verb, first in verbs]
    return found


def concrete(document: Document) -> list[Act]:
    """The concrete acts of a post."""
    return document.once(acts)[Telling.ACT]


def _act(sentence: Sentence, verb: Token, first: Token) -> Act:
    last = verb
    for token in sentence.tokens:
        if verb.i < token.i <= verb.i + SHOWN:
            if token not in sentence.words or token.lower_ in _ENDS:
                break
            last = token
    return Act(verb, sentence, min(first.idx, verb.idx), last.idx + len(last))


def _verbs(sentence: Sentence) -> Iterator[tuple[Token, Token]]:
    """The verbs of a sentence that say an act, each with the word where the saying begins."""
    orders = imperatives(sentence)
    if orders:
        yield from ((token, token) for token in orders)
        return
    for find in (_after_modal, _infinitive, _verb):
        if (found := find(sentence)) is not None:
            yield found
            return
    yield sentence.words[0], sentence.words[0]


def _after_modal(sentence: Sentence) -> tuple[Token, Token] | None:
    """*Du kan*, *du må*, *alle bør* and the verb that follows."""
    words = sentence.words
    for place, modal in enumerate(words):
        if modal.pos_ != "AUX" or not has(modal, "VerbForm", "Fin"):
            continue
        for verb in words[place + 1 : place + 6]:
            if has(verb, "VerbForm", "Inf"):
                subject = words[place - 1] if place and words[place - 1].dep_.startswith("nsubj") else modal
                return verb, subject
    return None


def _infinitive(sentence: Sentence) -> tuple[Token, Token] | None:
    """What the writer asks for: "vi ber deg om å koke vannet"."""
    verb = next((token for token in sentence.words if has(token, "VerbForm", "Inf")), None)
    return (verb, verb) if verb is not None else None


def _verb(sentence: Sentence) -> tuple[Token, Token] | None:
    verb = next((token for token in sentence.words if token.pos_ in ("VERB", "AUX")), None)
    return (verb, verb) if verb is not None else None
