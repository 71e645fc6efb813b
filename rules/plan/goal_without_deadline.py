"""goal-without-deadline: no date by which the goal is to be reached."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.norwegian.text import Text
from somcheck.plan.goals import leaves, timed
from somcheck.plan.plan_file import PlanFile
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE


def check(file: PlanFile) -> Iterable[Hit]:
    for id, goal in leaves(file):
        if not timed(goal):
            yield Hit(*file.span("goals", id, "by"), {"year": str(file.today.year + 1)})


RULE = Rule(
    id="goal-without-deadline",
    title=Text("Mål uten frist", "Mål utan frist"),
    message=Text(
        "Skriv når målet skal være nådd: «by = {year}», eller en dato.",
        "Skriv når målet skal vere nådd: «by = {year}», eller ein dato.",
    ),
    cure=Text("Gi målet en frist.", "Gi målet ein frist."),
    why=Text(
        "Et mål uten frist blir aldri viktigst denne uka. Velg en dag der dere ser på tallene sammen.",
        "Eit mål utan frist blir aldri viktigast denne veka. Vel ein dag der de ser på tala saman.",
    ),
    check=check,
    scope="words",
    cost=12,
    examples=(
        Example('[⟦goals.a⟧]\nwhat = "Halvere komfyrbrannene"', "nb"),
        Example('[⟦goals.a⟧]\nwhat = "Halvere komfyrbrannane"', "nn"),
        Example('[goals.a]\nwhat = "Halvere komfyrbrannene"\nby = 2028', "nb"),
        Example('[goals.a]\nwhat = "Halvere komfyrbrannane"\nby = 2028', "nn"),
    ),
    sources=(GUIDE,),
)
