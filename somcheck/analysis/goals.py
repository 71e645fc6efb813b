"""Which goal of the plan a post serves, and how much it is about it."""

from __future__ import annotations

from somcheck.analysis import topics
from somcheck.analysis.topics import TOPIC
from somcheck.document.document import Document
from somcheck.plan.goals import of_goal


def named(document: Document) -> tuple[str, ...]:
    """The goals that the post names and the plan has."""
    return tuple(id for id in document.post.front_matter.goal if id in document.plan.goals)


def unknown(document: Document) -> tuple[str, ...]:
    """The goals that the post names and the plan does not have."""
    return tuple(id for id in document.post.front_matter.goal if id not in document.plan.goals)


def likeliest(document: Document) -> str | None:
    """The goal that the post is most about, named or not, where there is more than a trace of it."""
    found = topics.likeliest(document, document.plan.goals)
    return found[0] if found and found[1] >= TOPIC else None


def match(document: Document) -> float | None:
    """How much the post is about the goal it names; half a point for an unnamed goal that it is plainly about."""
    if not document.plan.goals:
        return None
    goals = named(document)
    if goals:
        return max(topics.match(document, of_goal(document.plan, id)) for id in goals)
    return 0.5 if not unknown(document) and document.once(likeliest) else 0.0
