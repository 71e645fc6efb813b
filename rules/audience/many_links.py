"""many-links: several places to go at once."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE

_MANY = 3


def check(document: Document) -> Iterable[Hit]:
    text = document.text
    links = {text[markup.start : markup.end].lower() for markup in document.post.markup if markup.kind == "url"}
    if len(links) >= _MANY:
        yield Hit(0, 0, {"count": str(len(links))})


RULE = Rule(
    id="many-links",
    title=Text("Mange lenker", "Mange lenkjer"),
    message=Text(
        "Innlegget har {count} lenker. Velg den viktigste.",
        "Innlegget har {count} lenkjer. Vel den viktigaste.",
    ),
    cure=Text("Velg den viktigste lenken.", "Vel den viktigaste lenkja."),
    why=Text(
        "Jo flere veier ut av innlegget, jo færre tar den viktigste. Samle resten på én side hos dere selv, og lenk "
        "dit.",
        "Jo fleire vegar ut av innlegget, jo færre tek den viktigaste. Samle resten på éi side hos dykk sjølve, og "
        "lenk dit.",
    ),
    check=check,
    severity="signal",
    scope="post",
    cost=8,
    examples=(
        Example("Les på kommunen.no/kurs, helsenorge.no og nav.no/søk før du melder deg på.", "nb", whole=True),
        Example("Les på kommunen.no/kurs, helsenorge.no og nav.no/søk før du melder deg på.", "nn", whole=True),
        Example("Les på kommunen.no/kurs. Meld deg på på kommunen.no/kurs, eller ring. Se også nav.no.", "nb"),
        Example("Les på kommunen.no/kurs. Meld deg på på kommunen.no/kurs, eller ring. Sjå også nav.no.", "nn"),
    ),
    sources=(GUIDE,),
)
