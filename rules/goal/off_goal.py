"""off-goal: nothing in the post is about the goal that it names."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.goals import likeliest, match, named
from somcheck.analysis.goals import match as serving_match
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Gauge, Hit, Rule
from somcheck.rules.examples import PLAN
from somcheck.rules.sources import GUIDE

MATCH: Gauge[Document] = Gauge(
    id="goal-match",
    title=Text("Ord som handler om målet", "Ord som handlar om målet"),
    read=lambda document: document.once(serving_match),
    limits=(0.5, None),
    scale=((0, 25), (0.5, 70), (1, 90), (2, 100)),
    sources=(GUIDE,),
)


def check(document: Document) -> Iterable[Hit]:
    goals = named(document)
    if not goals or document.once(match):
        return
    values = {"what": document.plan.goals[goals[0]].what}
    better = document.once(likeliest)
    if better is not None:
        yield Hit(0, 0, {**values, "better": better}, variant="better")
    else:
        yield Hit(0, 0, values)


RULE = Rule(
    id="off-goal",
    title=Text("Handler ikke om målet", "Handlar ikkje om målet"),
    message=Text(
        "Ingenting her handler om målet «{what}». Ta med noe som gjør det, eller velg et annet mål.",
        "Ingenting her handlar om målet «{what}». Ta med noko som gjer det, eller vel eit anna mål.",
    ),
    messages={
        "better": Text(
            "Ingenting her handler om målet «{what}». Passer «{better}» bedre?",
            "Ingenting her handlar om målet «{what}». Passar «{better}» betre?",
        ),
    },
    cure=Text("Skriv om målet, eller velg et annet.", "Skriv om målet, eller vel eit anna."),
    why=Text(
        "Skal innleggene hjelpe dere å nå et mål, må de handle om det. somcheck ser etter ordene i "
        "målet, ord om det samme temaet og de ordene dere har lagt til under «words». Kjenner ikke "
        "somcheck igjen målet, så legg til flere ord i planen.",
        "Skal innlegga hjelpe dykk å nå eit mål, må dei handle om det. somcheck ser etter orda i "
        "målet, ord om det same temaet og dei orda de har lagt til under «words». Kjenner ikkje "
        "somcheck att målet, så legg til fleire ord i planen.",
    ),
    check=check,
    scope="post",
    cost=0,
    mends="goal-match",
    examples=(
        Example("Slå av plata før du går fra komfyren.", "nb", whole=True, front="mål: pipe", plan=PLAN),
        Example("Slå av plata før du går frå komfyren.", "nn", whole=True, front="mål: pipe", plan=PLAN),
        Example("Vi har fått ny stasjonshund.", "nb", whole=True, front="mål: pipe", plan=PLAN),
        Example("Vi har fått ny stasjonshund.", "nn", whole=True, front="mål: pipe", plan=PLAN),
        Example("Feieren kommer til hytta di på lørdag.", "nb", front="mål: pipe", plan=PLAN),
        Example("Feiaren kjem til hytta di på laurdag.", "nn", front="mål: pipe", plan=PLAN),
    ),
    sources=(GUIDE,),
)
