"""Where things stand in a TOML text, and what is wrong with a broken one, in Norwegian.

`tomllib` reads TOML and forgets the lines. `Places` finds them again for a text that it has read without complaint.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

Path = tuple[str, ...]

_KEY = r"""(?:[\w-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')"""

_DOTTED = rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*"

_HEADER = re.compile(rf"[ \t]*(?P<open>\[\[?)[ \t]*(?P<key>{_DOTTED})[ \t]*\]")

_VALUE = re.compile(rf"[ \t]*(?P<key>{_DOTTED})[ \t]*=[ \t]*(?P<value>.*)")

_STRING = re.compile(r'"""|\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#.*')

_AT = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")

_FAULTS = (
    ("Cannot declare", "tabellen står to ganger"),
    ("Cannot overwrite", "den samme nøkkelen står to ganger"),
    ("Duplicate inline", "den samme nøkkelen står to ganger"),
    ("Cannot mutate", "den samme tabellen er skrevet på to måter"),
    ("Cannot redefine", "den samme tabellen er skrevet på to måter"),
    ("Expected '='", "etter en nøkkel må det stå et likhetstegn, og nøkkelen kan bare ha a–z, tall og bindestrek"),
    ("Invalid initial character", "en nøkkel kan bare ha a–z, tall og bindestrek"),
    ("Invalid statement", "en linje må være «nøkkel = verdi» eller «[tabell]»"),
    ("Invalid value", "verdien kan ikke leses; tekster må stå i anførselstegn"),
    ("Invalid date", "datoen finnes ikke"),
    ("Unclosed array", "en liste mangler «]»"),
    ("Unclosed inline", "en tabell mangler «}»"),
    ("Unterminated", "en tekst mangler anførselstegn på slutten"),
    ("Illegal character", "en tekst mangler anførselstegn på slutten"),
    ("Unescaped", "en omvendt skråstrek i en tekst må skrives dobbelt"),
    ("Expected ']", "navnet på en tabell må slutte med «]», og kan bare ha a–z, tall og bindestrek"),
    ("Expected newline", "Det står noe etter verdien på samme linje"),
)


class TomlError(ValueError):
    """A text that is not TOML; the message is one line of Norwegian naming the line."""


def read(text: str) -> dict[str, Any]:
    """The table in a TOML text.

    Raises
    ------
    TomlError
        Where it is not TOML.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _AT.search(str(error))
        where = f"linje {place[1]}" if place and place[1] else "siste linje"
        said = next((fault for start, fault in _FAULTS if str(error).startswith(start)), "linja kan ikke leses")
        raise TomlError(f"{where} er ikke gyldig TOML: {said}.") from None
    except (RecursionError, ValueError):
        raise TomlError("er ikke gyldig TOML.") from None


class Places:
    """Where the keys and tables of a TOML text stand, as offsets."""

    def __init__(self, text: str) -> None:
        self._spans: dict[Path, tuple[int, int]] = {}
        for path, start, end in _entries(text):
            for length in range(1, len(path) + 1):
                self._spans.setdefault(path[:length], (start, end))
            self._spans[path] = (start, end)

    def find(self, path: Sequence[str]) -> tuple[int, int] | None:
        """Where a key's value stands (without quotation marks), or a table's name, or else the nearest table above."""
        for length in range(len(path), 0, -1):
            if (found := self._spans.get(tuple(path[:length]))) is not None:
                return found
        return None


def _entries(text: str) -> Iterator[tuple[Path, int, int]]:
    table: Path = ()
    counts: Counter[Path] = Counter()  # of the tables in a list: [[name]]
    closing = ""
    start = 0
    for line in text.split("\n"):  # TOML knows no other line end
        line += "\n"
        if closing:
            closing = "" if line.count(closing) % 2 else closing
            start += len(line)
            continue
        if header := _HEADER.match(line):
            table = _parts(header["key"])
            if header["open"] == "[[":
                counts[table] += 1
                table = (*table, str(counts[table] - 1))
            yield table, start + header.start("key"), start + header.end("key")
        elif pair := _VALUE.match(line):
            value = _without_comment(pair["value"])
            begin, end = pair.start("value"), pair.start("value") + len(value)
            if len(value) > 1 and value[0] in "\"'" and value[-1] == value[0]:
                begin, end = begin + 1, end - 1
            yield (*table, *_parts(pair["key"])), start + begin, start + end
        opened = [match.group() for match in _STRING.finditer(line) if match.group() in ('"""', "'''")]
        closing = opened[-1] if len(opened) % 2 else ""
        start += len(line)


def _without_comment(value: str) -> str:
    for match in _STRING.finditer(value):
        if match.group().startswith("#"):
            return value[: match.start()].rstrip()
    return value.rstrip()


def _parts(key: str) -> Path:
    return tuple(tomllib.loads(f"{part} = 0").popitem()[0] for part in re.findall(_KEY, key))
