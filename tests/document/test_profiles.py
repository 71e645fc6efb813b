"""Kinds of post: acute warnings and others, said or seen."""

from __future__ import annotations

import pytest

from somcheck.document.profiles import find_profile, profiles
from somcheck.errors import ConfigError, PostError
from somcheck.judging.checker import Checker
from somcheck.rules import ALL_TIPS

ACUTE = [
    "Lukk vinduene hvis du bor på Forus. Det brenner i et lager, og røyken driver mot sentrum. Vi slokker.",
    "Steng vindauga no. Det er mykje røyk frå brannen på Hella. Hald deg unna kaia. Helsing brannvesenet.",
    "⚠️ Gasslekkasje i Storgata. Hold deg unna området til vi melder klart.",
    "Kok vannet i Lia. Det er funnet bakterier i drikkevannet. Kommunen melder fra når det er trygt igjen.",
    "Ikkje drikk vatnet i Solvika. Vatnet er forureina etter leidningsbrotet i natt.",
    "Skredet har gått over fylkesvegen ved Hella. Køyr utanom. Politiet er på staden.",
    "Farevarsel: Det er ventet sterk vind i Lia i kveld. Surr fast trampolinen. Nordvik kommune.",
    "Vassleidninga i Skulegata er broten. Ikkje drikk vatnet før du har kokt det. Me melder frå når det er trygt.",
]
USUAL = [
    "Hvis det brenner: Lukk døra, gå ut og ring 110. Øv på det hjemme i kveld.",
    "I natt brant det i et hus i Lia. Naboen lukket døra, og alle kom seg ut. Lukker du døra om natta?",
    "Lukk vinduene før du drar på ferie, så slipper du regnvann i stua.",
    "Brannen i Lia er slukket. Takk til alle som holdt seg unna.",
    "Viss det luktar gass, skal du gå ut og ringje 110.",
    "Øvelse på torsdag: Det kommer røyk fra stasjonen. Du trenger ikke lukke vinduene.",
    "Hald deg unna isen når det har vore mildvêr.",
    "Det er stor skogbrannfare. La grillen stå.",
    "Hva betyr egentlig gult farevarsel? Surr fast trampolinen når det blåser, så står den til neste sommer.",
]


@pytest.mark.parametrize("text", ACUTE)
def test_a_likely_acute_post_is_seen_and_not_punished(checker: Checker, text: str) -> None:
    report = checker.check(text)
    assert report.profile == "akutt"
    assert not report.profile_said
    for tip in ("question", "interest", "goal"):
        assert report.tips[tip].score is None
        assert report.tips[tip].passed
    assert not {"no-question", "flat-opening", "dull-opening"} & {finding.rule for finding in report.findings}
    assert report.passed


@pytest.mark.parametrize("text", USUAL)
def test_advice_for_another_day_is_no_warning(checker: Checker, text: str) -> None:
    assert checker.check(text).profile == "vanlig"


@pytest.mark.parametrize(
    "text",
    [
        "Tusen takk til alle som kom med kaffe i natt! Det varmet.",
        "For ei helg! Takk for at så mange møtte opp på bålkvelden.",
        "Kjære 3B! Tusen takk for dei fine teikningane. Dei heng på kjøkenet på stasjonen.",
    ],
)
def test_a_thank_you_is_seen(checker: Checker, text: str) -> None:
    report = checker.check(text)
    assert report.looks_like == "takk"
    assert report.profile == "vanlig"  # only said, since a question would do it good all the same


def test_thanks_by_the_way_are_none(checker: Checker) -> None:
    text = "Husk å teste varsleren i kveld. Trykk på knappen. Virker den? Takk for at du passer på."
    assert checker.check(text).looks_like == "vanlig"


def test_what_is_said_goes_first(checker: Checker) -> None:
    assert checker.check(f"---\ntype: vanlig\n---\n{ACUTE[0]}").profile == "vanlig"
    report = checker.check(f"---\ntype: akutt\n---\n{USUAL[-1]}")
    assert report.profile == "akutt"
    assert report.profile_said
    assert Checker(profile="takk").check(f"---\ntype: akutt\n---\n{USUAL[-1]}").profile == "takk"


def test_an_acute_post_needs_act_place_and_sender(checker: Checker) -> None:
    report = checker.check("---\ntype: akutt\n---\nDet brenner i et lager.")
    assert {"no-act", "acute-place", "acute-sender"} <= {finding.rule for finding in report.findings}
    assert not report.passed


def test_a_thank_you_and_a_vacancy(checker: Checker) -> None:
    thanks = checker.check("---\ntype: takk\n---\nTakk til alle naboene i Lia som kom med vafler i natt.")
    assert thanks.tips["question"].score is None
    assert thanks.tips["action"].score is None
    vacancy = checker.check("---\ntype: ledig stilling\n---\nVil du kjøre brannbil i Lia? Søk på https://a.no i dag.")
    assert vacancy.tips["action"].score == 100


def test_unknown_profile(checker: Checker) -> None:
    with pytest.raises(PostError, match="Mente du «akutt»"):
        checker.check("---\ntype: akut\n---\nHei til deg.")
    with pytest.raises(ConfigError, match="Mente du «akutt»"):
        Checker(profile="akut")


def test_profiles_name_tips_and_rules_that_exist() -> None:
    tips = {tip.id for tip in ALL_TIPS}
    rules = {rule.id for tip in ALL_TIPS for rule in tip.rules}
    for profile in profiles().values():
        assert profile.not_judged <= tips
        assert profile.off <= rules
        assert find_profile(profile.name.nn) is profile
    for tip in ALL_TIPS:
        for rule in tip.rules:
            assert rule.profiles <= set(profiles())
