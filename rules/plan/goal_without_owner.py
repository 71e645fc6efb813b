"""goal-without-owner: nobody owns the goal."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.norwegian.text import Text
from somcheck.plan.goals import leaves
from somcheck.plan.plan_file import PlanFile
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE


def check(file: PlanFile) -> Iterable[Hit]:
    for id, goal in leaves(file):
        if goal.owner is None:
            yield Hit(*file.span("goals", id, "owner"))


RULE = Rule(
    id="goal-without-owner",
    title=Text("Mål uten eier", "Mål utan eigar"),
    message=Text(
        "Hvem følger det opp? Skriv et navn eller en rolle etter «owner =».",
        "Kven følgjer det opp? Skriv eit namn eller ei rolle etter «owner =».",
    ),
    cure=Text("Gi målet en eier.", "Gi målet ein eigar."),
    why=Text(
        "Det alle har ansvar for, gjør ingen. Eieren trenger ikke skrive innleggene, men passer på at de blir skrevet.",
        "Det alle har ansvar for, gjer ingen. Eigaren treng ikkje skrive innlegga, men passar på at dei blir skrivne.",
    ),
    check=check,
    scope="words",
    cost=10,
    examples=(
        Example('[⟦goals.a⟧]\nwhat = "Halvere komfyrbrannene"', "nb"),
        Example('[⟦goals.a⟧]\nwhat = "Halvere komfyrbrannane"', "nn"),
        Example('[goals.a]\nwhat = "Halvere komfyrbrannene"\nowner = "Kari"', "nb"),
        Example('[goals.a]\nwhat = "Halvere komfyrbrannane"\nowner = "Kari"', "nn"),
    ),
    sources=(GUIDE,),
)
