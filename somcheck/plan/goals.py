"""What a goal's words say: whether it can be counted, by when, and whether it is small enough to plan for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, get_args

from somcheck.norwegian.compounds import split, stems
from somcheck.norwegian.frequency import bokmal_spellings
from somcheck.norwegian.topics import FORMS, GENERAL_PARTS, LEAST, find, topics
from somcheck.norwegian.topics import find as topics_find
from somcheck.norwegian.written_form import Language
from somcheck.plan.plan_file import PlanFile

if TYPE_CHECKING:
    from somcheck.plan.model import Goal, Plan

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
    return any(topics_find(words, [None] * len(words), language) for language in get_args(Language))


def large(goal: Goal) -> bool:
    """Whether it must be broken down: about something broad, or about nothing that can be told."""
    if narrow(goal):
        return False
    return is_broad(goal) or not counted(goal)


def is_broad(goal: Goal) -> bool:
    """Whether its words name something so large that nobody can plan a post for it."""
    return _BROAD.search(goal.what) is not None


def leaves(file: PlanFile) -> Iterator[tuple[str, Goal]]:
    """The goals that no smaller ones are part of: those that posts are written for."""
    for id, goal in file.plan.goals.items():
        if not file.plan.parts(id):
            yield id, goal


def simple(goal: Goal) -> bool:
    """Whether one can begin with it: small, counted and timed, for one group, with an owner."""
    return not large(goal) and counted(goal) and timed(goal) and len(goal.audience) == 1 and goal.owner is not None


# Words that any goal and any post of a public body may have.
GENERAL = frozenset(
    """halvere redusere øke auke få få flere fleire færre mange alle hver kvar andel antall tal tall mål målet prosent
    innen innan løpet slutten året år folk innbyggere innbyggjarar personer personar husstander husstandar blant mellom
    gjennom skal vil bli blir være vere har bruke bruker gjør gjer lager nye bedre betre minst mer meir enn dette hos
    kommunen kommune brannvesenet brannvesen vår vårt våre oss som for med til fra frå og eller ikke ikkje ikkje den det
    de dei en ein ei et eit på av om at når der her vi me de seg sin si sitt sine før etter hele heile selv sjølv
    forteller fortel sier seier svarer svarar melder melde står større mindre tilbud tilbod""".split()
)


@lru_cache(maxsize=16384)
def comparison_keys(word: str, language: Language) -> tuple[frozenset[str], frozenset[str]]:
    """What a word is compared by: its forms and stems, and those of its parts."""

    def forms(text: str) -> set[str]:
        spellings = {text, *(bokmal_spellings(text) if language == "nn" else ())}
        return {stem for one in spellings for stem in (one, *stems(one))}

    low = word.lower()
    parts = split(low, language)
    inside = {
        key
        for part in (parts if len(parts) > 1 else ())
        for key in forms(part.rstrip("s") if part.endswith("s") and len(part) > LEAST else part)
        if len(key) >= LEAST and key not in GENERAL_PARTS
    }
    return frozenset(forms(low)), frozenset(inside)


@dataclass(frozen=True)
class GoalWords:
    """What a goal is about: its content words by their keys, the parts of these, and its topics."""

    wholes: frozenset[str]
    parts: frozenset[str]
    topics: frozenset[str]


def of_goal(plan: Plan, id: str) -> GoalWords:
    """What a goal is about, and the smaller goals that it is broken down into, in whichever written form."""
    goals = [id]
    for one in goals:
        goals += plan.parts(one)
    texts = [text for one in goals for text in (plan.goals[one].what, *plan.goals[one].words)]
    return _of_texts(tuple(texts))


@lru_cache(maxsize=512)
def _of_texts(texts: tuple[str, ...]) -> GoalWords:
    wholes: set[str] = set()
    parts: set[str] = set()
    about: set[str] = set()
    for text in texts:
        words = re.findall(r"[^\W\d_]{3,}", text)
        for language in FORMS:
            for word in words:
                if word.lower() not in GENERAL:
                    whole, inside = comparison_keys(word, language)
                    wholes |= whole
                    parts |= inside
            about |= set(find(words, [None] * len(words), language))
    if not about:  # a goal about no one topic can be about a whole theme: "færre branner", "færre boligbranner"
        heads = {split(word.lower(), language)[-1] for text in texts for word in text.split() for language in FORMS}
        said = wholes | {stem for head in heads for stem in (head, *stems(head))}
        about = {topic.id for topic in topics().values() if topic.theme in said}
    return GoalWords(frozenset(wholes), frozenset(parts), frozenset(about))
