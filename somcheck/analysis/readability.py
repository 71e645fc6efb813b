"""LIX, from textstat."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

from somcheck.document.document import Document

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


def read_lix(document: Document, formula: str) -> float | None:
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
