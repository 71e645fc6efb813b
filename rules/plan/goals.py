"""What a goal's words say: whether it can be counted, by when, and whether it is small enough to plan for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, get_args

from somcheck import topics
from somcheck.language import Language
from somcheck.plan_file import PlanFile

if TYPE_CHECKING:
    from somcheck.plan import Goal

_AMOUNT = re.compile(
    r"(?<![\d.-])(?!(?:19|20|21)\d\d\b)\d+|%|\b(?:prosent|halver\w*|halvparten|dobl\w*|tredobl\w*|firedobl\w*|alle|ingen|inga"
    r"|null|hver|kvar|hvert|kvart|annenhver|annankvar|to|tre|fire|fem|seks|sju|åtte|ni|ti|tolv|femten|tjue|tretti|femti|hundre"
    r"|tusen) (?!av |del )|\bhalver\w*|\bdobl\w*|\bprosent\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:20|21)\d\d\b")
# What is so large that nobody can plan a post for it.
_BROAD = re.compile(
    r"\b(?:brann(?:er|ar|ene|ane)|(?:bolig|bustad|hus|bygnings|bygg|døds)brann\w*|brannskad\w*|ulykke\w*|skade[rn]?e?|skadar"
    r"|trygghet\w*|tryggleik\w*|trygg(?:ere|are)?|sikkerhet\w*|sikrere|omdømme\w*|tillit\w*|bevissthet\w*|medvit\w*|holdning\w*"
    r"|haldning\w*|kunnskap\w*|synlig\w*|synleg\w*|engasjement\w*|dialog\w*|kommunikasjon\w*|informasjon\w*|informere"
    r"|forebygg\w*|førebygg\w*|brannvern\w*|beredskap\w*|samfunn\w*)\b",
    re.IGNORECASE,
)
_MEANS = re.compile(
    r"\b(?:følger[en]?e?|følgjar\w*|følgarar|likes?|liker-?klikk|likarklikk|rekkevidde\w*|visninger|visningar|deling(?:er|ar)"
    r"|kommentar(?:er|ar)|(?:legge ut|leggje ut|publisere|poste|skrive)\b.*|innlegg (?:i|per|hver|kvar) \w+)",
    re.IGNORECASE,
)


def counted(goal: Goal) -> bool:
    """Whether one can see that the goal is reached: its words hold an amount, or it says how it is measured."""
    return goal.measure is not None or _AMOUNT.search(goal.what) is not None


def timed(goal: Goal) -> bool:
    return goal.by is not None or _YEAR.search(goal.what) is not None


def about_means(goal: Goal) -> bool:
    """Whether it counts followers, clicks or posts: means to a goal, and no goal."""
    return _MEANS.search(goal.what) is not None


def narrow(goal: Goal) -> bool:
    """Whether it is about one topic that posts can be written for."""
    words = re.findall(r"[^\W\d_]+", _BROAD.sub(" ", " ".join((goal.what, *goal.words))))
    return any(topics.find(words, [None] * len(words), language) for language in get_args(Language))


def large(goal: Goal) -> bool:
    """Whether it must be broken down: about something broad, or about nothing that can be told."""
    if narrow(goal):
        return False
    return _BROAD.search(goal.what) is not None or not counted(goal)


def leaves(file: PlanFile) -> Iterator[tuple[str, Goal]]:
    """The goals that no smaller ones are part of: those that posts are written for."""
    for id, goal in file.plan.goals.items():
        if not file.plan.parts(id):
            yield id, goal


def simple(goal: Goal) -> bool:
    """Whether one can begin with it: small, counted and timed, for one group, with an owner."""
    return not large(goal) and counted(goal) and timed(goal) and len(goal.audience) == 1 and goal.owner is not None
