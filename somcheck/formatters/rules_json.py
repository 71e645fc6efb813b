"""The rules, and one of them, as plain values: what ``somcheck rules`` and ``somcheck explain`` say, for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from somcheck.formatters.explain import precision_of
from somcheck.norwegian.written_form import Language
from somcheck.rule import Example, Rule, Tip
from somcheck.rules import TIP_OF


def rules_as_json(tips: Sequence[Tip[Any]], language: Language) -> list[dict[str, Any]]:
    """The rules by tip, in a written form."""
    return [
        {
            "id": tip.id,
            "title": tip.title(language),
            "quote": tip.quote,
            "rules": [{"id": rule.id, "title": rule.title(language), "severity": rule.severity} for rule in tip.rules],
        }
        for tip in tips
    ]


def rule_as_json(rule: Rule[Any], language: Language) -> dict[str, Any]:
    """A rule explained in a written form, with its examples in that form.

    In an example the words that the rule meets stand between ``⟦`` and ``⟧``; ``met`` says whether it meets any.
    ``front`` is what stands in fields above it, and ``plan`` the plan that it is judged by.
    """
    return {
        "id": rule.id,
        "tip": TIP_OF[rule.id].id,
        "title": rule.title(language),
        "severity": rule.severity,
        "why": rule.why(language),
        "cure": rule.cure(language),
        "measured": precision_of(rule.id, language),
        "examples": [
            {
                "text": example.marked,
                "met": bool(example.spans) or example.whole,
                "front": _front(example),
                "plan": example.plan,
            }
            for example in rule.examples
            if example.lang == language
        ],
        "sources": list(rule.sources),
    }


def _front(example: Example) -> str:
    audience = f"målgruppe: {example.audience}" if example.audience else ""
    return "\n".join(filter(None, (example.front, audience)))
