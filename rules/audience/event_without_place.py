"""event-without-place: people are asked to come to something, and nothing says where it is or where that is told."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.signs import places
from somcheck.document.document import Document
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE

_patterns = Patterns("dates.toml")


def check(document: Document) -> Iterable[Hit]:
    text, language = document.text, document.language
    match = _patterns("invites", language).search(text)
    if match is None or any(markup.kind == "url" for markup in document.post.markup):
        return
    if not (
        _patterns("told_elsewhere", language).search(text)
        or document.once(places)
        or _says_where(document, match.span())
    ):
        yield Hit(*match.span())


def _says_where(document: Document, invited: tuple[int, int]) -> bool:
    """Whether a noun that is no time stands behind "på", "i" and the like, beside the event itself."""
    for preposition in document.words:
        if preposition.lower_ not in _patterns.words("where") or invited[0] <= preposition.idx < invited[1]:
            continue
        for token in preposition.doc[preposition.i + 1 : preposition.i + 4]:
            if token.pos_ in ("NOUN", "PROPN", "PRON", "ADV"):
                if not _patterns("told_time", document.language).match(f"{preposition.lower_} {token.lower_}"):
                    return True
                break
    return False


RULE = Rule(
    id="event-without-place",
    title=Text("Arrangement uten sted", "Arrangement utan stad"),
    message=Text("Hvor er det? Skriv stedet.", "Kvar er det? Skriv staden."),
    cure=Text("Skriv hvor det er.", "Skriv kvar det er."),
    why=Text(
        "Den som vil komme, må vite hvor. Et innlegg blir delt og lest av folk som ikke vet hvor dere holder til.",
        "Den som vil kome, må vite kvar. Eit innlegg blir delt og lese av folk som ikkje veit kvar de held til.",
    ),
    check=check,
    severity="signal",
    cost=10,
    examples=(
        Example("⟦Velkommen til folkemøte⟧ tirsdag klokka seks. Hva vil du spørre om?", "nb"),
        Example("⟦Velkomen til folkemøte⟧ tysdag klokka seks. Kva vil du spørje om?", "nn"),
        Example("Velkommen til folkemøte på rådhuset tirsdag klokka seks.", "nb"),
        Example("Velkomen til folkemøte hos oss tysdag klokka seks.", "nn"),
        Example("Bli med på slokkekurs i Storgata 4 på tirsdag, eller bli med digitalt.", "nb"),
        Example("Ver med på sløkkjekurs på tysdag. Stad og tid står i kalenderen.", "nn"),
    ),
    sources=(GUIDE,),
)
