"""no-goals: the plan has no goal."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.norwegian.text import Text
from somcheck.plan.plan_file import PlanFile
from somcheck.rule import Example, Gauge, Hit, Rule
from somcheck.rules.sources import GUIDE

GOALS: Gauge[PlanFile] = Gauge(
    id="goals",
    title=Text("Mål i planen", "Mål i planen"),
    read=lambda file: float(len(file.plan.goals)),
    limits=(1, None),
    scale=((0, 20), (1, 100)),
    sources=(GUIDE,),
)


def check(file: PlanFile) -> Iterable[Hit]:
    if not file.plan.goals:
        yield Hit(0, 0)


RULE = Rule(
    id="no-goals",
    title=Text("Plan uten mål", "Plan utan mål"),
    message=Text(
        "Skriv ett mål i planen, som «Halvere komfyrbrannene blant eldre innen 2028».",
        "Skriv eitt mål i planen, som «Halvere komfyrbrannane blant eldre innan 2028».",
    ),
    cure=Text("Sett ett enkelt mål.", "Set eitt enkelt mål."),
    why=Text(
        "Uten et mål er det ikke mulig å si om et innlegg hjalp. Ett enkelt mål er nok å begynne med.",
        "Utan eit mål kan ingen seie om eit innlegg hjelpte. Eitt enkelt mål er nok å byrje med.",
    ),
    check=check,
    scope="post",
    cost=0,
    mends="goals",
    examples=(
        Example('name = "Nordvik brann"', "nb", whole=True),
        Example('name = "Nordvik brann"', "nn", whole=True),
        Example('[goals.a]\nwhat = "Halvere komfyrbrannene"', "nb"),
        Example('[goals.a]\nwhat = "Halvere komfyrbrannane"', "nn"),
    ),
    sources=(GUIDE,),
)
