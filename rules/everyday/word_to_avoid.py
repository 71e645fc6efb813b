"""word-to-avoid: a word that the organisation has decided not to use."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_list import bare, own_words
from somcheck.rule import Edit, Example, Hit, Rule
from somcheck.rules.sources import OWN_PLAN


def check(document: Document) -> Iterable[Hit]:
    avoid = document.plan.words.avoid
    if not avoid:
        return
    instead = {bare(cell): said.strip() for cell, said in avoid.items()}
    cells = {bare(cell): cell for cell in avoid}
    for match in document.find(own_words(tuple(avoid), document.language)):
        if document.words[match.first].i in document.quoted:
            continue
        start, end = document.span(match)
        lemma = bare(match.entry.lemma)
        said = instead[lemma]
        if not said:
            yield Hit(start, end, {"word": document.text[start:end]}, variant="none")
            continue
        # A word without a code has one form, and so has what stands instead.
        whole = cells[lemma] == lemma
        better = said.capitalize() if document.text[start].isupper() else said
        yield Hit(start, end, {"instead": said}, edits=(Edit(start, end, better),) if whole else ())


RULE = Rule(
    id="word-to-avoid",
    title=Text("Ord dere ikke bruker", "Ord de ikkje bruker"),
    message=Text("Planen sier at dere skriver «{instead}».", "Planen seier at de skriv «{instead}»."),
    messages={
        "none": Text(
            "Planen sier at dere ikke skal skrive «{word}».",
            "Planen seier at de ikkje skal skrive «{word}».",
        ),
    },
    cure=Text(
        "Bytt ut ordene som planen sier at dere ikke skal bruke.",
        "Byt ut orda som planen seier at de ikkje skal bruke.",
    ),
    why=Text(
        "Dere har selv bestemt hvilke ord dere ikke bruker, og hva dere skriver i stedet. Ordene står"
        " etter «avoid =» under «[words]» i planen. Skriv bøyningskoden etter ordet hvis somcheck "
        "skal finne alle formene: «bruker m».",
        "De har sjølve bestemt kva ord de ikkje bruker, og kva de skriv i staden. Orda står etter "
        "«avoid =» under «[words]» i planen. Skriv bøyingskoden etter ordet dersom somcheck skal "
        "finne alle formene: «brukar m».",
    ),
    check=check,
    cost=10,
    examples=(
        Example("Alle ⟦brukere⟧ kan søke.", "nb", plan='[words]\navoid = { "bruker m" = "innbygger" }'),
        Example("Alle ⟦brukarar⟧ kan søkje.", "nn", plan='[words]\navoid = { "brukar m" = "innbyggjar" }'),
        Example("Ring ⟦Servicetorget⟧ i dag.", "nb", plan='[words]\navoid = { servicetorget = "innbyggertorget" }'),
        Example("⟦NBR⟧ kjem.", "nn", plan='[words]\navoid = { NBR = "" }'),
        Example(
            "Alle innbyggere kan søke. Jeg bruker hjelm.", "nb", plan='[words]\navoid = { brukere = "innbyggere" }'
        ),
        Example(
            "Alle innbyggjarar kan søkje om «brukarar».", "nn", plan='[words]\navoid = { brukarar = "innbyggjarar" }'
        ),
    ),
    sources=(OWN_PLAN,),
)
