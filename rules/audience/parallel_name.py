"""parallel-name: a place with names in several languages, named in one of them only."""

from __future__ import annotations

import re
from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import PLACE_NAMES


def check(document: Document) -> Iterable[Hit]:
    text = document.text
    for name, others in document.plan.words.parallel_names.items():
        match = re.search(rf"(?<!\w){re.escape(name)}(?=s?(?!\w))", text)
        missing = [other for other in others if other not in text]
        if match and missing and not document.has_markup(*match.span()):
            yield Hit(match.start(), match.end(), {"all": " – ".join([name, *others])})


_PORSANGER = '[words]\nparallel-names = { Porsanger = ["Porsáŋgu", "Porsanki"] }'

_TYSFJORD = '[words]\nparallel-names = { Tysfjord = "Divtasvuodna" }'

RULE = Rule(
    id="parallel-name",
    title=Text("Stedsnavn på bare ett språk", "Stadnamn på berre eitt språk"),
    message=Text(
        "Stedet har flere navn. Skriv alle minst én gang: «{all}».",
        "Staden har fleire namn. Skriv alle minst éin gong: «{all}».",
    ),
    cure=Text("Skriv navnet på stedet på alle språkene.", "Skriv namnet på staden på alle språka."),
    why=Text(
        "Når et sted har navn på flere av språkene norsk, samisk og kvensk, skal det offentlige bruke"
        " alle som er i bruk blant folk på stedet. Hvilke det gjelder, står etter «parallel-names =» "
        "under «[words]» i planen. Én gang i hvert innlegg er nok.",
        "Når ein stad har namn på fleire av språka norsk, samisk og kvensk, skal det offentlege bruke"
        " alle som er i bruk blant folk på staden. Kva for nokre det gjeld, står etter «parallel-"
        "names =» under «[words]» i planen. Éin gong i kvart innlegg er nok.",
    ),
    check=check,
    severity="signal",
    cost=6,
    examples=(
        Example("I ⟦Porsanger⟧ åpner vi i morgen.", "nb", plan=_PORSANGER),
        Example("I ⟦Tysfjord⟧ opnar vi i morgon.", "nn", plan=_TYSFJORD),
        Example("I Porsanger – Porsáŋgu – Porsanki åpner vi. Porsangers folk kan komme.", "nb", plan=_PORSANGER),
        Example("I Tysfjord/Divtasvuodna opnar vi.", "nn", plan=_TYSFJORD),
        Example("I Porsangerfjorden er det kaldt.", "nb", plan='[words]\nparallel-names = { Porsanger = "Porsáŋgu" }'),
        Example("I Tysfjord opnar vi.", "nn"),
    ),
    sources=(PLACE_NAMES,),
)
