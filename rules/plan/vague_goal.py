"""vague-goal: a goal so large that no post can be planned for it, and not broken down."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from somcheck.norwegian.text import Text
from somcheck.plan.goals import about_means, is_broad, large, leaves, timed
from somcheck.plan.plan_file import PlanFile
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE

if TYPE_CHECKING:
    from somcheck.plan.model import Goal

_MORE = re.compile(r"(?:flere|fleire|færre)\b", re.IGNORECASE)
"""What a goal begins with that a number can stand before."""


def check(file: PlanFile) -> Iterable[Hit]:
    for id, goal in leaves(file):
        if large(goal) and not about_means(goal):
            yield _hit(file, id, goal)


def _hit(file: PlanFile, id: str, goal: Goal) -> Hit:
    span = file.span("goals", id, "what")
    if is_broad(goal):
        return Hit(*span)
    if not _MORE.match(goal.what):
        return Hit(*span, variant="uncounted")
    what = goal.what[:1].lower() + goal.what[1:].rstrip(" .")
    variant = "timed" if timed(goal) else "more"
    return Hit(*span, {"what": what, "year": str(file.today.year + 2)}, variant=variant)


RULE = Rule(
    id="vague-goal",
    title=Text("For stort mål", "For stort mål"),
    message=Text(
        "For stort. Hva er den vanligste årsaken, og hva kan folk gjøre selv? Lag et mål for det, med tall og frist.",
        "For stort. Kva er den vanlegaste årsaka, og kva kan folk gjere sjølve? Lag eit mål for det, med tal og frist.",
    ),
    messages={
        "more": Text(
            "Hvor mange, og innen når? Skriv for eksempel «20 prosent {what} innen {year}».",
            "Kor mange, og innan når? Skriv til dømes «20 prosent {what} innan {year}».",
        ),
        "timed": Text(
            "Hvor mange? Skriv for eksempel «20 prosent {what}».",
            "Kor mange? Skriv til dømes «20 prosent {what}».",
        ),
        "uncounted": Text(
            "Når er målet nådd? Skriv hvor mange eller hvor mye, og innen når.",
            "Når er målet nådd? Skriv kor mange eller kor mykje, og innan når.",
        ),
    },
    cure=Text("Bryt det store målet ned i mindre, med «part-of».", "Bryt det store målet ned i mindre, med «part-of»."),
    why=Text(
        "«Færre branner» er alle enige i, men ingen vet hva de skal skrive. Finn den vanligste årsaken, og lag et mål "
        "for den. Det store målet kan stå øverst i planen, når de små peker på det med «part-of».",
        "«Færre brannar» er alle samde i, men ingen veit kva dei skal skrive. Finn den vanlegaste årsaka, og lag eit "
        "mål som handlar om den årsaka. Det store målet kan stå øvst i planen, når dei små peikar på det med "
        "«part-of».",
    ),
    check=check,
    scope="words",
    cost=60,
    examples=(
        Example('[goals.a]\nwhat = "⟦Færre branner⟧"', "nb"),
        Example('[goals.a]\nwhat = "⟦Færre brannar⟧"', "nn"),
        Example('[goals.a]\nwhat = "⟦En tryggere kommune⟧"', "nb"),
        Example('[goals.a]\nwhat = "⟦Ein tryggare kommune⟧"', "nn"),
        Example('[goals.a]\nwhat = "⟦Flere eldre tar imot hjelp⟧"', "nb"),
        Example('[goals.a]\nwhat = "⟦Fleire eldre tek imot hjelp⟧"', "nn"),
        Example('[goals.a]\nwhat = "Halvere komfyrbrannene blant eldre innen 2027"', "nb"),
        Example('[goals.a]\nwhat = "Halvere komfyrbrannane blant eldre innan 2027"', "nn"),
        Example('[goals.a]\nwhat = "Færre branner"\n[goals.b]\nwhat = "Halvere komfyrbrannene"\npart-of = "a"', "nb"),
        Example('[goals.a]\nwhat = "Færre brannar"\n[goals.b]\nwhat = "Halvere komfyrbrannane"\npart-of = "a"', "nn"),
    ),
    sources=(GUIDE,),
)
