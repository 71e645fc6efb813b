"""unmeasured-goal: nothing tells when the goal is reached."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.norwegian.text import Text
from somcheck.plan.goals import about_means, counted, large, leaves
from somcheck.plan.plan_file import PlanFile
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE


def check(file: PlanFile) -> Iterable[Hit]:
    for id, goal in leaves(file):
        if not counted(goal) and not large(goal) and not about_means(goal):
            yield Hit(*file.span("goals", id, "what"))


RULE = Rule(
    id="unmeasured-goal",
    title=Text("Mål som ikke kan måles", "Mål som ikkje kan målast"),
    message=Text(
        "Hvordan vet dere at målet er nådd? Skriv et tall i målet, eller skriv hva dere vil telle, etter «measure =».",
        "Korleis veit de at målet er nådd? Skriv eit tal i målet, eller skriv kva de vil telje, etter «measure =».",
    ),
    cure=Text("Skriv hva dere vil telle.", "Skriv kva de vil telje."),
    why=Text(
        "Når dere kan telle, ser dere om målet er nådd. Ta noe dere allerede har tall på: utrykninger, påmeldinger, "
        "svar i kommentarfeltet.",
        "Når de kan telje, ser de om målet er nådd. Ta noko de allereie har tal på: utrykkingar, påmeldingar, svar i "
        "kommentarfeltet.",
    ),
    check=check,
    scope="words",
    cost=30,
    examples=(
        Example('[goals.a]\nwhat = "⟦Færre komfyrbranner⟧"', "nb"),
        Example('[goals.a]\nwhat = "⟦Færre komfyrbrannar⟧"', "nn"),
        Example('[goals.a]\nwhat = "Færre komfyrbranner"\nmeasure = "utrykninger i BRIS"', "nb"),
        Example('[goals.a]\nwhat = "Færre komfyrbrannar"\nmeasure = "utrykkingar i BRIS"', "nn"),
        Example('[goals.a]\nwhat = "Halvere komfyrbrannene"', "nb"),
        Example('[goals.a]\nwhat = "Halvere komfyrbrannane"', "nn"),
    ),
    sources=(GUIDE,),
)
