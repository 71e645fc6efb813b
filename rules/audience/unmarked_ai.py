"""unmarked-ai: made with AI, as the front matter says, and not marked so, as the plan asks for."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import AI_MARK

_patterns = Patterns("pictures.toml")


def check(document: Document) -> Iterable[Hit]:
    made = [one for one in document.post.front_matter.ai if not _patterns("no").fullmatch(one)]
    if document.plan.require.ai and made and not _patterns("ai_mark").search(document.text):
        yield Hit(0, 0)


RULE = Rule(
    id="unmarked-ai",
    title=Text("Laget med KI, men ikke merket", "Laga med KI, men ikkje merkt"),
    message=Text(
        "Planen sier at slikt skal merkes. Skriv «Bildet er laget med KI» eller lignende.",
        "Planen seier at slikt skal merkast. Skriv «Biletet er laga med KI» eller liknande.",
    ),
    cure=Text("Merk det som er laget med KI.", "Merk det som er laga med KI."),
    why=Text(
        "Folk stoler på det offentlige. Ser de seinere at et bilde eller en tekst var laget av en maskin uten at det "
        "sto der, tror de mindre på neste innlegg. Regelen gjelder når planen har «ai = true» under «[require]», og "
        "innlegget har «ki:» øverst.",
        "Folk stoler på det offentlege. Ser dei seinare at eit bilete eller ein tekst var laga av ei maskin utan at "
        "det stod der, trur dei mindre på neste innlegg. Regelen gjeld når planen har «ai = true» under «[require]», "
        "og innlegget har «ki:» øvst.",
    ),
    check=check,
    scope="post",
    cost=20,
    examples=(
        Example("Slik ser den nye parken ut.", "nb", whole=True, front="ki: bilde", plan="[require]\nai = true"),
        Example("Slik ser den nye parken ut.", "nn", whole=True, front="ki: ja", plan="[require]\nai = true"),
        Example("Slik ser parken ut. Bildet er laget med KI.", "nb", front="ki: bilde", plan="[require]\nai = true"),
        Example("Slik ser parken ut. KI-generert bilete.", "nn", front="ki: bilete", plan="[require]\nai = true"),
        Example("Slik ser den nye parken ut.", "nb", front="ki: nei", plan="[require]\nai = true"),
        Example("Slik ser den nye parken ut.", "nn", front="ki: bilete"),
    ),
    sources=(AI_MARK,),
)
