"""What ``somcheck explain RULE`` says: the rule's own texts and examples."""

from __future__ import annotations

import textwrap

import click

from somcheck.rule import Example, Rule, Tip

WIDTH = 78


def format_rule(tip: Tip, rule: Rule) -> str:
    lines = [
        click.style(rule.title.nb, bold=True),
        f"{rule.id} · {tip.title.nb} («{tip.quote}»)",
        "",
        *textwrap.wrap(rule.why.nb, WIDTH),
        "",
        *textwrap.wrap(f"Gjør dette: {rule.cure.nb}", WIDTH),
    ]
    bad = [example for example in rule.examples if example.spans or example.whole]
    good = [example for example in rule.examples if not (example.spans or example.whole)]
    for title, examples in (("Sies det fra om:", bad), ("Greit:", good)):
        if examples:
            lines += ["", title]
            for example in examples:
                lines += textwrap.wrap(_shown(example), WIDTH, initial_indent="  - ", subsequent_indent="    ")
    lines += ["", "Kilder:"]
    for source in rule.sources:
        lines += textwrap.wrap(source, WIDTH, initial_indent="  - ", subsequent_indent="    ")
    return "\n".join(lines) + "\n"


def _shown(example: Example) -> str:
    text = example.marked.replace("⟦", "[").replace("⟧", "]")
    return f"{' / '.join(text.split(chr(10)))} ({example.lang})"
