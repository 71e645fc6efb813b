"""other-group: the post is for another target group than the goal that it names."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.goals import named
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.plan.groups import EVERYONE
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.examples import PLAN
from somcheck.rules.sources import GUIDE


def check(document: Document) -> Iterable[Hit]:
    names = {group.id: group.name(document.language) for group in document.groups}
    for id in named(document):
        wanted = document.plan.goals[id].audience
        said = [group.id for group in document.declared]
        if wanted and said and EVERYONE not in wanted and not set(wanted) & set(said):
            yield Hit(0, 0, {"wanted": names.get(wanted[0], wanted[0]), "said": names.get(said[0], said[0])})


RULE = Rule(
    id="other-group",
    title=Text("En annen målgruppe enn målet", "Ei anna målgruppe enn målet"),
    message=Text(
        "Skriv til {wanted}, slik målet sier, eller velg et annet mål. Nå er innlegget for {said}.",
        "Skriv til {wanted}, slik målet seier, eller vel eit anna mål. No er innlegget for {said}.",
    ),
    cure=Text("Skriv til målgruppen som målet gjelder.", "Skriv til målgruppa som målet gjeld."),
    why=Text(
        "Dere når ikke et mål for eldre med et innlegg som snakker til studenter. Lag heller to innlegg, ett til hver "
        "gruppe.",
        "De når ikkje eit mål for eldre med eit innlegg som snakkar til studentar. Lag heller to innlegg, eitt til "
        "kvar gruppe.",
    ),
    check=check,
    scope="post",
    cost=25,
    examples=(
        Example("Slå av plata.", "nb", whole=True, front="mål: komfyr\nmålgruppe: unge", plan=PLAN),
        Example("Slå av plata.", "nn", whole=True, front="mål: komfyr\nmålgruppe: unge", plan=PLAN),
        Example("Slå av plata.", "nb", front="mål: komfyr\nmålgruppe: eldre", plan=PLAN),
        Example("Slå av plata.", "nn", front="mål: komfyr\nmålgruppe: eldre", plan=PLAN),
        Example("Slå av plata.", "nb", front="mål: komfyr", plan=PLAN),
        Example("Slå av plata.", "nn", front="mål: komfyr", plan=PLAN),
    ),
    sources=(GUIDE,),
)
