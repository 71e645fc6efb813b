"""nothing-to-recognise: no people, no home, no daily situation, no place, no season."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis import signs
from somcheck.analysis.fitted import points
from somcheck.analysis.signs import kinds
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Gauge, Hit, Rule
from somcheck.rules.sources import GUIDE, MUNICIPALITY_STUDY, TREEBANK

_FITTED = points("recognition")

RECOGNITION: Gauge[Document] = Gauge(
    id="recognition",
    title=Text("Ting å kjenne igjen", "Ting å kjenne att"),
    read=lambda document: float(len(document.once(signs.kinds))),
    limits=(1, None),
    scale=_FITTED.scale,
    sources=(GUIDE, MUNICIPALITY_STUDY, TREEBANK),
    weight=_FITTED.weight,
)


def check(document: Document) -> Iterable[Hit]:
    if not document.once(kinds):
        yield Hit(0, 0)


RULE = Rule(
    id="nothing-to-recognise",
    title=Text("Ingenting å kjenne igjen", "Ingenting å kjenne att"),
    message=Text(
        "Her er ingen folk, steder eller situasjoner. Ta med noe leseren kjenner igjen: kjøkkenet, hytta, naboen, "
        "lørdag kveld.",
        "Her er ingen folk, stader eller situasjonar. Ta med noko lesaren kjenner att: kjøkenet, hytta, naboen, "
        "laurdag kveld.",
    ),
    cure=Text(
        "Ta med et menneske, et sted eller en situasjon fra hverdagen.",
        "Ta med eit menneske, ein stad eller ein situasjon frå kvardagen.",
    ),
    why=Text(
        "Vi leser om det vi kjenner igjen. Et kjøkken, en mormor eller en fredagskveld gjør et råd om til en historie, "
        "og historien er det folk deler.",
        "Vi les om det vi kjenner att. Eit kjøken, ei mormor eller ein fredagskveld gjer eit råd om til ei historie, "
        "og historia er det folk deler.",
    ),
    check=check,
    scope="post",
    cost=0,
    mends="recognition",
    examples=(
        Example("Brannsikkerhet er viktig. Følg rådene våre.", "nb", whole=True),
        Example("Branntryggleik er viktig. Følg råda våre.", "nn", whole=True),
        Example("Mormor glemte kaffekjelen på plata.", "nb"),
        Example("Mormor gløymde kaffikjelen på plata.", "nn"),
        Example("Det er tørt i skogen ved Stavanger.", "nb"),
        Example("Det er tørt i skogen ved Stavanger.", "nn"),
        Example("Fyrer du i peisen i kveld?", "nb"),
        Example("Fyrer du i peisen i kveld?", "nn"),
    ),
    sources=(GUIDE, MUNICIPALITY_STUDY),
)
