"""A paste is a post: the judgement does not move, and findings and edits stand in what was pasted."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from pasted import PASTES, cleaned

from somcheck.judging.checker import Checker
from somcheck.norwegian.written_form import Language
from somcheck.plan import reading
from somcheck.post.post import parse
from somcheck.post.source import Source
from somcheck.report.report import Report
from somcheck.running.fixes import applied

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]

POSTS = [
    path.read_text(encoding="utf-8")
    for folder in ("tests/posts", "data/sample/innlegg")
    for path in sorted((ROOT / folder).glob("*.txt"))
]

LETTERS = ("bold letters", "italic letters", "full width")


def judged(posts: list[str]) -> list[Report]:
    # Letters that are no letters are a fault of their own.
    checker = Checker(reading.parse('off = ["unicode-letters"]'))
    results = checker.check_sources(Source(post) for post in posts)
    return [result for result in results if isinstance(result, Report)]


@pytest.fixture(scope="module")
def plain() -> list[Report]:
    return judged(POSTS)


LEARNED = ("office-words", "trade-words")
"""Where their spans end depends on how the pipeline reads each word, which a broken line may change."""


def met(report: Report, broken: bool) -> Counter[tuple[str, str]]:
    return Counter(
        (finding.rule, cleaned(report.source[finding.start : finding.end]))
        for finding in report.findings
        if not (broken and finding.rule in LEARNED)
    )


EACH = 5
"""Every fifth post meets a kind of paste, others the next kind; tests/benchmarks/pastes.py takes them all."""


@pytest.mark.parametrize(("number", "kind"), enumerate(PASTES))
def test_a_paste_is_judged_as_what_was_pasted(number: int, kind: str, plain: list[Report]) -> None:
    some = POSTS[number % EACH :: EACH]
    starts = [parse(post).body_start for post in some]
    pasted = [post[:start] + PASTES[kind](post[start:]) for post, start in zip(some, starts, strict=True)]
    for before, after in zip(plain[number % EACH :: EACH], judged(pasted), strict=True):
        assert abs(before.score - after.score) <= 2, after.source
        broken = kind.startswith("lines")
        assert met(before, broken) == met(after, broken), after.source


@pytest.mark.parametrize("kind", [kind for kind in PASTES if kind not in LETTERS])
def test_edits_change_the_same_words(kind: str) -> None:
    texts: dict[Language, str] = {
        "nb": "Ring oss i dag:\n\nDet informeres om stengt vei i henhold til vedtak, og vi kommer  snart.\n",
        "nn": "Ring oss i dag:\n\nI samband med arbeidet vert det føreteke feiing av pipa, og vi kjem  snart.\n",
    }
    for language, text in texts.items():
        written = PASTES[kind](text)
        mended = [
            applied(source, [one for finding in checked.findings for one in finding.suggestions[:1]])
            for source in (text, written)
            for checked in [Checker(language=language).check(source)]
        ]
        assert mended[0] != text
        assert cleaned(mended[1]) == cleaned(mended[0])


@pytest.mark.parametrize("kind", LETTERS)
def test_letters_that_are_none_are_still_seen(kind: str) -> None:
    texts: dict[Language, str] = {"nb": "Husk at varsleren må testes nå.", "nn": "Hugs at varslaren må testast no."}
    for language, text in texts.items():
        report = Checker(language=language).check(PASTES[kind](text))
        found = [finding for finding in report.findings if finding.rule == "unicode-letters"]
        assert found
        assert applied(report.source, [one for finding in found for one in finding.suggestions]) == text
