"""Write the part of ``docs/`` that is made from the code: the command ``python -m somcheck.docs docs``.

Each rule has a page made of its own texts and examples, and the messages on it are what the rule really says of them.
The JSON output and the plan have a schema each and a table of their keys. A test compares the files with what this
module makes, so they are never edited by hand.
"""

from __future__ import annotations

import csv
import html
import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import click

from somcheck import nlp, plan, post
from somcheck.audiences import find_group
from somcheck.config import from_plan
from somcheck.document import Document
from somcheck.formatters import json_schema
from somcheck.formatters.explain import FEWEST
from somcheck.plan_file import PlanFile
from somcheck.profile import find_profile, profiles
from somcheck.rule import Example, Hit, Rule, Severity, Tip
from somcheck.rules import ALL_TIPS, PLAN_TIP
from somcheck.score import SEVERITY_SHARE

RULES = "regler"
TODAY = date(2026, 11, 24)
"""The day on which plans are judged, so that the pages do not change with the calendar."""

GENERATED = "<!-- Laget av «python -m somcheck.docs docs». Endre regelen, ikke denne fila. -->"
FORMS = {"nb": "Bokmål", "nn": "Nynorsk"}
SEVERITIES: Mapping[Severity, tuple[str, str]] = {
    "error": ("må rettes", "Dette må rettes før innlegget legges ut. Til det er gjort, får innlegget høyst 50 poeng."),
    "warning": ("bør rettes", "En advarsel: Dette bør rettes."),
    "signal": ("verdt å se på", "Et signal: Dette er verdt å se på. Det teller halvparten av en advarsel."),
}
LEVELS: tuple[Severity, ...] = ("error", "warning", "signal")


# ---- Markdown ----


# What means something to Markdown, or to GitHub and GitLab: a #1, @name, :smile:, %1, ~label and $1$ too.
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&@:$=^%]|(?<=\w)\.(?=\w)|!(?=\d)|^[-+]")


def escaped(text: str) -> str:
    """A line of a post as Markdown that shows it letter by letter."""
    line = _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", line)


def prose(text: str) -> str:
    """Our own sentences as Markdown: only what would be read as markup is escaped."""
    return re.sub(r"([\\`*_\[\]<>#|~$])", r"\\\1", " ".join(text.split()))


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = list(head)
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def anchor(heading: str) -> str:
    """The fragment that leads to a heading, on GitHub and GitLab alike."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


# ---- What rules say of their examples ----


@dataclass(frozen=True)
class Said:
    """What a rule says of an example: the message, and how sure it is."""

    message: str
    severity: Severity


class Reader:
    """Runs rules on their own examples."""

    def __init__(self) -> None:
        self._analyser = nlp.Analyser()

    def said(self, rule: Rule[Any], example: Example) -> list[Said]:
        return [_said(rule, example, hit) for hit in rule.check(self._subject(rule, example))]

    def _subject(self, rule: Rule[Any], example: Example) -> Document | PlanFile:
        if rule in PLAN_TIP.rules:
            return plan.parse(f'language = "{example.lang}"\n{example.text}', today=TODAY)
        draft = post.parse(f"---\n{example.front}\n---\n{example.text}" if example.front else example.text)
        doc = next(self._analyser.analyse([(draft, example.lang)]))
        config = from_plan(plan.parse(example.plan, today=TODAY))
        groups = [example.audience] if example.audience else draft.front_matter.audience
        declared = tuple(find_group(one, config.groups) for one in groups)
        profile = find_profile(draft.front_matter.profile) if draft.front_matter.profile else None
        return Document(draft, doc, example.lang, declared, tuple(config.groups.values()), config.plan, profile)


def _said(rule: Rule[Any], example: Example, hit: Hit) -> Said:
    message = rule.messages[hit.variant] if hit.variant else rule.message
    return Said(message(example.lang, **hit.values), hit.severity or rule.severity)


# ---- The pages of the rules ----


@dataclass(frozen=True)
class Measured:
    """How many of a rule's findings were right, of those that someone has read, and the interval of the share."""

    right: int
    labelled: int
    low: float
    high: float


def measured() -> dict[str, Measured]:
    """The precision of each rule, from ``data/precision.tsv``."""
    lines = (files("somcheck.data") / "precision.tsv").read_text(encoding="utf-8").splitlines()
    return {
        row["rule"]: Measured(int(row["right"]), int(row["labelled"]), float(row["low"]), float(row["high"]))
        for row in csv.DictReader(lines, delimiter="\t")
        if row["lang"] == "both"
    }


def rule_page(tip: Tip[Any], rule: Rule[Any], known: Measured | None, reader: Reader) -> str:
    said = [(example, reader.said(rule, example)) for example in rule.examples]
    parts = [
        GENERATED,
        f"# {prose(rule.title.nb)}",
        f"`{rule.id}`, en regel under rådet [{prose(tip.title.nb)}](README.md#{anchor(tip.title.nb)}): "
        f"«{prose(tip.quote)}»",
    ]
    if rule.title.nn != rule.title.nb:
        parts.append(f"På nynorsk: {prose(rule.title.nn)}")
    parts += ["## Hvorfor", prose(rule.why.nb), f"**Gjør dette:** {prose(rule.cure.nb)}"]
    if rule.why.nn != rule.why.nb:
        parts += [f"*Nynorsk:* {prose(rule.why.nn)}", f"**Gjer dette:** {prose(rule.cure.nn)}"]
    parts += ["## Slik sier somcheck det", *_messages(said)]
    parts += ["## Hvor alvorlig det er", *_severity(tip, rule, said)]
    parts += ["## Hvor ofte det stemmer", _precision(known)]
    parts += _examples("Dette sier somcheck fra om", rule, (e for e in rule.examples if e.spans or e.whole))
    parts += _examples("Dette er greit", rule, (e for e in rule.examples if not (e.spans or e.whole)))
    parts += ["## Valg", *_options(tip, rule)]
    parts += ["## Kilder", "\n".join(f"- {_source(source)}" for source in rule.sources)]
    return "\n\n".join(parts) + "\n"


def _messages(said: Iterable[tuple[Example, list[Said]]]) -> Iterator[str]:
    """What is said of the examples, each message once, by written form."""
    messages: dict[str, list[str]] = {form: [] for form in FORMS}
    for example, all_said in said:
        for one in all_said:
            if one.message not in messages[example.lang]:
                messages[example.lang].append(one.message)
    for form, name in FORMS.items():
        if messages[form]:
            yield f"{name}:"
            yield "\n".join(f"- {prose(message)}" for message in messages[form])


def _severity(tip: Tip[Any], rule: Rule[Any], said: Iterable[tuple[Example, list[Said]]]) -> Iterator[str]:
    yield SEVERITIES[rule.severity][1]
    seen = {one.severity for _, all_said in said for one in all_said}
    own = LEVELS.index(rule.severity)
    for place, level in enumerate(LEVELS):
        if level in seen and place != own:
            sure = "sikrere" if place < own else "mindre sikker"
            yield f"Noen steder er somcheck {sure}, og da er funnet «{SEVERITIES[level][0]}»."
    if rule.mends:
        gauge = next(gauge for gauge in tip.gauges if gauge.id == rule.mends)
        yield (
            f"Regelen setter ord på målingen «{prose(gauge.title.nb)}» (`{gauge.id}`). Det er målingen som gir "
            "poengene, så funnet trekker ikke noe i tillegg."
        )
    elif rule.cost:
        taken = 100 * (1 - math.exp(-rule.cost * SEVERITY_SHARE[rule.severity] / 100))
        more = "" if tip is PLAN_TIP else " I lange innlegg tar det mindre."
        yield f"Ett slikt funn tar omtrent {round(taken)} prosent av poengene til rådet.{more}"
    else:
        yield "Funnet trekker likevel ikke noe fra poengene."


def _precision(known: Measured | None) -> str:
    if known is None:
        return "Ikke målt ennå. Regelen er prøvd på eksemplene under, på begge målformer."
    if known.labelled < FEWEST:
        if known.labelled == 1:
            return f"Bare ett funn er lest, og det var {'riktig' if known.right else 'ikke riktig'}. Det sier lite."
        right = "riktig" if known.right == 1 else "riktige"
        return f"Bare {known.labelled} funn er lest, og {known.right} av dem var {right}. Det er for få til å si mer."
    share, low, high = (round(100 * part) for part in (known.right / known.labelled, known.low, known.high))
    return (
        f"{known.right} av {known.labelled} funn i ekte tekster var riktige ({share} %). Den sanne andelen ligger "
        f"trolig mellom {low} og {high} %. Slik er det målt: [data/evaluation.md](../../data/evaluation.md)."
    )


def _examples(title: str, rule: Rule[Any], examples: Iterable[Example]) -> Iterator[str]:
    chosen = list(examples)
    if not chosen:
        return
    yield f"## {title}"
    what = "planen" if rule in PLAN_TIP.rules else "innlegget"
    always_whole = all(example.whole for example in chosen)
    if always_whole:
        yield f"Funnet gjelder {what} som helhet, så ingen ord er uthevet."
    for form, name in FORMS.items():
        own = [example for example in chosen if example.lang == form]
        if own:
            yield f"### {name}"
        for example in own:
            yield from _example(rule, example)
            if example.whole and not always_whole:
                yield f"Her gjelder funnet {what} som helhet."


def _example(rule: Rule[Any], example: Example) -> Iterator[str]:
    said = []
    if example.front:
        said.append(f"Øverst i innlegget: {', '.join(f'`{line}`' for line in example.front.splitlines())}.")
    if example.audience:
        said.append(f"Målgruppe: `{example.audience}`.")
    if said:
        yield " ".join(said)
    if example.plan:
        yield "I planen:"
        yield f"```toml\n{example.plan.strip()}\n```"
    if rule in PLAN_TIP.rules:
        yield _preformatted(example.marked)
    else:
        yield _quoted(example.marked)


def _quoted(marked: str) -> str:
    """A post as a quotation, with the marked words in bold; bold begins and ends on each line."""
    lines, inside = [], False
    for line in marked.strip("\n").splitlines():
        made = ""
        for part in re.split("([⟦⟧])", line):
            if part in ("⟦", "⟧"):
                inside = part == "⟦"
            elif words := escaped(part):
                before, after = part[0].isspace(), part[-1].isspace()
                made += f"{' ' * before}{f'<b>{words}</b>' if inside else words}{' ' * after}"
            elif part:
                made += " "
        lines.append(made.strip())
    shown = [f"> {line}\\" if line and following else f"> {line}".rstrip() for line, following in _pairs(lines)]
    return "\n".join(shown)


def _pairs(lines: list[str]) -> Iterator[tuple[str, str]]:
    yield from zip(lines, [*lines[1:], ""], strict=True)


def _preformatted(marked: str) -> str:
    text = html.escape(marked.strip("\n"), quote=False).replace("⟦", "<b>").replace("⟧", "</b>")
    return f"<pre>\n{text or '(tom)'}\n</pre>"


def _options(tip: Tip[Any], rule: Rule[Any]) -> Iterator[str]:
    if rule.profiles:
        names = ", ".join(f"`{name}`" for name in profiles() if name in rule.profiles)
        yield f"Regelen gjelder bare innlegg av typen {names}."
    yield "Slik slår du av regelen i `somcheck.toml`:"
    yield f'```toml\noff = ["{rule.id}"]\n```'
    if tip is not PLAN_TIP:
        yield f"Under `[weights]` sier `{tip.id}` hvor mye rådet teller, og under `[limits]` hvor lavt det kan bli."


def _source(source: str) -> str:
    """A source, with a link where it is a file of ours."""
    path, colon, rest = source.partition(":")
    if path.startswith("data/"):
        return f"[{prose(path)}](../../{path}){colon}{prose(rest) if not rest else ' ' + prose(rest)}"
    return prose(source)


def rules_index(known: Mapping[str, Measured]) -> str:
    count = sum(len(tip.rules) for tip in ALL_TIPS)
    parts = [
        GENERATED,
        "# Reglene",
        f"somcheck har {count} regler, delt på ni råd. Hver regel har ei side med begrunnelse, eksempler på bokmål og "
        "nynorsk, og kilder. Det samme står i `somcheck explain REGEL`.",
        "«Målt» er andelen av funnene som var riktige, der nok funn er lest.",
    ]
    for tip in ALL_TIPS:
        rows = [
            (
                f"[`{rule.id}`]({rule.id}.md)",
                prose(rule.title.nb),
                prose(rule.title.nn),
                SEVERITIES[rule.severity][0],
                _share(known.get(rule.id)),
            )
            for rule in tip.rules
        ]
        parts += [
            f"## {prose(tip.title.nb)}",
            f"«{prose(tip.quote)}»",
            f"Rådet heter `{tip.id}` i planen og i JSON.",
            table(("Regel", "Hva", "På nynorsk", "Alvor", "Målt"), rows),
        ]
    return "\n\n".join(parts) + "\n"


def _share(known: Measured | None) -> str:
    if known is None or known.labelled < FEWEST:
        return "–"
    return f"{round(100 * known.right / known.labelled)} %"


# ---- The schemas ----

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
    "post": "Et innlegg",
    "tip": "Et råd",
    "measure": "En måling",
    "audience": "Målgruppa",
    "preview": "Det leseren ser først",
    "finding": "Et funn",
    "ignored": "Et funn som er slått av",
    "suggestion": "En rettelse",
    "plan": "Planen",
    "coverage": "Hvordan innlegg tjener planen",
    "served": "Et mål eller ei målgruppe",
    "Goal": "Et mål, [goals.ID]",
    "Ignore": "Regler som er slått av i noen innlegg, [[ignore]]",
    "Group": "En målgruppe, [groups.ID]",
    "GroupWords": "Ordene til en målgruppe",
    "Replies": "Svar, [replies]",
    "Words": "Egne ord, [words]",
}


def schema_page() -> str:
    output, settings = json_schema.schema(), plan.schema()
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
    for key, value in _flattened(definition["properties"]):
        about = re.sub(r"\b(null|true|false)\b", r"`\1`", prose(value.get("description", "")))
        # Almost all keys of a plan are optional, and nearly none of the output: only the latter is told of.
        may_lack = name in output and key not in required and "." not in key
        kinds = _type(value) if name in output else _type(value).replace(" eller `null`", "")  # TOML has no null
        rows.append((f"`{key}`", kinds, about + (" Valgfri." if may_lack else "")))
    yield table(("Nøkkel", "Type", "Hva"), rows)


def _flattened(keys: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The keys of an object, and those of the objects that are written out inside it."""
    for key, value in keys.items():
        yield before + key, value
        inside = value.get("items", value) if value.get("type") in ("array", "object") else {}
        if isinstance(inside, dict) and "properties" in inside:
            yield from _flattened(inside["properties"], f"{before}{key}{'[]' if value['type'] == 'array' else ''}.")


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


# ---- All of it ----


def pages() -> dict[str, str]:
    """Everything that is generated, by its path in ``docs/``."""
    known, reader = measured(), Reader()
    made = {f"{RULES}/README.md": rules_index(known)}
    for tip in ALL_TIPS:
        for rule in tip.rules:
            made[f"{RULES}/{rule.id}.md"] = rule_page(tip, rule, known.get(rule.id), reader)
    made["skjema.md"] = schema_page()
    for name, schema in (("somcheck-1", json_schema.schema()), ("somcheck.toml", plan.schema())):
        made[f"{name}.schema.json"] = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
    return made


def write(folder: Path) -> None:
    """Write what is generated, and delete the pages of rules that are gone."""
    made = pages()
    (folder / RULES).mkdir(parents=True, exist_ok=True)
    for path, text in made.items():
        (folder / path).write_text(text, encoding="utf-8", newline="\n")
    for page in (folder / RULES).glob("*.md"):
        if f"{RULES}/{page.name}" not in made and page.read_text(encoding="utf-8").startswith(GENERATED):
            page.unlink()


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def main(folder: Path) -> None:
    """Write the generated documentation into FOLDER."""
    write(folder)


if __name__ == "__main__":
    main()
