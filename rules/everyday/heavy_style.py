"""heavy-style: gauge and rule. How likely a text is to be heard as officialese.

Like the gauge of the tip on trade terms, but over what makes sentences heavy: their length, long words, abstract nouns
and passives. ``data/training/weigh.py`` fits it.
"""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.heaviness import HEAVY_STYLE, heavy_text
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Gauge, Hit, Rule
from somcheck.rules.sources import KLARSPRAK, TREEBANK

LONG_SENTENCES = 18
"""Words per sentence. Above this it is the sentences that make the text heavy, below it the words."""


GAUGE: Gauge[Document] = Gauge(
    id="heavy-style",
    title=Text("Hvor tung stilen er (0–1)", "Kor tung stilen er (0–1)"),
    read=lambda document: document.once(heavy_text),
    limits=(None, HEAVY_STYLE.limit),
    scale=((0.0, 100), (0.2, 95), (0.6, 60), (1.0, 10)),
    sources=(TREEBANK, KLARSPRAK),
)


def check(document: Document) -> Iterable[Hit]:
    if document.once(heavy_text) > HEAVY_STYLE.limit:
        mean = len(document.running_words) / len(document.sentences)
        yield Hit(0, 0, {"mean": f"{mean:.0f}"}, variant="sentences" if mean > LONG_SENTENCES else "")


_NB = (
    "Forvaltningsselskapets vedlikeholdsplan forutsetter rehabilitering av ventilasjonsanlegget. Nødvendige "
    "bevilgninger innarbeides i budsjettforslaget. Beboernes medvirkning sikres gjennom informasjonsmøter."
)

_NN = (
    "Vedlikehaldsplanen til forvaltningsselskapet føreset rehabilitering av ventilasjonsanlegget. Nødvendige "
    "løyvingar skal innarbeidast i budsjettframlegget. Medverknaden til bebuarane blir sikra gjennom informasjonsmøte."
)

RULE = Rule(
    id="heavy-style",
    title=Text("Tung stil", "Tung stil"),
    message=Text(
        "Teksten er tung, med mange lange ord. Velg korte ord, og skriv hvem som gjør hva.",
        "Teksten er tung, med mange lange ord. Vel korte ord, og skriv kven som gjer kva.",
    ),
    messages={
        "sentences": Text(
            "Tungt å lese: {mean} ord per setning i snitt. Del setningene, og velg korte ord.",
            "Tungt å lese: {mean} ord per setning i snitt. Del setningane, og vel korte ord.",
        )
    },
    cure=Text("Del setningene, og velg korte ord.", "Del setningane, og vel korte ord."),
    why=Text(
        "Lange setninger med lange ord må folk lese to ganger. Det gjør de i et vedtak de har fått, men ikke i et "
        "innlegg. Skriv som du snakker.",
        "Lange setningar med lange ord må folk lese to gonger. Det gjer dei i eit vedtak dei har fått, men ikkje i "
        "eit innlegg. Skriv som du snakkar.",
    ),
    check=check,
    scope="post",
    cost=0,
    mends="heavy-style",
    examples=(
        Example(_NB, "nb", whole=True),
        Example(_NN, "nn", whole=True),
        Example("Vi skifter vifta i mai. Da blir lufta bedre for alle. Kom på møtet og si hva du mener.", "nb"),
        Example("Vi skiftar vifta i mai. Då blir lufta betre for alle. Kom på møtet og sei kva du meiner.", "nn"),
    ),
    sources=(TREEBANK, KLARSPRAK),
)
