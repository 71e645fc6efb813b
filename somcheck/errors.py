"""What can go wrong with what the user gave us, in words that the user can act on."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST_REASON = 200
"""Code points of an exception's own words that are told."""


class SomcheckError(Exception):
    """Something in what somcheck was given; the text is one line of Norwegian for the user."""


class PostError(SomcheckError, ValueError):
    """A text that cannot be judged as a post."""


class ConfigError(SomcheckError, ValueError):
    """A setting or settings file that cannot be used."""


class InternalError(SomcheckError):
    """A fault in somcheck itself, met in one post; ``__cause__`` is what was raised."""

    @classmethod
    def of(cls, error: Exception) -> InternalError:
        made = cls(f"Feil i somcheck selv ({reason_of(error)}). Meld gjerne fra.")
        made.__cause__ = error
        return made


def reason_of(error: Exception) -> str:
    """What was raised, in one line that is not too long."""
    words = "".join(char if char.isprintable() else " " for char in f"{type(error).__name__}: {error}")
    return " ".join(words.split())[:LONGEST_REASON]


def closest(name: str, known: Iterable[str]) -> str | None:
    """The likeliest of the *known* names that a mistyped one was meant to be."""
    return next(iter(get_close_matches(name, list(known), n=1, cutoff=0.6)), None)


def nearest(name: str, known: Iterable[str]) -> str:
    """A closing sentence naming the likeliest of the *known* names, or nothing."""
    meant = closest(name, known)
    return f" Mente du «{meant}»?" if meant else ""
