"""old-form: a nynorsk form that went out of the norm, with the year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Edit, Example, Hit, Rule
from somcheck.rules.sources import NYNORSK_2012
from somcheck.storage.data_files import read_rows


def check(document: Document) -> Iterable[Hit]:
    if document.language != "nn":
        return
    table = old_forms()
    for token in document.words:
        if token.text in table and token.i not in document.quoted:
            right, year = table[token.text]
            start, end = token.idx, token.idx + len(token)
            yield Hit(start, end, {"right": right, "year": year}, edits=(Edit(start, end, right),))


@cache
def old_forms() -> Mapping[str, tuple[str, str]]:
    """What to write instead of each form, and the year in which it went out."""
    return {form: (right, year) for form, right, year in read_rows("old_forms.tsv")}


RULE = Rule(
    id="old-form",
    title=Text("Form som er gått ut av nynorsken", "Form som er gått ut av nynorsken"),
    message=Text(
        "Formen gikk ut av nynorsken i {year}. Skriv «{right}».",
        "Forma gjekk ut av nynorsken i {year}. Skriv «{right}».",
    ),
    cure=Text("Bruk former som er i ordboka.", "Bruk former som er i ordboka."),
    why=Text(
        "Offentlige organ skal følge den rettskrivingen som gjelder. I 2012 gikk en del former ut av nynorsken, blant "
        "andre i-målet («bygdi») og «honom». Både «me» og «vi», «blei» og «vart», «no» og «nå» er rett.",
        "Offentlege organ skal følgje den rettskrivinga som gjeld. I 2012 gjekk ein del former ut av nynorsken, blant "
        "anna i-målet («bygdi») og «honom». Både «me» og «vi», «blei» og «vart», «no» og «nå» er rett.",
    ),
    check=check,
    severity="signal",
    cost=4,
    examples=(
        Example("Vi hjelpte ⟦honom⟧ heim til ⟦bygdi⟧.", "nn"),
        Example("Vi hjelpte han heim til bygda. Dei song «Eg elska honom».", "nn"),
        Example("Me fekk ein tur på fjellet i går, og no blei det sol. Vi vart glade.", "nn"),
        Example("Vi hjalp ham hjem til bygda. Det står honom i den gamle boka.", "nb"),
    ),
    sources=(NYNORSK_2012,),
)
