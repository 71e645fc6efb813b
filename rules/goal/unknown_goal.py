"""unknown-goal: the post names a goal that the plan does not have."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.goals import likeliest, unknown
from somcheck.document.document import Document
from somcheck.errors import closest
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.examples import PLAN
from somcheck.rules.sources import GUIDE


def check(document: Document) -> Iterable[Hit]:
    if not document.plan.goals:
        return
    for id in unknown(document):
        meant = closest(id, document.plan.goals) or document.once(likeliest) or next(iter(document.plan.goals))
        yield Hit(0, 0, {"goal": id, "meant": meant})


RULE = Rule(
    id="unknown-goal",
    title=Text("Mål som ikke står i planen", "Mål som ikkje står i planen"),
    message=Text(
        "Målet «{goal}» står ikke i planen. Er det «{meant}» du mener?",
        "Målet «{goal}» står ikkje i planen. Er det «{meant}» du meiner?",
    ),
    cure=Text("Velg et mål som står i planen.", "Vel eit mål som står i planen."),
    why=Text(
        "Er navnet skrevet på en annen måte enn i planen, blir innlegget ikke telt med når «somcheck plan» ser hvilke "
        "mål som får innlegg.",
        "Er namnet skrive på ein annan måte enn i planen, blir innlegget ikkje talt med når «somcheck plan» ser "
        "kva mål "
        "som får innlegg.",
    ),
    check=check,
    scope="post",
    cost=0,
    mends="goal-match",
    examples=(
        Example("Slå av plata.", "nb", whole=True, front="mål: komfyrer", plan=PLAN),
        Example("Slå av plata.", "nn", whole=True, front="mål: komfyrar", plan=PLAN),
        Example("Slå av plata.", "nb", front="mål: komfyr", plan=PLAN),
        Example("Slå av plata.", "nn", front="mål: komfyr", plan=PLAN),
        Example("Slå av plata.", "nb", front="mål: komfyrer"),
        Example("Slå av plata.", "nn", front="mål: komfyrar"),
    ),
    sources=(GUIDE,),
)
