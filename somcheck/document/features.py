"""Morphological features of a token, such as ``Mood=Imp``."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def has(token: Token, feature: str, value: str) -> bool:
    """Whether a token has a value of a UD feature, such as Mood=Imp."""
    return (feature, value) in features(str(token.morph))


@lru_cache(maxsize=4096)
def features(morph: str) -> frozenset[tuple[str, str]]:
    """The features in UD's notation, such as ``Definite=Ind|PronType=Art,Prs``, each with each of its values.

    There are some hundreds of such strings, and spaCy's own reading of one takes ten times as long as to look it up.
    """
    pairs = (pair.split("=") for pair in morph.split("|") if "=" in pair)
    return frozenset((feature, value) for feature, values in pairs for value in values.split(","))
