"""platform-to-leave: the plan names several platforms, and has not time enough for its posts."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.norwegian.text import Text
from somcheck.plan.plan_file import PlanFile
from somcheck.plan.rhythm import time_of
from somcheck.post.platforms import platforms
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE, REPLIES


def check(file: PlanFile) -> Iterable[Hit]:
    time, named = time_of(file.plan), file.plan.platform
    if time is not None and time.is_short and len(named) > 1:
        yield Hit(*file.span("platform"), {"last": _name(named[-1]), "first": _name(named[0])})


def _name(said: str) -> str:
    known = platforms().get(said.lower())
    return said if known is None else known.name


RULE = Rule(
    id="platform-to-leave",
    title=Text("Flere plattformer enn tida rekker til", "Fleire plattformer enn tida rekk til"),
    message=Text(
        "Tida er for kort til alle plattformene. {last} står sist i planen. Kan dere la {last} være, og bruke tida på "
        "{first}?",
        "Tida er for kort til alle plattformene. {last} står sist i planen. Kan de late {last} vere, og bruke tida på "
        "{first}?",
    ),
    cure=Text("Vær på færre plattformer når tida er kort.", "Ver på færre plattformer når tida er kort."),
    why=Text(
        "Folk spør der dere er. Det er bedre å svare på ett sted enn å være stille på tre. Dere vet best hvor "
        "leserne er; «somcheck history» viser hvor de svarer.",
        "Folk spør der de er. Det er betre å svare på éin stad enn å vere stille på tre. De veit best kvar lesarane "
        "er; «somcheck history» viser kvar dei svarar.",
    ),
    check=check,
    scope="words",
    cost=8,
    examples=(
        Example('platform = ⟦["facebook", "instagram"]⟧\n[rhythm]\nposts-per-week = 5\nhours-per-week = 2', "nb"),
        Example('platform = ⟦["facebook", "instagram"]⟧\n[rhythm]\nposts-per-week = 5\nhours-per-week = 2', "nn"),
        Example('platform = ["facebook", "instagram"]\n[rhythm]\nposts-per-week = 2\nhours-per-week = 4', "nb"),
        Example('platform = "facebook"\n[rhythm]\nposts-per-week = 5\nhours-per-week = 2', "nn"),
    ),
    sources=(GUIDE, REPLIES),
)
