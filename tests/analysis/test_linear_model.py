"""What a model keeps of features and parts changes no chance."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from somcheck.analysis import linear_model
from somcheck.analysis.linear_model import Joined, LinearModel, features_of, made

LETTERS = "abcdefgh"


def letter(one: str) -> Iterator[str]:
    yield from (one, f"{one}{one}", one)


def model() -> LinearModel:
    known = [*LETTERS[:5], *(2 * one for one in LETTERS[:5])]
    weights = [[place / 7 - label for place in range(len(known))] for label in range(3)]
    return made(["x", "y", "z"], known, weights, [0.1, 0.2, 0.3])


def other_model() -> LinearModel:
    """A model of other labels, which knows some of the same features."""
    known = [*LETTERS[3:], "dd"]
    return made(["u", "v"], known, [[place - label / 4 for place in range(len(known))] for label in range(2)], [0.5, 0])


@pytest.mark.parametrize("most", [3, 8, 1000])
@settings(max_examples=30, deadline=None)
@given(posts=st.lists(st.lists(st.text(LETTERS, min_size=1, max_size=1), unique=True, min_size=1), max_size=6))
def test_chances_are_those_of_a_model_that_keeps_nothing(most: int, posts: list[list[str]]) -> None:
    kept = model()
    side_by_side = Joined((model(), other_model()))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(linear_model, "MOST", most)
        for post in posts:
            parts = [(letter, (one,)) for one in post]
            features = set().union(*map(features_of, parts))
            alone = model().chances(features)
            assert kept.chances(features) == pytest.approx(alone)
            both = alone, other_model().chances(features)
            for judged in side_by_side.chances_of([features]), side_by_side.chances_of_parts([parts]):
                for one, alone in zip(judged, both, strict=True):
                    assert one == [pytest.approx(alone)]


def test_several_texts_and_none() -> None:
    kept = model()
    assert kept.chances_of([]) == []
    assert kept.chances_of([set(), {"a", "never seen"}]) == [kept.chances(set()), kept.chances({"a"})]


def test_what_could_not_be_weighed_is_weighed_the_next_time() -> None:
    fails = [True]

    def once_failing(one: str) -> Iterator[str]:
        if fails:
            raise MemoryError(fails.pop())
        yield one

    side_by_side = Joined((model(),))
    with pytest.raises(MemoryError):
        side_by_side.chances_of_parts([[(once_failing, ("a",))]])
    assert side_by_side.chances_of_parts([[(once_failing, ("a",))]]) == [[model().chances({"a"})]]
