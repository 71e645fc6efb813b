"""Target groups: who they are, the words of their life, and which of them a post's words fit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

from somcheck.errors import ConfigError, nearest
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_list import WordList
from somcheck.norwegian.written_form import Language
from somcheck.storage.data_files import parse_toml, read_text
from somcheck.storage.tables import made as memo_made

if TYPE_CHECKING:
    from somcheck.plan.model import Group, Texts

Level = Literal["easy", "normal", "expert"]
"""How demanding a text a group takes."""

EVERYONE = "alle"


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
    from somcheck.plan.model import Group

    tables: dict[str, dict[str, Any]] = memo_made("audiences", "", _read_tables)
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
        f"Målgruppen «{said}» finnes ikke.{nearest(wanted, names)} Velg en av: {', '.join(sorted(names))}.",
        f"Målgruppa «{said}» finst ikkje.{nearest(wanted, names, 'nn')} Vel ei av: {', '.join(sorted(names))}.",
    )
