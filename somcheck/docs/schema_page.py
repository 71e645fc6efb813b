"""The page on the JSON answer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from somcheck.docs.markdown import anchor, prose, table
from somcheck.docs.rule_pages import GENERATED
from somcheck.formatters import json_schema
from somcheck.plan import model

TYPES = {
    "string": "tekst",
    "integer": "heltall",
    "number": "tall",
    "boolean": "`true` eller `false`",
    "array": "liste",
    "object": "objekt",
    "null": "`null`",
}

PARTS = {
    "answer": "Svaret på innlegg",
    "planAnswer": "Svaret på planen",
    "historyAnswer": "Svaret på historikken",
    "history": "Historikken",
    "reading": "Det som er lest",
    "month": "En måned",
    "heavyWord": "Et ord som trenger et enklere ord",
    "interval": "Et intervall",
    "change": "En endring",
    "side": "En side av en sammenligning",
    "comparison": "En sammenligning",
    "formShare": "Bokmål og nynorsk",
    "toSettle": "Et innlegg å avgjøre",
    "rhythm": "Rytmen",
    "quarter": "Et kvartal",
    "gap": "Det som mangler",
    "post": "Et innlegg",
    "tip": "Et råd",
    "measure": "En måling",
    "audience": "Målgruppen",
    "sentence": "En setning",
    "preview": "Det leseren ser først",
    "finding": "Et funn",
    "ignored": "Et funn som er slått av",
    "suggestion": "En rettelse",
    "plan": "Planen",
    "coverage": "Hvordan innlegg følger planen",
    "served": "Et mål eller ei målgruppe",
    "Goal": "Et mål, [goals.ID]",
    "Ignore": "Regler som er slått av i noen innlegg, [[ignore]]",
    "Group": "En målgruppe, [groups.ID]",
    "GroupWords": "Ordene til en målgruppe",
    "Replies": "Svar, [replies]",
    "Words": "Egne ord, [words]",
}


def schema_page() -> str:
    output, settings = json_schema.schema(), model.schema()
    parts = [
        GENERATED.replace("regelen", "koden"),
        "# Skjemaene",
        "Denne sida er for deg som lager programmer som leser svaret fra somcheck, eller vil se alt planen kan "
        "inneholde. Begge deler har et JSON-skjema (draft 2020-12):",
        "- [somcheck-1.schema.json](somcheck-1.schema.json): svaret fra `somcheck --format json`\n"
        "- [somcheck.toml.schema.json](somcheck.toml.schema.json): planen. `somcheck schema` viser det samme.",
        "## Svaret",
        prose(output["description"]),
        "Tegn er telt som Unicode-kodepunkter fra starten av fila, med feltene øverst i innlegget regnet med. I "
        "JavaScript må du telle med `Array.from(text)`, siden en emoji ellers kan telle som to.",
    ]
    parts += [part for name, definition in output["$defs"].items() for part in _keys(name, definition)]
    parts += [
        "## Planen, `somcheck.toml`",
        "Ukjente nøkler er ikke lov, så en skrivefeil blir oppdaget. Alle nøklene er valgfrie, bortsett fra `what` i "
        "et mål.",
        *_keys("", settings),
    ]
    parts += [part for name in settings["$defs"] if name in PARTS for part in _keys(name, settings["$defs"][name])]
    return "\n\n".join(parts) + "\n"


def _keys(name: str, definition: Mapping[str, Any]) -> Iterator[str]:
    """A heading, what the object is, and a table of its keys."""
    if name:
        yield f"### {prose(PARTS[name])}"
    if definition["description"] != f"{PARTS.get(name)}.":
        yield prose(definition["description"])
    required = definition.get("required", ())
    rows, output = [], json_schema.schema()["$defs"]
    for key, value in flattened(definition["properties"]):
        about = re.sub(r"\b(null|true|false)\b", r"`\1`", prose(value.get("description", "")))
        # Almost all keys of a plan are optional, and nearly none of the output: only the latter is told of.
        may_lack = name in output and key not in required and "." not in key
        kinds = _type(value) if name in output else _type(value).replace(" eller `null`", "")  # TOML has no null
        rows.append((f"`{key}`", kinds, about + (" Valgfri." if may_lack else "")))
    yield table(("Nøkkel", "Type", "Hva"), rows)


def flattened(keys: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The keys of an object, and those of the objects that are written out inside it."""
    for key, value in keys.items():
        yield before + key, value
        inside = value.get("items", value) if value.get("type") in ("array", "object") else {}
        if isinstance(inside, dict) and "properties" in inside:
            yield from flattened(inside["properties"], f"{before}{key}{'[]' if value['type'] == 'array' else ''}.")


def _type(value: Mapping[str, Any]) -> str:
    """What a value may be, in Norwegian, with a link where it is an object that has a heading of its own."""
    if "$ref" in value:
        return _link(value["$ref"])
    if "const" in value:
        return f"`{json.dumps(value['const'])}`"
    if "enum" in value:
        return _either(f"`{one}`" for one in value["enum"])
    if "anyOf" in value:
        return _either(_type(one) for one in value["anyOf"])
    types = value["type"] if isinstance(value["type"], list) else [value["type"]]
    return _either(_named(one, value) for one in types)


def _named(type: str, value: Mapping[str, Any]) -> str:
    if type == "array" and "$ref" in value.get("items", {}):
        return f"liste: {_link(value['items']['$ref'])}"
    if type == "array" and value.get("items", {}).get("type") == "string":
        return "liste av tekster"
    if type == "object" and isinstance(inside := value.get("additionalProperties"), dict):
        return f"tabell: {_type(inside)}"
    if "minimum" in value and "maximum" in value:
        return f"{TYPES[type]} fra {value['minimum']:g} til {value['maximum']:g}" if type != "null" else TYPES[type]
    return TYPES[type]


def _link(ref: str) -> str:
    heading = PARTS.get(ref.rsplit("/", 1)[-1])
    if heading is None:
        return "tekst"
    return f"[{prose(heading.split(',')[0].lower())}](#{anchor(heading)})"


def _either(names: Iterable[str]) -> str:
    return " eller ".join(dict.fromkeys(names))
