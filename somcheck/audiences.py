"""Target groups: who they are, the words of their life, and which of them a post's words fit."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, Literal, get_args

from somcheck.compounds import split
from somcheck.errors import ConfigError, nearest
from somcheck.language import Language
from somcheck.report import Guess
from somcheck.rule import Text
from somcheck.wordlist import Entry, WordList

Level = Literal["easy", "normal", "expert"]
"""How demanding a text a group takes."""

EVERYONE = "alle"

PHRASE, NAME, TOPIC, PART = 3.0, 1.5, 1.0, 0.7
"""What is evidence for a group, and how much: a fixed phrase, a word for its members, a topic of their life, and any of
these as part of a compound."""
DOUBT = 1.5
"""Evidence for everyone that any group must outweigh: one topic alone does not make a target group."""


@dataclass(frozen=True)
class GroupWords:
    """The words of a group in one written form, as word cells (see `somcheck.inflect`)."""

    names: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    known_terms: tuple[str, ...] = ()


@dataclass(frozen=True)
class AudienceGroup:
    """A target group, from a file in ``data/audiences`` or a table in ``somcheck.toml``."""

    id: str
    level: Level
    name: Text
    marks: Text
    advice: Text
    nb: GroupWords
    nn: GroupWords

    def words(self, language: Language) -> GroupWords:
        return self.nb if language == "nb" else self.nn


@cache
def shipped_groups() -> Mapping[str, AudienceGroup]:
    """The groups that ship with somcheck, by id."""
    folder = files("somcheck.data") / "audiences"
    groups = {}
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            table = tomllib.loads(file.read_text(encoding="utf-8"))
            group = read_group(table.pop("id"), table, {})
            groups[group.id] = group
    return groups


def read_group(id: str, table: Mapping[str, Any], known: Mapping[str, AudienceGroup]) -> AudienceGroup:
    """Read a group from a TOML table; with ``extends``, its words come on top of those of a known group.

    Raises
    ------
    ConfigError
        For an unknown key, a wrong type, or a group to extend that is not known.
    """
    where = f"målgruppen «{id}»"
    table = dict(table)
    base = None
    if "extends" in table:
        parent = table.pop("extends")
        if parent not in known:
            raise ConfigError(f"{where}: det finnes ingen målgruppe «{parent}» å utvide.{nearest(str(parent), known)}")
        base = replace(known[parent], id=id)
    allowed = ("level", "name", "marks", "advice", "nb", "nn")
    for key in table:
        if key not in allowed:
            raise ConfigError(f"{where}: ukjent nøkkel «{key}».{nearest(key, (*allowed, 'extends'))}")
    level = table.get("level", base.level if base else "normal")
    if level not in get_args(Level):
        raise ConfigError(f"{where}: «level» må være easy, normal eller expert, ikke «{level}».")
    nothing = AudienceGroup(id, "normal", Text(id, id), Text("", ""), Text("", ""), GroupWords(), GroupWords())
    start = base or nothing
    return AudienceGroup(
        id=id,
        level=level,
        name=_read_text(where, "name", table, start.name),
        marks=_read_text(where, "marks", table, start.marks),
        advice=_read_text(where, "advice", table, start.advice),
        nb=_read_words(where, "nb", table, start.nb),
        nn=_read_words(where, "nn", table, start.nn),
    )


def _read_text(where: str, key: str, table: Mapping[str, Any], default: Text) -> Text:
    value = table.get(key)
    if value is None:
        return default
    if isinstance(value, str):
        return Text(value, value)
    if isinstance(value, dict) and set(value) == {"nb", "nn"} and all(isinstance(v, str) for v in value.values()):
        return Text(value["nb"], value["nn"])
    raise ConfigError(f"{where}: «{key}» må være en tekst, eller en tabell med «nb» og «nn».")


def _read_words(where: str, key: str, table: Mapping[str, Any], base: GroupWords) -> GroupWords:
    value = table.get(key, {})
    kinds = ("names", "topics", "phrases", "known_terms")
    if not isinstance(value, dict):
        raise ConfigError(f"{where}: «{key}» må være en tabell med lister av ord.")
    for kind, words in value.items():
        if kind not in kinds:
            raise ConfigError(f"{where}: ukjent nøkkel «{key}.{kind}».{nearest(kind, kinds)}")
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise ConfigError(f"{where}: «{key}.{kind}» må være en liste av ord.")
    read = GroupWords(**{kind: getattr(base, kind) + tuple(value.get(kind, ())) for kind in kinds})
    try:
        WordList(((cell, Entry(cell, {})) for kind in kinds for cell in getattr(read, kind)), key)  # type: ignore[arg-type]
    except ValueError as error:
        raise ConfigError(f"{where}: {error}") from None
    return read


def find_group(said: str, groups: Mapping[str, AudienceGroup]) -> AudienceGroup:
    """The group that a writer means by its id or its name.

    Raises
    ------
    ConfigError
        Where no group is called that.
    """
    wanted = said.strip().lower()
    for group in groups.values():
        if wanted in (group.id.lower(), group.name.nb.lower(), group.name.nn.lower()):
            return group
    names = [group.id for group in groups.values()]
    raise ConfigError(
        f"Målgruppen «{said}» finnes ikke.{nearest(wanted, names)} Velg en av: {', '.join(sorted(names))}."
    )


@cache
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


def _in_parts(word: str, evidence: WordList, language: Language) -> list[Entry]:
    parts = split(word, language)
    entries: dict[str, Entry] = {}
    if len(parts) > 1:
        for part in parts:
            for form in (part, part[:-1]) if part[-1] in "se" else (part,):
                for match in evidence.find([form], [None]):
                    entries.setdefault(match.entry.lemma, match.entry)
    return list(entries.values())
