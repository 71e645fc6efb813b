"""Front matter, markup and offsets."""

from __future__ import annotations

import unicodedata
from datetime import datetime

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


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ("kommentarer: stengt", "comments_closed", True),
        ("kommentarar: stengde", "comments_closed", True),
        ("kommentarer: åpne", "comments_closed", False),
        ("kommentarar: opne", "comments_closed", False),
        ("kommentarer:", "comments_closed", None),
        ("film: [a.mp4, b.mp4]", "films", ("a.mp4", "b.mp4")),
        ("teksting: ja", "captions", "ja"),
        ("ki: bilde, tekst", "ai", ("bilde", "tekst")),
        ("samtykke: ja", "consent", "ja"),
        ("svarer: no", "responder", "no"),
        ("svarfrist: 12:30", "reply_within", "12:30"),
        ("svarfrist: 24", "reply_within", "24"),
        ("svarer: Kari: vakta", "responder", "Kari: vakta"),
        ("svarer: @vakta", "responder", "@vakta"),
        ("svarer: Kari #vakta", "responder", "Kari #vakta"),
        ("svarer: #vakta", "responder", "#vakta"),
        ("svarer: Kari # til mandag", "responder", "Kari"),
        ("svarer: 'Kari # vakta' # til mandag", "responder", "Kari # vakta"),
        ('svarer: "Kari" på vakta', "responder", '"Kari" på vakta'),
        ("svarer:\tKari\tNes", "responder", "Kari\tNes"),
        ("svarer:Kari", "responder", "Kari"),
        ("svarer: 100 % Kari", "responder", "100 % Kari"),
        ("svarer: ~", "responder", None),
        ("svarer:", "responder", None),
        ("svarer: # kven?", "responder", None),
        ("alt-tekst: [Illustrasjon] Mann ved bål: røyk", "alt_texts", ("[Illustrasjon] Mann ved bål: røyk",)),
        ("alt-tekst:\n- Bål: røyk\n- @ola ved bilen", "alt_texts", ("Bål: røyk", "@ola ved bilen")),
        ("alt-tekst:\n\t- Bål\n\t- Bil", "alt_texts", ("Bål", "Bil")),
        ("alt-tekst: |\n  Bål\n  og bil", "alt_texts", ("Bål\nog bil",)),
        ("alt-tekst: Bål\n  og bil", "alt_texts", ("Bål og bil",)),
        ("målgruppe: eldre, unge", "audience", ("eldre", "unge")),
        ("målgruppe: [eldre,\n  unge] # begge", "audience", ("eldre", "unge")),
        ("plattform: facebook; x", "platform", ("facebook", "x")),
        ("språk: nn-NO", "language", "nn"),
        ("publiserast: 2027-03-18T17:00:00+01:00", "publish", datetime(2027, 3, 18, 17)),
        ("publiseres: 2027-07-18T15:00Z", "publish", datetime(2027, 7, 18, 17)),
        ("publiseres: 2027-03-18 23:30 -0500", "publish", datetime(2027, 3, 19, 5, 30)),
        (
            "tittel: A: b\ntitle: [x]\nauthor:\n  name: Kari\ntags: [a, b]\ndraft: true\nsvarer: Kari",
            "responder",
            "Kari",
        ),
    ],
)
def test_what_people_write_is_read_as_they_mean_it(head: str, field: str, value: object) -> None:
    post = parse(f"---\n{head}\n---\nHei")
    assert getattr(post.front_matter, field) == value
    assert post.text == "Hei"


@pytest.mark.parametrize(
    ("head", "nb", "nn"),
    [
        ("målgruppe: a\nmålgruppe: b", "«målgruppe» står to ganger", "«målgruppe» står to gonger"),
        ("språk: no", "må være nb eller nn, ikke «no»", "må vere nb eller nn, ikkje «no»"),
        ("språk: yes", "må være nb eller nn", "må vere nb eller nn"),
        ("publiseres: 2027-02-30", "finnes ikke: «2027-02-30»", "finst ikkje: «2027-02-30»"),
        ("publiseres: 2027-02-20 25:00", "finnes ikke", "finst ikkje"),
        ("publiseres: 12:30", "må være en dato", "må vere ein dato"),
        ("publiseres: snart", "må være en dato", "må vere ein dato"),
        (
            "kommentarer: kanskje",
            "Feltet «kommentarer» øverst må være åpne eller stengt, ikke «kanskje».",
            "Feltet «kommentarar» øvst må vere opne eller stengt, ikkje «kanskje».",
        ),
        ("titel: Hei", "Ukjent felt øverst: «titel»", "Ukjent felt øvst: «titel»"),
    ],
)
def test_what_is_wrong_says_what_to_write(head: str, nb: str, nn: str) -> None:
    with pytest.raises(PostError) as caught:
        parse(f"---\n{head}\n---\nHei")
    assert nb in caught.value.nb
    assert nn in caught.value.nn


@pytest.mark.parametrize("before", ["\n", "\ufeff", "\ufeff\r\n", "  \n\n"])
def test_blank_lines_and_a_mark_before_the_fields(before: str) -> None:
    post = parse(f"{before}---\nmålgruppe: eldre\n---\nHei")
    assert post.front_matter.audience == ("eldre",)
    assert post.text == "Hei"


@pytest.mark.parametrize(
    "text",
    [
        "målgruppe: eldre\nspråk: nb\n\nHei",
        "Målgruppe: eldre\nPlattform: facebook\nHei",
        "målgruppe: eldre\n\nHei",
        "mål: a\nsvarer: Kari\n\nHei",
        "\ufeffsvarar: Kari\ntittel: Hei\n---\nHei",
    ],
)
def test_fields_without_fences(text: str) -> None:
    with pytest.raises(PostError, match="mangler linjer med «---»") as caught:
        parse(text)
    assert "manglar linjer med «---»" in caught.value.nn


@pytest.mark.parametrize(
    "text",
    [
        "Mål: Null brannar\n\nHei",
        "Målgruppe: alle over 60 år\n\nVelkommen til kurs.",
        "Tittel: Brannvern\nDato: 3. mai\n\nVelkommen.",
        "svarer: Ja, sier du?\nDet er bra.",
        "OBS: Språk: nynorsk\n\nHei",
    ],
)
def test_a_post_that_begins_like_fields(text: str) -> None:
    assert parse(text).text == text


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
    assert places[-1] == len(body) or not post.text  # of unseen signs alone nothing is read
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
