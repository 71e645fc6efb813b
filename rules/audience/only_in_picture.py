"""only-in-picture: what the reader needs stands in a picture, where many cannot read it."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import UU

_patterns = Patterns("links.toml")


def check(document: Document) -> Iterable[Hit]:
    for match in _patterns("sent_to_picture", document.language).finditer(document.text):
        yield Hit(*match.span())


RULE = Rule(
    id="only-in-picture",
    title=Text("Opplysninger bare i bildet", "Opplysningar berre i biletet"),
    message=Text(
        "Skriv det som står på bildet, også her i teksten.",
        "Skriv det som står på biletet, her i teksten òg.",
    ),
    cure=Text("Skriv det viktigste fra bildet i teksten.", "Skriv det viktigaste frå biletet i teksten."),
    why=Text(
        "Den som ikke ser bildet, får ikke vite det som bare står der. Tekst i bilder kan heller ikke søkes i, "
        "oversettes eller forstørres på mobilen.",
        "Den som ikkje ser biletet, får ikkje vite det som berre står der. Tekst i bilete kan heller ikkje søkjast i, "
        "omsetjast eller gjerast større på mobilen.",
    ),
    check=check,
    severity="signal",
    cost=15,
    examples=(
        Example("Velkommen til åpen dag. ⟦Se plakaten for mer info⟧.", "nb"),
        Example("Velkomen til open dag. ⟦Sjå plakaten for meir info⟧.", "nn"),
        Example("Åpen dag på lørdag. ⟦All informasjon står på bildet⟧.", "nb"),
        Example("Open dag på laurdag. ⟦Programmet står i plakaten⟧.", "nn"),
        Example("Heng opp plakaten i kantina. Ser du hvem som er på bildet? Informasjonen henger på veggen.", "nb"),
        Example("Heng opp plakaten i kantina. Ser du kven som er på biletet? Informasjonen heng på veggen.", "nn"),
    ),
    sources=(UU,),
)
