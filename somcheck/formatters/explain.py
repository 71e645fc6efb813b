"""What ``somcheck rules`` and ``somcheck explain RULE`` say: the rules' own texts and examples."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from somcheck.formatters.style import COMFORTABLE, NARROW, wrapped
from somcheck.judging.precision import measured
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.rule import Example, Rule, Tip
from somcheck.rules import TIP_OF

CURE = Text("Gjør dette: {cure}", "Gjer dette: {cure}")

MEASURED = Text(
    "Målt: {right} av {labelled} funn var riktige ({share} prosent).",
    "Målt: {right} av {labelled} funn var rette ({share} prosent).",
)

FOUND = Text("Dette sier somcheck fra om:", "Dette seier somcheck frå om:")

FINE = Text("Dette er greit:", "Dette er greitt:")

SOURCES = Text("Kilder:", "Kjelder:")


def format_rules(tips: Sequence[Tip[Any]], language: Language, width: int = COMFORTABLE) -> str:
    """The rules by tip, each with its id and title."""
    widest = max(len(rule.id) for tip in tips for rule in tip.rules)
    lines: list[str] = []
    for tip in tips:
        title = wrapped(f"{tip.title(language)} ({tip.id})", width)
        lines += ["", *(click.style(line, bold=True) for line in title), *wrapped(f"«{tip.quote}»", width, "  ", "  ")]
        for rule in tip.rules:
            if width < NARROW:
                lines += [f"  {rule.id}", *wrapped(rule.title(language), width, "    ", "    ")]
            else:
                lines += wrapped(rule.title(language), width, f"  {rule.id:{widest}}  ", " " * (widest + 4))
    return "\n".join(lines[1:]) + "\n"


def format_rule(rule: Rule[Any], language: Language, width: int = COMFORTABLE) -> str:
    """The rule explained in a written form; the examples are in both."""
    tip = TIP_OF[rule.id]
    lines = [
        *(click.style(line, bold=True) for line in wrapped(rule.title(language), width)),
        *wrapped(f"{rule.id} · {tip.title(language)} («{tip.quote}»)", width),
        "",
        *wrapped(rule.why(language), width),
        "",
        *wrapped(CURE(language, cure=rule.cure(language)), width),
    ]
    if said := precision_of(rule.id, language):
        lines += ["", *wrapped(said, width)]
    bad = [example for example in rule.examples if example.spans or example.whole]
    good = [example for example in rule.examples if not (example.spans or example.whole)]
    for title, examples in ((FOUND, bad), (FINE, good)):
        if examples:
            lines += [
                "",
                *wrapped(title(language), width),
                *(line for example in examples for line in _item(_shown(example), width)),
            ]
    lines += ["", SOURCES(language), *(line for source in rule.sources for line in _item(source, width))]
    return "\n".join(lines) + "\n"


def precision_of(rule: str, language: Language) -> str | None:
    """How many of the rule's findings a reader called right, where enough are read."""
    known = measured().get(rule)
    if known is None or not known.is_told:
        return None
    share = round(100 * known.right / known.labelled)
    return MEASURED(language, right=str(known.right), labelled=str(known.labelled), share=str(share))


def _item(text: str, width: int) -> list[str]:
    return wrapped(text, width, "  - ", "    ")


def _shown(example: Example) -> str:
    text = " / ".join(example.marked.replace("⟦", "[").replace("⟧", "]").splitlines())
    front = ", ".join(example.front.splitlines())
    audience = f"målgruppe: {example.audience}" if example.audience else ""
    said = ", ".join(filter(None, (front, audience)))
    return f"{text} ({', '.join(filter(None, (example.lang, said)))})"
