"""not-addressed: the post speaks of things, and to nobody."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.address import addresses
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Gauge, Hit, Rule
from somcheck.rules.sources import GUIDE, KLARSPRAK


def share_addressed(document: Document) -> float | None:
    """The share of sentences that speak to the reader, with *du*, *dere*, *de* (nn) or an imperative."""
    if not document.sentences:
        return None
    return sum(addresses(document, sentence) for sentence in document.sentences) / len(document.sentences)


def check(document: Document) -> Iterable[Hit]:
    if not document.once(share_addressed):
        yield Hit(0, 0)


GAUGE: Gauge[Document] = Gauge(
    id="reader-addressed",
    title=Text("Setninger som snakker til leseren", "Setningar som snakkar til lesaren"),
    read=lambda document: document.once(share_addressed),
    limits=(0.1, None),
    scale=((0, 35), (0.1, 62), (0.25, 85), (0.45, 100)),
    sources=(GUIDE, KLARSPRAK),
    weight=2,
)

RULE = Rule(
    id="not-addressed",
    title=Text("Snakker ikke til leseren", "Snakkar ikkje til lesaren"),
    message=Text(
        "Innlegget sier verken «du» eller «dere». Skriv til den som leser.",
        "Innlegget seier verken «du» eller «de». Skriv til den som les.",
    ),
    cure=Text("Snakk til leseren: Bruk «du».", "Snakk til lesaren: Bruk «du»."),
    why=Text(
        "Den som leser «du», føler seg truffet. Uten «du», «dere» eller en oppfordring blir innlegget en melding om "
        "dere selv.",
        "Den som les «du», kjenner seg treft. Utan «du», «de» eller ei oppmoding blir innlegget ei melding om dykk "
        "sjølve.",
    ),
    check=check,
    scope="post",
    cost=0,
    mends="reader-addressed",
    examples=(
        Example("Brannvesenet har fått ny bil. Bilen har kostet seks millioner.", "nb", whole=True),
        Example("Brannvesenet har fått ny bil. Bilen har kosta seks millionar.", "nn", whole=True),
        Example("Brannvesenet har fått ny bil. Kom og se den på lørdag.", "nb"),
        Example("Brannvesenet har fått ny bil. Kom og sjå han på laurdag.", "nn"),
        Example("Nå kan dere se den nye bilen.", "nb"),
        Example("No kan de sjå den nye bilen.", "nn"),
    ),
    sources=(GUIDE, KLARSPRAK),
)
