"""Words of grave posts, in both written forms."""

from __future__ import annotations

import pytest

from somcheck.norwegian.patterns import Patterns

signs = Patterns("signs.toml")


@pytest.mark.parametrize(
    ("text", "serious"),
    [
        ("To er skadet i en ulykke.", True),
        ("To er skadde i ei ulukke.", True),
        ("Ei kvinne er sakna, og vi leitar no etter ei raud jakke.", True),
        ("En kvinne er savnet.", True),
        ("Elva stiger.", True),
        ("Det er raudt nivå.", True),
        ("Vi har åpent hus på lørdag.", False),
        ("Brannbilen er raud.", False),
    ],
)
def test_serious(text: str, serious: bool) -> None:
    assert (signs("serious").search(text) is not None) == serious


@pytest.mark.parametrize("text", ["unngå ulykker", "førebyggje ulukker", "færre skader", "hindre alvorlige ulykker"])
def test_what_is_prevented(text: str) -> None:
    assert signs("prevented").search(text)
