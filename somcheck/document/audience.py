"""Which target groups the words of a post fit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from somcheck.norwegian.compounds import split
from somcheck.norwegian.word_list import Entry, WordList
from somcheck.norwegian.written_form import Language
from somcheck.plan.groups import EVERYONE, AudienceGroup, GroupWords
from somcheck.report.report import Guess

PHRASE, NAME, TOPIC, PART = 3.0, 1.5, 1.0, 0.7
"""What is evidence for a group, and how much: a fixed phrase, a word for its members, a topic of their life, and any of
these as part of a compound."""

DOUBT = 0.9
"""Evidence for everyone that any group must outweigh: a topic that groups share does not make a target group."""


@lru_cache(maxsize=16)  # one for each plan and written form
def _evidence(groups: tuple[AudienceGroup, ...], language: Language) -> WordList:
    """All groups' words as one list; an entry's columns say which groups it speaks for, and how strongly."""
    weights: dict[str, dict[str, str]] = {}
    for group in groups:
        words = group.words(language)
        if group.id == EVERYONE:  # "alle", "brann" and "kommune" are in posts for any group
            words = GroupWords(phrases=words.phrases)
        for cells, weight in ((words.topics, TOPIC), (words.names, NAME), (words.phrases, PHRASE)):
            for cell in cells:
                weights.setdefault(cell, {})[group.id] = str(weight)
    return WordList(((cell, Entry(cell, columns)) for cell, columns in weights.items()), language)


def detect(
    words: Sequence[str], slots: Sequence[str | None], groups: Iterable[AudienceGroup], language: Language
) -> tuple[tuple[Guess, ...], Mapping[str, tuple[int, ...]]]:
    """Which groups a post's words fit, best first, and the words (by index) that point to each.

    The score is a group's share of the evidence. A word that speaks for several groups is divided among
    them; a word that comes again adds half as much each time.
    """
    groups = tuple(groups)
    evidence = _evidence(groups, language)
    found: list[tuple[int, Entry, float]] = []
    covered: set[int] = set()
    for match in evidence.find(words, slots):
        found.append((match.first, match.entry, 1.0))
        covered.update(range(match.first, match.last))
    for place, word in enumerate(words):
        if place not in covered and len(word) > 6:
            for entry in _in_parts(word, evidence, language):
                found.append((place, entry, PART))
    points = {group.id: 0.0 for group in groups}
    points[EVERYONE] = points.get(EVERYONE, 0.0) + DOUBT
    pointers: dict[str, list[int]] = {group.id: [] for group in groups}
    seen: dict[str, int] = {}
    for place, entry, share in found:
        again = seen.get(entry.lemma, 0)
        seen[entry.lemma] = again + 1
        for group_id, weight in entry.columns.items():
            points[group_id] += float(weight) * share / len(entry.columns) / 2**again
            pointers[group_id].append(place)
    total = sum(points.values())
    guesses = sorted((Guess(group, value / total) for group, value in points.items()), key=lambda g: (-g.score, g.id))
    return tuple(guesses), {group: tuple(sorted(set(places))) for group, places in pointers.items()}


@lru_cache(maxsize=16384)
def _in_parts(word: str, evidence: WordList, language: Language) -> tuple[Entry, ...]:
    parts = split(word, language)
    entries: dict[str, Entry] = {}
    if len(parts) > 1:
        for part in parts:
            for form in (part, part[:-1]) if part[-1] in "se" else (part,):
                for match in evidence.find([form], [None]):
                    entries.setdefault(match.entry.lemma, match.entry)
    return tuple(entries.values())


SURE_GUESS = 0.7
"""How likely a target group must be before a post that names none counts as its: of posts by hands that were left out,
92 % of such guesses were right."""
