"""Posts as they look when they are pasted from elsewhere: each kind is a function that pastes a text."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from itertools import count

_WORDS = re.compile(r"(?<![^\s«\"'(])[^\W\d_]+(?=[.,:;!?»\"')]*(?:\s|$))")
"""Words of letters alone: no links, hashtags or addresses."""


def _every(nth: int, pattern: str, put: str | Callable[[str], str]) -> Callable[[str], str]:
    """Replace each *nth* of what a pattern finds."""

    def paste(text: str) -> str:
        numbers = count()

        def new(match: re.Match[str]) -> str:
            if next(numbers) % nth:
                return match[0]
            return put if isinstance(put, str) else put(match[0])

        return re.sub(pattern, new, text)

    return paste


def _inside(sign: str, shortest: int) -> Callable[[str], str]:
    """Put a sign in the middle of the words of a length."""

    def paste(text: str) -> str:
        return _WORDS.sub(
            lambda match: match[0] if len(match[0]) < shortest else _parted(match[0], len(match[0]) // 2, sign), text
        )

    return paste


def _parted(word: str, place: int, sign: str) -> str:
    return word[:place] + sign + word[place:]


def _letters(capital: int, small: int) -> Callable[[str], str]:
    """Write the words with letters from elsewhere in Unicode, which have no æ, ø and å."""
    table = {ord("A") + n: capital + n for n in range(26)} | {ord("a") + n: small + n for n in range(26)}
    return lambda text: _WORDS.sub(lambda match: match[0].translate(table), text)


def _wrapped(width: int) -> Callable[[str], str]:
    def lines(text: str) -> Iterator[str]:
        for line in text.split("\n"):
            yield from textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [line]

    return lambda text: "\n".join(lines(text))


def _quoted(opening: str, closing: str) -> Callable[[str], str]:
    def paste(text: str) -> str:
        marks = count()
        text = re.sub('"', lambda _: closing if next(marks) % 2 else opening, text)
        return text.replace("'", "’")

    return paste


PASTES: Mapping[str, Callable[[str], str]] = {
    "no-break spaces": _every(3, r"(?<=\S) (?=\S)", "\u00a0"),
    "narrow spaces": _every(3, r"(?<=\S) (?=\S)", "\u202f"),
    "thin spaces": _every(3, r"(?<=\S) (?=\S)", "\u2009"),
    "double spaces": _every(3, r"(?<=\S) (?=\S)", "  "),
    "soft hyphens": _inside("\u00ad", 8),
    "zero-width spaces": _inside("\u200b", 5),
    "zero-width spaces between words": _every(2, r"(?<=\w) (?=\w)", " \u200b"),
    "zero-width non-joiners": _inside("\u200c", 5),
    "zero-width joiners": _inside("\u200d", 5),
    "byte order marks": _inside("\ufeff", 5),
    "word joiners": _inside("\u2060", 5),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "bold letters": _letters(0x1D5D4, 0x1D5EE),
    "italic letters": _letters(0x1D608, 0x1D622),
    "full width": _letters(0xFF21, 0xFF41),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "English quotes": _quoted("“", "”"),
    "German quotes": _quoted("„", "“"),
    "lines of 60": _wrapped(60),
    "lines of 72": _wrapped(72),
    "lines of 80": _wrapped(80),
    "lines of 72 with CRLF": lambda text: _wrapped(72)(text).replace("\n", "\r\n"),
}


def cleaned(text: str) -> str:
    """A text without what pasting puts in."""
    text = re.sub("[\u00ad\u200b-\u200d\u2060\ufeff]", "", text)
    text = re.sub("[“”„]", '"', text).replace("’", "'")
    text = re.sub("[\U0001d400-\U0001d7ff\uff21-\uff5a]", lambda sign: unicodedata.normalize("NFKC", sign[0]), text)
    return " ".join(unicodedata.normalize("NFC", text).split())
