"""Warnings and thanks by their words, in both written forms."""

from __future__ import annotations

import pytest

from somcheck.document.kinds import looks_acute, looks_like_thanks


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
