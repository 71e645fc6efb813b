"""What can go wrong with what the user gave us, in words that the user can act on."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Literal, Self

LONGEST_REASON = 200
"""Code points of an exception's own words that are told."""


class SomcheckError(Exception):
    """Something in what somcheck was given, told in one line of Norwegian for the user.

    Parameters
    ----------
    nb, nn
        The line in bokmål, and in nynorsk where that is another.
    """

    def __init__(self, nb: str, nn: str | None = None) -> None:
        super().__init__(nb)
        self.nb = nb
        self.nn = nb if nn is None else nn

    def in_form(self, language: Literal["nb", "nn"]) -> Self:
        """The same error, told in a written form."""
        told = type(self)(self.nb, self.nn)
        told.args = (self.nn if language == "nn" else self.nb,)
        told.__cause__ = self.__cause__
        return told


class PostError(SomcheckError, ValueError):
    """A text that cannot be judged as a post."""


class WordlessError(PostError):
    """A post without words to judge."""


class ForeignError(PostError):
    """A text that does not look Norwegian."""


class ConfigError(SomcheckError, ValueError):
    """A setting or settings file that cannot be used."""


class InternalError(SomcheckError):
    """A fault in somcheck itself, met in one post; ``__cause__`` is what was raised."""

    @classmethod
    def of(cls, error: Exception) -> InternalError:
        reason = reason_of(error)
        made = cls(
            f"Feil i somcheck selv ({reason}). Meld gjerne fra.", f"Feil i somcheck sjølv ({reason}). Meld gjerne frå."
        )
        made.__cause__ = error
        return made


def reason_of(error: Exception) -> str:
    """What was raised, in one line that is not too long."""
    words = "".join(char if char.isprintable() else " " for char in f"{type(error).__name__}: {error}")
    return " ".join(words.split())[:LONGEST_REASON]


_REASONS: Mapping[str, str] = {
    "EACCES": "ingen tilgang",
    "EBADF": "den er lukket",
    "EBUSY": "fila er i bruk",
    "EDQUOT": "det er ikke plass",
    "EFBIG": "den blir for stor",
    "EINVAL": "navnet kan ikke brukes",
    "EIO": "disken svarer ikke",
    "EISDIR": "det er en mappe",
    "ELOOP": "lenker går i ring",
    "EMFILE": "for mange filer er åpne",
    "ENAMETOOLONG": "navnet er for langt",
    "ENFILE": "for mange filer er åpne",
    "ENODEV": "enheten finnes ikke",
    "ENOSPC": "det er ikke plass",
    "ENOTDIR": "mappa finnes ikke",
    "ENXIO": "enheten finnes ikke",
    "EPERM": "ingen tilgang",
    "EROFS": "ingen tilgang",
    "ESTALE": "disken svarer ikke",
    "ETIMEDOUT": "disken svarer ikke",
    "ETXTBSY": "fila er i bruk",
}
"""Why the system refuses something, by the names of its errors."""


def system_reason(error: OSError, missing: str = "fila finnes ikke") -> str:
    """Why the system could not do what was asked with a file, in a few words; *missing* where there is none."""
    name = errno.errorcode.get(error.errno or 0, "ukjent årsak")
    return missing if name == "ENOENT" else _REASONS.get(name, name)


def closest(name: str, known: Iterable[str], likeness: float = 0.6) -> str | None:
    """The likeliest of the *known* names that a mistyped one was meant to be."""
    return next(iter(get_close_matches(name, list(known), n=1, cutoff=likeness)), None)


def nearest(name: str, known: Iterable[str], language: Literal["nb", "nn"] = "nb") -> str:
    """A closing sentence naming the likeliest of the *known* names, or nothing."""
    meant = closest(name, known)
    return f" {'Meinte' if language == 'nn' else 'Mente'} du «{meant}»?" if meant else ""
