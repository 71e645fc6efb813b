"""Scores: pure numbers, and the principles that they keep."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from somcheck.analysis import linear_model
from somcheck.document.document import Document
from somcheck.judging import explanation, score
from somcheck.judging.checker import Checker
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.report.findings import Finding, Measure
from somcheck.rule import Gauge
from somcheck.rules import TIPS

ROOT = Path(__file__).parents[2]
TIP = next(tip for tip in TIPS if tip.id == "technical")
RULES = [rule.id for rule in TIP.rules]


def finding(rule: str, text: str) -> Finding:
    return Finding(rule, "technical", "warning", "", (), 0, len(text), 1, 1, text)


findings = st.lists(st.builds(finding, st.sampled_from(RULES), st.text("abc", max_size=2)), max_size=12)
values = st.floats(0, 1)


@given(findings, values, st.integers(1, 500))
def test_more_findings_never_raise_the_score(made: list[Finding], value: float, words: int) -> None:
    measures = [Measure("expert-text", "technical", value, (None, 0.6), True)]
    before = score.tip_score(TIP, made[1:], measures, words)
    after = score.tip_score(TIP, made, measures, words)
    assert 0 <= after <= before <= 100


@given(findings, values, st.integers(1, 500))
def test_heeding_a_rule_never_lowers_the_score(made: list[Finding], value: float, words: int) -> None:
    measures = [Measure("expert-text", "technical", value, (None, 0.6), True)]
    plain = score.tip_score(TIP, made, measures, words)
    for rule in RULES:
        assert score.tip_score(TIP, made, measures, words, frozenset({rule})) >= plain


BAIT = "Når testet du røykvarsleren sist? Trykk på knappen i kveld. Lik og del dette innlegget."


def test_what_must_be_mended_is_not_made_good_by_fine_words(checker: Checker) -> None:
    report = checker.check(BAIT)
    assert report.score >= report.limit
    assert not report.passed
    assert Checker(fail_on="never").check(BAIT).passed
    assert report.advice is not None
    assert "noe dere vil vite" in report.advice.text
    assert report.advice.score > report.score


GOOD_NN = "Når testa du røykvarslaren sist? Trykk på knappen i kveld."

LEAP = 16
"""Points, at most: what one small edit may gain a post that it makes ready."""


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (BAIT, BAIT.removesuffix(" Lik og del dette innlegget.")),
        (f"{GOOD_NN} Lik og del!", GOOD_NN),
        ("Hva vil du lese om brann? Ring Kari i kveld, 010170 12345.", "Hva vil du lese om brann? Ring Kari i kveld."),
    ],
)
def test_one_edit_makes_no_leap(checker: Checker, wrong: str, right: str) -> None:
    before, after = checker.check(wrong), checker.check(right)
    assert after.score - before.score <= LEAP


def test_overall_is_a_weighted_mean() -> None:
    assert score.overall({"a": 100, "b": 40}, {"a": 1, "b": 2}) == 60
    assert score.overall({}, {}) == 100


TWINS = [
    (
        "Når testet du røykvarsleren sist? Trykk på knappen i dag.",
        "Når testa du røykvarslaren sist? Trykk på knappen i dag.",
    ),
    (
        "Det informeres om at det er iverksatt tiltak i henhold til forskrift om brannforebygging.",
        "Det blir informert om at det er iverksett tiltak i henhold til forskrift om brannførebygging.",
    ),
    (
        "Vi rykket ut til en brann i går. Ingen ble skadet. Hva gjør du for å være trygg hjemme?",
        "Vi rykte ut til ein brann i går. Ingen vart skadde. Kva gjer du for å vere trygg heime?",
    ),
]


@pytest.mark.parametrize(("nb", "nn"), TWINS)
def test_twins_score_about_the_same(checker: Checker, nb: str, nn: str) -> None:
    assert abs(checker.check(nb).score - checker.check(nn).score) <= 5


@pytest.mark.parametrize(
    "extra", [" 🔥", " 👩‍🚒🚒", " #brannvern", " #KS2025.", " https://brann.no/a?b=c", "\n", "  ", "\n\n🔥"]
)
@pytest.mark.parametrize("text", [nb for nb, _ in TWINS])
def test_markup_moves_the_language_scores_by_at_most_a_point(checker: Checker, text: str, extra: str) -> None:
    before, after = checker.check(text), checker.check(text + extra)
    for tip in before.tips:
        assert abs((before.tips[tip].score or 0) - (after.tips[tip].score or 0)) <= 1, tip


def test_a_short_post_is_a_normal_post(checker: Checker) -> None:
    report = checker.check("Har du husket å slukke lysene? God natt fra oss på vakt.")
    assert report.passed
    assert report.score >= 80


@pytest.mark.slow
@pytest.mark.parametrize("folder", ["tests/posts", "data/sample/innlegg", "data/examples"])
def test_following_a_suggestion_does_not_lower_the_score(checker: Checker, folder: str) -> None:
    sources = [path.read_text(encoding="utf-8") for path in sorted((ROOT / folder).glob("*.txt"))]
    followed, before = [], []
    for source, report in zip(sources, checker.check_many(sources), strict=True):
        for finding in report.findings:
            for edit in finding.suggestions:
                followed.append(source[: edit.start] + edit.replacement + source[edit.end :])
                before.append(report.score)
    assert followed
    for source, score_before, report in zip(followed, before, checker.check_many(followed), strict=True):
        # A point or two may move with where the pipeline sees a sentence end.
        assert report.score >= score_before - 2, source


@pytest.mark.parametrize(
    ("language", "value", "said"),
    [
        ("nb", 0.14, "Verb: 0,14. Minst 0,1 er greit, 0,45 er best. Gir 60 av 100 poeng."),
        ("nn", 0.14, "Verb: 0,14. Minst 0,1 er greitt, 0,45 er best. Gir 60 av 100 poeng."),
        ("nb", 0.45, "Verb: 0,45. Minst 0,1 er greit. Gir 100 av 100 poeng."),
    ],
)
def test_a_measure_is_explained(language: Language, value: float, said: str) -> None:
    gauge: Gauge[Document] = Gauge(
        "verb", Text("Verb", "Verb"), lambda _: value, (0.1, None), ((0.0, 40.0), (0.14, 60.0), (0.45, 100.0)), ()
    )
    assert explanation._measure(gauge, value, language) == said


@given(st.floats(0, 9), st.floats(0, 9), st.sampled_from([None, 4]), st.sampled_from([1, 0.1]))
def test_a_number_near_another_has_nearly_its_features(one: float, other: float, most: int | None, step: float) -> None:
    first, second = (dict(linear_model.between("n", number, most, step)) for number in (one, other))
    assert sum(first.values()) == pytest.approx(1)
    apart = sum(abs(first.get(name, 0) - second.get(name, 0)) for name in {*first, *second})
    assert apart <= 2 * abs(one - other) / step + 1e-6


def test_a_guess_costs_as_much_as_it_is_sure() -> None:
    costs = [
        100 - score.tip_score(TIP, [replace(finding("trade-words", "a"), certainty=sure)], [], 50)
        for sure in (0, 0.5, 1)
    ]
    assert costs[0] == 0
    assert 0 < costs[1] < costs[2] == 100 - score.tip_score(TIP, [finding("trade-words", "a")], [], 50)
