"""Spelling by small dictionaries of our own, which stand beside this file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from somcheck.formatters.run import Run
from somcheck.formatters.text import format_run
from somcheck.judging.checker import Checker
from somcheck.norwegian import dictionaries, spelling
from somcheck.norwegian.written_form import Language
from somcheck.plan import reading
from somcheck.post.source import Source
from somcheck.report.report import Report
from somcheck.rules.everyday import spelling as rule
from somcheck.running.answers import Answer
from somcheck.running.batches import key_of

OWN = Path(__file__).parent / "dictionaries"

FORMS: tuple[Language, ...] = ("nb", "nn")


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("hunspell", reason="the extra «spelling» is not installed")
    monkeypatch.setenv("DICPATH", str(OWN))


def meant(word: str, language: Language = "nb") -> tuple[str, ...]:
    words = spelling.dictionary(language)
    assert words is not None
    return words.meant(word)


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("sansynlig", "sannsynlig"),
        ("desverre", "dessverre"),
        ("takkk", "takk"),
        ("sjønner", "skjønner"),
        ("mulgihet", "mulighet"),
        ("infomasjon", "informasjon"),
        ("ennerledes", "annerledes"),
        ("interresant", "interessant"),
        ("komunen", "kommunen"),
    ],
)
def test_slips_that_people_make(word: str, right: str) -> None:
    assert meant(word) == (right,)


@pytest.mark.usefixtures("own")
def test_nynorsk_has_its_own() -> None:
    assert meant("sansynleg", "nn") == ("sannsynleg",)
    assert meant("sansynlig", "nn") == ()


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize(
    "word",
    [
        "kommune",  # is in it
        "oslo",  # is in it with a capital
        "brannvesen",  # is a compound by its flags
        "brannvesenets",  # is a compound by our own lists
        "kvikksand",  # is like nothing in it
        "ikk",  # is too short
        "i" * 60,
        "привет",
        "komu\u0301ne",
        "sann2synlig",
        "",
    ],
)
def test_what_is_let_be(word: str) -> None:
    assert meant(word) == ()


@settings(deadline=None, max_examples=50)
@given(st.text("abdefgklmnoprstvåø", min_size=4, max_size=9), st.data())
def test_a_slip_can_be_undone(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(word) - 1))
    swapped = word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :]
    for slip in (word[:place] + word[place + 1 :], swapped, word[:place] + word[place - 1] + word[place:]):
        if slip != word:
            assert word in dict(spelling.undone(slip))
            assert slip not in dict(spelling.undone(slip))


def found(text: str, language: Language = "nb", plan: str = "") -> list[tuple[str, list[str]]]:
    report = Checker(reading.parse(plan), language=language).check(text)
    for finding in report.findings:
        assert text[finding.start : finding.end] == finding.text
    return [
        (finding.text, [one.replacement for one in finding.suggestions])
        for finding in report.findings
        if finding.rule == "spelling"
    ]


@pytest.mark.usefixtures("own")
def test_case_is_kept_and_nothing_is_mended_unasked() -> None:
    text = "Sansynlig er kurset fullt 🙂, og det er sansynlig at vi holder et kurs til."
    assert found(text) == [("Sansynlig", ["Sannsynlig"]), ("sansynlig", ["sannsynlig"])]
    report = Checker(language="nb").check(text)
    assert not any(one.safe for finding in report.findings if finding.rule == "spelling" for one in finding.suggestions)


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize(
    "text",
    [
        "Vi holder kurs med Sansynlig på fredag, det er fullt.",
        "Boka heter «Sansynlig kommunen», og det er fullt.",
        "Skriv til sansynlig@komunen.no eller se www.komunen.no, det er fullt.",
        "Se #sansynlig og @komunen på post, det er fullt.",
        "Skriv til komunen-kurs på post, det er fullt.",
        "Please come to the komunen with all your wonderful friends and neighbours.",
        "Det er sannsynleg at komunen ikkje held kurs til oss, og at dei som ikkje får plass, må vente.",
    ],
)
def test_names_quotes_markup_and_other_languages_are_let_be(text: str) -> None:
    assert found(text) == []


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize(
    "plan",
    [
        '[words]\nallowed = ["komunen"]',
        '[words]\nplaces = ["komunen"]',
        'off = ["spelling"]',
        '[groups.naboer]\nname = "naboer"\nnb.topics = ["komunen"]',
    ],
)
def test_the_plan_lets_words_through(plan: str) -> None:
    assert found("Det er fullt kurs i komunen på fredag.", plan=plan) == []
    assert found("Det er fullt kurs i komunen på fredag.") == [("komunen", ["kommunen"])]


@pytest.mark.usefixtures("own")
def test_the_work_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """A post that is full of what no dictionary has must not take long."""
    asked: list[str] = []

    def meant(_: spelling.Dictionary, word: str) -> tuple[str, ...]:
        asked.append(word)
        return ()

    monkeypatch.setattr(spelling.Dictionary, "meant", meant)
    list(rule.check(Checker(language="nb").document("Vi holder kurs for zqxz i kommunen. " * 500)))
    assert 0 < len(asked) <= rule.MOST


def checked(language: Language, plan: str = "") -> Report:
    return Checker(reading.parse(plan), language=language).check("Vi holder kurs for alle i kommunen på fredag.")


SAID = {"nb": "Rettskrivingen er ikke sjekket.", "nn": "Rettskrivinga er ikkje sjekka."}


def shown(*reports: Report) -> str:
    return " ".join(format_run(Run(tuple(Answer(report, 0) for report in reports), "1")).split())


@pytest.mark.parametrize("language", FORMS)
def test_without_a_dictionary_that_is_said_once(language: Language) -> None:
    report = checked(language)
    assert report.spelling == report.as_json()["spelling"] == "missing"
    assert shown(report, report).count(SAID[language]) == 1


@pytest.mark.parametrize("language", FORMS)
def test_where_the_plan_turns_it_off_nothing_is_said(language: Language) -> None:
    report = checked(language, 'off = ["spelling"]')
    assert report.spelling == "off"
    assert SAID[language] not in shown(report)


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize("language", FORMS)
def test_where_it_is_checked_nothing_is_said(language: Language) -> None:
    report = checked(language)
    assert report.spelling == "checked"
    assert SAID[language] not in shown(report)


def test_without_the_extra_it_is_not_checked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("nb_NO.aff", "nb_NO.dic"):
        tmp_path.joinpath(name).write_bytes(OWN.joinpath(name).read_bytes())
    monkeypatch.setenv("DICPATH", str(tmp_path))
    monkeypatch.setitem(sys.modules, "hunspell", None)
    assert spelling.dictionary("nb") is None
    assert checked("nb").spelling == "missing"


def test_where_dictionaries_are_looked_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DICPATH", f"/nowhere:{OWN}" if sys.platform != "win32" else str(OWN))
    assert dictionaries.path_of("nn") == OWN / "nn_NO"
    tmp_path.joinpath("nb.aff").touch()
    monkeypatch.setenv("DICPATH", str(tmp_path))
    assert dictionaries.path_of("nb") is None  # half a dictionary
    tmp_path.joinpath("nb.dic").touch()
    assert dictionaries.path_of("nb") == tmp_path / "nb"


def test_a_kept_answer_is_not_that_of_another_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    source = Source("Vi holder kurs.", "post.txt")
    without = key_of(source, None, {})
    assert without == key_of(source, None, {})
    monkeypatch.setenv("DICPATH", str(OWN))
    assert key_of(source, None, {}) != without


def test_the_extra_costs_nothing_where_there_is_no_dictionary(tmp_path: Path) -> None:
    code = "import sys, somcheck; somcheck.check('Har du testa røykvarslaren i dag?'); print('hunspell' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
