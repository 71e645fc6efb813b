"""acute-sender: a warning that does not say who warns."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.document.profiles import ACUTE
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import ALERT

_patterns = Patterns("rule_words.toml")


def check(document: Document) -> Iterable[Hit]:
    name = document.plan.name
    if not _patterns("sender").search(document.text) and not (name and name.lower() in document.text.lower()):
        yield Hit(0, 0)


RULE = Rule(
    id="acute-sender",
    title=Text("Varsel uten avsender", "Varsel utan avsendar"),
    message=Text(
        "Hvem varsler? Skriv det, for innlegget kan bli delt uten navnet deres.",
        "Kven varslar? Skriv det, for innlegget kan bli delt utan namnet dykkar.",
    ),
    cure=Text("Skriv hvem dere er.", "Skriv kven de er."),
    why=Text(
        "Et varsel blir kopiert og delt videre. Folk stoler på det når de ser hvem som har sagt det, og når neste "
        "melding kommer.",
        "Eit varsel blir kopiert og delt vidare. Folk stoler på det når dei ser kven som har sagt det, og når neste "
        "melding kjem.",
    ),
    check=check,
    scope="post",
    cost=25,
    profiles=frozenset({ACUTE}),
    examples=(
        Example("Lukk vinduene. Det brenner på Forus.", "nb", whole=True, front="type: akutt"),
        Example("Lukk vindauga. Det brenn på Forus.", "nn", whole=True, front="type: akutt"),
        Example("Lukk vinduene. Det brenner på Forus. Hilsen brannvesenet.", "nb", front="type: akutt"),
        Example("Lukk vindauga. Det brenn på Forus. Helsing brannvesenet.", "nn", front="type: akutt"),
        Example("Lukk vinduene. Det brenner på Forus. Brannvernet i Dal.", "nb", front="type: akutt"),
        Example("Lukk vindauga. Det brenn på Forus. Brannvernet i Dal.", "nn", front="type: akutt"),
    ),
    sources=(ALERT,),
)
