"""event-without-time: people are asked to come to something, and nothing says when it is or where that is told."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE

_patterns = Patterns("dates.toml")


def check(document: Document) -> Iterable[Hit]:
    text, language = document.text, document.language
    if _patterns("told_time").search(text) or any(markup.kind == "url" for markup in document.post.markup):
        return
    if match := _patterns("invites", language).search(text):
        yield Hit(match.start(), match.end())


RULE = Rule(
    id="event-without-time",
    title=Text("Arrangement uten tid", "Arrangement utan tid"),
    message=Text("Når er det? Skriv dag og klokkeslett.", "Når er det? Skriv dag og klokkeslett."),
    cure=Text("Skriv når det er.", "Skriv når det er."),
    why=Text(
        "Den som får lyst til å komme, ser etter dagen først. Et innlegg blir delt og lest uten det som sto over, så "
        "dag, klokkeslett og sted må stå i teksten.",
        "Den som får lyst til å kome, ser etter dagen først. Eit innlegg blir delt og lese utan det som stod over, så "
        "dag, klokkeslett og stad må stå i teksten.",
    ),
    check=check,
    severity="signal",
    cost=20,
    examples=(
        Example("⟦Velkommen til folkemøte⟧ på rådhuset. Hva vil du spørre om?", "nb"),
        Example("⟦Velkomen til folkemøte⟧ på rådhuset. Kva vil du spørje om?", "nn"),
        Example("⟦Bli med på slokkekurs⟧ på brannstasjonen.", "nb"),
        Example("⟦Ver med på sløkkjekurs⟧ på brannstasjonen.", "nn"),
        Example("Velkommen til folkemøte på rådhuset tirsdag klokka seks.", "nb"),
        Example("Velkomen til folkemøte på rådhuset tysdag klokka seks.", "nn"),
        Example("Bli med på slokkekurs. Dagene står i kalenderen.", "nb"),
        Example("Ver med på sløkkjekurs. Meld deg på på bygda.no/kurs.", "nn"),
        Example("Husker du kurset på brannstasjonen? Det var gøy.", "nb"),
        Example("Hugsar du kurset på brannstasjonen? Det var gøy.", "nn"),
    ),
    sources=(GUIDE,),
)
