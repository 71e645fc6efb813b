"""Words of grave posts, in both written forms."""

from __future__ import annotations

import pytest

from somcheck.judging.checker import Checker
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


GRAVE = [
    "En mann i 60-årene omkom i boligbrannen i natt. Våre tanker går til familien.",
    "Ein mann i 60-åra omkom i bustadbrannen i natt. Tankane våre går til familien.",
    "En ansatt er siktet for tyveri. Politiet etterforsker saken.",
    "Ein tilsett er sikta for tjuveri. Politiet etterforskar saka.",
    "En mann er funnet drept. Politiet ser på drapet som oppklart.",
    "Mannen er død, opplyser politiet.",
    "Mannen er daud, opplyser politiet.",
    "Kommunens kriseteam er på skolen i dag.",
    "Kriseteamet i kommunen er på skulen i dag.",
]


@pytest.mark.parametrize("text", GRAVE)
def test_a_grave_post_is_not_to_ask_or_play(checker: Checker, text: str) -> None:
    report = checker.check(text)
    assert report.tips["question"].score is None
    assert "alvor" in report.missing["question"]
    assert "question" not in report.praise
    assert not {finding.rule for finding in report.findings} & {"no-question", "heading-question"}
    assert not any("Test vars" in finding.message for finding in report.findings)  # "Test varsleren i kveld"


@pytest.mark.parametrize(
    "text",
    [
        "En mann omkom i boligbrannen i natt. Lik og del!",
        "Ein mann omkom i bustadbrannen i natt. Lik og del!",
    ],
)
def test_bait_is_told_of_in_a_grave_post_too(checker: Checker, text: str) -> None:
    rules = {finding.rule for finding in checker.check(text).findings}
    assert "engagement-bait" in rules
    assert "no-question" not in rules


@pytest.mark.parametrize(
    "text",
    [
        "Telefonen er død etter lynnedslaget, og svømmehallen er stengt.",
        "Telefonen er daud etter lynnedslaget, og symjehallen er stengd.",
        "Våre tanker går til sommerferien, og biblioteket er stengt.",
        "Tankane våre går til sommarferien, og biblioteket er stengt.",
        "Det ligger døde fisker i fjæra ved Nes.",
        "Det ligg døde fiskar i fjøra ved Nes.",
        "Et alvorlig uhell med malingen gjør at biblioteket er stengt.",
        "Eit alvorleg uhell med målinga gjer at biblioteket er stengt.",
    ],
)
def test_what_is_not_grave_may_ask(checker: Checker, text: str) -> None:
    assert checker.check(text).tips["question"].score is not None
