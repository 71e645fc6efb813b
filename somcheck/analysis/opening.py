"""How a post begins: the first sentence is what a reader sees before deciding to read on."""

from __future__ import annotations

from typing import NamedTuple

from somcheck.analysis.signs import in_sentence
from somcheck.document.document import Document, Sentence
from somcheck.norwegian.patterns import Patterns

_patterns = Patterns("opening.toml")

LONGEST_HEADING = 5
"""Words. A first sentence of so few is taken with the one behind it."""


class Opening(NamedTuple):
    """The first sentence, the kinds of signs in it, and the offsets of dull words that it begins with."""

    sentence: Sentence
    signs: frozenset[str]
    dull: tuple[int, int] | None
    starts_with_name: bool


def opening(document: Document) -> Opening | None:
    """How the post begins; a heading of a few words is taken with the sentence behind it."""
    if not document.sentences:
        return None
    first = document.sentences[0]
    signs = in_sentence(document, first)
    heading = set(first.words) & set(document.running_words)
    if len(heading) <= LONGEST_HEADING and len(document.sentences) > 1:
        signs |= in_sentence(document, document.sentences[1])
    start = first.words[0].idx
    name = document.plan.name
    match = _patterns("dull").match(document.text, start)
    named = bool(match and _patterns("sender").match(match.group()))
    if match is None and name and document.text[start:].lower().startswith(name.lower()):
        return Opening(first, signs, (start, start + len(name)), True)
    return Opening(first, signs, match.span() if match else None, named)


def strength(document: Document) -> float | None:
    """How many signs the opening has that a reader can stop at; none where it begins with dull words."""
    found = document.once(opening)
    if found is None:
        return None
    return 0.0 if found.dull else float(len(found.signs))
