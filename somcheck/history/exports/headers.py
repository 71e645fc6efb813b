"""What the columns of a table hold: by the aliases of ``data/export_headers.toml``, and by what the user says."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from somcheck.errors import ConfigError, nearest
from somcheck.norwegian.text import Text
from somcheck.storage.data_files import read_toml

FIELDS: Mapping[str, Text] = {
    "id": Text("innleggets id", "id-en til innlegget"),
    "text": Text("teksten", "teksten"),
    "title": Text("tittelen", "tittelen"),
    "description": Text("beskrivelsen", "skildringa"),
    "time": Text("når det ble publisert", "når det vart publisert"),
    "link": Text("lenka til innlegget", "lenkja til innlegget"),
    "kind": Text("hva det er laget av", "kva det er laga av"),
    "platform": Text("plattformen", "plattforma"),
    "comments": Text("kommentarer", "kommentarar"),
    "shares": Text("delinger", "delingar"),
    "reactions": Text("reaksjoner", "reaksjonar"),
    "reach": Text("hvor mange som ble nådd", "kor mange som vart nådde"),
    "views": Text("visninger", "visingar"),
}
"""What a column can be said to hold, by the name that is used in ``--map``."""

TEXTS = ("text", "title", "description")

COUNTS = ("comments", "shares", "reactions", "reach", "views")

_WANTED = ("time", "comments", "shares", "reactions")

ANY_COLUMN = "Kolonne"
"""What stands for a column in an example, where no cells tell which it may be."""

MOST_SHOWN = 25
"""Columns that are named in one message."""


@dataclass
class Asked:
    """What the user says of the exports: which column is which field, and which platform they are from.

    ``used`` has the columns of `mapping` that were met.
    """

    mapping: Mapping[str, str] = field(default_factory=dict)
    platform: str | None = None
    used: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for header, name in self.mapping.items():
            if name not in FIELDS:
                raise ConfigError(
                    f"--map «{header}={name}»: «{name}» er ikke et felt.{nearest(name, FIELDS)} "
                    f"Feltene er {', '.join(FIELDS)}.",
                    f"--map «{header}={name}»: «{name}» er ikkje eit felt.{nearest(name, FIELDS, 'nn')} "
                    f"Felta er {', '.join(FIELDS)}.",
                )
        self._by_key = {key_of(header): (header, name) for header, name in self.mapping.items()}

    def field_of(self, header: object) -> str | None:
        """The field that the user says a column holds."""
        said = self._by_key.get(key_of(header))
        if said is None:
            return None
        self.used.add(said[0])
        return said[1]


@dataclass(frozen=True)
class Columns:
    """Where the fields stand in a row, and which headers are known to nobody.

    ``headers`` has every column, also those without a name; ``platform`` is told by the headers.
    """

    headers: tuple[str, ...]
    at: Mapping[str, int]
    unknown: tuple[str, ...]
    platform: str | None

    @property
    def has_text(self) -> bool:
        return any(name in self.at for name in TEXTS)

    @property
    def wanting(self) -> tuple[str, ...]:
        """Fields that a history is made of, and that no column is known to hold, where one of the unknown may."""
        return tuple(name for name in _WANTED if name not in self.at) if self.unknown else ()


def columns_of(headers: Sequence[object], asked: Asked) -> Columns:
    """What the columns hold. What the user says goes first; of two columns for a field, the one told first in the
    aliases."""
    best: dict[str, tuple[int, int]] = {}
    unknown: list[str] = []
    hits: dict[str, int] = {}
    for index, header in enumerate(headers):
        key = key_of(header)
        if not key:
            continue
        said = asked.field_of(header)
        ranks = {said: -1} if said else _aliases().get(key, {})
        for name, rank in ranks.items():
            if name not in best or rank < best[name][0]:
                best[name] = (rank, index)
        for one in _platforms().get(key, ()):
            hits[one] = hits.get(one, 0) + 1
        if not ranks and key not in _ignored():
            unknown.append(str(header).strip())
    platform = max(hits, key=lambda one: hits[one], default=None)
    at = {name: index for name, (_, index) in best.items()}
    if "period" in at and at["period"] == at.get("time"):
        del at["period"]
    return Columns(
        tuple("" if header is None else str(header).strip() for header in headers),
        at,
        tuple(unknown),
        platform if platform and hits[platform] > 1 else None,
    )


def key_of(header: object) -> str:
    """A header as it is compared: letters and digits, in lower case."""
    text = unicodedata.normalize("NFKC", "" if header is None else str(header)).casefold()
    return "".join(char for char in text if char.isalnum())


@lru_cache(maxsize=200)
def kind_of(said: str) -> str:
    """What a post is made of, as a platform says it in a column: a kind of `Published`, or ``story``."""
    words = "".join(char if char.isalnum() else " " for char in said.casefold()).split()
    if not words:
        return "text"
    spaced = f" {' '.join(words)} "
    return next((kind for kind, names in _kinds() if any(f" {name} " in spaced for name in names)), "other")


def unknown_table(columns: Columns, likeliest: str) -> Text:
    """What is told of a table without a column of texts, where one is the likeliest to be it."""
    example = f'--map "{_short(likeliest)}=text"'
    return Text(
        f"Fant ingen kolonne med tekst. Kolonnene er {_listed(columns.headers)}. "
        f"Si hvilken som er teksten, slik: {example}.",
        f"Fann ingen kolonne med tekst. Kolonnane er {_listed(columns.headers)}. "
        f"Sei kva for ein som er teksten, slik: {example}.",
    )


def wanting(columns: Columns, likely: tuple[str, str] | None) -> Text:
    """What is told of a table where some fields are not found, and some columns not known; *likely* is one of these and
    the field that its cells look like."""
    header, name = likely or (ANY_COLUMN, columns.wanting[0])
    example = f'--map "{_short(header)}={name}"'
    return Text(
        f"Fant ikke {_fields(columns, 'nb')}. Ukjente kolonner er {_listed(columns.unknown)}. "
        f"Er en av dem det, si det for eksempel slik: {example}.",
        f"Fann ikkje {_fields(columns, 'nn')}. Ukjende kolonnar er {_listed(columns.unknown)}. "
        f"Er ein av dei det, sei det til dømes slik: {example}.",
    )


def _fields(columns: Columns, language: str) -> str:
    names = [FIELDS[name].nb if language == "nb" else FIELDS[name].nn for name in columns.wanting]
    return " eller ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _listed(headers: Sequence[str]) -> str:
    named = [header for header in headers if header]
    shown = [f"«{_short(header)}»" for header in named[:MOST_SHOWN]]
    more = len(named) - len(shown)
    return ", ".join(shown) + (f" og {more} til" if more > 0 else "")


def _short(header: str) -> str:
    line = " ".join("".join(char if char.isprintable() else " " for char in header).split())
    return line if len(line) <= 40 else line[:40] + "…"


@cache
def _aliases() -> Mapping[str, Mapping[str, int]]:
    """The fields that a header can stand for, each with how early it is told there."""
    found: dict[str, dict[str, int]] = {}
    for name, languages in read_toml("export_headers.toml")["fields"].items():
        for aliases in languages.values():
            for rank, alias in enumerate(aliases):
                ranks = found.setdefault(key_of(alias), {})
                ranks[name] = min(rank, ranks.get(name, rank))
    return found


@cache
def _platforms() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for platform, headers in read_toml("export_headers.toml")["platforms"].items():
        for key in {key_of(header) for header in headers}:
            found[key] = (*found.get(key, ()), platform)
    return found


@cache
def _kinds() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((kind, tuple(names)) for kind, names in read_toml("export_headers.toml")["kinds"].items())


@cache
def _ignored() -> frozenset[str]:
    return frozenset(map(key_of, read_toml("export_headers.toml")["ignored"]["names"]))
