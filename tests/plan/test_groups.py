"""Target groups: the shipped ones, a user's own, and the guess."""

from __future__ import annotations

import pytest

from somcheck.errors import ConfigError
from somcheck.judging.checker import Checker
from somcheck.plan.groups import find_group, make_group, shipped_groups
from somcheck.plan.model import Group

IDS = {
    "barnefamilier", "eldre", "unge", "hytteeiere", "gardbrukere", "boligeiere", "naeringsliv", "flerspraklige",
    "skole-barnehage", "alle",
}  # fmt: skip


def test_shipped_groups() -> None:
    groups = shipped_groups()
    assert set(groups) == IDS
    for group in groups.values():
        for text in (group.name, group.marks, group.advice):
            assert text.nb
            assert text.nn
            assert "!" not in text.nb + text.nn


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Har du kontrollert pipa på hytta før påske? Ta med nytt batteri når du kjører til fjells.", "hytteeiere"),
        ("Har du kontrollert pipa på hytta? Måk taket, for snøen er tung på hyttene nå.", "hytteeiere"),
        ("Bur du på hybel med andre studentar? Då er det de som må teste røykvarslaren i kollektivet.", "unge"),
        ("Er mor eller far blitt pensjonist? Hjemmetjenesten kan hjelpe med trygghetsalarm og komfyrvakt.", "eldre"),
        ("Har du fjøs og husdyr? Sjekk det elektriske i driftsbygninga før sauen kjem inn.", "gardbrukere"),
        ("Styret i borettslaget minner beboerne om dugnad og grilling på balkongen.", "boligeiere"),
        ("Har du barn i barnehagen? Småbarnsforeldre kan øve brannøvelse med ungene hjemme.", "barnefamilier"),
    ],
)
def test_guess(checker: Checker, text: str, group: str) -> None:
    assert checker.check(text).audience.detected[0].id == group


def test_no_guess_without_evidence(checker: Checker) -> None:
    report = checker.check("Har du testet røykvarsleren i dag? Trykk på knappen.")
    assert report.audience.detected[0].id == "alle"


def test_find_group_by_name() -> None:
    groups = shipped_groups()
    assert find_group(" Eldre ", groups).id == "eldre"
    assert find_group(groups["naeringsliv"].name.nn, groups).id == "naeringsliv"
    with pytest.raises(ConfigError, match="Mente du «eldre»"):
        find_group("eldrre", groups)


def test_own_group_extends_a_shipped_one() -> None:
    table = {"extends": "eldre", "name": "pensjonister i Lia", "nb": {"topics": ["trilleband n"]}}
    group = make_group("lia", Group.model_validate(table), shipped_groups())
    eldre = shipped_groups()["eldre"]
    assert group.id == "lia"
    assert group.name.nn == "pensjonister i Lia"
    assert group.nb.topics == (*eldre.nb.topics, "trilleband n")
    assert group.nn == eldre.nn
    assert group.level == eldre.level
