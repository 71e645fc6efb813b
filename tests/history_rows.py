"""Rows of an export for the tests of the command line, with what becomes of each."""

from __future__ import annotations

from typing import NamedTuple

NB = "Har du testet røykvarsleren i kveld? Kari på {place} gjør det hver lørdag. Trykk på knappen og hør om den piper."
NN = "Har du testa røykvarslaren i kveld? Kari på {place} gjer det kvar laurdag. Trykk på knappen og høyr om han pip."
STIFF = "Det skal foretas en kontroll av detektorene i henhold til forskrift. Eier plikter å besørge vedlikehold."


class Line(NamedTuple):
    id: str
    text: str
    time: str = "2026-01-01T12:00:00"
    comments: int = 3
    link: str = ""

    @property
    def judged(self) -> bool:
        return not self.text.startswith(("http", "This"))

    @property
    def form(self) -> str:
        return "mixed" if NN[:20] in self.text and NB[:20] in self.text else "nn" if NN[:20] in self.text else "nb"


PLACES = "Moen Lia Haugen Tunet Leira Sand".split()

ROWS = [
    *(Line(f"b{number}", NB.format(place=place)) for number, place in enumerate(PLACES)),
    *(Line(f"n{number}", NN.format(place=place)) for number, place in enumerate(PLACES)),
    Line("m1", f"{NB.format(place='Moen')}\n\n{NN.format(place='Moen')}", link="https://example.no/1"),
    Line("s1", STIFF, link="=cmd|' /C calc'!A0"),
    Line("-5", STIFF.upper()),
    Line("e1", "This is what we wrote to all of our English readers, and to nobody else."),
    Line("u1", "https://example.no/ut"),
    Line("s2", STIFF, "2026-01-30T08:00:00"),
]
