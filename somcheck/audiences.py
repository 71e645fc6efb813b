"""Target groups: who they are, the words of their life, and which of them a post's words fit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

from somcheck import memo
from somcheck.compounds import split
from somcheck.datafiles import parse_toml, read_text
from somcheck.errors import ConfigError, nearest
from somcheck.language import Language
from somcheck.report import Guess
from somcheck.rule import Text
from somcheck.wordlist import Entry, WordList

if TYPE_CHECKING:
    from somcheck.plan import Group, Texts

Level = Literal["easy", "normal", "expert"]
"""How demanding a text a group takes."""

EVERYONE = "alle"

PHRASE, NAME, TOPIC, PART = 3.0, 1.5, 1.0, 0.7
"""What is evidence for a group, and how much: a fixed phrase, a word for its members, a topic of their life, and any of
these as part of a compound."""
DOUBT = 0.9
"""Evidence for everyone that any group must outweigh: a topic that groups share does not make a target group."""


@dataclass(frozen=True)
class GroupWords:
    """The words of a group in one written form, as word cells (see `somcheck.inflect`)."""

    names: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    known_terms: tuple[str, ...] = ()

    def all(self) -> tuple[str, ...]:
        return (*self.names, *self.topics, *self.phrases, *self.known_terms)


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

    def __hash__(self) -> int:
        return hash(self.id)  # the words are many, and groups are asked for with every post

    def words(self, language: Language) -> GroupWords:
        return self.nb if language == "nb" else self.nn


@cache
def shipped_groups() -> Mapping[str, AudienceGroup]:
    """The groups that ship with somcheck, by id."""
    from somcheck.plan import Group

    tables: dict[str, dict[str, Any]] = memo.made("audiences", "", _read_tables)
    return {id: make_group(id, Group.model_validate(table), {}) for id, table in tables.items()}


def _read_tables() -> dict[str, dict[str, Any]]:
    """The tables of the shipped groups, by their ids."""
    names = sorted(file.name for file in (files("somcheck.data") / "audiences").iterdir())
    tables = [parse_toml(read_text(f"audiences/{name}")) for name in names if name.endswith(".toml")]
    return {table.pop("id"): table for table in tables}


def make_groups(tables: Mapping[str, Group]) -> Mapping[str, AudienceGroup]:
    """The shipped groups and those of a plan, whatever order they stand in.

    Raises
    ------
    ValueError
        For a word cell of the plan that cannot be inflected; the message names the cell.
    """
    groups = dict(shipped_groups())

    def make(id: str) -> None:
        parent = tables[id].extends
        if parent is not None and parent in tables and parent != id and parent not in made:
            make(parent)
        group = groups[id] = make_group(id, tables[id], groups)
        WordList.of(group.nb.all(), "nb")
        WordList.of(group.nn.all(), "nn")
        made.add(id)

    made: set[str] = set()
    for id in tables:
        if id not in made:
            make(id)
    return groups


def make_group(id: str, table: Group, known: Mapping[str, AudienceGroup]) -> AudienceGroup:
    """A group from its table; with ``extends``, its words come on top of those of a known group."""
    nothing = AudienceGroup(id, "normal", Text(id, id), Text("", ""), Text("", ""), GroupWords(), GroupWords())
    start = known[table.extends] if table.extends else nothing

    def text(own: Texts | None, default: Text) -> Text:
        return Text(own.nb, own.nn) if own else default

    def words(language: Language) -> GroupWords:
        base, own = start.words(language), table.nb if language == "nb" else table.nn
        return GroupWords(
            names=(*base.names, *own.names),
            topics=(*base.topics, *own.topics, *table.topics),
            phrases=(*base.phrases, *own.phrases),
            known_terms=(*base.known_terms, *own.known_terms),
        )

    return AudienceGroup(
        id=id,
        level=table.level or start.level,
        name=text(table.name, start.name),
        marks=text(table.marks, start.marks),
        advice=text(table.advice, start.advice),
        nb=words("nb"),
        nn=words("nn"),
    )


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
