"""little-to-reader: a post that has nothing for its reader, though no word of it is stiff.

It boasts, teases, wishes, scolds or talks down. Which kind it is, is learned from the same marked posts.
"""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.linear_model import certainty, limits
from somcheck.analysis.worth import want
from somcheck.document.document import Document
from somcheck.document.profiles import THANKS, USUAL
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import EDITORS, GUIDE
from somcheck.severity import Severity

SHORTEST = 8
"""Words. In fewer there is too little to judge."""


def check(document: Document) -> Iterable[Hit]:
    if len(document.words) < SHORTEST or document.looks_like == THANKS:
        return
    found = document.once(want)
    if found is not None:
        variant = found.kind if found.kind in RULE.messages else ""
        least, sure = limits("worth")["signal"], limits("worth")["warning"]
        severity: Severity | None = None if found.chance >= sure else "signal"
        share = certainty(found.chance, least, sure)
        yield Hit(found.sentence.start, found.sentence.end, variant=variant, severity=severity, certainty=share)


RULE: Rule[Document] = Rule(
    id="little-to-reader",
    title=Text("Lite for leseren", "Lite for lesaren"),
    message=Text(
        "Leseren får lite ut av dette. Gi ett nyttig råd, eller fortell om én hendelse.",
        "Lesaren får lite ut av dette. Gi eitt nyttig råd, eller fortel om éi hending.",
    ),
    messages={
        "sender": Text(
            "Dette handler mest om dere selv. Si hva leseren får ut av det.",
            "Dette handlar mest om dykk sjølve. Sei kva lesaren får ut av det.",
        ),
        "tease": Text(
            "Dette holder tilbake det leseren vil vite. Si det med en gang.",
            "Dette held tilbake det lesaren vil vite. Sei det med ein gong.",
        ),
        "slogan": Text(
            "Fine ord, men ingenting å ta på. Fortell om én ting dere har gjort, eller gi ett råd.",
            "Fine ord, men ingenting å ta på. Fortel om éin ting de har gjort, eller gi eit råd.",
        ),
        "scold": Text(
            "Dette skjenner på leseren. Si heller hva som hjelper, og hvorfor.",
            "Dette skjenner på lesaren. Sei heller kva som hjelper, og kvifor.",
        ),
        "down": Text(
            "Dette snakker ned til leseren. Skriv som til en voksen nabo.",
            "Dette snakkar ned til lesaren. Skriv som til ein vaksen nabo.",
        ),
    },
    cure=Text("Gi leseren noe å bruke eller kjenne seg igjen i.", "Gi lesaren noko å bruke eller kjenne seg att i."),
    why=Text(
        "Folk stopper ved det som angår dem. Et innlegg som bare skryter, lokker, skjenner eller ønsker lykke til, "
        "gir dem ingenting. somcheck har lært av redaktører hvilke innlegg de ikke ville ha lagt ut.",
        "Folk stoppar ved det som vedkjem dei. Eit innlegg som berre skryt, lokkar, skjenner eller ønskjer lykke "
        "til, gir dei ingenting. somcheck har lært av redaktørar kva innlegg dei ikkje ville ha lagt ut.",
    ),
    check=check,
    scope="sentence",
    cost=120,
    profiles=frozenset({USUAL}),
    examples=(
        Example(
            "⟦Vi er utrolig stolte av det fantastiske laget vårt!⟧ Sammen er vi best, og vi gleder oss videre.",
            "nb",
        ),
        Example(
            "⟦Vi er utruleg stolte av det fantastiske laget vårt!⟧ Saman er vi best, og vi gler oss vidare.",
            "nn",
        ),
        Example("Test røykvarsleren på lørdag. Trykk på knappen til den piper. Hva er rådet ditt til naboen?", "nb"),
        Example("Test røykvarslaren på laurdag. Trykk på knappen til han pip. Kva er rådet ditt til naboen?", "nn"),
    ),
    sources=(GUIDE, EDITORS),
)
