"""From findings and measures to scores. Pure: no text, no language, no files.

A tip's base is the weighted mean of its gauges' points (100 where no gauge could say). Findings then take
their part: the base is multiplied by ``exp(-costs / 100)``, where a rule's first finding of some words costs the
rule's full cost, the same words again half of it, and a signal half of what a warning would. What a rule guesses
costs as much as it is sure of it, from nothing where it begins to say so: else a word more or less would tip the
score. In a post longer than `NORMAL_LENGTH` words the same costs are spread over more text and weigh less, by the
square root of the length: a fault in fifty words is nearer to the reader than one in five hundred. What is left, as
a part of 1, is raised to the tip's steepness: editors let little pass that is stiff, technical or of no use, more that
asks nothing.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from somcheck.report.findings import Finding, Measure
from somcheck.rule import S, Tip

MIN_SCORE = 60
"""The default lowest score that passes. See the README for what it lets through in real posts."""

NORMAL_LENGTH = 50
"""Words. The median of real public-sector posts and passages is between 20 and 70."""

SEVERITY_SHARE = {"error": 1.5, "warning": 1.0, "signal": 0.5}


def tip_score(
    tip: Tip[S],
    findings: Sequence[Finding],
    measures: Sequence[Measure],
    words: int,
    heeded: frozenset[str] = frozenset(),
) -> float:
    """The score of one tip, from 0 to 100, as if the rules in *heeded* had been heeded."""
    rules = {rule.id: rule for rule in tip.rules}
    values = {measure.id: measure.value for measure in measures}
    best = {rule.mends for rule in tip.rules if rule.id in heeded}
    weighted = [
        (
            max(points for _, points in gauge.scale) if gauge.id in best else gauge.points(values[gauge.id]),
            gauge.weight,
        )
        for gauge in tip.gauges
        if gauge.id in values
    ]
    base = sum(p * w for p, w in weighted) / sum(w for _, w in weighted) if weighted else 100.0
    costs = 0.0
    seen: set[tuple[str, str]] = set()
    for finding in findings:
        rule = rules.get(finding.rule)
        if rule is None or rule.id in heeded:
            continue
        key = (finding.rule, finding.text.lower())
        share = SEVERITY_SHARE[finding.severity] if finding.certainty is None else finding.certainty
        costs += rule.cost * share * (0.5 if key in seen else 1.0)
        seen.add(key)
    length = math.sqrt(max(1.0, words / NORMAL_LENGTH))
    return 100 * math.pow(base / 100 * math.exp(-costs / length / 100), tip.steepness)


def overall(scores: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The weighted mean of the tips that are judged.

    What must be mended before the post goes out does not hold it down: such a post is not ready, whatever its score
    (`Report.passed`), and its score says how good it is else.
    """
    total = sum(weights[tip] for tip in scores)
    return sum(score * weights[tip] for tip, score in scores.items()) / total if total else 100.0


def gains(
    tips: Sequence[Tip[S]],
    findings: Sequence[Finding],
    measures: Sequence[Measure],
    words: int,
    weights: Mapping[str, float],
) -> dict[str, float]:
    """What the overall score would gain, in points, by heeding each rule that is met.

    First what must be mended, then what gains most.
    """
    scores = {tip.id: tip_score(tip, findings, measures, words) for tip in tips}
    before = overall(scores, weights)
    met = {finding.rule for finding in findings}
    musts = {finding.rule for finding in findings if finding.severity == "error"}
    found: dict[str, float] = {}
    for tip in tips:
        for rule in tip.rules:
            if rule.id in met:
                heeded = frozenset({rule.id})
                raised = {**scores, tip.id: tip_score(tip, findings, measures, words, heeded)}
                found[rule.id] = overall(raised, weights) - before
    return dict(sorted(found.items(), key=lambda gain: (gain[0] not in musts, -gain[1])))


@dataclass(frozen=True)
class Scored:
    """The scores of a post (or plan): of each tip that is judged, the overall one, and what heeding a rule would gain.

    All in points from 0 to 100, not rounded.
    """

    tips: Mapping[str, float]
    total: float
    gains: Mapping[str, float]


def scored(
    tips: Sequence[Tip[S]],
    findings: Sequence[Finding],
    measures: Sequence[Measure],
    words: int,
    weights: Mapping[str, float],
) -> Scored:
    """The scores that findings and measures make, of tips with their *weights*, in a text of so many *words*."""
    scores = {tip.id: tip_score(tip, findings, measures, words) for tip in tips}
    return Scored(scores, overall(scores, weights), gains(tips, findings, measures, words, weights))
