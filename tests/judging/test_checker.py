"""The library: what `import somcheck` gives."""

from __future__ import annotations

import importlib
import inspect
import pickle
import pkgutil
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import somcheck
from somcheck.judging.checker import Checker
from somcheck.post.source import Source
from somcheck.report.report import Report

BAD = "Detektorer skal kontrolleres i henhold til TEK17. Spørsmål kan rettes til avdelingen."
GOOD = "Når testet du røykvarsleren sist? Trykk på knappen i dag."
BAD_NN = "Detektorar skal kontrollerast i høve til TEK17. Spørsmål kan rettast til avdelinga."
GOOD_NN = "Når testa du røykvarslaren sist? Kven i huset høyrer han ikkje? Trykk på knappen i kveld."


def test_check() -> None:
    report = somcheck.check(GOOD, audience="eldre", language="auto")
    assert report.language == "nb"
    assert report.score == report.as_json()["score"]
    assert report.tips["question"].score == 100
    assert report.audience.declared == ("eldre",)


def test_check_many_keeps_order(checker: Checker) -> None:
    reports = list(checker.check_many([GOOD, BAD] * 40))
    assert [report.score for report in reports[:2]] == [report.score for report in reports[-2:]]
    assert len(reports) == 80


def test_errors_keep_their_place(checker: Checker) -> None:
    texts = ["", GOOD, "🔥", "", BAD, ""]
    results = list(checker.check_sources(Source(text) for text in texts))
    kinds = [isinstance(result, somcheck.PostError) for result in results]
    assert kinds == [True, False, True, True, False, True]
    with pytest.raises(somcheck.PostError):
        list(checker.check_many(texts))


def test_errors() -> None:
    with pytest.raises(somcheck.PostError, match="tomt"):
        somcheck.check("")
    with pytest.raises(somcheck.ConfigError, match="finnes ikke"):
        somcheck.check(GOOD, audience="pensjonister")
    with pytest.raises(somcheck.ConfigError, match="heltall"):
        somcheck.check(GOOD, min_score=101)
    with pytest.raises(somcheck.ConfigError, match="auto, nb eller nn"):
        somcheck.check(GOOD, language="no")  # type: ignore[arg-type]


def test_front_matter_and_parameters(checker: Checker) -> None:
    text = f"---\nmålgruppe: unge\n---\n{GOOD}"
    assert checker.check(text).audience.declared == ("unge",)
    assert checker.check(text, audience="eldre").audience.declared == ("eldre",)
    assert Checker(audience="eldre").check(text).audience.declared == ("eldre",)


def test_suggestions_can_be_applied(checker: Checker) -> None:
    report = checker.check(BAD)
    edits = sorted((s for f in report.findings for s in f.suggestions[:1]), key=lambda s: -s.start)
    text = BAD
    for edit in edits:
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    assert "Varslere" in text
    assert checker.check(text).score >= report.score


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=120))
def test_any_text_gives_a_report_or_a_clear_error(text: str) -> None:
    checker = _checker()
    try:
        report = checker.check(text)
    except somcheck.PostError as error:
        assert "\n" not in str(error)  # noqa: PT017 - either outcome is right, each with its own demand
        return
    assert 0 <= report.score <= 100
    for finding in report.findings:
        assert text[finding.start : finding.end] == finding.text


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            """har du testet røykvarsleren ? . ! : \n \n\n - • « » ( ) 🔥 #brann @oslo https://a.no/?b § 7 TEK17 ROS
            detektor iverksettes i henhold til skal kontrolleres eg ikkje dykk brannceller 45 kPa Lik og del""".split(
                " "
            )
        ),
        max_size=30,
    )
)
def test_offsets_on_post_like_text(words: list[str]) -> None:
    text = "Hei " + " ".join(words)
    report = _checker().check(text)
    for finding in report.findings:
        assert text[finding.start : finding.end] == finding.text
        for suggestion in finding.suggestions:
            assert 0 <= suggestion.start <= suggestion.end <= len(text)


@cache
def _checker() -> Checker:
    return Checker(language="nb")


# ---- One checker for several processes and threads ---------------------------------------------------------------

PLAN = 'min-score = 70\nlanguage = "nb"\naudience = "eldre"\noff = ["passive-voice"]\nfail-on = "warning"\n'
TEXTS = [GOOD, BAD, GOOD_NN, BAD_NN, f"---\nmålgruppe: unge\n---\n{GOOD}", f"---\nspråk: nn\n---\n{GOOD_NN}"]


@pytest.fixture
def planned(tmp_path: Path) -> Checker:
    """A checker with a plan and options."""
    path = tmp_path / "somcheck.toml"
    path.write_text(PLAN, encoding="utf-8")
    return Checker(path, min_score=65)


def told(checker: Checker, texts: Iterable[str], jobs: int = 1) -> list[Report | str]:
    """What `check_many` gives, and what it stops at."""
    found: list[Report | str] = []
    try:
        found.extend(checker.check_many(texts, jobs=jobs))
    except somcheck.PostError as error:
        found.append(f"{type(error).__name__}: {error} / {error.nb} / {error.nn}")
    return found


def test_a_used_checker_can_be_pickled_and_judges_the_same(planned: Checker) -> None:
    before = list(planned.check_many(TEXTS))
    again = pickle.loads(pickle.dumps(planned))
    assert list(again.check_many(TEXTS)) == before
    assert again.check_plan(before) == planned.check_plan(before)
    assert again.settings == planned.settings


@pytest.mark.slow
def test_several_processes_say_what_one_says(planned: Checker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("somcheck.judging.checker.BATCH", 4)
    many = [*TEXTS * 2, "---\nmålgruppe: eldree\n---\n" + GOOD_NN, GOOD]  # more than a batch, with one that stops it
    one = told(planned, many)
    assert len(one) == len(many) - 1
    assert told(planned, many, jobs=2) == one


def test_two_checkers_in_two_threads_say_what_they_say_one_after_the_other(tmp_path: Path) -> None:
    (tmp_path / "en.toml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "to.toml").write_text('language = "nn"\n[words]\nallowed = ["detektor m"]\n', encoding="utf-8")

    def checkers() -> list[Checker]:
        return [Checker(tmp_path / "en.toml"), Checker(tmp_path / "to.toml", audience="hytteeiere", profile="takk")]

    one_by_one = [told(checker, TEXTS * 4) for checker in checkers()]
    assert one_by_one[0] != one_by_one[1]
    with ThreadPoolExecutor(2) as pool:
        at_once = list(pool.map(lambda checker: told(checker, TEXTS * 4), checkers()))
    assert at_once == one_by_one
    shared = checkers()[0]
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(lambda texts: told(shared, texts), [TEXTS * 4] * 2)) == [one_by_one[0]] * 2


# ---- In the post's own written form ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "nynorsk", "bokmål"),
    [
        ("---\nmålgrupp: eldre\n---\n{}", "Ukjent felt øvst", "Ukjent felt øverst"),
        ("---\nmål: [\n---\n{}", "Felta øvst kan ikkje lesast", "Feltene øverst kan ikke leses"),
        ("---\nmål\n---\n{}", "må vere på forma", "må være på formen"),
        ("---\nmål: {{a: b}}\n---\n{}", "må vere ein tekst", "må være en tekst"),
        ("---\nmål: a\ngoal: b\n---\n{}", "to gonger øvst", "to ganger øverst"),
        ("---\nsvarer: [a, b]\n---\n{}", "berre ha éin verdi", "bare ha én verdi"),
        ("---\nspråk: samisk\n---\n{}", "må vere nb eller nn, ikkje", "må være nb eller nn, ikke"),
        ("---\npubliseres: snart\n---\n{}", "øvst", "øverst"),
        ("---\nmål: a\n{}", "øvst", "øverst"),
        ("---\nmålgruppe: eldree\n---\n{}", "Meinte du «eldre»", "Mente du «eldre»"),
        ("---\ntype: akut\n---\n{}", "Meinte du «akutt»", "Mente du «akutt»"),
        ("---\nignorer: passiv-voice\n---\n{}", "Meinte du «passive-voice»", "Mente du «passive-voice»"),
        ("{} " + "hei " * 30_000, "teikn", "tegn"),
    ],
)
def test_what_is_no_post_is_told_in_its_own_form(checker: Checker, text: str, nynorsk: str, bokmål: str) -> None:
    for body, wanted, other in ((GOOD_NN, nynorsk, bokmål), (GOOD, bokmål, nynorsk)):
        with pytest.raises(somcheck.PostError) as raised:
            checker.check(text.format(body))
        assert wanted in str(raised.value)
        assert wanted == other or other not in str(raised.value)


def test_without_words_in_the_form_that_is_said(checker: Checker) -> None:
    for text in ("---\nspråk: nn\n---\n🔥 https://brann.no", "---\nspråk: nn\n---\n..."):
        with pytest.raises(somcheck.PostError, match="berre lenkjer, emojiar eller teikn"):
            checker.check(text)
    with pytest.raises(somcheck.PostError, match="berre lenkjer"):
        Checker(language="nn").check("🔥")
    with pytest.raises(somcheck.PostError, match="bare lenker"):
        Checker(language="nb").check("🔥")


# ---- What is kept in memory --------------------------------------------------------------------------------------

FEW = {
    "Language": "two written forms",
    "Language | None": "two written forms",
    "Literal['nb', 'nn']": "two written forms",
    "Kind": "kinds of irregular words",
    "Literal['words', 'in_times', 'scales']": "kinds of number words",
}
"""Types of arguments that have few values."""

REASONS = {
    "somcheck.norwegian.compounds._endings_in": "one letter",
    "somcheck.norwegian.numbers._written": "numbers up to twelve",
    "somcheck.norwegian.word_list.word_list": "names of files that ship",
    "somcheck.norwegian.word_sets.tables_of": "names of files that ship",
    "somcheck.norwegian.word_list.word_set": "lists that are written in the code",
    "somcheck.report.data._types": "the dataclasses of a report",
}
"""Caches without a bound that take something else, and what there is little of."""


def caches() -> dict[str, Any]:
    """The functions of somcheck that keep what they have answered, by module and name."""
    found = {}
    for info in pkgutil.walk_packages(somcheck.__path__, "somcheck."):
        if not info.name.endswith("__main__"):
            module = importlib.import_module(info.name)
            for name, value in vars(module).items():
                for member in (value, *(vars(value).values() if isinstance(value, type) else ())):
                    if hasattr(member, "cache_parameters") and member.__module__ == info.name:
                        found[f"{info.name}.{name}"] = member
    return found


def test_no_cache_grows_without_bound() -> None:
    assert len(caches()) > 30
    unbound = {}
    for name, cached in caches().items():
        if cached.cache_parameters()["maxsize"] is None and name not in REASONS:
            types = [str(one.annotation) for one in inspect.signature(cached.__wrapped__).parameters.values()]
            if not set(types) <= set(FEW):
                unbound[name] = types
    assert unbound == {}
