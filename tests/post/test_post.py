"""Front matter, markup and offsets."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from somcheck.errors import PostError
from somcheck.post.markup import Markup
from somcheck.post.post import LONGEST, parse


def kinds(text: str) -> list[tuple[str, str]]:
    return [(markup.kind, text[markup.start : markup.end]) for markup in parse(text).markup]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Se https://brann.no/sjekk?a=1.", [("url", "https://brann.no/sjekk?a=1")]),
        ("Les på www.brann.no, eller brann.no/hytte!", [("url", "www.brann.no"), ("url", "brann.no/hytte")]),
        (
            "(se https://no.wikipedia.org/wiki/Brann_(ild))",
            [("url", "https://no.wikipedia.org/wiki/Brann_(ild)")],
        ),
        ("(https://brann.no)", [("url", "https://brann.no")]),
        ("Møt oss på #KS2025.", [("hashtag", "#KS2025")]),
        ("#røykvarslerdagen #brann", [("hashtag", "#røykvarslerdagen"), ("hashtag", "#brann")]),
        ("Nummer #1 i år", []),
        ("Takk til @oslobrann!", [("mention", "@oslobrann")]),
        ("Skriv til post@brann.kommune.no", [("email", "post@brann.kommune.no")]),
        ("Takk 🔥🚒!", [("emoji", "🔥"), ("emoji", "🚒")]),
        ("Hun er 👩‍🚒 i 🇳🇴 og ❤️", [("emoji", "👩‍🚒"), ("emoji", "🇳🇴"), ("emoji", "❤️")]),
        ("👍🏽 1️⃣", [("emoji", "👍🏽"), ("emoji", "1️⃣")]),
        ("Copyright © 2026 ™", []),
        ("kl. 12.30 og 3.no", [("url", "3.no")]),
        ("Vi er klare.Nå går vi.", []),
    ],
)
def test_markup(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


def test_front_matter() -> None:
    source = "---\nmålgruppe: [eldre, hytteeiere]\nspråk: nynorsk\nsvarfrist: 4 timer\n---\nHei!\n"
    post = parse(source)
    assert post.text == "Hei!\n"
    assert post.front_matter.audience == ("eldre", "hytteeiere")
    assert post.front_matter.language == "nn"
    assert post.front_matter.reply_within == "4 timer"
    assert post.place(0) == source.index("Hei")
    assert post.line_and_column(post.place(0)) == (6, 1)


def test_english_and_decomposed_keys() -> None:
    source = unicodedata.normalize("NFD", "---\nmålgruppe: eldre\nlanguage: nb\n---\nHei")
    assert parse(source).front_matter.audience == ("eldre",)


@pytest.mark.parametrize("text", ["---\n\nEt skille først i teksten.", "Hei\n---\nmålgruppe: eldre\n---\n", "--- Hei"])
def test_no_front_matter(text: str) -> None:
    assert parse(text).text == text


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("malgruppe: eldre", "Mente du «målgruppe»"),
        ("målgruppe: [eldre", "kan ikke leses"),
        ("målgruppe: eldre\naudience: unge", "to ganger"),
        ("målgruppe: {a: b}", "liste av tekster"),
        ("språk: engelsk", "nb eller nn"),
        ("- eldre", "ett felt per linje"),
        ("svarer: [a, b]", "bare ha én verdi"),
        ("svarer: !!python/object/apply:os.system [ls]", "kan ikke leses"),
    ],
)
def test_broken_front_matter(head: str, said: str) -> None:
    with pytest.raises(PostError, match=said.replace("(", r"\(")) as caught:
        parse(f"---\n{head}\n---\nHei")
    assert "\n" not in str(caught.value)


def test_unclosed_front_matter() -> None:
    with pytest.raises(PostError, match="avsluttende"):
        parse("---\nmålgruppe: eldre\nHei")


def test_too_long() -> None:
    with pytest.raises(PostError, match="for langt"):
        parse("a" * (LONGEST + 1))


def test_offsets_of_decomposed_text() -> None:
    source = unicodedata.normalize("NFD", "Hør på måsen åtte ganger")
    post = parse(source)
    start = post.text.index("åtte")
    place = post.place(start)
    assert unicodedata.normalize("NFC", source[place : post.place(start + 4)]) == "åtte"


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_offsets_stay_inside_and_in_order(body: str) -> None:
    try:
        post = parse(body)
    except PostError:
        return
    places = [post.place(offset) for offset in range(len(post.text) + 1)]
    assert places == sorted(places)
    assert places[0] == post.body_start
    assert places[-1] == len(body)
    for place in places:
        line, column = post.line_and_column(place)
        assert line >= 1
        assert column >= 1


@given(st.text(alphabet="a #@🔥👩‍🚒.hts:/w?\n‍️", max_size=80))
def test_markup_never_overlaps(text: str) -> None:
    found: tuple[Markup, ...] = parse(text).markup
    for before, after in zip(found, found[1:], strict=False):
        assert before.end <= after.start
    assert all(markup.start < markup.end for markup in found)
