"""acute-update: a warning that does not say when it was written, when the next word comes, or where."""

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
    told = any(markup.kind == "url" for markup in document.post.markup)
    told = told or any(
        _patterns(name, document.language).search(document.text) for name in ("told_update", "leave_now")
    )
    if document.warns_from_the_start and not told:
        yield Hit(0, 0)


RULE = Rule(
    id="acute-update",
    title=Text("Varsel uten tidspunkt", "Varsel utan tidspunkt"),
    message=Text(
        "Når kommer neste melding? Skriv klokkeslettet, og når dette ble skrevet.",
        "Når kjem neste melding? Skriv klokkeslettet, og når dette vart skrive.",
    ),
    cure=Text("Skriv når neste melding kommer.", "Skriv når neste melding kjem."),
    why=Text(
        "Et varsel lever lenge etter at faren er over, og folk ringer når de ikke vet om det er nytt. «Skrevet kl. 14. "
        "Neste melding her kl. 15» svarer på begge deler.",
        "Eit varsel lever lenge etter at faren er over, og folk ringjer når dei ikkje veit om det er nytt. «Skrive "
        "kl. 14. Neste melding her kl. 15» svarar på begge delar.",
    ),
    check=check,
    severity="signal",
    scope="post",
    cost=10,
    profiles=frozenset({ACUTE}),
    examples=(
        Example("Lukk vinduene. Det brenner på Forus.", "nb", whole=True, front="type: akutt"),
        Example("Lukk vindauga. Det brenn på Forus.", "nn", whole=True, front="type: akutt"),
        Example("Lukk vinduene. Det brenner på Forus. Neste melding kommer kl. 15.", "nb", front="type: akutt"),
        Example("Lukk vindauga. Det brenn på Forus. Neste melding kjem kl. 15.", "nn", front="type: akutt"),
        Example("Lukk vinduene. Det brenner på Forus. Du får sms når det er trygt.", "nb", front="type: akutt"),
        Example("Lukk vindauga. Det brenn på Forus. Du får sms når det er trygt.", "nn", front="type: akutt"),
        Example("Lukk vinduene. Det brenner på Forus. Vi sier fra når det er trygt.", "nb", front="type: akutt"),
        Example("Lukk vindauga. Det brenn på Forus. Vi seier frå når det er trygt.", "nn", front="type: akutt"),
    ),
    sources=(ALERT,),
)
