"""Checks of a plan that need to know the tips and rules; handed in where a plan is read."""

from __future__ import annotations

from collections.abc import Iterator

from somcheck.errors import nearest
from somcheck.plan.faults import Fault
from somcheck.plan.model import Plan


def unknown_advice(plan: Plan) -> Iterator[Fault]:
    """Tips and rules that do not exist."""
    from somcheck.rules import ALL_TIPS, RULES, TIPS

    tips = [tip.id for tip in ALL_TIPS]
    for table in ("weights", "limits"):
        for tip in getattr(plan, table):
            if tip not in tips:
                yield (table, tip), f"Det finnes ikke noe råd «{tip}».{nearest(tip, tips)}"
    if not any(plan.weights.get(tip.id, tip.weight) for tip in TIPS):
        yield ("weights",), "Alle rådene veier 0, så det er ingenting å gi poeng for. La minst ett av dem veie 1."
    for rule in plan.off:
        if rule not in RULES:
            yield ("off",), f"Det finnes ingen regel «{rule}».{nearest(rule, RULES)}"
    of_posts = [rule.id for tip in TIPS for rule in tip.rules]
    for number, ignore in enumerate(plan.ignore):
        for rule in ignore.rules:
            if rule not in of_posts:
                yield ("ignore", str(number), "rules"), f"Det finnes ingen regel «{rule}».{nearest(rule, of_posts)}"


PLAN_CHECKS = (unknown_advice,)
"""What `somcheck.plan.reading` checks besides, where a plan is read to judge by."""
