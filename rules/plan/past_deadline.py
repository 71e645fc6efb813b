"""past-deadline: the date of the goal is over."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.norwegian.text import Text
from somcheck.plan.goals import leaves
from somcheck.plan.plan_file import PlanFile
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE


def check(file: PlanFile) -> Iterable[Hit]:
    for id, goal in leaves(file):
        if goal.by is not None and goal.by < file.today:
            yield Hit(*file.span("goals", id, "by"), {"date": f"{goal.by.day}.{goal.by.month}.{goal.by.year}"})


RULE = Rule(
    id="past-deadline",
    title=Text("Frist som er ute", "Frist som er ute"),
    message=Text(
        "Fristen gikk ut {date}. Nådde dere målet? Sett en ny frist eller et nytt mål.",
        "Fristen gjekk ut {date}. Nådde de målet? Set ein ny frist eller eit nytt mål.",
    ),
    cure=Text("Se om målet er nådd, og sett et nytt.", "Sjå om målet er nådd, og set eit nytt."),
    why=Text(
        "Når fristen er ute, er det tid for å se hva innleggene førte til. Skriv det ned før dere setter neste mål.",
        "Når fristen er ute, er det tid for å sjå kva innlegga førte til. Skriv det ned før de set neste mål.",
    ),
    check=check,
    scope="words",
    cost=12,
    examples=(
        Example('[goals.a]\nwhat = "Halvere komfyrbrannene"\nby = ⟦2024⟧', "nb"),
        Example('[goals.a]\nwhat = "Halvere komfyrbrannane"\nby = ⟦2024⟧', "nn"),
        Example('[goals.a]\nwhat = "Halvere komfyrbrannene"\nby = 2099', "nb"),
        Example('[goals.a]\nwhat = "Halvere komfyrbrannane"\nby = 2099', "nn"),
    ),
    sources=(GUIDE,),
)
