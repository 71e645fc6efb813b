"""no-goal: the post does not say which goal of the plan it serves."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.goals import likeliest
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Edit, Example, Hit, Rule
from somcheck.rules.examples import PLAN
from somcheck.rules.sources import GUIDE


def check(document: Document) -> Iterable[Hit]:
    goals = document.plan.goals
    if not goals or document.post.front_matter.goal:
        return
    best = document.once(likeliest)
    if best is None:
        yield Hit(0, 0, {"goals": ", ".join(list(goals)[:4]) + ("…" if len(goals) > 4 else "")})
        return
    # Where the post has front matter already, the line belongs in there, and the writer knows best where.
    edits = () if document.post.body_start else (Edit(0, 0, f"---\nmål: {best}\n---\n"),)
    yield Hit(0, 0, {"goal": best, "what": goals[best].what}, edits=edits, variant="likely")


RULE = Rule(
    id="no-goal",
    title=Text("Innlegg uten mål", "Innlegg utan mål"),
    message=Text(
        "Hvilket mål handler innlegget om? Skriv «mål: …» øverst. Planen har: {goals}.",
        "Kva mål handlar innlegget om? Skriv «mål: …» øvst. Planen har: {goals}.",
    ),
    messages={
        "likely": Text(
            "Innlegget ser ut til å handle om målet «{what}». Skriv «mål: {goal}» øverst, mellom linjer med «---».",
            "Innlegget ser ut til å handle om målet «{what}». Skriv «mål: {goal}» øvst, mellom linjer med «---».",
        ),
    },
    in_form={
        "": Text(
            "Hvilket mål handler innlegget om? Velg det i feltet «Hvilket mål i planen?».",
            "Kva mål handlar innlegget om? Vel målet i feltet «Kva mål i planen?».",
        ),
        "likely": Text(
            "Innlegget ser ut til å handle om målet «{what}». Velg det i feltet «Hvilket mål i planen?».",
            "Innlegget ser ut til å handle om målet «{what}». Vel målet i feltet «Kva mål i planen?».",
        ),
    },
    cure=Text("Velg ett av målene i planen.", "Vel eitt av måla i planen."),
    why=Text(
        "Kommunikasjon er et middel. Når hvert innlegg er skrevet for ett mål, blir det lettere å velge hva dere skal "
        "skrive om, og å se om det hjalp.",
        "Kommunikasjon er eit middel. Når kvart innlegg er skrive for eitt mål, blir det lettare å velje kva de skal "
        "skrive om, og å sjå om det hjelpte.",
    ),
    check=check,
    severity="signal",
    scope="post",
    cost=0,
    mends="goal-match",
    examples=(
        Example("Slå av plata før du går fra komfyren.", "nb", whole=True, plan=PLAN),
        Example("Slå av plata før du går frå komfyren.", "nn", whole=True, plan=PLAN),
        Example("Vi har fått ny stasjonshund.", "nb", whole=True, plan=PLAN),
        Example("Vi har fått ny stasjonshund.", "nn", whole=True, plan=PLAN),
        Example("Slå av plata før du går fra komfyren.", "nb", front="mål: komfyr", plan=PLAN),
        Example("Slå av plata før du går frå komfyren.", "nn", front="mål: komfyr", plan=PLAN),
        Example("Vi har fått ny stasjonshund.", "nb"),
        Example("Vi har fått ny stasjonshund.", "nn"),
    ),
    sources=(GUIDE,),
)
