"""What is read of a pasted text, and where it was written."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pasted import PASTES, cleaned

from somcheck.post.pasting import read
from somcheck.post.post import parse

LONG = "Vi kommer på besøk til alle som bor i øvre del av bygda denne uka"  # 65


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("kl.\u00a012, 10\u202f000\u2009kr", "kl. 12, 10 000 kr"),
        ("to  ord \u00a0 her", "to ord her"),
        ("  - innrykk\n\u00a0\u00a0- like langt", "  - innrykk\n  - like langt"),
        ("røyk\u00advars\u200bler\ufeffen\u2060", "røykvarsleren"),
        ("ZW\u200dJ og ZW\u200cNJ", "ZWJ og ZWNJ"),
        ("👩\u200d🚒 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3", "👩\u200d🚒 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("én\n\u200b\nto", "én\n\nto"),
        ("“Hei”, sa ’n", '"Hei", sa \'n'),
        ("𝗛𝘂𝘀𝗸 å 𝘁𝗲𝘀𝘁𝗲, ｈｅｉ", "Husk å teste, hei"),
        ("a\u00ad\u030a på", "å på"),
        (f"{LONG}\nog neste uke.", f"{LONG} og neste uke."),
        (f"{LONG} \r\nog neste uke.", f"{LONG} og neste uke."),
        (f"{LONG}\nog neste uke.\nVi ses!", f"{LONG} og neste uke.\nVi ses!"),
        (f"{LONG}.\nOg neste uke.", f"{LONG}.\nOg neste uke."),
        (f"{LONG}\n\nog neste uke.", f"{LONG}\n\nog neste uke."),
        (f"{LONG}\n- og\n- neste", f"{LONG}\n- og\n- neste"),
        (
            f"{LONG} i høst\nVi ringer på\n\n{LONG} i høst\nog vår",
            f"{LONG} i høst\nVi ringer på\n\n{LONG} i høst og vår",
        ),
        (f"{LONG} i\nStorvik\n\n{LONG} nå\nog vår", f"{LONG} i Storvik\n\n{LONG} nå og vår"),
        ("Kort linje\nsom går videre", "Kort linje\nsom går videre"),
        (f"{LONG} {LONG}\nog neste uke.", f"{LONG} {LONG}\nog neste uke."),
    ],
)
def test_what_is_read(written: str, text: str) -> None:
    assert read(written).text == text


@pytest.mark.parametrize(
    "casual",
    [
        "ingen journal, ingen kø\n"
        "stikk innom samtaletilbodet på campus, drop-in kvar tysdag frå 12\n"
        "hugs at det er gratis",
        "still i kjelleren på studenthuset torsdag\n"
        "ikke noe lag? kom likevel, vi setter sammen folk som ikke kjenner noen\n"
        "kvelden er rusfri, og quizmaster strøk i exphil",
        "kva saknar du her i bygda\n"
        "send framlegget til oss på brannvakt@torsnes.example innan fredag 14. mars\n"
        "framlegga blir handsama i møtet 20. mars",
        "nå er det glatt\n"
        "brodder får du gratis på biblioteket\n"
        "Det anbefales at alle som skal ut i kveld, tar på seg brodder og refleks\n"
        "hvilken sko bruker du mest",
    ],
)
def test_lines_that_a_writer_breaks_in_lower_case_stay(casual: str) -> None:
    assert parse(casual).text == casual


def test_where_it_was_written() -> None:
    source = "Vi  har røyk\u00advars\u200blere\u200b\u00a0nå."
    post = parse(source)
    start = post.text.index("røyk")
    assert source[slice(*post.place_span(start, start + len("røykvarslere")))] == "røyk\u00advars\u200blere"
    assert source[slice(*post.place_span(start, start + len("røykvarslere nå")))].endswith("re\u200b\u00a0nå")
    assert source[post.place(post.text.index("nå")) :] == "nå."


def test_letters_as_they_look_have_the_same_offsets() -> None:
    post = parse("Et \u200b𝗵𝘂𝘀 på landet")
    assert post.text == "Et hus på landet"
    assert post.styled == "Et 𝗵𝘂𝘀 på landet"


@given(st.text(alphabet="aåÆ .\n\r\t\u00a0\u200b\u200d\u00ad\ufeff👩🚒𝗛“”\u030a-", max_size=60))
def test_every_character_has_a_place(written: str) -> None:
    reading = read(written)
    assert len(reading.styled) == len(reading.text)
    assert unicodedata.is_normalized("NFC", reading.text) or "\u030a" in reading.text
    if reading.starts is not None and reading.ends is not None:
        assert len(reading.starts) == len(reading.ends) == len(reading.text)
        assert reading.starts == sorted(reading.starts)
        assert all(start < end <= len(written) for start, end in zip(reading.starts, reading.ends, strict=True))


@pytest.mark.parametrize("kind", PASTES)
def test_a_paste_reads_as_what_was_pasted(kind: str) -> None:
    text = f'{LONG}, og de som vil, kan si "ja" nå.\nTakk!\n\n- Åpne døra\n- Slukk komfyren\n'
    assert cleaned(PASTES[kind](text)) == cleaned(text)
    assert read(PASTES[kind](text)).text == read(text).text.replace("  ", " ")
