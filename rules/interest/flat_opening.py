"""flat-opening: the first sentence has nothing to stop at."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.fitted import points
from somcheck.analysis.opening import opening, strength
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Gauge, Hit, Rule
from somcheck.rules.sources import GUIDE, MUNICIPALITY_STUDY, TREEBANK

_FITTED = points("opening-signs")

OPENING: Gauge[Document] = Gauge(
    id="opening-signs",
    title=Text("Tegn på interesse i starten", "Teikn på interesse i starten"),
    read=lambda document: document.once(strength),
    limits=(1, None),
    scale=_FITTED.scale,
    sources=(GUIDE, MUNICIPALITY_STUDY, TREEBANK),
    weight=_FITTED.weight,
)


def check(document: Document) -> Iterable[Hit]:
    found = document.once(opening)
    if found and not found.dull and not found.signs:
        yield Hit(found.sentence.start, found.sentence.end)


RULE = Rule(
    id="flat-opening",
    title=Text("Starten fanger ikke leseren", "Starten fangar ikkje lesaren"),
    message=Text(
        "Få stopper ved denne starten. Begynn med en hendelse, et sted, et spørsmål eller leseren.",
        "Få stoppar ved denne starten. Byrj med ei hending, ein stad, eit spørsmål eller lesaren.",
    ),
    cure=Text(
        "Begynn med noe leseren kan se for seg.",
        "Byrj med noko lesaren kan sjå for seg.",
    ),
    why=Text(
        "På mobilen ser vi bare de første linjene. Der må det stå noe leseren kjenner igjen: en hendelse, et sted, et "
        "tall som sier noe, eller leseren selv. somcheck ser bare tegn på dette, og vet ikke hva som er spennende.",
        "På mobilen ser vi berre dei første linjene. Der må det stå noko lesaren kjenner att: ei hending, ein stad, "
        "eit tal som seier noko, eller lesaren sjølv. somcheck ser berre teikn på dette, og veit ikkje kva som er "
        "spennande.",
    ),
    check=check,
    severity="signal",
    scope="sentence",
    cost=0,
    mends="opening-signs",
    examples=(
        Example("⟦Brannvern er et felles ansvar for hele samfunnet.⟧ Test varsleren din.", "nb"),
        Example("⟦Brannvern er eit felles ansvar for heile samfunnet.⟧ Test varslaren din.", "nn"),
        Example("Har du testet varsleren i år?", "nb"),
        Example("Har du testa varslaren i år?", "nn"),
        Example("I natt våknet en familie av at det pep.", "nb"),
        Example("I natt vakna ein familie av at det peip.", "nn"),
        Example("Hver tredje varsler her i byen mangler batteri.", "nb"),
        Example("Kvar tredje varslar her i byen manglar batteri.", "nn"),
    ),
    sources=(GUIDE, MUNICIPALITY_STUDY),
)
