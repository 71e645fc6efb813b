"""Run the tips' rules and gauges over a document: they yield offsets and values, the engine words and places them."""

from __future__ import annotations

from collections.abc import Sequence

from somcheck.document import Document
from somcheck.report import Finding, Measure, Suggestion
from somcheck.rule import Hit, Rule, Tip


def check(document: Document, tips: Sequence[Tip]) -> tuple[list[Finding], list[Measure]]:
    """The findings in reading order, and the measures in the tips' order."""
    hits = [(tip, rule, hit) for tip in tips for rule in tip.rules for hit in document.hits(rule.check)]
    kept = _without_overlaps(hits)
    findings = [_finding(document, tip, rule, hit) for tip, rule, hit in kept]
    findings.sort(key=lambda finding: (finding.start, finding.end))
    measures = []
    for tip in tips:
        for gauge in tip.gauges:
            value = document.once(gauge.read)
            if value is not None:
                measures.append(Measure(gauge.id, tip.id, value, gauge.limits, gauge.passes(value)))
    return findings, measures


def _without_overlaps(hits: Sequence[tuple[Tip, Rule, Hit]]) -> list[tuple[Tip, Rule, Hit]]:
    """Where findings on words overlap, keep the longest; of equals the first."""
    kept = [found for found in hits if found[1].scope != "words"]
    taken: list[tuple[int, int]] = []
    words = [found for found in hits if found[1].scope == "words"]
    for found in sorted(words, key=lambda found: found[2].start - found[2].end):
        hit = found[2]
        if not any(hit.start < end and start < hit.end for start, end in taken):
            taken.append((hit.start, hit.end))
            kept.append(found)
    return kept


def _finding(document: Document, tip: Tip, rule: Rule, hit: Hit) -> Finding:
    post = document.post
    start, end = post.place(hit.start), post.place(hit.end)
    line, column = post.line_and_column(start)
    message = rule.messages[hit.variant] if hit.variant else rule.message
    return Finding(
        rule=rule.id,
        tip=tip.id,
        severity=hit.severity or rule.severity,
        message=message(document.language, **hit.values),
        suggestions=tuple(Suggestion(post.place(e.start), post.place(e.end), e.replacement) for e in hit.edits),
        start=start,
        end=end,
        line=line,
        column=column,
        text=post.source[start:end],
    )
