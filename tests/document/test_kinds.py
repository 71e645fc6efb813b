"""Warnings and thanks by their words, in both written forms."""

from __future__ import annotations

from pathlib import Path

import pytest

from somcheck.document.kinds import DANGERS, act_for, looks_acute, looks_like_thanks
from somcheck.judging.checker import Checker
from somcheck.norwegian.word_sets import tables_of


@pytest.mark.parametrize(
    ("sentences", "acute"),
    [
        (["Det er brann i et lagerbygg.", "Lukk vinduer og dører."], True),
        (["Det er brann i eit lagerbygg.", "Hald vindauge og dører lukka."], True),
        (["Vannledningen i Storgata er brutt.", "Kok vannet til vi sier fra."], True),
        (["Vassleidningen i Storgata er broten.", "Ikkje drikk av vatnet."], True),
        (["Det er brann i et lagerbygg.", "Hvis det brenner hos deg, lukk døra."], False),
        (["Brannen i lageret er slukket.", "Hold avstand, det er brann i fjellet."], False),
        (["Lukk vinduet når du går.", "Vi har åpent hus."], False),
    ],
)
def test_acute(sentences: list[str], acute: bool) -> None:
    assert looks_acute(sentences) == acute


@pytest.mark.parametrize(
    ("sentences", "thanks"),
    [
        (["Tusen takk til alle som kom!"], True),
        (["For en dag.", "Hjarteleg takk for hjelpa!"], True),
        (["Takk til alle."] + ["Det skjer mye."] * 5, False),
        (["Du får takk av naboen."], False),
    ],
)
def test_thanks(sentences: list[str], thanks: bool) -> None:
    assert looks_like_thanks(sentences) == thanks


WARNINGS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "warnings.tsv").read_text(encoding="utf-8").splitlines()
]
"""Written form, kind and text of warnings, and of posts that have their words and are none."""


def test_warnings_and_what_is_like_them(checker: Checker) -> None:
    reports = checker.check_many(text for _, _, text in WARNINGS)
    wrong = [
        (kind, text)
        for (_, kind, text), report in zip(WARNINGS, reports, strict=True)
        if (report.profile == "akutt") != (kind == "akutt")
    ]
    assert not wrong


@pytest.mark.parametrize(
    ("sentence", "nb", "nn"),
    [
        ("Gasslekkasje på Forus.", "Gå inn", "Gå inn"),
        ("Det er funnet bakterier i drikkevannet på Forus.", "Kok vannet", "Kok vatnet"),
        ("Det har gått eit jordskred på Forus.", "Hold deg unna", "Hald deg unna"),
        ("Brann i Forustunnelen.", "Snu", "Snu"),
        ("Skyting på Forus.", "Hold deg inne", "Hald deg inne"),
    ],
)
def test_the_act_fits_the_danger(sentence: str, nb: str, nn: str) -> None:
    act = act_for([sentence])
    assert act is not None
    assert act("nb").startswith(nb)
    assert act("nn").startswith(nn)


def test_every_danger_has_an_act_in_both_forms() -> None:
    assert all(tables_of("kinds.toml")[danger]["act"].keys() == {"nb", "nn"} for danger in DANGERS)


@pytest.mark.parametrize("text", [text for _, kind, text in WARNINGS[:43] if kind == "akutt"])
def test_nothing_is_said_to_a_warning_that_belongs_in_other_posts(checker: Checker, text: str) -> None:
    said = " ".join(finding.message for finding in checker.check(text).findings)
    assert "Test varsl" not in said
    assert "spørsmål" not in said
