"""office-words: words, noun chains and clauses that an editor would underline, and that no list knows.

What is surely stiff is a warning, what likely is a signal.
"""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.underlining import Kind
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules import untold
from somcheck.rules.sources import EDITORS, KLARSPRAK


def check(document: Document) -> Iterable[Hit]:
    for found in document.once(untold.untold):
        if found.kind is not Kind.TRADE:
            yield untold.as_hit(found, "" if found.kind is Kind.OFFICE else found.kind.value)


RULE = Rule(
    id="office-words",
    title=Text("Stivt og tungt", "Stivt og tungt"),
    message=Text(
        "Dette er papirspråk. Si det slik du ville sagt det til en nabo.",
        "Dette er papirspråk. Sei det slik du ville sagt det til ein nabo.",
    ),
    messages={
        "nouns": Text(
            "Her står tunge ord på rad. Si heller hvem som gjør hva, med et verb.",
            "Her står tunge ord på rad. Sei heller kven som gjer kva, med eit verb.",
        ),
        "clause": Text(
            "Dette er tungt å lese. Skriv en kort setning som sier hvem som gjør hva.",
            "Dette er tungt å lese. Skriv ei kort setning som seier kven som gjer kva.",
        ),
    },
    cure=Text(
        "Skriv om det stive til ord du bruker når du snakker.",
        "Skriv om det stive til ord du bruker når du snakkar.",
    ),
    why=Text(
        "Ord fra vedtak og rapporter stopper den som leser fort, og mange leser ikke videre. somcheck har lært av "
        "redaktører hvilke ord og vendinger de ville ha streket under.",
        "Ord frå vedtak og rapportar stoppar den som les fort, og mange les ikkje vidare. somcheck har lært av "
        "redaktørar kva ord og vendingar dei ville ha streka under.",
    ),
    check=check,
    cost=12,
    examples=(
        Example("Vi ⟦har gjennomført driftsmessige tiltak⟧.", "nb"),
        Example("Vi ⟦har gjennomført driftsmessige tiltak⟧.", "nn"),
        Example("Vi har byttet rørene i Storgata.", "nb"),
        Example("Vi har bytt røyra i Storgata.", "nn"),
    ),
    sources=(KLARSPRAK, EDITORS),
)
