"""consent-reminder: children in the picture, and nothing says that their parents have agreed, as the plan asks for."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import PRIVACY

_patterns = Patterns("pictures.toml")


def check(document: Document) -> Iterable[Hit]:
    front = document.post.front_matter
    if not document.plan.require.consent or not (front.images or front.films):
        return
    if front.consent is not None and not _patterns("no").fullmatch(front.consent.strip()):
        return
    # What the picture shows stands in its alternative text; without one, the post may tell.
    shown = " ".join(front.alt_texts) or document.text
    if _patterns("children", document.language).search(shown):
        yield Hit(0, 0)


_PLAN = "[require]\nconsent = true"

RULE = Rule(
    id="consent-reminder",
    title=Text("Barn i bildet", "Barn i biletet"),
    message=Text(
        "Er det barn i bildet? Spør dem og de foresatte, og skriv «samtykke: ja» øverst.",
        "Er det barn i biletet? Spør dei og dei føresette, og skriv «samtykke: ja» øvst.",
    ),
    in_form={
        "": Text(
            "Er det barn i bildet? Spør dem og de foresatte før du legger det ut.",
            "Er det barn i biletet? Spør dei og dei føresette før du legg det ut.",
        )
    },
    cure=Text("Få samtykke før bilder av barn blir lagt ut.", "Få samtykke før bilete av barn blir lagde ut."),
    why=Text(
        "Et bilde som er lagt ut, kan ingen ta helt tilbake. Barn har rett til å være med på å bestemme, og de "
        "foresatte må si ja. Regelen gjelder når planen har «consent = true» under «[require]».",
        "Eit bilete som er lagt ut, kan ingen ta heilt tilbake. Barn har rett til å vere med på å bestemme, og dei "
        "føresette må seie ja. Regelen gjeld når planen har «consent = true» under «[require]».",
    ),
    check=check,
    severity="signal",
    scope="post",
    cost=10,
    examples=(
        Example("Se, så gøy!", "nb", whole=True, front="bilde: a.jpg\nalt-tekst: To barn på ei huske", plan=_PLAN),
        Example("Elevane fekk prøve slangen.", "nn", whole=True, front="film: slange.mp4", plan=_PLAN),
        Example("Barna fikk prøve.", "nb", front="bilde: a.jpg\nsamtykke: ja", plan=_PLAN),
        Example("Barna fekk prøve.", "nn", front="bilete: a.jpg\nsamtykke: ja", plan=_PLAN),
        Example("Barna fikk prøve.", "nb", front="bilde: a.jpg\nalt-tekst: En brannbil", plan=_PLAN),
        Example("Barna fekk prøve.", "nn", front="bilete: a.jpg"),
    ),
    sources=(PRIVACY,),
)
