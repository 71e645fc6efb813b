"""vague-goal: a goal so large that no post can be planned for it, and not broken down."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.norwegian.text import Text
from somcheck.plan.goals import about_means, large, leaves
from somcheck.plan.plan_file import PlanFile
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE


def check(file: PlanFile) -> Iterable[Hit]:
    for id, goal in leaves(file):
        if large(goal) and not about_means(goal):
            yield Hit(*file.span("goals", id, "what"), {"year": str(file.today.year + 2)})


RULE = Rule(
    id="vague-goal",
    title=Text("For stort mål", "For stort mål"),
    message=Text(
        "For stort. Hva er den vanligste årsaken, og hva kan folk gjøre selv? Skriv heller «Halvere "
        "komfyrbrannene blant eldre innen {year}».",
        "For stort. Kva er den vanlegaste årsaka, og kva kan folk gjere sjølve? Skriv heller «Halvere "
        "komfyrbrannane blant eldre innan {year}».",
    ),
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
        Example('[goals.a]\nwhat = "Halvere komfyrbrannene blant eldre innen 2027"', "nb"),
        Example('[goals.a]\nwhat = "Halvere komfyrbrannane blant eldre innan 2027"', "nn"),
        Example('[goals.a]\nwhat = "Færre branner"\n[goals.b]\nwhat = "Halvere komfyrbrannene"\npart-of = "a"', "nb"),
        Example('[goals.a]\nwhat = "Færre brannar"\n[goals.b]\nwhat = "Halvere komfyrbrannane"\npart-of = "a"', "nn"),
    ),
    sources=(GUIDE,),
)
