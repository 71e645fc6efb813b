"""personal-data: what tells who or where a private person is: a national identity number, a phone number, an address.

Numbers and addresses of offices, staff and meetings are what posts are for, and are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from somcheck.document.document import LONGEST_LINE, Document
from somcheck.document.profiles import ACUTE
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import PRIVACY

if TYPE_CHECKING:
    from spacy.tokens import Token

_patterns = Patterns("personal_data.toml")


# A sentence as its signs show it: the pipeline parts an address from its number where it ends a sentence.
_SENTENCE = re.compile(r"[^\n]{1,1000}?(?:(?:(?<!\bSt)\.|[!?])(?=\s+[A-ZÆØÅ«–])|$)|[^\n]{1,1000}", re.MULTILINE)


# What may part the digits of a number: a space, a sign with or without them, and before the last five a line break.
_SIGN = r"[^\S\n]?[./‐‑–−-][^\S\n]?"
_PART = rf"(?:{_SIGN}|[^\S\n]{{1,2}})"
_BREAK = rf"(?:{_SIGN}\n?|[^\S\n]{{0,3}}\n?[^\S\n]{{0,3}})"

# What a number is not a part of: a word, a longer number, a case number.
_ALONE = r"(?<![^\W\d_])(?<!\d)(?<!\d[.,/+-])(?<!\+)"

# Eleven digits: a date, also with the century, and five more.
_IDENTITY = re.compile(
    rf"(?:{_ALONE}|(?<=nr)|(?<=nummer))(?P<day>\d\d){_PART}?(?P<month>\d\d){_PART}?(?:(?:19|20)(?=\d\d\D))?"
    rf"(?P<year>\d\d){_BREAK}(?P<last>\d{{3}}{_PART}?\d\d)(?![^\W_]|[.,/+-]\d)"
)

_MOBILE = re.compile(
    rf"{_ALONE}(?<!\d )(?<!kr )(?<!kr\. )(?:(?:\(?(?:\+|00)[^\S\n]?47\)?|\(47\)|47){_PART}?)?"
    rf"[49](?:\d{{7}}|\d\d{_PART}\d\d{_PART}\d{{3}}|\d(?:{_PART}\d\d){{3}}|\d{{3}}{_PART}\d{{4}}"
    rf"|\d\d{_PART}\d{{3}}{_PART}\d\d)(?![^\W_]|[.,/-]\d|[^\S\n]\d|[^\S\n]?(?:kr\b|kroner\b|,-))"
)

_LABEL = re.compile(r"\W*(?:(?:privat)?(?:tlf|tel|telefon|mob|mobil|nummer|nr)\b\W*)?", re.IGNORECASE)


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
        labelled = _patterns("identity").search(before)
        if document.has_markup(*match.span()) or (_patterns("account").search(before) and not labelled):
            continue
        number = "".join(filter(str.isdigit, match["day"] + match["month"] + match["year"] + match["last"]))
        # Where the writer says what it is, a wrong digit hides nobody.
        if fodselsnummer.is_valid(number) or (labelled and _begins_with_date(number)):
            yield Hit(match.start(), match.end(), variant="id-number")


def _begins_with_date(number: str) -> bool:
    """Whether an identity number begins with a day (40 is added in a d-number) and a month."""
    day, month = int(number[:2]), int(number[2:4])
    return 1 <= day % 40 <= 31 and day < 72 and 1 <= month <= 12


def _phones(document: Document, sentence: re.Match[str]) -> Iterator[Hit]:
    text = document.text
    for match in _MOBILE.finditer(text, *sentence.span()):
        start, end = match.span()
        line_start, line_end = document.line(start, end)
        before = text[_begin(text, sentence, start) : start]
        if (
            document.has_markup(start, end)
            or "@" in text[line_start:line_end]
            or _patterns("other_number").search(before)
        ):
            continue
        after = _patterns("about_her").sub("", text[end : sentence.end()])
        if _is_private(before, after):
            yield Hit(start, end, variant="phone")
            continue
        line = text[line_start:end] + _patterns("about_her").sub("", text[end:line_end])
        named = _patterns("named_before").search(before) or _patterns("named_behind").search(after)
        around = before + after if named else line
        if _patterns("office").search(line) or _patterns("body").search(around):
            continue
        if named or _names_somebody(document, sentence) or _patterns("call_her").search(sentence[0]):
            # The writer may mean a colleague, whose work nobody has told.
            yield Hit(start, end, variant="phone-of-whom", severity="warning")


def _begin(text: str, sentence: re.Match[str], number: int) -> int:
    """Where the words before a number begin: with its sentence, or the line above where it has but a label."""
    start = sentence.start()
    if start == 0 or text[start - 1] != "\n" or not _LABEL.fullmatch(text, start, number):
        return start
    return max(text.rfind("\n", 0, start - 1) + 1, start - LONGEST_LINE)


def _is_private(before: str, after: str) -> bool:
    """Whether the words about a number tell of a private person, and of no office nearer to it."""
    before = _patterns("callers").sub("", before)
    private = _last_end(_patterns("private"), before)
    office = max(_last_end(_patterns("office"), before), _last_end(_patterns("body"), before))
    if private < 0 and office < 0:
        private = _last_end(_patterns("private"), after)
        office = max(_last_end(_patterns("office"), after), _last_end(_patterns("body"), after))
        return private >= 0 > office
    return private > office


def _last_end(pattern: re.Pattern[str], text: str) -> int:
    return max((match.end() for match in pattern.finditer(text)), default=-1)


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
    at_work = _patterns("open_house").search(text) or _patterns("office").search(text)
    for start, end in addresses:
        if lives or struck:
            yield Hit(start, end, variant="address")
        elif not at_work and _patterns("owner").search(document.text[sentence.start() : start]):
            yield Hit(start, end, variant="address", severity="warning")


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
        "Det som er lagt ut, kan ingen ta helt tilbake. Et fødselsnummer kan brukes til svindel, og "
        "med telefonnummer og adresse kan hvem som helst finne folk. Telefonnummer og adresse til "
        "kontoret, vakta og møtet kan gjerne stå i innlegget.",
        "Det som er lagt ut, kan ingen ta heilt tilbake. Eit fødselsnummer kan brukast til svindel, "
        "og med telefonnummer og adresse kan kven som helst finne folk. Telefonnummer og adresse til "
        "kontoret, vakta og møtet kan gjerne stå i innlegget.",
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
