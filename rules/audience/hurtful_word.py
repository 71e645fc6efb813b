"""hurtful-word: words about people that hurt, or that those they are said of have left behind.

Quotes and names are left alone: a book and a quarter are called what they are called.
"""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_list import word_list
from somcheck.rewriting.fitting import TO_SAY, alternatives
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import PEOPLE
from somcheck.severity import Severity

_patterns = Patterns("people_words.toml")


def check(document: Document) -> Iterable[Hit]:
    language = document.language
    for match in document.find(word_list("people_words.tsv", language=language)):
        first = document.words[match.first]
        if first.i in document.quoted or document.is_name(first):
            continue
        plain = match.entry.columns["plain"]
        severity: Severity = "warning" if match.entry.columns["strength"] == "warning" else "signal"
        if plain.startswith(TO_SAY):
            values, variant = {"say": plain.removeprefix(TO_SAY)}, "say"
        else:
            values, variant = {"plain": alternatives(plain)}, ""
        yield Hit(*document.span(match), values, variant=variant, severity=severity)
    for found in _patterns("compound").finditer(document.text):
        token = document.token_at(found.start())
        if token is not None and token.i not in document.quoted and not document.is_name(token):
            yield Hit(*found.span(), variant="compound")


RULE = Rule(
    id="hurtful-word",
    title=Text("Ord om folk som kan såre", "Ord om folk som kan såre"),
    message=Text(
        "Mange opplever ordet som sårende eller utdatert. Skriv for eksempel «{plain}».",
        "Mange opplever ordet som sårande eller utdatert. Skriv til dømes «{plain}».",
    ),
    messages={
        "say": Text(
            "Mange opplever ordet som sårende eller utdatert. Skriv heller {say}.",
            "Mange opplever ordet som sårande eller utdatert. Skriv heller {say}.",
        ),
        "compound": Text(
            "Ordet har et ledd som kan såre. Finn et annet ord.",
            "Ordet har eit ledd som kan såre. Finn eit anna ord.",
        ),
    },
    cure=Text("Bruk ordene som folk bruker om seg selv.", "Bruk orda som folk bruker om seg sjølve."),
    why=Text(
        "Den som blir omtalt, leser også. Nevn diagnose, hudfarge eller bakgrunn bare når det har noe å si, og bruk "
        "ordet som gruppa selv bruker. Sitater og navn kan stå.",
        "Den som blir omtalt, les òg. Nemn diagnose, hudfarge eller bakgrunn berre når det har noko å seie, og bruk "
        "ordet som gruppa sjølv bruker. Sitat og namn kan stå.",
    ),
    check=check,
    cost=20,
    examples=(
        Example("Alle som er ⟦lenket til rullestolen⟧, får hjelp.", "nb"),
        Example("Alle som er ⟦bunden til rullestol⟧, får hjelp.", "nn"),
        Example("Vi har plass til ⟦handikappede⟧ og ⟦blindehunder⟧.", "nb"),
        Example("Vi har plass til ⟦handikappa⟧ og ⟦blindehundar⟧.", "nn"),
        Example("Kafeen selger ⟦negerboller⟧, og ⟦handikaptoalettet⟧ er stengt.", "nb"),
        Example("Kafeen sel ⟦negerbollar⟧, og ⟦handikaptoalettet⟧ er stengt.", "nn"),
        Example("Alle som bruker rullestol, får hjelp. Førerhunder er velkomne. Å negere er å nekte.", "nb"),
        Example("Alle som bruker rullestol, får hjelp. Førarhundar er velkomne. Å negere er å nekte.", "nn"),
        Example("Boka heter «Sigøynerens sang». Hun ble kalt «døvstum» hele livet.", "nb"),
        Example("Boka heiter «Sigøynaren». Ho vart kalla «døvstum» heile livet.", "nn"),
    ),
    sources=(PEOPLE,),
)
