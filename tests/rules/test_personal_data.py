"""Numbers and addresses of private people, in the ways that people write them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from somcheck.document.document import Document
from somcheck.norwegian.written_form import Language
from somcheck.rules.audience.personal_data import check

Make = Callable[..., Document]

FORMS: tuple[Language, Language] = ("nb", "nn")


def found(document: Document) -> list[tuple[str, str]]:
    return [(document.text[hit.start : hit.end], hit.variant) for hit in check(document)]


@pytest.mark.parametrize("lang", FORMS)
@pytest.mark.parametrize(
    "number",
    [
        "01.01.90 10046",
        "01.01.90-10046",
        "01/01/90 10046",
        "01-01-90-10046",
        "01 01 90 100 46",
        "010190-10046",
        "010190 – 10046",
        "010190/10046",
        "010190 100 46",
        "010190\n10046",
        "01.01.1990 10046",
        "410190-10110",
    ],
)
def test_ways_to_write_an_identity_number(document: Make, lang: Language, number: str) -> None:
    assert found(document(f"I sekken låg eit kort: {number}.", lang)) == [(number, "id-number")]


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "\u2007", "  "])
def test_spaces_in_an_identity_number(document: Make, space: str) -> None:
    for lang in FORMS:
        assert [variant for _, variant in found(document(f"Kort: 010190{space}10046.", lang))] == ["id-number"]


@pytest.mark.parametrize("lang", FORMS)
@pytest.mark.parametrize(
    "around",
    [
        "Fnr.{}",
        "fnr. {}",
        "fnr{}",
        "f.nr {}",
        "f.nr.: {}",
        "fødselsnr. {}",
        "pnr {}",
        "d-nr. {}",
        "«{}»",
        '"{}"',
        "[{}]",
        "({})",
        "**{}**",
        "_{}_",
        "`{}`",
        "Kari,{}",
        "Kari-{}",
        "{}-Kari",
        "Gi til kontoen hans Per, fnr. {}",
    ],
)
def test_what_stands_around_an_identity_number(document: Make, lang: Language, around: str) -> None:
    assert found(document(around.format("01019010046"), lang)) == [("01019010046", "id-number")]


def test_a_number_that_the_writer_calls_an_identity_number(document: Make) -> None:
    for lang in FORMS:
        assert found(document("Fødselsnummer: 120579 12345", lang)) == [("120579 12345", "id-number")]
        assert found(document("Fødselsnummeret har elleve siffer, som 99999999999.", lang)) == []
        assert found(document("Kortet har nummer 120579 12345.", lang)) == []


@pytest.mark.parametrize("lang", FORMS)
@pytest.mark.parametrize(
    "number",
    [
        "91234567",
        "912 34 567",
        "9123 4567",
        "91 23 45 67",
        "912 345 67",
        "912.34.567",
        "912-34-567",
        "91.23.45.67",
        "+47 912 34 567",
        "+4791234567",
        "+47-912-34-567",
        "(+47) 912 34 567",
        "(47) 912 34 567",
        "0047 912 34 567",
        "004791234567",
        "47 91234567",
    ],
)
def test_ways_to_write_a_phone_number(document: Make, lang: Language, number: str) -> None:
    owner = "eieren" if lang == "nb" else "eigaren"
    for before in ("har", "har tlf.", "har mob.", "har mobil:"):
        assert found(document(f"Katten er borte. Ring {owner}, som {before} {number}.", lang)) == [(number, "phone")]


@pytest.mark.parametrize(
    ("lang", "text", "variant"),
    [
        ("nb", "Ring Kari på 912 34 567, hun er i politiet.", "phone-of-whom"),
        ("nn", "Ring Kari på 912 34 567, ho er i politiet.", "phone-of-whom"),
        ("nb", "Ring Kari på 912 34 567. Hun jobber i kommunen.", "phone-of-whom"),
        ("nn", "Ring Kari på 912 34 567. Ho jobbar i kommunen.", "phone-of-whom"),
        ("nb", "Politiet leter etter Ola Hansen. Moren svarer på 912 34 567.", "phone"),
        ("nn", "Politiet leitar etter Ola Hansen. Mora svarar på 912 34 567.", "phone"),
        ("nb", "Kontakt eieren på tlf. 912 34 567.", "phone"),
        ("nn", "Kontakt eigaren på tlf. 912 34 567.", "phone"),
        ("nb", "Eierens mobil: 912 34 567", "phone"),
        ("nb", "Hunden er borte.\nEier: Kari\nTlf. 912 34 567", "phone"),
        ("nn", "Hunden er borte.\nEigar: Kari\nTlf. 912 34 567", "phone"),
        ("nb", "Takk for hjelpa! Mob. 912 34 567 (Kari)", "phone-of-whom"),
        ("nn", "Takk for hjelpa! Mob. 912 34 567 (Kari)", "phone-of-whom"),
        ("nb", "Send sms til Ola: **912 34 567**", "phone-of-whom"),
        ("nn", "Send sms til Ola: **912 34 567**", "phone-of-whom"),
    ],
)
def test_whose_phone_it_is(document: Make, lang: Language, text: str, variant: str) -> None:
    assert found(document(text, lang)) == [("912 34 567", variant)]


@pytest.mark.parametrize(
    "text",
    [
        "Ring oss på 22 33 44 55.",
        "Vakttelefonen er 912 34 567. Sentralbordet har 912 34 568.",
        "Brannvesenet: 912 34 567",
        "Ring 02800, 110, 112, 113 eller 116 117.",
        "Takk til Kari. Ring oss på 912 34 567.",
        "Politiet i Storvik: Kari Nordmann, 912 34 567",
        "Mora til guten bed folk ringe politiet på 912 34 567.",
        "Org.nr. 912 345 678 MVA, org.nr. 987 654 321",
        "Sak 2026/91234567 og saksnr. 41234567 gjeld mannen.",
        "KID 91234567, EHF 912345678, faktura 91234567 kr til mannen.",
        "KID-nr. 01019010046, EHF 01019010046",
        "Mannen betalte 41 234 567 kroner 12.05.2026, og 91 23 45 67 kr i 2025.",
        "Konto 1234.56.78901",
    ],
)
def test_numbers_of_other_things(document: Make, text: str) -> None:
    for lang in FORMS:
        assert found(document(text, lang)) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nb", "Naboer kan ringe 912 34 567."),
        ("nn", "Naboar kan ringje 912 34 567."),
        ("nb", "Foreldrene må gjerne ta kontakt på 912 34 567."),
        ("nn", "Foreldra må gjerne ta kontakt på 912 34 567."),
    ],
)
def test_private_people_who_may_call(document: Make, lang: Language, text: str) -> None:
    assert found(document(text, lang)) == []


@pytest.mark.parametrize(
    ("lang", "text", "address"),
    [
        ("nb", "Katten er trygg hos Kari i Storgata 4B.", "Storgata 4B"),
        ("nn", "Katten er trygg hos Kari i Storgata 4B.", "Storgata 4B"),
        ("nb", "Vinneren er Ola Hansen, Lillevegen 7.", "Lillevegen 7"),
        ("nn", "Vinnaren er Ola Hansen, Lillevegen 7.", "Lillevegen 7"),
        ("nb", "Kari bor i St. Olavs gt. 4.", "St. Olavs gt. 4"),
        ("nn", "Kari bur i St. Olavs gt. 4.", "St. Olavs gt. 4"),
        ("nb", "Mannen bor i Solbergs plass 4 B.", "Solbergs plass 4 B"),
        ("nn", "Mannen bur på Solbergs plass 4 B.", "Solbergs plass 4 B"),
        ("nb", "Mannen bor i Storgt. 4a.", "Storgt. 4a"),
        ("nn", "Mannen bur i Fjellterrassen 12.", "Fjellterrassen 12"),
    ],
)
def test_addresses_of_people(document: Make, lang: Language, text: str, address: str) -> None:
    assert found(document(text, lang)) == [(address, "address")]


@pytest.mark.parametrize(
    "text",
    [
        "Konsert med Ola Hansen, Storgata 3.",
        "Loppemarked i Storgata 4B på laurdag.",
        "Kontakt: Kari Nordmann, Storgata 3",
        "Frisør Kari Nordmann, Storgata 4",
        "Bålkveld på Solbergs plass 4.",
    ],
)
def test_addresses_of_gatherings_and_work(document: Make, text: str) -> None:
    for lang in FORMS:
        assert found(document(text, lang)) == []
