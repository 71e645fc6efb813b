"""Who answers a post, how fast, and when it goes out: what the rules of this tip share."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from somcheck.document.document import Document
from somcheck.norwegian.numbers import number_words
from somcheck.norwegian.word_sets import tables_of
from somcheck.storage.data_files import read_toml

FRIDAY, SATURDAY = 4, 5


@cache
def thumb_rules() -> dict[str, Any]:
    """The rules of thumb in ``data/replies.toml``."""
    return read_toml("replies.toml")


def hours(said: str) -> float | None:
    """How many hours a time to answer is: 4 for ``4 timer``; None where it cannot be read."""
    text = said.lower()
    if re.search(r"samme dag|same dag", text):
        return 12.0
    if re.search(r"straks|med en gang|med ein gong|fortløpende|fortløpande", text):
        return 0.5
    for unit, worth in tables_of("numbers.toml")["hours"].items():
        if match := re.search(rf"(\d+(?:[.,]\d+)?|[a-zæøåé]+)\s*(?:{unit})", text):
            number = match[1].replace(",", ".")
            count = float(number) if number[0].isdecimal() else number_words("in_times").get(number)
            return None if count is None else count * worth
    return None


_WHEN = re.compile(r"\d|dag|døgn|time|minutt|kveld|natt|morg[eo]n|formidd|ettermidd|lunsj|uke|veke|helg")


def says_when(said: str) -> bool:
    """Whether a time to answer can be held against a clock or a calendar."""
    return hours(said) is not None or _WHEN.search(said.lower()) is not None


def goes_out_after_hours(document: Document) -> str:
    """``weekend``, ``morning`` or ``evening`` where the post goes out when few are at work, or nothing."""
    moment = document.post.front_matter.publish
    if moment is None:
        return ""
    rule = thumb_rules()["evening"]
    has_time = (moment.hour, moment.minute) != (0, 0)
    late = has_time and (moment.hour >= rule["from"] or moment.hour < rule["to"])
    if moment.weekday() >= SATURDAY or (moment.weekday() == FRIDAY and late and moment.hour >= rule["from"]):
        return "weekend"
    if not late:
        return ""
    return "evening" if moment.hour >= rule["from"] else "morning"
