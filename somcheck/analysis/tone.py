"""Whether a post is grave, or read at work, so that not any light question fits."""

from __future__ import annotations

from somcheck.analysis.heaviness import EXPERT_TEXT, expert_text
from somcheck.analysis.target_group import fitting
from somcheck.document.audience import SURE_GUESS
from somcheck.document.document import Document
from somcheck.document.profiles import ACUTE
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.word_sets import WordSets

_patterns = Patterns("signs.toml")

_scolding = Patterns("tone.toml")

_address = WordSets("address.toml")

_AT_WORK = ("skole-barnehage", "naeringsliv")
"""Groups that read at work. What they do at home is not what the post is about."""


def can_chat(document: Document) -> bool:
    """Whether a question from daily life is in place at all."""
    return not (is_serious(document) or is_cross(document))


def is_for_experts(document: Document) -> bool:
    """Whether the text is so heavy that only a question on its very subject is in place."""
    return document.once(expert_text) > EXPERT_TEXT.limit


def is_read_at_work(document: Document) -> bool:
    """Whether those that the post is for read it at work, so that only a question about work is in place."""
    if document.declared:
        return all(group.id in _AT_WORK for group in document.declared)
    best = next(iter(document.once(fitting)), None)
    addressed = document.words[0].lower_ in _address("salutations_to_many")  # "Til lærere ved …"
    return best is not None and best.id in _AT_WORK and (addressed or best.score >= SURE_GUESS)


def is_cross(document: Document) -> bool:
    """Whether the post tells its readers off, or complains."""
    if _scolding("scolds", document.language).search(document.text):
        return True
    return _patterns("complains").search(document.text) is not None


def is_serious(document: Document) -> bool:
    """Whether small talk is out of place: somebody is hurt or missing, or there is danger now."""
    return ACUTE in (document.looks_like, document.profile.id) or _tells_of("serious", document)


def is_grave(document: Document) -> bool:
    """Whether any question is out of place: a life is lost, or a crime or violence is told of."""
    return _tells_of("grave", document)


def _tells_of(what: str, document: Document) -> bool:
    return _patterns(what).search(_patterns("prevented").sub(" ", document.text)) is not None
