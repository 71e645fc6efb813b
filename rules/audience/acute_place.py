"""acute-place: a warning that does not say where."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.signs import places
from somcheck.document.document import Document
from somcheck.document.profiles import ACUTE
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import ALERT


def check(document: Document) -> Iterable[Hit]:
    if not document.once(places):
        yield Hit(0, 0)


RULE = Rule(
    id="acute-place",
    title=Text("Varsel uten sted", "Varsel utan stad"),
    message=Text(
        "Hvor? Skriv stedet, så leserne vet om det gjelder dem.",
        "Kvar? Skriv staden, så lesarane veit om det gjeld dei.",
    ),
    cure=Text("Skriv hvor det er.", "Skriv kvar det er."),
    why=Text(
        "Den første tanken er «gjelder det meg?». Står stedet i den første setningen, slipper resten av byen å ringe.",
        "Den første tanken er «gjeld det meg?». Står staden i den første setninga, slepp resten av byen å ringje.",
    ),
    check=check,
    scope="post",
    cost=30,
    profiles=frozenset({ACUTE}),
    examples=(
        Example("Lukk vinduene. Det brenner i et lager.", "nb", whole=True, front="type: akutt"),
        Example("Lukk vindauga. Det brenn i eit lager.", "nn", whole=True, front="type: akutt"),
        Example("Lukk vinduene. Det brenner i et lager på Forus.", "nb", front="type: akutt"),
        Example("Lukk vindauga. Det brenn i eit lager på Forus.", "nn", front="type: akutt"),
    ),
    sources=(ALERT,),
)
