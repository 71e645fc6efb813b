"""empty-link-text: "klikk her", or "les mer" alone: a link that does not say where it leads."""

from __future__ import annotations

import re
from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import UU

_patterns = Patterns("links.toml")

_MARKDOWN = re.compile(r"(?<!!)\[(?P<words>[^\[\]\n]{1,60})\](?=\([^()\n]{1,500}\))")

# What a line or sentence that only points has around it: its beginning, and a link, an arrow or its end.
_BEFORE = r"(?:(?<=[.!?\n] )|(?<=\n)|(?<![\s\S]))"
_AFTER = r"(?=[ ]*[:→>»👉👇➡️-]*\s*(?:https?://|www\.|[\w-]+\.(?:no|com|org)\b|\n|\Z|[:→>»👉👇➡]))"


def check(document: Document) -> Iterable[Hit]:
    text, language = document.text, document.language
    alone = re.compile(_BEFORE + f"(?:{_patterns.source('alone', language)})" + _AFTER, re.IGNORECASE)
    spans = {match.span() for match in (*_patterns("click_here", language).finditer(text), *alone.finditer(text))}
    for match in _MARKDOWN.finditer(text):
        if match["words"].strip(" .:>»").lower() in _patterns.words("link_words", language):
            spans.add(match.span())
    end = 0
    for span in sorted(spans):
        token = document.token_at(span[0])
        if span[0] >= end and not (token is not None and token.i in document.quoted):
            yield Hit(*span)
            end = span[1]


RULE = Rule(
    id="empty-link-text",
    title=Text("Lenke som ikke sier noe", "Lenkje som ikkje seier noko"),
    message=Text(
        "Hvor fører lenken? Skriv det i lenken, for eksempel «Meld deg på kurset».",
        "Kvar fører lenkja? Skriv det i lenkja, til dømes «Meld deg på kurset».",
    ),
    cure=Text("La lenkene si hvor de fører.", "Lat lenkjene seie kvar dei fører."),
    why=Text(
        "Den som bruker skjermleser, hopper fra lenke til lenke og hører bare «her, her, les mer». Andre leser bare "
        "det som skiller seg ut. Si hva som er bak lenken, så vet alle om det er verdt å trykke.",
        "Den som bruker skjermlesar, hoppar frå lenkje til lenkje og høyrer berre «her, her, les meir». Andre les "
        "berre det som skil seg ut. Sei kva som er bak lenkja, så veit alle om det er verdt å trykkje.",
    ),
    check=check,
    severity="signal",
    cost=8,
    examples=(
        Example("Vi har kurs for nye foreldre. ⟦Klikk her⟧ for å melde deg på.", "nb"),
        Example("Vi har kurs for nye foreldre. ⟦Trykk her⟧ for å melde deg på.", "nn"),
        Example("Vi har kurs for nye foreldre. ⟦Les mer⟧: kommunen.no/kurs", "nb"),
        Example("Vi har kurs for nye foreldre.\n⟦Les meir her⟧ 👉 kommunen.no/kurs", "nn"),
        Example("Søk om støtte ⟦[her]⟧(https://kommunen.no/stotte).", "nb"),
        Example("Søk om støtte ⟦[her]⟧(https://kommunen.no/stotte).", "nn"),
        Example("Les mer om kurset på kommunen.no/kurs. Lenka ligger i [planen](https://kommunen.no/plan).", "nb"),
        Example("Les meir om kurset på kommunen.no/kurs. Lenkja ligg i [planen](https://kommunen.no/plan).", "nn"),
        Example("Her er det fint. Se her hvor høyt vannet står! Trykk på testknappen og les mer enn før.", "nb"),
        Example("Her er det fint. Sjå her kor høgt vatnet står! Trykk på testknappen og les meir enn før.", "nn"),
    ),
    sources=(UU,),
)
