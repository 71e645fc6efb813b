"""The written form of a post that is out, and whether that is sure enough for a report to the Language Council.

The limits were chosen on posts cut from the held-out parts of the Norwegian treebanks and on invented posts
(``tests/benchmarks/written_forms.py``): a wrong answer is worse than a doubtful one, which a person settles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from somcheck.history.judged import Form
from somcheck.norwegian.written_form import HEAD_START, evidence, find_words

SURE = 2.0
"""The logarithm of odds from which a post is of one written form; below it is doubtful."""

OF_ITS_OWN, LEAST_WORDS = 3.0, 10
"""The logarithm of odds, and the words, from which sentences in a row speak for a form of their own in a mixed post."""

_BETWEEN = re.compile(r"(?<=[.!?…])\s+|\n+")
"""What parts sentences, as far as signs tell: a link has no space in it."""

Sentences = Sequence[tuple[float, int]]
"""For each sentence how much it speaks for nynorsk (see `evidence`), and its words."""


def form_and_words(text: str) -> tuple[Form, int]:
    """The written form of a post, and its length in words; links, tags and numbers are none."""
    found = [tuple(find_words(sentence)) for sentence in _BETWEEN.split(text)]
    sentences = [(evidence(words), len(words)) for words in found if words]
    return _form(sentences), sum(count for _, count in sentences)


def _form(sentences: Sentences) -> Form:
    if all(_strongest(sentences, sign) >= OF_ITS_OWN for sign in (1, -1)):
        return "mixed"
    total = sum(said for said, _ in sentences) - HEAD_START
    return "doubtful" if abs(total) < SURE else "nn" if total > 0 else "nb"


def _strongest(sentences: Sentences, sign: int) -> float:
    """The most that sentences in a row, of enough words together, speak for one form."""
    most = 0.0
    for first in range(len(sentences)):
        total, count = 0.0, 0
        for said, words in sentences[first : first + LEAST_WORDS]:
            total, count = total + sign * said, count + words
            if count >= LEAST_WORDS:
                most = max(most, total)
    return most
