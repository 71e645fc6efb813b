"""dull-opening: the post begins with its sender, or with the words of an announcement."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.opening import opening
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE, MUNICIPALITY_STUDY


def check(document: Document) -> Iterable[Hit]:
    found = document.once(opening)
    if found and found.dull:
        start, end = found.dull
        yield Hit(start, end, variant="name" if found.starts_with_name else "")


RULE = Rule(
    id="dull-opening",
    title=Text("Kjedelig start", "Keisam start"),
    message=Text(
        "Slik begynner et rundskriv. Begynn med det som hendte, eller med leseren.",
        "Slik byrjar eit rundskriv. Byrj med det som hende, eller med lesaren.",
    ),
    messages={
        "name": Text(
            "Leseren ser allerede hvem dere er. Begynn med det som hendte, eller med leseren.",
            "Lesaren ser allereie kven de er. Byrj med det som hende, eller med lesaren.",
        ),
    },
    cure=Text(
        "Begynn med noe som hendte, et sted eller leseren selv.",
        "Byrj med noko som hende, ein stad eller lesaren sjølv.",
    ),
    why=Text(
        "Den første linja avgjør om noen leser den neste. Navnet deres står allerede over innlegget. «Klokka tre i "
        "natt pep det i gangen hos en familie i Lia» får flere til å bli.",
        "Den første linja avgjer om nokon les den neste. Namnet dykkar står allereie over innlegget. «Klokka tre i "
        "natt peip det i gangen hos ein familie i Lia» får fleire til å bli.",
    ),
    check=check,
    scope="sentence",
    severity="signal",
    cost=0,
    mends="opening-signs",
    examples=(
        Example("⟦Kommunen informerer om at⟧ veien er stengt.", "nb"),
        Example("⟦Kommunen informerer om at⟧ vegen er stengd.", "nn"),
        Example("⟦Nordvik brannvesen minner om⟧ røykvarslerdagen.", "nb"),
        Example("⟦Nordvik brannvesen minner om⟧ røykvarslardagen.", "nn"),
        Example("⟦Nordvik kommune v/feiervesenet gjør med dette oppmerksom på at⟧ feiingen begynner i mai.", "nb"),
        Example("⟦Nordvik kommune v/feiarvesenet gjer med dette merksam på at⟧ feiinga byrjar i mai.", "nn"),
        Example("⟦Viktig informasjon til⟧ alle beboere i Lia.", "nb"),
        Example("⟦Viktig informasjon til⟧ alle bebuarar i Lia.", "nn"),
        Example("⟦I forbindelse med⟧ røykvarslerdagen holder vi åpent.", "nb"),
        Example("⟦I samband med⟧ røykvarslardagen held vi ope.", "nn"),
        Example("Klokka tre i natt pep det i gangen hos en familie i Lia.", "nb"),
        Example("Klokka tre i natt peip det i gangen hos ein familie i Lia.", "nn"),
        Example("Vi rykket ut til tolv komfyrbranner i fjor.", "nb"),
        Example("Vi rykte ut til tolv komfyrbrannar i fjor.", "nn"),
        Example("Kommunen gir bort hundre røykvarslere på lørdag.", "nb"),
        Example("Kommunen gir bort hundre røykvarslarar på laurdag.", "nn"),
    ),
    sources=(GUIDE, MUNICIPALITY_STUDY),
)
