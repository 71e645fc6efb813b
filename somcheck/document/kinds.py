"""What kind of post a text looks like: a warning of something that happens now, a thank-you, or neither.

A warning is recognised by two things together: an event that is going on (a fire, a leak, a landslide, water that must
be boiled), and an act for right now, or what else shows that it goes on (the road is closed, the police are there).
Advice for another day ("Hvis det brenner, lukk døra") has the same words behind a condition, and is none; nor is a
drill, what has ended, or an errand of another kind.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_sets import tables_of

SHORT_THANKS = 5
"""Sentences. A longer post that begins with thanks mostly has another errand too."""

DANGERS = (
    "missing",
    "violence",
    "tunnel",
    "power_line",
    "unsafe_water",
    "surge",
    "ice",
    "slide",
    "flood",
    "air",
    "fire",
    "storm",
    "number_down",
    "accident",
    "evacuation",
)
"""The kinds of events, those that mostly need an act of their own first."""

ENOUGH = 3
"""Points of a warning: two for an event that goes on, one for what may be dangerous; two for an act that is asked for
only in danger, one for any order; one for what shows that it goes on now."""

_FILE = "kinds.toml"

_patterns = Patterns(_FILE)


def looks_like_thanks(sentences: Iterable[str]) -> bool:
    """Whether one of the first two sentences thanks, and the post is hardly more than that."""
    texts = _spaced(sentences)
    return len(texts) <= SHORT_THANKS and any(_patterns("thanks").match(text) for text in texts[:2])


def looks_acute(sentences: Iterable[str]) -> bool:
    """Whether these sentences tell of an event that goes on, and of an act for right now."""
    texts = _spaced(sentences)
    dangerous = _happening([text for text in texts if _has_danger(text.lower())])
    if not dangerous or _any(texts, "over"):
        return False
    asked = [_patterns("trailing_condition").sub("", text) for text in texts]
    unconditional = [text for text in asked if not _patterns("condition").search(text)]
    danger = 2 if _any(dangerous, "event") else 1 if _any(dangerous, "danger_word") else 0
    if not danger:
        return False
    happening = _happening(texts)
    act = 2 if _any(unconditional, "act_now") else 1 if _any(unconditional, "act", "order") else 0
    now = 1 if _any(happening, "going_on", "at_work_now") else 0
    return danger + act + now >= ENOUGH and (act > 0 or _any(happening, "going_on"))


def asks_now(sentence: str) -> bool:
    """Whether a sentence asks for what nobody asks for but where there is danger: "Hold deg inne"."""
    return bool(_patterns("act_now").search(" ".join(sentence.split())))


def act_for(sentences: Iterable[str]) -> Text | None:
    """What a warning of such an event mostly asks its readers to do; None for an event of no known kind."""
    texts = _spaced(sentences)
    danger = next((id for id in DANGERS for text in _happening(texts) or texts if _patterns(id).search(text)), None)
    return None if danger is None else Text(**tables_of(_FILE)[danger]["act"])


def _has_danger(text: str) -> bool:
    return any(letters in text for letters in _danger_letters())


@cache
def _danger_letters() -> frozenset[str]:
    return _patterns.words("danger_letters")


def _any(texts: list[str], *signs: str) -> bool:
    return any(_patterns(sign).search(text) for sign in signs for text in texts)


def _happening(texts: list[str]) -> list[str]:
    """The sentences that can tell of what goes on now."""
    told = [text for text in texts if not text.endswith("?") or _patterns("missing").search(text)]
    return [text for text in told if not any(_patterns(sign).search(text) for sign in ("condition", "afterwards"))]


def _spaced(sentences: Iterable[str]) -> list[str]:
    return [" ".join(text.split()) for text in sentences]
