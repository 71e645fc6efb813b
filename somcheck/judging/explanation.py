"""Why a tip has the score that it has, in words: each measure's part and what the findings take. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from somcheck.judging import score
from somcheck.norwegian.numbers import number
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.report.findings import Finding, Measure
from somcheck.rule import Gauge, S, Tip

MEASURE = Text(
    "{title}: {value}. {scale}Gir {points} av 100 poeng", "{title}: {value}. {scale}Gir {points} av 100 poeng"
)

FINE_BETWEEN = Text("Fra {low} til {high} er greit", "Frå {low} til {high} er greitt")

FINE_FROM = Text("Minst {low} er greit", "Minst {low} er greitt")

FINE_TO = Text("Høyst {high} er greit", "Høgst {high} er greitt")

BEST = Text("{at} er best", "{at} er best")

AT_LEAST = Text(", bør være minst {low}", ", bør vere minst {low}")

AT_MOST = Text(", bør være høyst {high}", ", bør vere høgst {high}")

WEIGHT = Text(", og teller {weight} ganger", ", og tel {weight} gonger")

DOUBLE = Text(", og teller dobbelt", ", og tel dobbelt")

NEARLY_HALF = Text(", og teller litt under halvt", ", og tel litt under halvt")

NOT_COUNTED = Text(", men teller ikke med", ", men tel ikkje med")

COSTS = Text("{rule} trekker {points} poeng", "{rule} trekkjer {points} poeng")

NO_MEASURE = Text("Ingen målinger, så rådet begynner på 100 poeng", "Ingen målingar, så rådet byrjar på 100 poeng")


def explained(
    tips: Sequence[Tip[S]], findings: Sequence[Finding], measures: Sequence[Measure], words: int, language: Language
) -> Mapping[str, tuple[str, ...]]:
    """For each tip what made its score, a sentence each: first its measures, then the rules that take from it."""
    return {tip.id: tuple(_lines(tip, findings, measures, words, language)) for tip in tips}


def _lines(
    tip: Tip[S], findings: Sequence[Finding], measures: Sequence[Measure], words: int, language: Language
) -> list[str]:
    values = {measure.id: measure.value for measure in measures}
    lines = [_measure(gauge, values[gauge.id], language) for gauge in tip.gauges if gauge.id in values]
    if not lines:
        lines.append(NO_MEASURE(language) + ".")
    total = score.tip_score(tip, findings, measures, words)
    met = Counter(finding.rule for finding in findings if finding.tip == tip.id)
    for rule in tip.rules:
        if rule.id in met and rule.cost:
            without = score.tip_score(tip, [f for f in findings if f.rule != rule.id], measures, words)
            name = f"{rule.id} ({met[rule.id]})" if met[rule.id] > 1 else rule.id
            lines.append(COSTS(language, rule=name, points=str(round(without - total))) + ".")
    return lines


def _measure(gauge: Gauge[S], value: float, language: Language) -> str:
    scale = ", ".join(filter(None, (_fine(gauge, language), _best(gauge, value, language))))
    text = MEASURE(
        language,
        title=gauge.title(language),
        value=number(value),
        scale=f"{scale}. " if scale else "",
        points=str(round(gauge.points(value))),
    )
    if gauge.weight == 0:
        text += NOT_COUNTED(language)
    elif gauge.weight == 2:
        text += DOUBLE(language)
    elif 0.4 <= gauge.weight < 0.5:
        text += NEARLY_HALF(language)
    elif gauge.weight != 1:
        text += WEIGHT(language, weight=number(gauge.weight))
    return text + "."


def _fine(gauge: Gauge[S], language: Language) -> str:
    """Which values are neither too low nor too high."""
    low, high = gauge.limits
    if low is not None and high is not None:
        return FINE_BETWEEN(language, low=number(low), high=number(high))
    if low is not None:
        return FINE_FROM(language, low=number(low))
    return FINE_TO(language, high=number(high)) if high is not None else ""


def _best(gauge: Gauge[S], value: float, language: Language) -> str:
    """The nearest value that gives the most points, where it is another and no limit."""
    most = max(points for _, points in gauge.scale)
    if gauge.points(value) >= most:
        return ""
    nearest = min((at for at, points in gauge.scale if points == most), key=lambda at: abs(at - value))
    return "" if nearest in gauge.limits else BEST(language, at=number(nearest))
