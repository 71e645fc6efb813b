"""acute-place: a warning that does not say where."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from somcheck.analysis.signs import places
from somcheck.document.document import Document
from somcheck.document.profiles import ACUTE
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import ALERT

if TYPE_CHECKING:
    from spacy.tokens import Token

_patterns = Patterns("rule_words.toml")


def check(document: Document) -> Iterable[Hit]:
    if document.warns_from_the_start and not document.once(places) and not _names_place(document):
        yield Hit(0, 0)


def _names_place(document: Document) -> bool:
    """Whether a place is named in a way that a warning has, and other posts seldom: first, in capitals, as a road."""
    if any(_patterns(sign).search(document.text) for sign in ("place_in_capitals", "place_by_its_word", "road")):
        return True
    for before, token in zip(document.words, document.words[1:], strict=False):
        if before.lower_ in _patterns.words("strikes_place") and document.is_name(token):
            return True
    return any(
        sentence.words[0].pos_ == "PROPN" and _colon_after(document, sentence.words[0])
        for sentence in document.sentences
    )


def _colon_after(document: Document, token: Token) -> bool:
    return document.text[token.idx + len(token) :].startswith(":")


RULE = Rule(
    id="acute-place",
    title=Text("Varsel uten sted", "Varsel utan stad"),
    message=Text(
        "Hvor? Skriv stedet, så leserne vet om det gjelder dem.",
        "Kvar? Skriv staden, så lesarane veit om det gjeld dei.",
    ),
    cure=Text("Skriv hvor det er.", "Skriv kvar det er."),
    why=Text(
        "Den første tanken er «gjelder det meg?». Står stedet i den første setningen, slipper resten av byen å ringe.",
        "Den første tanken er «gjeld det meg?». Står staden i den første setninga, slepp resten av byen å ringje.",
    ),
    check=check,
    scope="post",
    cost=30,
    profiles=frozenset({ACUTE}),
    examples=(
        Example(
            "Tørketrommelen er det mest brannfarlige jeg har i huset. Rens lofilteret hver gang. Trekk maskinen fram "
            "én gang i året. Lukter det svidd? Trekk ut støpselet og lukk døra. Ring 110 med en gang.",
            "nb",
        ),
        Example(
            "Tørketrommelen er det mest brannfarlege eg har i huset. Reins lofilteret kvar gong. Trekk maskina fram "
            "éin gong i året. Luktar det svidd? Trekk ut støpselet og lukk døra. Ring 110 med ein gong.",
            "nn",
        ),
        Example("Lukk vinduene. Det brenner i et lager.", "nb", whole=True, front="type: akutt"),
        Example("Lukk vindauga. Det brenn i eit lager.", "nn", whole=True, front="type: akutt"),
        Example("Lukk vinduene. Det brenner i et lager på Forus.", "nb", front="type: akutt"),
        Example("Lukk vindauga. Det brenn i eit lager på Forus.", "nn", front="type: akutt"),
        Example("GASSLEKKASJE PÅ FORUS. LUKK VINDUENE.", "nb", front="type: akutt"),
        Example("GASSLEKKASJE PÅ FORUS. LAT ATT VINDAUGA.", "nn", front="type: akutt"),
        Example("Oslofjordtunnelen: Det brenner i en bil. Snu og kjør ut.", "nb", front="type: akutt"),
        Example("Gudvangatunnelen: Det brenn i ein bil. Snu og køyr ut.", "nn", front="type: akutt"),
        Example("Storgata er stengt, for huset kan rase. Hold avstand.", "nb", front="type: akutt"),
        Example("Storgata er stengd, for huset kan rase. Hald avstand.", "nn", front="type: akutt"),
        Example("E39 er stengt av ras. Snu nå.", "nb", front="type: akutt"),
        Example("Fylkesveg 51 er stengd av ras. Snu no.", "nn", front="type: akutt"),
        Example("Ekstremværet treffer Lofoten i kveld. Hold deg inne.", "nb", front="type: akutt"),
        Example("Ekstremvêret råkar Lofoten i kveld. Hald deg inne.", "nn", front="type: akutt"),
        Example("VANNET STIGER I NATT. HOLD DEG UNNA ELVA.", "nb", whole=True, front="type: akutt"),
        Example("VATNET STIG I NATT. HALD DEG UNNA ELVA.", "nn", whole=True, front="type: akutt"),
        Example("Elva stiger. Fylkesveien er stengt.", "nb", whole=True, front="type: akutt"),
        Example("Elva stig. Fylkesvegen er stengd.", "nn", whole=True, front="type: akutt"),
    ),
    sources=(ALERT,),
)
