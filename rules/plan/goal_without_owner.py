"""goal-without-owner: nobody owns the goal."""

from collections.abc import Iterable

from somcheck.plan_file import PlanFile
from somcheck.rule import Example, Hit, Rule, Text
from somcheck.rules import sources
from somcheck.rules.plan.goals import leaves


def check(file: PlanFile) -> Iterable[Hit]:
    for id, goal in leaves(file):
        if goal.owner is None:
            yield Hit(*file.span("goals", id, "owner"))


RULE = Rule(
    id="goal-without-owner",
    title=Text("Mål uten eier", "Mål utan eigar"),
    message=Text(
        "Hvem følger det opp? Skriv «owner» og et navn eller en rolle.",
        "Kven følgjer det opp? Skriv «owner» og eit namn eller ei rolle.",
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
    sources=(sources.GUIDE,),
)
