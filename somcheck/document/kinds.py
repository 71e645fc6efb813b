"""What kind of post a text looks like: a warning of something that happens now, a thank-you, or neither.

A warning is recognised by two things together: an event that is going on (a fire, a leak, a landslide, water that must
be boiled), and an act for right now. Advice for another day ("Hvis det brenner, lukk døra") has the same words behind
a condition, and is none.
"""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.norwegian.patterns import Patterns

SHORT_THANKS = 5
"""Sentences. A longer post that begins with thanks mostly has another errand too."""

_patterns = Patterns("kinds.toml")


def looks_like_thanks(sentences: Iterable[str]) -> bool:
    """Whether one of the first two sentences thanks, and the post is hardly more than that."""
    texts = [" ".join(text.split()) for text in sentences]
    return len(texts) <= SHORT_THANKS and any(_patterns("thanks").match(text) for text in texts[:2])


def looks_acute(sentences: Iterable[str]) -> bool:
    """Whether these sentences tell of an event that goes on, and of an act for right now."""
    texts = [" ".join(text.split()) for text in sentences]
    if any(_patterns("over").search(text) for text in texts):
        return False
    unconditional = [text for text in texts if not _patterns("condition").search(text)]
    return all(any(_patterns(sign).search(text) for text in unconditional) for sign in ("act", "event"))
