"""LIX and RIX, through textstat, on text prepared for it.

textstat cannot know what a post is: it would count links, hashtags and emoji as words and line breaks not at all.
It therefore gets the words of the post as somcheck counts them (`somcheck.document`), one sentence a line, each
with one full stop at its end and no other sign. A sentence of one or two words has no line of its own but joins
the next (the last joins the one before), which is how textstat itself counts them.

    «Ring 110. Løp ut. Vent her til vi kommer.»   ->   «Ring 110 Løp ut.» / «Vent her til vi kommer.»

LIX is words per sentence plus the percentage of words with more than six letters; RIX is such words per sentence.
A post of fewer than 30 words or two lines is too short to say; `tests/test_lix.py` has published test values.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

from somcheck.document import Document
from somcheck.rule import Gauge, Text
from somcheck.rules import sources

FEWEST_WORDS = 30
FEWEST_LINES = 2
LOCALE = {"nb": "nb_NO", "nn": "nn_NO"}


def prepared(document: Document) -> list[str]:
    """The post's sentences as textstat gets them."""
    lines: list[list[str]] = []
    waiting: list[str] = []
    for sentence in document.sentences:
        words = ["".join(char for char in token.text if char.isalnum() or char == "-") for token in sentence.words]
        waiting += [word for word in words if word]
        if len(waiting) > 2:
            lines.append(waiting)
            waiting = []
    if waiting:
        lines[-1:] = [lines[-1] + waiting] if lines else [waiting]
    return [" ".join(line) + "." for line in lines]


def _read(document: Document, formula: str) -> float | None:
    lines = document.once(prepared)
    if len(document.words) < FEWEST_WORDS or len(lines) < FEWEST_LINES:
        return None
    textstat = _textstat()
    textstat.set_lang(LOCALE[document.language])
    measure: Callable[[str], float] = getattr(textstat, formula)
    return float(measure("\n".join(lines)))


class _Later(ModuleType):
    """A package that is loaded when something of it is used."""

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self.__name__), name)


@cache
def _textstat() -> Any:
    """textstat, which imports nltk. That is large, and textstat uses it for English alone: it is left for later."""
    if "nltk" in sys.modules:
        return import_module("textstat")
    sys.modules["nltk"] = _Later("nltk")
    try:
        return import_module("textstat")
    finally:
        del sys.modules["nltk"]


LIX: Gauge[Document] = Gauge(
    id="lix",
    title=Text("LIX (lesbarhet)", "LIX (lesbarheit)"),
    read=lambda document: _read(document, "lix"),
    limits=(None, 44),
    scale=((25, 100), (34, 88), (44, 60), (54, 35), (70, 10)),
    sources=(sources.LIX,),
)

RIX: Gauge[Document] = Gauge(
    id="rix",
    title=Text("RIX (lange ord per setning)", "RIX (lange ord per setning)"),
    read=lambda document: _read(document, "rix"),
    limits=(None, 5.3),
    scale=((1.5, 100), (5.3, 60), (10, 10)),
    sources=(sources.RIX,),
    weight=0,
)
