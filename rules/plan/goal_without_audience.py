"""goal-without-audience: the goal does not say whom to reach."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.norwegian.text import Text
from somcheck.plan.goals import leaves
from somcheck.plan.plan_file import PlanFile
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE


def check(file: PlanFile) -> Iterable[Hit]:
    for id, goal in leaves(file):
        if not goal.audience:
            yield Hit(*file.span("goals", id, "audience"))


RULE = Rule(
    id="goal-without-audience",
    title=Text("Mål uten målgruppe", "Mål utan målgruppe"),
    message=Text(
        'Hvem vil dere nå? Skriv målgruppen etter «audience =», som «audience = "eldre"».',
        'Kven vil de nå? Skriv målgruppa etter «audience =», som «audience = "eldre"».',
    ),
    cure=Text("Velg hvem målet gjelder.", "Vel kven målet gjeld."),
    why=Text(
        "Den samme saken må fortelles på én måte til en student og på en annen til en bonde. Finn ut hvem "
        "dere vil nå, før dere skriver.",
        "Den same saka må forteljast på éin måte til ein student og på ein annan til ein bonde. Finn ut kven "
        "de vil nå, før de skriv.",
    ),
    check=check,
    scope="words",
    cost=10,
    examples=(
        Example('[⟦goals.a⟧]\nwhat = "Halvere komfyrbrannene"', "nb"),
        Example('[⟦goals.a⟧]\nwhat = "Halvere komfyrbrannane"', "nn"),
        Example('[goals.a]\nwhat = "Halvere komfyrbrannene"\naudience = "eldre"', "nb"),
        Example('[goals.a]\nwhat = "Halvere komfyrbrannane"\naudience = "eldre"', "nn"),
    ),
    sources=(GUIDE,),
)
