"""buried-question: the question to the reader hides in the middle of a long post."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.asking import asked
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE

AT_THE_EDGE = 30
"""Words. A question this near the first or the last word of the post is seen: about two normal sentences."""


def check(document: Document) -> Iterable[Hit]:
    sentences = document.once(asked)
    if not sentences:
        return
    places = {token.i: place for place, token in enumerate(document.words)}
    for sentence in sentences:
        before = places[sentence.words[0].i]
        after = len(document.words) - 1 - places[sentence.words[-1].i]
        if before <= AT_THE_EDGE or after <= AT_THE_EDGE:
            return
    yield Hit(sentences[0].start, sentences[0].end)


_NB = (
    "I går rykket vi ut til en leilighet der en kjele sto igjen på komfyren. Naboen hørte røykvarsleren og ringte "
    "110. Vi var framme etter seks minutter, og alle i oppgangen kom seg trygt ut. {question} De fleste branner "
    "starter på kjøkkenet, ofte fordi noen sovner eller går fra komfyren. Sett derfor på viften bare når du er der, "
    "og ha et lokk i nærheten. Vi er glade for at det gikk bra denne gangen."
)

_NN = (
    "I går rykte vi ut til ei leilegheit der ein kjele stod att på komfyren. Naboen høyrde røykvarslaren og ringde "
    "110. Vi var framme etter seks minutt, og alle i oppgangen kom seg trygt ut. {question} Dei fleste brannar "
    "startar på kjøkkenet, ofte fordi nokon sovnar eller går frå komfyren. Set difor på vifta berre når du er der, "
    "og ha eit lok i nærleiken. Vi er glade for at det gjekk bra denne gongen."
)

RULE = Rule(
    id="buried-question",
    title=Text("Spørsmålet er gjemt", "Spørsmålet er gøymt"),
    message=Text(
        "Spørsmålet drukner midt i teksten. Flytt det til starten eller slutten.",
        "Spørsmålet druknar midt i teksten. Flytt det til starten eller slutten.",
    ),
    cure=Text("Flytt spørsmålet til starten eller slutten.", "Flytt spørsmålet til starten eller slutten."),
    why=Text(
        "De fleste leser starten og slutten. Et spørsmål midt i en lang tekst får sjelden svar.",
        "Dei fleste les starten og slutten. Eit spørsmål midt i ein lang tekst får sjeldan svar.",
    ),
    check=check,
    severity="signal",
    scope="sentence",
    cost=20,
    examples=(
        Example(_NB.format(question="⟦Når glemte du sist en kjele på komfyren?⟧"), "nb"),
        Example(_NN.format(question="⟦Når gløymde du sist ein kjele på komfyren?⟧"), "nn"),
        Example("Når glemte du sist en kjele på komfyren? " + _NB.format(question="Det var godt gjort."), "nb"),
        Example("Når gløymde du sist ein kjele på komfyren? " + _NN.format(question="Det var bra."), "nn"),
    ),
    sources=(GUIDE,),
)
