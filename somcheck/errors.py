"""What can go wrong with what the user gave us, in words that the user can act on."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class SomcheckError(Exception):
    """Something in what somcheck was given; the text is one line of Norwegian for the user."""


class PostError(SomcheckError, ValueError):
    """A text that cannot be judged as a post."""


class ConfigError(SomcheckError, ValueError):
    """A setting or settings file that cannot be used."""


def closest(name: str, known: Iterable[str]) -> str | None:
    """The likeliest of the *known* names that a mistyped one was meant to be."""
    return next(iter(get_close_matches(name, list(known), n=1, cutoff=0.6)), None)


def nearest(name: str, known: Iterable[str]) -> str:
    """A closing sentence naming the likeliest of the *known* names, or nothing."""
    meant = closest(name, known)
    return f" Mente du «{meant}»?" if meant else ""
