"""Words that several formats share, and the rules' own words by their ids. None of this needs spaCy."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from somcheck.rule import Gauge, Rule, Text

if TYPE_CHECKING:
    from somcheck.report import Report

MANY = Text("{n} innlegg: {passed}, {failed} under grensen", "{n} innlegg: {passed}, {failed} under grensa")
"""``passed`` is what `ready` says."""
ON_WHOLE = Text("Hele innlegget", "Heile innlegget")
LIMIT = Text("Under grensen på {limit}", "Under grensa på {limit}")
READY = Text("Klart", "Klart")
EXCUSED = Text("Ikke verre enn før", "Ikkje verre enn før")
UNREAD = Text("Kunne ikke leses", "Kunne ikkje lesast")
FINDINGS_MORE = Text("{count} funn til", "{count} funn til")
ADD = Text("Legg til: {text}", "Legg til: {text}")
REMOVE = Text("Fjern: {text}", "Fjern: {text}")


def ready(count: int) -> str:
    """How many posts are ready, in either written form."""
    return f"{count} klart" if count == 1 else f"{count} klare"


def in_short(report: Report) -> str:
    """How a post stands, in a few words."""
    if report.excused:
        return EXCUSED(report.language)
    return READY(report.language) if report.passed else LIMIT(report.language, limit=str(report.limit))


@cache
def rules() -> Mapping[str, Rule[Any]]:
    from somcheck.rules import ALL_TIPS

    return {rule.id: rule for tip in ALL_TIPS for rule in tip.rules}


@cache
def gauges() -> Mapping[str, Gauge[Any]]:
    from somcheck.rules import ALL_TIPS

    return {gauge.id: gauge for tip in ALL_TIPS for gauge in tip.gauges}
