"""Who answers a post, how fast, and when it goes out: what the rules of this tip share."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from somcheck.document.document import Document
from somcheck.storage.data_files import read_toml

FRIDAY, SATURDAY = 4, 5

_NUMBERS = {
    "en": 1, "ein": 1, "ei": 1, "et": 1, "eit": 1, "én": 1, "ett": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6,
    "halv": 0.5, "halvannen": 1.5,
}  # fmt: skip

_UNITS = (
    (r"min", 1 / 60),
    (r"virkedag|arbeidsdag|yrkedag|døgn|dag", 24.0),
    (r"t\b|tim", 1.0),
    (r"uke|veke", 168.0),
)


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
    for unit, worth in _UNITS:
        if match := re.search(rf"(\d+(?:[.,]\d+)?|[a-zæøåé]+)\s*(?:{unit})", text):
            number = match[1].replace(",", ".")
            count = float(number) if number[0].isdecimal() else _NUMBERS.get(number)
            return None if count is None else count * worth
    return None


def goes_out_after_hours(document: Document) -> str:
    """``weekend`` or ``evening`` where the post goes out when few are at work, or nothing."""
    moment = document.post.front_matter.publish
    if moment is None:
        return ""
    rule = thumb_rules()["evening"]
    has_time = (moment.hour, moment.minute) != (0, 0)
    late = has_time and (moment.hour >= rule["from"] or moment.hour < rule["to"])
    if moment.weekday() >= SATURDAY or (moment.weekday() == FRIDAY and late and moment.hour >= rule["from"]):
        return "weekend"
    return "evening" if late else ""
