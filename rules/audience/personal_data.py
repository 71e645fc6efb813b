"""personal-data: what tells who or where a private person is: a national identity number, a phone number, an address.

Numbers and addresses of offices, staff and meetings are what posts are for, and are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from somcheck.document.document import Document
from somcheck.document.profiles import ACUTE
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import PRIVACY

if TYPE_CHECKING:
    from spacy.tokens import Token

_patterns = Patterns("personal_data.toml")


# A sentence as its signs show it: the pipeline parts an address from its number where it ends a sentence.
_SENTENCE = re.compile(r"[^\n]{1,1000}?(?:[.!?](?=\s+[A-ZÆØÅ«–])|$)|[^\n]{1,1000}", re.MULTILINE)


# Eleven digits on their own, perhaps with a space after the date; not a part of a longer number.
_IDENTITY = re.compile(r"(?<![\w.,/+-])\d{6}[ \u00a0]?\d{5}(?![\w/+-]|[.,]\d)")

_MOBILE = re.compile(
    r"(?<![\w.,/+-])(?<!\d )(?<!kr )(?:(?:\+|00)47[ \u00a0]?)?"
    r"(?:[49]\d{7}|[49]\d{2}[ \u00a0]\d{2}[ \u00a0]\d{3}|[49]\d(?:[ \u00a0]\d{2}){3})(?!\w|[.,/-]\d| \d)"
)


def check(document: Document) -> Iterable[Hit]:
    yield from _identity_numbers(document)
    for sentence in _SENTENCE.finditer(document.text):
        yield from _phones(document, sentence)
        yield from _addresses(document, sentence)


def _identity_numbers(document: Document) -> Iterator[Hit]:
    from stdnum.no import fodselsnummer  # only here, since it is slow to load

    text = document.text
    for match in _IDENTITY.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()]
        if document.has_markup(*match.span()) or _patterns("account").search(before):
            continue
        if fodselsnummer.is_valid("".join(filter(str.isdigit, match[0]))):
            yield Hit(match.start(), match.end(), variant="id-number")


def _phones(document: Document, sentence: re.Match[str]) -> Iterator[Hit]:
    for match in _MOBILE.finditer(document.text, *sentence.span()):
        line = document.text[slice(*document.line(*match.span()))]
        if document.has_markup(*match.span()) or "@" in line or _patterns("office").search(line):
            continue
        if _patterns("private").search(sentence[0]):
            yield Hit(match.start(), match.end(), variant="phone")
        elif _names_somebody(document, sentence) or _patterns("call_her").search(sentence[0]):
            # The writer may mean a colleague, whose work nobody has told.
            yield Hit(match.start(), match.end(), variant="phone-of-whom", severity="warning")


def _addresses(document: Document, sentence: re.Match[str]) -> Iterator[Hit]:
    text = sentence[0]
    addresses = [match.span() for match in _patterns("address").finditer(document.text, *sentence.span())]
    if not addresses or _patterns("open").search(text):
        return
    somebody = _patterns("somebody").search(text) or _names_somebody(document, sentence)
    lives = _patterns("lives").search(text) and somebody
    # Where it burns now, the address tells people where not to go.
    private = _patterns("home").search(text) or somebody
    struck = private and _patterns("incident").search(text) and document.profile.id != ACUTE
    if lives or struck:
        for start, end in addresses:
            yield Hit(start, end, variant="address")


def _names_somebody(document: Document, sentence: re.Match[str]) -> bool:
    """Whether a first and a last name stand in the sentence."""
    tokens = document.tokens_in(*sentence.span())
    return any(map(_is_full_name, tokens, tokens[1:]))


def _is_full_name(first: Token, last: Token) -> bool:
    return all(
        token.pos_ == "PROPN"
        and token.text.istitle()
        and len(token) > 1
        and not _patterns("no_person").fullmatch(token.text)
        for token in (first, last)
    )


RULE = Rule(
    id="personal-data",
    title=Text("Opplysninger om en privatperson", "Opplysningar om ein privatperson"),
    message=Text(
        "Dette kan vise hvem en privatperson er. Ta det bort.",
        "Dette kan vise kven ein privatperson er. Ta det bort.",
    ),
    messages={
        "id-number": Text(
            "Dette ser ut som et fødselsnummer. Ta det bort, så ingen kan misbruke det.",
            "Dette ser ut som eit fødselsnummer. Ta det bort, så ingen kan misbruke det.",
        ),
        "phone": Text(
            "Dette ser ut som nummeret til en privatperson. Be folk ringe kontoret eller vakta i stedet.",
            "Dette ser ut som nummeret til ein privatperson. Be folk ringje kontoret eller vakta i staden.",
        ),
        "phone-of-whom": Text(
            "Er nummeret privat, tar du det bort. Er det til en kollega, skriver du hvilken jobb kollegaen har.",
            "Er nummeret privat, tek du det bort. Er det til ein kollega, skriv du kva jobb kollegaen har.",
        ),
        "address": Text(
            "Adressen viser hvem det gjelder. Skriv bydelen eller bygda i stedet.",
            "Adressa viser kven det gjeld. Skriv bydelen eller bygda i staden.",
        ),
    },
    cure=Text("Ta bort opplysninger om privatpersoner.", "Ta bort opplysningar om privatpersonar."),
    why=Text(
        "Det som er lagt ut, kan ingen ta helt tilbake. Et fødselsnummer kan brukes til svindel, og nummer og adresse "
        "viser hvor folk er å finne. Nummer og adresse til kontoret, vakta og møtet skal gjerne stå der.",
        "Det som er lagt ut, kan ingen ta heilt tilbake. Eit fødselsnummer kan brukast til svindel, og nummer og "
        "adresse viser kvar folk er å finne. Nummer og adresse til kontoret, vakta og møtet skal gjerne stå der.",
    ),
    check=check,
    severity="error",
    cost=50,
    examples=(
        Example("I sekken vi fant på brygga, lå et kort med nummeret ⟦010190 10046⟧.", "nb"),
        Example("I sekken vi fann på bryggja, låg eit kort med nummeret ⟦41019010110⟧.", "nn"),
        Example("Hunden kom bort ved Lia i går. Har du sett den, når du eieren på ⟦912 34 567⟧.", "nb"),
        Example("Hunden kom bort ved Lia i går. Har du sett han, når du eigaren på ⟦912 34 567⟧.", "nn"),
        Example("Kari Nordmann på ⟦+47 91 23 45 67⟧ har funnet en katt.", "nb"),
        Example("Kari Nordmann på ⟦91234567⟧ har funne ein katt.", "nn"),
        Example("I natt var det brann i en enebolig i ⟦Solveien 12 B⟧. Ingen ble skadet.", "nb"),
        Example("I natt var det innbrot i ein einebustad i ⟦Solvegen 12⟧. Ingen vart skadde.", "nn"),
        Example("Naboen i ⟦Storgata 14⟧ ble ranet i går.", "nb"),
        Example("Naboen i ⟦Storgata 14⟧ vart rana i går.", "nn"),
        Example("Har du sett katten til Ola? Ring ham på ⟦912 34 567⟧.", "nb"),
        Example("Har du sett katten til Ola? Ring han på ⟦912 34 567⟧.", "nn"),
        Example("Mannen bor i ⟦Nedre Storgate 4⟧ og fikk hjelp av naboene.", "nb"),
        Example("Gi til kontonummer 1234.56.78901 eller 12345678901. Saksnummer 20260000123, KID 01019010046.", "nb"),
        Example("Gi til kontonummer 1234.56.78901 eller 12345678901. Saksnummer 20260000123, KID 01019010046.", "nn"),
        Example("Ring feiermester Tone Berg på 912 34 567, eller brannvakta på 415 00 000.", "nb"),
        Example("Ring feiarmeister Tone Berg på 912 34 567, eller brannvakta på 415 00 000.", "nn"),
        Example("Spørsmål? Kari Nordmann, 912 34 567. Vi holder til i Storgata 3.", "nb"),
        Example("Spørsmål? Kari Nordmann, 912 34 567. Vi held til i Storgata 3.", "nn"),
        Example("Bor du i Storgata 1–15, er vannet borte i dag. Beboerne i Solveien 2 får vann fra tankbil.", "nb"),
        Example("Bur du i Storgata 1–15, er vatnet borte i dag. Møt oss på bustadmøte i Solvegen 2 klokka ti.", "nn"),
    ),
    sources=(PRIVACY,),
)
