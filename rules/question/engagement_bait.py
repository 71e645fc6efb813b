"""engagement-bait: asks for clicks, not for an answer."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.asking import asking
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.report.speech import Asking
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import BAIT_STUDY, META_BAIT


def check(document: Document) -> Iterable[Hit]:
    for said in document.once(asking):
        if said.asks is Asking.BAIT:
            yield Hit(said.sentence.start, said.sentence.end, severity=None if said.surely else "warning")


RULE = Rule(
    id="engagement-bait",
    title=Text("Fisker etter klikk", "Fiskar etter klikk"),
    message=Text(
        "Facebook viser slike innlegg for færre. Spør heller om noe folk har lyst til å svare på.",
        "Facebook viser slike innlegg for færre. Spør heller om noko folk har lyst til å svare på.",
    ),
    cure=Text("Spør heller om noe dere vil vite.", "Spør heller om noko de vil vite."),
    why=Text(
        "Facebook har siden 2017 vist innlegg som ber om tommel opp, deling eller tagging, til færre."
        " Forskning på helseinnlegg fant det samme. Et ekte spørsmål gir svar du kan bruke. Å be folk"
        " dele en advarsel er greit.",
        "Facebook har sidan 2017 vist innlegg som ber om tommel opp, deling eller tagging, til færre."
        " Forsking på helseinnlegg fann det same. Eit ekte spørsmål gir svar du kan bruke. Å be folk "
        "dele ei åtvaring er greitt.",
    ),
    check=check,
    severity="error",
    scope="sentence",
    cost=50,
    examples=(
        Example("Ny brannbil på plass. ⟦Lik og del!⟧", "nb"),
        Example("Ny brannbil på plass. ⟦Lik og del!⟧", "nn"),
        Example("⟦Kommenter JA og vinn en røykvarsler!⟧", "nb"),
        Example("⟦Kommenter JA og vinn ein røykvarslar!⟧", "nn"),
        Example("Hvem tenner flest lys? ⟦Tag en venn!⟧", "nb"),
        Example("Kven tenner flest lys? ⟦Tag ein ven!⟧", "nn"),
        Example("Det er stor skogbrannfare. Del gjerne med naboen.", "nb"),
        Example("Det er stor skogbrannfare. Del gjerne med naboen.", "nn"),
        Example("Biblioteket har åpent til klokka 20 i kveld. Vi gleder oss til å se deg!", "nb"),
        Example("Biblioteket har ope til klokka 20 i kveld. Vi gler oss til å sjå deg!", "nn"),
        Example("Gratis kurs på torsdag. Håper vi ser deg! 💙", "nb"),
        Example("Gratis kurs på torsdag. Håpar vi ser deg! 💙", "nn"),
    ),
    sources=(META_BAIT, BAIT_STUDY),
)
