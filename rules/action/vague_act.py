"""vague-act: asks for care, and does not say what to do."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.acts import acts
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.report.speech import Telling
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE


def check(document: Document) -> Iterable[Hit]:
    for act in document.once(acts)[Telling.VAGUE]:
        yield Hit(act.start, act.end)


RULE = Rule(
    id="vague-act",
    title=Text("Oppfordring uten innhold", "Oppmoding utan innhald"),
    message=Text(
        "Hva skal leseren gjøre? Si det, som «la grillen stå til det har regnet».",
        "Kva skal lesaren gjere? Sei det, som «lat grillen stå til det har regna».",
    ),
    cure=Text(
        "Bytt ut «vær forsiktig» med det leseren skal gjøre.", "Byt ut «ver forsiktig» med det lesaren skal gjere."
    ),
    why=Text(
        "Alle synes de er forsiktige nok. «Vær forsiktig» gir ingen noe å gjøre, men «flytt putene bort fra "
        "panelovnen» gjør det.",
        "Alle synest dei er forsiktige nok. «Ver forsiktig» gir ingen noko å gjere, men «flytt putene bort frå "
        "panelomnen» gjer det.",
    ),
    check=check,
    scope="sentence",
    cost=15,
    examples=(
        Example("Det er tørt i skogen. ⟦Vær forsiktig med ild⟧.", "nb"),
        Example("Det er tørt i skogen. ⟦Ver forsiktig med eld⟧.", "nn"),
        Example("⟦Vær forsiktig⟧ når du tenner bål.", "nb"),
        Example("⟦Ver forsiktig⟧ når du tenner bål.", "nn"),
        Example("Slukk bålet med vann og kjenn etter med hånda.", "nb"),
        Example("Sløkk bålet med vatn og kjenn etter med handa.", "nn"),
        Example("Han er forsiktig med levende lys.", "nb"),
        Example("Han er forsiktig med levande lys.", "nn"),
    ),
    sources=(GUIDE,),
)
