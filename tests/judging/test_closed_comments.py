"""Posts that nobody can comment on: no question is asked for, and nobody to answer is missed."""

from __future__ import annotations

import pytest

from somcheck.judging.checker import Checker
from somcheck.norwegian.written_form import Language
from somcheck.plan.reading import parse

POSTS: dict[Language, str] = {
    "nb": "Vi stenger vannet i Elvegata på tirsdag fra klokka 9 til 14. Fyll ei mugge på mandag.",
    "nn": "Vi stengjer vatnet i Elvegata på tysdag frå klokka 9 til 14. Fyll ei mugge på måndag.",
}
ANSWERS = {"no-question", "no-responder", "no-reply-time"}


@pytest.mark.parametrize("language", POSTS)
def test_neither_question_nor_answer_is_missed(language: Language) -> None:
    post = POSTS[language]
    usual = Checker(language=language).check(post)
    assert ANSWERS & {finding.rule for finding in usual.findings}
    for closed in (
        Checker(language=language).check(f"---\nkommentarer: stengt\n---\n{post}"),
        Checker(parse("[replies]\nclosed = true"), language=language).check(post),
    ):
        assert not ANSWERS & {finding.rule for finding in closed.findings}
        assert closed.tips["question"].score is None
        assert closed.tips["follow-up"].score is None
        assert closed.missing["follow-up"] == "Kommentarfeltet er stengt."


@pytest.mark.parametrize("language", POSTS)
def test_the_post_goes_before_the_plan(language: Language) -> None:
    checker = Checker(parse("[replies]\nclosed = true"), language=language)
    report = checker.check(f"---\nkommentarer: ja\n---\n{POSTS[language]}")
    assert report.tips["question"].score is not None


@pytest.mark.parametrize(
    ("language", "invites"), [("nb", "Kommenter hva du synes."), ("nn", "Kommenter kva du synest.")]
)
def test_a_post_that_asks_for_comments_is_told(language: Language, invites: str) -> None:
    report = Checker(language=language).check(f"---\nkommentarer: stengt\n---\n{POSTS[language]} {invites}")
    assert "closed-comments" in {finding.rule for finding in report.findings}
    assert report.tips["follow-up"].score is not None
