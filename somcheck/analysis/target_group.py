"""Which target groups a post is for: learned from marked posts (``data/training/learn_target_group.py``), with the
groups' word lists among what is learned from."""

from __future__ import annotations

from collections.abc import Mapping

from somcheck.analysis.group_features import features
from somcheck.analysis.linear_model import model
from somcheck.document.document import Document
from somcheck.plan.groups import shipped_groups
from somcheck.report.report import Guess


def fitting(document: Document) -> tuple[Guess, ...]:
    """The target groups that a post fits, best first; the scores are chances and together 1.

    A plan's own groups are known by their words alone: they have the share of the words that speak for any group, and
    the others what is left.
    """
    chances = model("target_group").chances(features(document))
    own = {guess.id: guess.score for guess in document.fitting_groups if guess.id not in shipped_groups()}
    known = {group.id: chances[group.id] for group in document.groups if group.id in chances}
    left, total = 1 - sum(own.values()), sum(known.values()) or 1.0
    return _sorted({**own, **{id: left * chance / total for id, chance in known.items()}})


def _sorted(scores: Mapping[str, float]) -> tuple[Guess, ...]:
    return tuple(Guess(id, scores[id]) for id in sorted(scores, key=lambda id: (-scores[id], id)))
