"""What LanguageTool's clients send, and what they are told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlencode

import pytest

pytest.importorskip("starlette", reason="somcheck[serve] is not installed")
testclient = pytest.importorskip("starlette.testclient", reason="httpx is not installed")

from hypothesis import given  # noqa: E402
from hypothesis import strategies as st  # noqa: E402

from somcheck.server import app as application  # noqa: E402
from somcheck.server.languagetool import Units, annotated, parameters  # noqa: E402
from somcheck.server.settings import Serving  # noqa: E402

TEXT = {
    "nb": "Vi minner om 🔥 at detektorer skal kontrolleres i henhold til planen.",
    "nn": "Vi minner om 🔥 at detektorar skal kontrollerast i samsvar med planen.",
}
TWO = TEXT["nb"] + "\nDet gjelder alle byggverk."


@pytest.fixture(scope="module")
def web() -> Iterator[Any]:
    with testclient.TestClient(application.make(Serving()), "http://localhost:8765") as made:
        yield made


def ask(web: Any, text: str = TEXT["nb"], language: str = "nb-NO", **more: str) -> Any:
    answer = web.post("/v2/check", data={"text": text, "language": language, **more})
    assert answer.status_code == 200, answer.text
    return answer.json()


def rules(said: Any) -> list[str]:
    return [one["rule"]["id"] for one in said["matches"]]


def part(text: str, match: Any) -> str:
    """The words of a match, whose place is counted in UTF-16 code units."""
    data = text.encode("utf-16-le")
    return data[2 * match["offset"] : 2 * (match["offset"] + match["length"])].decode("utf-16-le")


@pytest.mark.parametrize(
    ("language", "form"), [("nb-NO", "nb"), ("nn", "nn"), ("no", "nn"), ("auto", "nb"), ("NN_no", "nn")]
)
def test_a_text_is_judged_in_its_written_form(web: Any, language: str, form: str) -> None:
    said = ask(web, TEXT[form], language)
    assert said["language"]["code"] == f"{form}-NO"
    [match] = [one for one in said["matches"] if one["rule"]["id"] == "trade-term"]
    assert part(TEXT[form], match) == ("detektorer" if form == "nb" else "detektorar")
    assert match["replacements"][0]["value"] == ("varslere" if form == "nb" else "varslarar")
    context = match["context"]
    assert part(context["text"], context) == part(TEXT[form], match)
    assert part(TEXT[form], match) in match["sentence"]
    assert match["rule"]["category"]["id"] == "STYLE"
    assert match["shortMessage"]


@pytest.mark.parametrize("language", ["en-US", "sv", "xx"])
def test_other_languages_are_answered_with_nothing(web: Any, language: str) -> None:
    said = ask(web, "The detektorer.", language)
    assert said["matches"] == []
    assert said["language"]["code"] == language.lower()


@pytest.mark.parametrize(
    "text", ["", "   ", "🔥", "The quick brown fox jumps over the lazy dog today.", "---\nx: y: z\n---\n"]
)
def test_what_is_no_post_is_answered_with_nothing(web: Any, text: str) -> None:
    assert ask(web, text, "auto")["matches"] == []


def test_a_lone_paragraph_is_no_whole_post(web: Any) -> None:
    assert "no-question" not in rules(ask(web))
    assert "no-question" in rules(ask(web, TWO))
    assert "no-question" in rules(ask(web, mode="textLevelOnly"))
    assert "trade-term" not in rules(ask(web, mode="textLevelOnly"))
    assert "no-question" not in rules(ask(web, TWO, mode="allButTextLevelOnly"))


def test_a_finding_on_the_whole_post_stands_at_its_first_word_and_replaces_nothing(web: Any) -> None:
    text = "\n" + TWO
    [match] = [one for one in ask(web, text)["matches"] if one["rule"]["id"] == "no-question"]
    assert part(text, match) == "Vi"
    assert match["replacements"] == []


def test_a_client_chooses_rules_and_categories(web: Any) -> None:
    assert "trade-term" not in rules(ask(web, disabledRules="trade-term,acronym"))
    assert rules(ask(web, enabledRules="trade-term", enabledOnly="true")) == ["trade-term"]
    assert set(rules(ask(web, enabledCategories="technical", enabledOnly="yes"))) == {"trade-term"}
    assert rules(ask(web, disabledCategories="STYLE")) == []
    assert set(rules(ask(web, level="picky"))) >= set(rules(ask(web)))


def test_the_short_answer_of_the_browser_extension(web: Any) -> None:
    said = ask(web, c="1", instanceId="1", v="5")
    assert "software" not in said
    assert {"context", "sentence"} & set(said["matches"][0]) == set()


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({"language": "nb"}, 400),
        ({"text": "Hei", "data": "{}", "language": "nb"}, 400),
        ({"text": "Hei"}, 400),
        ({"text": "Hei", "language": "nb", "level": "hard"}, 400),
        ({"text": "Hei", "language": "nb", "mode": "some"}, 400),
        ({"text": "Hei", "language": "nb", "username": "a"}, 400),
        ({"text": "Hei", "language": "nb", "preferredVariants": "nb-NO"}, 400),
        ({"text": "Hei", "language": "nb", "enabled": "a"}, 400),
        ({"data": "x", "language": "nb"}, 400),
        ({"data": '{"annotation": [{"text": "a", "markup": "b"}]}', "language": "nb"}, 400),
        ({"data": '{"annotation": 1}', "language": "nb"}, 400),
        ({"data": "[1]", "language": "nb"}, 400),
        ({"text": "a" * 20_001, "language": "nb"}, 413),
    ],
)
def test_what_cannot_be_answered_is_a_line_of_text(web: Any, form: dict[str, str], status: int) -> None:
    answer = web.post("/check", data=form)
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.text.startswith("Error: ")


def test_the_rest_of_the_interface(web: Any) -> None:
    for prefix in ("", "/v2"):
        assert {one["longCode"] for one in web.get(f"{prefix}/languages").json()} >= {"nb-NO", "nn-NO"}
        assert web.get(f"{prefix}/maxtextlength").text == "20000"
        assert web.get(f"{prefix}/healthcheck").text == "OK"
        assert web.get(f"{prefix}/info").json()["software"]["name"] == "somcheck"
        assert web.get(f"{prefix}/configinfo?language=nb").json()["rules"]
        assert web.get(f"{prefix}/check", params={"text": TEXT["nb"], "language": "nb"}).json()["matches"]
    assert web.get("/v2/words").status_code == 404


# ---- How it is sent ----


def sent(web: Any, body: bytes, **headers: str) -> Any:
    answer = web.post("/v2/check", content=body, headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.json()["matches"]


def test_bodies_are_read_as_clients_send_them(web: Any) -> None:
    text = "Salt & vann + detektorer 🔥 i henhold til 100% planen.&x=1"
    want = [(one["offset"], one["length"]) for one in ask(web, text)["matches"]]
    raw = f"text={text}&language=nb-NO&motherTongue=nb&enabledOnly=false".encode()
    assert [(one["offset"], one["length"]) for one in sent(web, raw)] == want  # LibreOffice 7.4, KDE
    once = urlencode({"text": text, "language": "nb"}).encode()
    assert [(one["offset"], one["length"]) for one in sent(web, once)] == want  # without a Content-Type
    twice = f"language=nb&text={quote(quote(text, safe=''), safe='')}".encode()
    assert [(one["offset"], one["length"]) for one in sent(web, twice)] == want  # Emacs


@given(st.dictionaries(st.sampled_from(["text", "language", "level"]), st.text(max_size=30)))
def test_an_escaped_form_is_read_as_it_was(said: dict[str, str]) -> None:
    said = {name: value.encode("utf-8", "replace").decode() for name, value in said.items()}
    read = parameters(urlencode(said).encode())
    doubly = {name for name, value in said.items() if "%" in value}
    assert {name: value for name, value in read.items() if name not in doubly} == {
        name: value for name, value in said.items() if name not in doubly
    }


@given(st.binary(max_size=60))
def test_any_body_is_read(data: bytes) -> None:
    assert isinstance(parameters(data), dict)


# ---- Markup ----

MARKED = [
    {"text": "Vi 🔥 "},
    {"markup": "<b>", "interpretAs": ""},
    {"text": "minner om at "},
    {"markup": "<i>"},
    {"text": "detektorer"},
    {"markup": "</i>"},
    {"markup": "<br/>", "interpretAs": "\n\n"},
    {"text": "skal kontrolleres i "},
    {"markup": "&nbsp;", "interpretAs": " "},
    {"text": "henhold til planen."},
]


def test_places_in_a_text_with_markup_are_those_of_what_was_sent(web: Any) -> None:
    whole = "".join(one.get("text", one.get("markup", "")) for one in MARKED)
    answer = web.post("/v2/check", data={"data": json.dumps({"annotation": MARKED}), "language": "nb"})
    words = {one["rule"]["id"]: (part(whole, one), one["replacements"]) for one in answer.json()["matches"]}
    assert words["trade-term"][0] == "detektorer"
    assert words["trade-term"][1]
    assert "no-question" in words


PARTS = st.lists(
    st.one_of(
        st.fixed_dictionaries({"text": st.text(max_size=5)}),
        st.fixed_dictionaries({"markup": st.text(max_size=5)}, optional={"interpretAs": st.text(max_size=5)}),
    ),
    max_size=6,
)


@given(PARTS)
def test_every_letter_of_a_text_with_markup_has_its_place(parts: list[dict[str, str]]) -> None:
    read = annotated(json.dumps({"annotation": parts}))
    for place, char in enumerate(read.text):
        start, end = read.span(place, place + 1)
        assert 0 <= start <= end <= len(read.sent)
        if end - start == 1 and read.sent[start] != char:
            assert any(one.get("interpretAs") for one in parts)


@given(st.text(max_size=20))
def test_offsets_are_counted_in_utf_16(text: str) -> None:
    units = Units(text)
    for place in range(len(text) + 1):
        assert units(place) == len(text[:place].encode("utf-16-le", "surrogatepass")) // 2
