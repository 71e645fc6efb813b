"""The written form of posts that are out: sure, mixed or doubtful."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from somcheck.history.form import form_and_words

MARKED = Path(__file__).parents[2] / "data" / "training" / "marked"

NB = "Vi kommer hjem til dere i uke 7. Hvordan vil dere at vi skal si fra?"
NN = "Me kjem heim til dykk i veke 7. Korleis vil de at me skal seie frå?"


@pytest.mark.parametrize(
    ("text", "form", "words"),
    [
        (NB, "nb", 15),
        (NN, "nn", 15),
        (f"{NB}\n\n{NN}", "mixed", 30),
        (f"{NN} {NB}", "mixed", 30),
        (f"{NB} Han sa «ikkje».", "nb", 18),
        ("Hei!", "doubtful", 1),
        ("Konsert i parken på lørdag", "doubtful", 5),
        ("https://example.no/ikkje.kva.me #ikkje @ikkje 12 345", "doubtful", 0),
        ("", "doubtful", 0),
    ],
)
def test_forms(text: str, form: str, words: int) -> None:
    assert form_and_words(text) == (form, words)


def labelled() -> list[tuple[str, str]]:
    rows = [
        json.loads(line)
        for name in ("posts", "posts-more", "contexts", "contexts-web", "contexts-borders", "test_posts")
        for line in (MARKED / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    return [(row["lang"], row["text"]) for row in rows if form_and_words(row["text"])[1] >= 15]


def test_hardly_any_invented_post_is_taken_for_another_form() -> None:
    """The posts were no part of what the weights were trained on."""
    said = [(form, form_and_words(text)[0]) for form, text in labelled()]
    assert len(said) > 3000
    sure = [(form, told) for form, told in said if told in ("nb", "nn")]
    assert sum(form != told for form, told in sure) <= 0.001 * len(sure)
    assert len(said) - len(sure) <= 0.02 * len(said)


def test_a_paragraph_in_each_form_is_mixed() -> None:
    texts = labelled()
    pairs = list(zip([t for f, t in texts if f == "nb"], [t for f, t in texts if f == "nn"], strict=False))
    said = [form_and_words(f"{nb}\n\n{nn}")[0] for nb, nn in pairs]
    assert said.count("mixed") >= 0.95 * len(said)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([NB, NN, "Hei!", "https://x.no", "\n", "…", "12"]), max_size=12))
def test_order_of_paragraphs_and_space_around_change_nothing(parts: list[str]) -> None:
    text = "\n\n".join(parts)
    assert form_and_words(f"\n {text} \n") == form_and_words(text)
    assert form_and_words("\n\n".join(reversed(parts)))[1] == form_and_words(text)[1]
