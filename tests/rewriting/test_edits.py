"""What suggestions do to a post: they read as Norwegian, lose no sign that means something, and lower no score."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from edits import made_alone
from frames import LISTS, Framed, faults, framed, made_of, tried

from somcheck.judging.checker import Checker
from somcheck.norwegian.written_form import Language

POSTS = sorted(Path(__file__).parents[1].glob("posts/*.txt"))
LANGUAGES: tuple[Language, ...] = ("nb", "nn")

# A question that is added asks for an answer, and then the post should say who answers.
ASKS = {"no-question", "heading-question", "buried-question"}


def faulty(language: Language, cases: list[Framed]) -> Iterator[str]:
    """The suggestions in these frames that a machine can see are wrong."""
    checker = Checker(language=language)
    for case in cases:
        before = checker.document(case.text)
        for _, edit in tried(case, before):
            made = made_of(case, edit)
            if wrong := faults(case, edit, before, checker.document(made)):
                yield f"{case.text} → {made}: {', '.join(sorted(wrong))}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_suggestions_of_some_rows_are_whole_sentences(language: Language) -> None:
    """One frame of a thousand; the next test takes more, and ``tests/benchmarks/edits_in_frames.py`` all."""
    cases = [case for name in LISTS for case in framed(language, name)][::1000]
    assert len(cases) > 25
    assert list(faulty(language, cases)) == []


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_suggestions_are_whole_sentences(language: Language) -> None:
    cases = [case for name in LISTS for case in framed(language, name)][::60]
    assert list(faulty(language, cases)) == []


NOISE = 1
"""Points. The measures of whole texts see a plain word with more letters as a longer one."""


OF_ASKING = {"no-responder", "little-to-reader"}
"""What is told of a post since it asks: who is to answer, and a guess on the whole text."""


@pytest.mark.slow
def test_no_suggestion_lowers_a_score_or_brings_a_warning(checker: Checker) -> None:
    harm = []
    for path in POSTS:
        for made in made_alone(checker, path.read_text(encoding="utf-8")):
            new = set(made.new) - (OF_ASKING if made.rule in ASKS else set())
            if made.loss > NOISE or new:
                harm.append((path.name, made.rule, made.edit.replacement, made.loss, new))
    assert harm == []


KEPT = {
    "nb": ("Test 🔥 varsleren i dag.", "Ta med hele familien 👨‍👩‍👧 på stasjonen.", "Vi gleder oss 🎉🚒🔥🎈"),
    "nn": ("Test 🔥 varslaren i dag.", "Ta med heile familien 👨‍👩‍👧 på stasjonen.", "Vi gler oss 🎉🚒🔥🎈"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_safe_suggestion_loses_an_emoji(language: Language) -> None:
    checker = Checker(language=language)
    for text in KEPT[language]:
        for finding in checker.check(text).findings:
            for edit in finding.suggestions:
                after = text[: edit.start] + edit.replacement + text[edit.end :]
                assert not edit.safe or sorted(after.replace(" ", "")) == sorted(text.replace(" ", "")), text
