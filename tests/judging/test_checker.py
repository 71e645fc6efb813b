"""The library: what `import somcheck` gives."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import somcheck
from somcheck.judging.checker import Checker
from somcheck.post.source import Source

BAD = "Detektorer skal kontrolleres i henhold til TEK17. Spørsmål kan rettes til avdelingen."
GOOD = "Når testet du røykvarsleren sist? Trykk på knappen i dag."


def test_check() -> None:
    report = somcheck.check(GOOD, audience="eldre", language="auto")
    assert report.language == "nb"
    assert report.score == report.as_json()["score"]
    assert report.tips["question"].score == 100
    assert report.audience.declared == ("eldre",)


def test_check_many_keeps_order(checker: Checker) -> None:
    reports = list(checker.check_many([GOOD, BAD] * 100))
    assert [report.score for report in reports[:2]] == [report.score for report in reports[-2:]]
    assert len(reports) == 200


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
    edits = sorted((s for f in report.findings for s in f.suggestions), key=lambda s: -s.start)
    text = BAD
    for edit in edits:
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    assert "Røykvarslere" in text
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
