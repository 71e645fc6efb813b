"""The pages on the rules."""

from __future__ import annotations

import html
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from somcheck.docs.markdown import anchor, escaped, prose, table
from somcheck.document.document import Document
from somcheck.document.profiles import profiles
from somcheck.judging.checker import Checker
from somcheck.judging.precision import Measured
from somcheck.judging.score import SEVERITY_SHARE
from somcheck.norwegian.written_form import Language
from somcheck.plan import reading
from somcheck.plan.plan_file import PlanFile
from somcheck.rule import Example, Hit, Rule, Tip
from somcheck.rules import ALL_TIPS, PLAN_TIP
from somcheck.severity import Severity

RULES = "regler"

TODAY = date(2026, 11, 24)
"""The day on which plans are judged, so that the pages do not change with the calendar."""

GENERATED = "<!-- Laget av «python -m somcheck.docs docs». Endre regelen, ikke denne fila. -->"

FORMS = {"nb": "Bokmål", "nn": "Nynorsk"}

SEVERITIES: Mapping[Severity, tuple[str, str]] = {
    "error": (
        "må rettes",
        "Dette må rettes før innlegget legges ut. Til det er gjort, er innlegget ikke klart, uansett poengsum.",
    ),
    "warning": ("bør rettes", "En advarsel: Dette bør rettes."),
    "signal": ("verdt å se på", "Et signal: Dette er verdt å se på. Det teller halvt så mye som en advarsel."),
}

LEVELS: tuple[Severity, ...] = ("error", "warning", "signal")


@dataclass(frozen=True)
class Said:
    """What a rule says of an example: the message, and how sure it is."""

    message: str
    severity: Severity


class Reader:
    """Runs rules on their own examples."""

    def said(self, rule: Rule[Any], example: Example) -> list[Said]:
        return [_said(rule, example, hit) for hit in rule.check(self._subject(rule, example))]

    def _subject(self, rule: Rule[Any], example: Example) -> Document | PlanFile:
        if rule in PLAN_TIP.rules:
            return reading.parse(f'language = "{example.lang}"\n{example.text}', today=TODAY)
        text = f"---\n{example.front}\n---\n{example.text}" if example.front else example.text
        checker = Checker(reading.parse(example.plan, today=TODAY), language=example.lang, audience=example.audience)
        return checker.document(text)


def _said(rule: Rule[Any], example: Example, hit: Hit) -> Said:
    message = rule.worded(hit.variant)
    return Said(message(example.lang, **hit.values), hit.severity or rule.severity)


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
    parts += ["## Slik sier somcheck det", *(list(_messages(said)) or _unsaid(rule))]
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


def _unsaid(rule: Rule[Any]) -> Iterator[str]:
    """The message of a rule that says nothing here, since it needs what is not installed everywhere."""
    forms: tuple[Language, ...] = ("nb", "nn")
    for form in forms:
        gaps = dict.fromkeys(re.findall(r"{(\w+)}", rule.message(form)), "…")
        yield f"{FORMS[form]}:"
        yield f"- {prose(rule.message(form, **gaps))}"


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
    if not known.is_told:
        if known.labelled == 1:
            return f"Bare ett funn er lest, og det var {'riktig' if known.right else 'ikke riktig'}. Det sier lite."
        right = "riktig" if known.right == 1 else "riktige"
        return f"Bare {known.labelled} funn er lest, og {known.right} av dem var {right}. Det er for få til å si mer."
    share, low, high = (round(100 * part) for part in (known.right / known.labelled, known.low, known.high))
    return (
        f"{known.right} av {known.labelled} funn i ekte tekster var riktige ({share} prosent). Den sanne andelen "
        f"ligger trolig mellom {low} og {high} prosent. "
        "Slik er det målt: [data/evaluation.md](../../data/evaluation.md)."
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
        yield quoted(example.marked)


def quoted(marked: str) -> str:
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
        f"somcheck har {count} regler, delt på ni råd. Hver regel har en side med begrunnelse, eksempler på bokmål og "
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
    if known is None or not known.is_told:
        return "–"
    return f"{round(100 * known.right / known.labelled)} %"
