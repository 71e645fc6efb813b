"""What a text is about: the topics of public posts, from ``data/topics.toml``, and the goals of a plan.

A post serves a goal when the two share words. Words are compared by their stems and by the parts of compounds, and
nynorsk words by their bokmål spelling too, so that a plan in the one written form fits posts in the other. Words of
one topic stand for each other: "plata" speaks for a goal about "komfyrbranner".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING, get_args

from somcheck.compounds import split, stems
from somcheck.datafiles import read_toml
from somcheck.document import Document
from somcheck.frequency import bokmal_spellings
from somcheck.language import Language
from somcheck.rule import Text
from somcheck.wordlist import Entry, WordList

if TYPE_CHECKING:
    from somcheck.plan import Plan

WHOLE, TOPIC, PART = 1.0, 0.7, 0.5
"""What is evidence that a text is about a goal: a word of it, a word of its topic, a part of a compound."""

# Words that any goal and any post of a public body may have.
_GENERAL = frozenset(
    """halvere redusere øke auke få få flere fleire færre mange alle hver kvar andel antall tal tall mål målet prosent
    innen innan løpet slutten året år folk innbyggere innbyggjarar personer personar husstander husstandar blant mellom
    gjennom skal vil bli blir være vere har bruke bruker gjør gjer lager nye bedre betre minst mer meir enn dette hos
    kommunen kommune brannvesenet brannvesen vår vårt våre oss som for med til fra frå og eller ikke ikkje ikkje den det
    de dei en ein ei et eit på av om at når der her vi me de seg sin si sitt sine før etter hele heile selv sjølv
    forteller fortel sier seier svarer svarar melder melde står større mindre tilbud tilbod""".split()
)
# Parts that say too little: a "brannbil" is not about a goal for fewer fires in homes.
_GENERAL_PARTS = frozenset(
    "brann dag hus tid vern mann folk sted stad sikker trygg plan tall arbeid plass sak bolig".split()
)
_FORMS: tuple[Language, ...] = get_args(Language)
_LEAST = 4
"""Letters. Shorter parts and words are too common to tell."""


@dataclass(frozen=True)
class Topic:
    """A topic: its name, its words in each written form as word cells, the larger theme it belongs to, and questions
    about it that a post can end with (``asks``)."""

    id: str
    title: Text
    nb: tuple[str, ...]
    nn: tuple[str, ...]
    theme: str | None = None
    asks: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)


@cache
def topics() -> Mapping[str, Topic]:
    """The topics by id."""
    return {
        id: Topic(
            id=id,
            title=Text(table["title"]["nb"], table["title"]["nn"]),
            nb=tuple(table["nb"]),
            nn=tuple(table["nn"]),
            theme=table.get("theme"),
            asks={form: tuple(table.get("questions", {}).get(form, ())) for form in _FORMS},
        )
        for id, table in read_toml("topics.toml").items()
    }


@cache
def _words(language: Language) -> WordList:
    cells: dict[str, dict[str, str]] = {}
    for topic in topics().values():
        for cell in topic.nb if language == "nb" else topic.nn:
            cells.setdefault(cell, {})[topic.id] = ""
    return WordList(((cell, Entry(cell, ids)) for cell, ids in cells.items()), language)


def listed(word: str, language: Language) -> tuple[str, ...]:
    """The topics that list a word as such."""
    found = _words(language).find([word], [None])
    return tuple(found[0].entry.columns) if found else ()


def find(words: Sequence[str], slots: Sequence[str | None], language: Language) -> dict[str, set[int]]:
    """The topics of a text, each with the indices of the words that point to it."""
    found: dict[str, set[int]] = {}
    covered: set[int] = set()
    for match in _words(language).find(words, slots):
        covered.update(range(match.first, match.last))
        for topic in match.entry.columns:
            found.setdefault(topic, set()).add(match.first)
    for place, word in enumerate(words):
        if place not in covered and len(word) > 2 * _LEAST:
            parts = split(word, language)
            for part in parts if len(parts) > 1 else ():
                if len(part) > _LEAST and part not in _GENERAL_PARTS:
                    for match in _words(language).find([part], [None]):
                        for topic in match.entry.columns:
                            found.setdefault(topic, set()).add(place)
    return found


@lru_cache(maxsize=16384)
def _keys(word: str, language: Language) -> tuple[frozenset[str], frozenset[str]]:
    """What a word is compared by: its forms and stems, and those of its parts."""

    def forms(text: str) -> set[str]:
        spellings = {text, *(bokmal_spellings(text) if language == "nn" else ())}
        return {stem for one in spellings for stem in (one, *stems(one))}

    low = word.lower()
    parts = split(low, language)
    inside = {
        key
        for part in (parts if len(parts) > 1 else ())
        for key in forms(part.rstrip("s") if part.endswith("s") and len(part) > _LEAST else part)
        if len(key) >= _LEAST and key not in _GENERAL_PARTS
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
        for language in _FORMS:
            for word in words:
                if word.lower() not in _GENERAL:
                    whole, inside = _keys(word, language)
                    wholes |= whole
                    parts |= inside
            about |= set(find(words, [None] * len(words), language))
    if not about:  # a goal about no one topic can be about a whole theme: "færre branner", "færre boligbranner"
        heads = {split(word.lower(), language)[-1] for text in texts for word in text.split() for language in _FORMS}
        said = wholes | {stem for head in heads for stem in (head, *stems(head))}
        about = {topic.id for topic in topics().values() if topic.theme in said}
    return GoalWords(frozenset(wholes), frozenset(parts), frozenset(about))


def match(document: Document, goal: GoalWords) -> float:
    """How much a post is about a goal: the sum of its evidence, each stem counted once."""
    seen: dict[str, float] = {}
    for place, token in enumerate(document.words):
        word = token.lower_
        if goal.topics & document.once(topic_places).get(place, frozenset()):
            seen[token.lemma_.lower()] = max(TOPIC, seen.get(token.lemma_.lower(), 0.0))
        if len(word) < _LEAST or word in _GENERAL:
            continue
        for form in {word, token.lemma_.lower()} - _GENERAL:
            wholes, inside = _keys(form, document.language)
            worth = 0.0
            if wholes & goal.wholes:
                worth = WHOLE
            elif (wholes & goal.parts and word not in _GENERAL_PARTS) or inside & (goal.wholes | goal.parts):
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
