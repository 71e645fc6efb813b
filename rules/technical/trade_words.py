"""trade-words: words of a trade that an editor would underline, and that no list knows."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.underlining import Kind
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_list import own_words
from somcheck.rule import Example, Hit, Rule
from somcheck.rules import untold
from somcheck.rules.sources import EDITORS, GUIDE


def check(document: Document) -> Iterable[Hit]:
    cells = tuple(cell for group in document.declared for cell in group.words(document.language).known_terms)
    known = [document.span(match) for match in document.find(own_words(cells, document.language))] if cells else []
    for found in document.once(untold.untold):
        if found.kind is Kind.TRADE and not any(found.start < end and start < found.end for start, end in known):
            yield untold.as_hit(found)


RULE = Rule(
    id="trade-words",
    title=Text("Faguttrykk", "Faguttrykk"),
    message=Text(
        "Dette er fagspråk som få forstår. Bruk et hverdagsord, eller forklar det kort.",
        "Dette er fagspråk som få forstår. Bruk eit kvardagsord, eller forklar det kort.",
    ),
    cure=Text("Bytt ut fagspråket med ord alle kjenner.", "Byt ut fagspråket med ord alle kjenner."),
    why=Text(
        "Den som møter et ukjent ord, hopper lett over hele innlegget. somcheck har lært av redaktører hvilke "
        "faguttrykk de ville ha streket under.",
        "Den som møter eit ukjent ord, hoppar lett over heile innlegget. somcheck har lært av redaktørar kva "
        "faguttrykk dei ville ha streka under.",
    ),
    check=check,
    cost=12,
    examples=(
        Example("Prosjektet skal bidra til ⟦økt trafikksikkerhet gjennom holdningsskapende arbeid⟧.", "nb"),
        Example("Prosjektet skal bidra til ⟦auka trafikktryggleik gjennom haldningsskapande arbeid⟧.", "nn"),
        Example("Nå blir det tryggere å sykle til skolen.", "nb"),
        Example("No blir det tryggare å sykle til skulen.", "nn"),
    ),
    sources=(GUIDE, EDITORS),
)
