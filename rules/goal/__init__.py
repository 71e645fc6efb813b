"""Hvilke mål skal dere oppnå: does the post serve one goal of the plan?

The gauge is how much the post is about the goal that it names (`somcheck.topics`). Without a plan, or with a plan
that has no goals, the tip is not judged.
"""

from somcheck.document import Document
from somcheck.rule import Gauge, Text, Tip
from somcheck.rules import sources
from somcheck.rules.goal import no_goal, off_goal, other_group, serving, unknown_goal

_NO_PLAN = Text(
    "Lag en plan med «somcheck init», så blir dette vurdert også.",
    "Lag ein plan med «somcheck init», så blir dette vurdert òg.",
)


def _needs(document: Document) -> Text | None:
    return None if document.plan.goals else _NO_PLAN


MATCH: Gauge[Document] = Gauge(
    id="goal-match",
    title=Text("Ord som handler om målet", "Ord som handlar om målet"),
    read=lambda document: document.once(serving.match),
    limits=(0.5, None),
    scale=((0, 25), (0.5, 70), (1, 90), (2, 100)),
    sources=(sources.GUIDE,),
)

TIP = Tip(
    id="goal",
    title=Text("Tjen et mål", "Ten eit mål"),
    quote="Hvilke mål skal dere oppnå? Store mål brytes ned.",
    praise=Text("Innlegget handler om målet.", "Innlegget handlar om målet."),
    rules=(no_goal.RULE, unknown_goal.RULE, off_goal.RULE, other_group.RULE),
    gauges=(MATCH,),
    weight=0.75,
    needs=_needs,
)
