"""The plan that init writes: the two templates fill in the same, and any answers make a plan."""

from __future__ import annotations

import re
from datetime import date

import pytest

from somcheck.norwegian.written_form import Language
from somcheck.plan.starter import QUESTIONS, starter
from somcheck.storage.data_files import read_text

TODAY = date(2026, 11, 24)


def test_both_templates_have_the_same_places() -> None:
    bokmal, nynorsk = (re.findall(r"(?<!{){\w+}", read_text(f"starter/{form}.toml")) for form in ("nb", "nn"))
    assert bokmal == nynorsk


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("answer", [None, '$name {name} "a" \\ #', "å\u2028b"])
def test_any_answers_make_a_plan(language: Language, answer: str | None) -> None:
    answers = {question.key: question.example(language, TODAY) for question in QUESTIONS}
    if answer is not None:
        answers |= dict.fromkeys(("name", "goal", "owner", "responder", "reply-within", "weekends"), answer)
    text = starter(answers, language, TODAY)
    assert "{goal}" not in text
    assert 'who = "' in text
