"""worn-phrase: words that have been said so often that nobody hears them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE, KLARSPRAK

_WORN = {
    "nb": re.compile(
        r"\b(?:sikkerhet(?:en)? i høysetet|(?:stort|økt|sterkt) fokus på|setter? fokus på|ha fokus på|til enhver tid"
        r"|på en (?:god og trygg|trygg og god|god og effektiv) måte|vi (?:ønsker|vil) å rette en stor takk"
        r"|en stor takk rettes|viktigheten av|det er (?:svært |veldig )?viktig å huske|av stor betydning"
        r"|trygghet i hverdagen|i en travel hverdag|bedre føre var(?: enn etter snar)?|sammen skaper vi"
        r"|små grep kan gjøre stor(?:e)? forskjell(?:er)?|vær en god nabo)\b",
        re.IGNORECASE,
    ),
    "nn": re.compile(
        r"\b(?:tryggleik(?:en)? i høgsetet|(?:stort|auka|sterkt) fokus på|set(?:t|te)? fokus på|ha fokus på"
        r"|til ei kvar tid"
        r"|til kvar tid|på ein (?:god og trygg|trygg og god|god og effektiv) måte|vi (?:ønskjer"
        r"|vil) å rette ein stor takk"
        r"|viktigheita av|det er (?:svært |veldig )?viktig å hugse|av stor betydning|av stor verdi"
        r"|tryggleik i kvardagen|i ein travel kvardag|betre føre var(?: enn etter snar)?|saman skaper vi"
        r"|små grep kan gjere stor(?:e)? skilnad(?:er)?|ver ein god nabo)\b",
        re.IGNORECASE,
    ),
}


def check(document: Document) -> Iterable[Hit]:
    quoted = {document.doc[place].idx for place in document.quoted}
    for match in _WORN[document.language].finditer(document.text):
        if match.start() not in quoted:
            yield Hit(match.start(), match.end())


RULE = Rule(
    id="worn-phrase",
    title=Text("Utslitt uttrykk", "Utslite uttrykk"),
    message=Text(
        "Dette har folk hørt før. Stryk det, eller skriv hva dere gjør.",
        "Dette har folk høyrt før. Stryk det, eller skriv kva de gjer.",
    ),
    cure=Text("Bytt de utslitte uttrykkene med noe konkret.", "Byt dei utslitne uttrykka med noko konkret."),
    why=Text(
        "«Sikkerheten i høysetet» kan alle si, så det sier ingenting. «Vi øver i røyk hver tirsdag» er det bare dere "
        "som kan si.",
        "«Tryggleiken i høgsetet» kan alle seie, så det seier ingenting. «Vi øver i røyk kvar tysdag» er det berre de "
        "som kan seie.",
    ),
    check=check,
    severity="signal",
    cost=10,
    examples=(
        Example("Vi setter ⟦sikkerheten i høysetet⟧.", "nb"),
        Example("Vi set ⟦tryggleiken i høgsetet⟧.", "nn"),
        Example("Vi vil ha ⟦økt fokus på⟧ trygg lading.", "nb"),
        Example("Vi vil ha ⟦auka fokus på⟧ trygg lading.", "nn"),
        Example("Vi øver i røyk hver tirsdag.", "nb"),
        Example("Vi øver i røyk kvar tysdag.", "nn"),
    ),
    sources=(GUIDE, KLARSPRAK),
)
