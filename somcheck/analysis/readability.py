"""LIX and RIX, through textstat, on text prepared for it.

textstat cannot know what a post is: it would count links, hashtags and emoji as words and line breaks not at all.
It therefore gets the words of the post as somcheck counts them (`somcheck.document`), one sentence a line, each
with one full stop at its end and no other sign. A sentence of one or two words has no line of its own but joins
the next (the last joins the one before), which is how textstat itself counts them.

    «Ring 110. Løp ut. Vent her til vi kommer.»   ->   «Ring 110 Løp ut.» / «Vent her til vi kommer.»

LIX is words per sentence plus the percentage of words with more than six letters; RIX is such words per sentence.
A post of fewer than 30 words or two lines is too short to say; tests/analysis/test_readability.py has published values.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any, Literal

from somcheck.document.document import Document

FEWEST_WORDS = 30

FEWEST_LINES = 2


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


def read_lix(document: Document, formula: Literal["lix", "rix"]) -> float | None:
    """The LIX or RIX of a post, as textstat counts it; None for a post that is too short to say."""
    lines = document.once(prepared)
    if len(document.words) < FEWEST_WORDS or len(lines) < FEWEST_LINES:
        return None
    measure: Callable[[str], float] = getattr(_metrics(), formula)
    return float(measure("\n".join(lines)))


@cache
def _metrics() -> Any:
    """textstat's formulas, which know no language and change nothing that another program may have set.

    textstat imports nltk, which takes seconds, and uses it for English alone: in its place textstat gets a module that
    loads nltk when asked for a part of it. (In Python 3.11 importlib's LazyLoader loads at ``import`` already.)
    """
    if "nltk" in sys.modules:
        return import_module("textstat.backend.metrics")
    later = ModuleType("nltk")
    later.__getattr__ = lambda part: getattr(import_module("nltk"), part)  # type: ignore[method-assign]
    sys.modules["nltk"] = later
    try:
        return import_module("textstat.backend.metrics")
    finally:
        del sys.modules["nltk"]
