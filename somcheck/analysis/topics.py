"""What a text is about: the topics of public posts, from ``data/topics.toml``, and the goals of a plan.

A post serves a goal when the two share words. Words are compared by their stems and by the parts of compounds, and
nynorsk words by their bokmål spelling too, so that a plan in the one written form fits posts in the other. Words of
one topic stand for each other: "plata" speaks for a goal about "komfyrbranner".
"""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.topics import GENERAL_PARTS, LEAST, find
from somcheck.plan.goals import GENERAL, GoalWords, comparison_keys, of_goal

WHOLE, TOPIC, PART = 1.0, 0.7, 0.5
"""What is evidence that a text is about a goal: a word of it, a word of its topic, a part of a compound."""


def match(document: Document, goal: GoalWords) -> float:
    """How much a post is about a goal: the sum of its evidence, each stem counted once."""
    seen: dict[str, float] = {}
    for place, token in enumerate(document.words):
        word = token.lower_
        if goal.topics & document.once(topic_places).get(place, frozenset()):
            seen[token.lemma_.lower()] = max(TOPIC, seen.get(token.lemma_.lower(), 0.0))
        if len(word) < LEAST or word in GENERAL:
            continue
        for form in {word, token.lemma_.lower()} - GENERAL:
            wholes, inside = comparison_keys(form, document.language)
            worth = 0.0
            if wholes & goal.wholes:
                worth = WHOLE
            elif (wholes & goal.parts and word not in GENERAL_PARTS) or inside & (goal.wholes | goal.parts):
                worth = PART
            if worth:
                key = min(wholes & goal.wholes, default=token.lemma_.lower())
                seen[key] = max(worth, seen.get(key, 0.0))
    return sum(seen.values())


def topic_places(document: Document) -> dict[int, frozenset[str]]:
    """The topics that each word of a post points to, by its index in `Document.words`."""
    found: dict[int, set[str]] = {}
    for topic, places in find(*document.texts_and_slots, document.language).items():
        for place in places:
            found.setdefault(place, set()).add(topic)
    return {place: frozenset(ids) for place, ids in found.items()}


def likeliest(document: Document, ids: Iterable[str]) -> tuple[str, float] | None:
    """The goal that a post is most about, and how much: a small goal that it is plainly about, or else any."""
    plan = document.plan
    values = {id: match(document, of_goal(plan, id)) for id in ids}
    small = {id: value for id, value in values.items() if value >= WHOLE and not plan.parts(id)}
    best = max(small or values, key=lambda id: values[id], default=None)
    return (best, values[best]) if best is not None and values[best] > 0 else None
