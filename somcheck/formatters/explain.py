"""What ``somcheck explain RULE`` says: the rule's own texts and examples."""

from __future__ import annotations

import textwrap

import click

from somcheck.language import Language
from somcheck.rule import Example, Rule, S, Text, Tip

WIDTH = 78

CURE = Text("Gjør dette: {cure}", "Gjer dette: {cure}")
FOUND = Text("Dette sier somcheck fra om:", "Dette seier somcheck frå om:")
FINE = Text("Dette er greit:", "Dette er greitt:")
SOURCES = Text("Kilder:", "Kjelder:")


def format_rule(tip: Tip[S], rule: Rule[S], language: Language) -> str:
    """The rule explained in a written form; the examples are in both."""
    lines = [
        click.style(rule.title(language), bold=True),
        f"{rule.id} · {tip.title(language)} («{tip.quote}»)",
        "",
        *textwrap.wrap(rule.why(language), WIDTH),
        "",
        *textwrap.wrap(CURE(language, cure=rule.cure(language)), WIDTH),
    ]
    bad = [example for example in rule.examples if example.spans or example.whole]
    good = [example for example in rule.examples if not (example.spans or example.whole)]
    for title, examples in ((FOUND, bad), (FINE, good)):
        if examples:
            lines += ["", title(language), *(line for example in examples for line in _item(_shown(example)))]
    lines += ["", SOURCES(language), *(line for source in rule.sources for line in _item(source))]
    return "\n".join(lines) + "\n"


def _item(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent="  - ", subsequent_indent="    ")


def _shown(example: Example) -> str:
    text = " / ".join(example.marked.replace("⟦", "[").replace("⟧", "]").splitlines())
    front = ", ".join(example.front.splitlines())
    audience = f"målgruppe: {example.audience}" if example.audience else ""
    said = ", ".join(filter(None, (front, audience)))
    return f"{text} ({', '.join(filter(None, (example.lang, said)))})"
