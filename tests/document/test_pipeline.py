"""From post to Doc: tokens, and where sentences end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from somcheck.document import pipeline
from somcheck.document.document import Document
from somcheck.document.pipeline import Analyser, analyser
from somcheck.errors import ConfigError
from somcheck.judging.checker import Checker
from somcheck.norwegian.written_form import Language
from somcheck.post import post


def sentences(document: Callable[..., Document], text: str, lang: Language) -> list[str]:
    return [sentence.text for sentence in document(text, lang).sentences]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("nb", "Vi ses på #KS2025. Kom innom oss.", ["Vi ses på #KS2025.", "Kom innom oss."]),
        ("nn", "Vi sest på #KS2025. Kom innom oss.", ["Vi sest på #KS2025.", "Kom innom oss."]),
        ("nb", "Husk dette\n\nTest røykvarsleren i dag", ["Husk dette", "Test røykvarsleren i dag"]),
        ("nn", "Hugs dette\n\nTest røykvarslaren i dag", ["Hugs dette", "Test røykvarslaren i dag"]),
        ("nb", "Ta med:\n- lommelykt\n- ullpledd\n- vann", ["Ta med:", "- lommelykt", "- ullpledd", "- vann"]),
        ("nb", "✅ Sjekk komfyren\n✅ Lukk døra", ["Sjekk komfyren", "Lukk døra"]),
        ("nb", "Takk for i dag 🔥🔥\nVi ses igjen", ["Takk for i dag", "Vi ses igjen"]),
        ("nb", "har du testet den\nvi gjør det hver måned", ["har du testet den", "vi gjør det hver måned"]),
        (
            "nb",
            "Denne linja er brutt av et skriveprogram som ikke vil ha så lange\nlinjer i filene sine. Slik blir det.",
            [
                "Denne linja er brutt av et skriveprogram som ikke vil ha så lange linjer i filene sine.",
                "Slik blir det.",
            ],
        ),
        ("nb", "Du må ha førerkort klasse B. Opplæring får du her.",
         ["Du må ha førerkort klasse B.", "Opplæring får du her."]),
        ("nn", "Vatnet er borte frå 9 til 14. Fyll ei bøtte.", ["Vatnet er borte frå 9 til 14.", "Fyll ei bøtte."]),
        ("nb", "Fristen går fra 3. til 14. Mai.", ["Fristen går fra 3. til 14. Mai."]),
        ("nb", "God jul. Vi ses.", ["God jul.", "Vi ses."]),
        ("nn", "Det gjer eg. Takk for i dag.", ["Det gjer eg.", "Takk for i dag."]),
        ("nb", "Vi åpner ca. kl. 12 på lørdag. Velkommen.", ["Vi åpner ca. kl. 12 på lørdag.", "Velkommen."]),
        ("nb", "Les mer på brann.no/a?id=3. Ring oss gjerne.", ["Les mer på brann.no/a?id=3.", "Ring oss gjerne."]),
        ("nb", "Takk for praten 😄 Skriv tittelen her.", ["Takk for praten", "Skriv tittelen her."]),
        ("nn", "Skal du på hytta? ⛷️ Test varslaren no.", ["Skal du på hytta?", "Test varslaren no."]),
        ("nb", "🚒🚒 Åpen brannstasjon på lørdag!", ["Åpen brannstasjon på lørdag!"]),
        ("nn", "Hei 👋 alle som skal på fjellet!", ["Hei 👋 alle som skal på fjellet!"]),
        ("nb", "Ta en prøve hjemme denne uka: Trykk på testknappen.",
         ["Ta en prøve hjemme denne uka: Trykk på testknappen."]),
        ("nn", "Tre ting før helga: ved, vatn og varme klede.", ["Tre ting før helga: ved, vatn og varme klede."]),
        ("nb", "Maten jeg savner mest, er … Skriv svaret ditt.", ["Maten jeg savner mest, er …", "Skriv svaret ditt."]),
        ("nn", "Kursa er frå 12.–16. august. Ver med!", ["Kursa er frå 12.–16. august.", "Ver med!"]),
    ],
)  # fmt: skip
def test_sentences(document: Callable[..., Document], lang: Language, text: str, expected: list[str]) -> None:
    assert sentences(document, text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nb", "Husk refleks.\n#trafikk #refleks #høst @vegvesenet"),
        ("nn", "Hugs refleks.\n#trafikk #refleks #haust @vegvesenet"),
    ],
)
def test_a_row_of_hashtags_is_one(lang: Language, text: str) -> None:
    assert len(list(Checker(language=lang).document(text).doc.sents)) == 2


def test_markup_is_one_token_each(document: Callable[..., Document]) -> None:
    text = "Hei 👩‍🚒! Se https://brann.no/?a=1&b=2, spør @oslo_brann eller bruk #røyk-varsler 🇳🇴."
    made = document(text, "nb")
    tokens = [token.text for token in made.doc]
    for piece in ("👩‍🚒", "https://brann.no/?a=1&b=2", "@oslo_brann", "#røyk", "🇳🇴"):
        assert piece in tokens
    assert made.doc.text == text
    assert "https://brann.no/?a=1&b=2" not in [token.text for token in made.words]


def test_quoted_words(document: Callable[..., Document]) -> None:
    made = document("«Har du hørt?» sa hun. Vi svarte nei.", "nb")
    assert [made.doc[i].text for i in sorted(made.quoted)] == ["Har", "du", "hørt", "?"]


def test_both_written_forms_in_one_run() -> None:
    posts = [(post.parse(text), lang) for text, lang in (("Hva er det?", "nb"), ("Kva er det?", "nn")) * 70]
    docs = list(Analyser().analyse(posts))  # type: ignore[arg-type]
    assert [doc.text for doc in docs] == [made.text for made, _ in posts]
    assert docs[0][1].lemma_ == "være"
    assert docs[1][1].lemma_ == "vere"


def test_unknown_pipeline() -> None:
    with pytest.raises(ConfigError, match="xx_mangler"):
        Analyser("xx_mangler").pipeline("nb")


def test_pipeline_without_syntax(tmp_path_factory: pytest.TempPathFactory) -> None:
    import spacy

    folder = tmp_path_factory.mktemp("blank")
    spacy.blank("nb").to_disk(folder)
    with pytest.raises(ConfigError, match="mangler ordklasser"):
        Analyser(str(folder)).pipeline("nb")


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aÅ .\n\r\t#@🔥👩‍🚒:/?-•https", max_size=60))
def test_doc_text_is_the_post(text: str) -> None:
    made = post.parse("x" + text)
    assert pipeline.make_doc(analyser().pipeline("nb"), made).text == made.text


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("Møtet ang. Parkveien er i kveld.", "nb", 1),
        ("Møtet ang. Parkvegen er i kveld.", "nn", 1),
        ("Vi stenger iht. Plan- og bygningsloven.", "nb", 1),
        ("Vi stengjer iht. Plan- og bygningslova.", "nn", 1),
        ("Adm. dir. Kari Lie åpner huset.", "nb", 1),
        ("Adm. dir. Kari Lie opnar huset.", "nn", 1),
        ("Vi møtes tirs. 3. mai på torget.", "nb", 1),
        ("Vi møtest tysd. 3. mai på torget.", "nn", 1),
        ("Hver lør. 10. og søn. 11. er det marked.", "nb", 1),
        ("Kvar laur. 10. og sun. 11. er det marknad.", "nn", 1),
        ("Det er 5 °C. Ta på lue.", "nb", 2),
        ("Det er 5 °C. Ta på lue.", "nn", 2),
        ("Vi begynner kl. 8. Ta med mat.", "nb", 2),
        ("Vi byrjar kl. 8. Ta med mat.", "nn", 2),
        ("Vi åpner i uke 5. Bli med!", "nb", 2),
        ("Vi opnar i veke 5. Bli med!", "nn", 2),
        ("Inntil 5 pers. kan bli med.", "nb", 1),
        ("Inntil 5 pers. kan bli med.", "nn", 1),
        ("Det gjør man. Takk for i dag.", "nb", 2),
        ("STORM I NATT PÅ SMØLA. BLI INNE.", "nb", 2),
        ("STORM I NATT PÅ SMØLA. VER INNE.", "nn", 2),
    ],
)
def test_abbreviations_end_no_sentence(text: str, language: Language, count: int) -> None:
    assert len(Checker(language=language).document(text).sentences) == count


@pytest.mark.parametrize(
    ("lang", "text", "orders"),
    [
        ("nb", "Gå inn, lukk vinduer, og skru av viften.", ["Gå", "lukk", "skru"]),
        ("nn", "Ring Liv i dag og kom på omvising.", ["Ring", "kom"]),
        ("nn", "Bruk sele, og ha telefonen i lomma.", ["Bruk", "ha"]),
        ("nb", "Be naboen komme inn og ta en kopp kaffe.", ["Be"]),
        ("nb", "Husk å lukke døra og ta med nøkkelen.", ["Husk"]),
        ("nn", "Ver med, så kom vi fram til noko i fjor òg.", ["Ver"]),
    ],
)
def test_an_order_that_is_joined_to_an_order(lang: Language, text: str, orders: list[str]) -> None:
    doc = Checker(language=lang).document(text).doc
    assert [token.text for token in doc if "Mood=Imp" in token.morph] == orders
