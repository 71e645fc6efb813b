"""Run the tips' rules and gauges over a subject: they yield offsets and values, the engine words and places them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from somcheck.document import Document, own_words
from somcheck.report import Finding, Measure, Suggestion
from somcheck.rule import Hit, Rule, S, Tip

Found = tuple[Tip[S], Rule[S], Hit]


def judged(tips: Sequence[Tip[Document]], document: Document) -> tuple[Tip[Document], ...]:
    """The tips that apply to a post and have what they need."""
    return tuple(tip for tip in tips if document.profile.applies(tip) and tip.needs(document) is None)


def check(document: Document, tips: Sequence[Tip[Document]]) -> tuple[list[Finding], list[Measure]]:
    """The findings of a post in reading order, and its measures in the tips' order."""
    off, profile = document.plan.off, document.profile
    hits = [
        (tip, rule, hit)
        for tip in tips
        for rule in tip.rules
        if rule.id not in off and profile.holds(rule)
        for hit in document.hits(rule.check)
    ]
    return _findings(document, _without_allowed(document, _without_overlaps(hits))), _measures(tips, document.once)


def check_plan(subject: S, tip: Tip[S], off: Sequence[str] = ()) -> tuple[list[Finding], list[Measure]]:
    """The findings and measures of a plan."""
    hits = [(tip, rule, hit) for rule in tip.rules if rule.id not in off for hit in rule.check(subject)]
    return _findings(subject, hits), _measures((tip,), lambda read: read(subject))


Read = Callable[[S], float | None]


def _measures(tips: Sequence[Tip[S]], value_of: Callable[[Read[S]], float | None]) -> list[Measure]:
    """The measures of the tips, in their order; *value_of* lets a gauge read the subject."""
    return [
        Measure(gauge.id, tip.id, value, gauge.limits, gauge.passes(value))
        for tip in tips
        for gauge in tip.gauges
        if (value := value_of(gauge.read)) is not None
    ]


def _findings(subject: S, hits: Sequence[Found[S]]) -> list[Finding]:
    findings = [_finding(subject, tip, rule, hit) for tip, rule, hit in hits]
    return sorted(findings, key=lambda finding: (finding.start, finding.end))


def _without_allowed(document: Document, hits: list[Found[Document]]) -> list[Found[Document]]:
    """Leave out findings on words that the organisation says its readers know."""
    allowed = document.plan.words.allowed
    if not allowed:
        return hits
    words = own_words(tuple(allowed), document.language)
    spans = {document.span(match) for match in document.find(words)}
    return [
        found
        for found in hits
        if found[1].scope != "words" or found[1].severity == "error" or (found[2].start, found[2].end) not in spans
    ]


def _without_overlaps(hits: Sequence[Found[S]]) -> list[Found[S]]:
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


def _finding(subject: S, tip: Tip[S], rule: Rule[S], hit: Hit) -> Finding:
    start, end = subject.place(hit.start), subject.place(hit.end)
    line, column = subject.line_and_column(start)
    message = rule.messages[hit.variant] if hit.variant else rule.message
    return Finding(
        rule=rule.id,
        tip=tip.id,
        severity=hit.severity or rule.severity,
        message=message(subject.language, **hit.values),
        suggestions=tuple(
            Suggestion(subject.place(e.start), subject.place(e.end), e.replacement, e.safe) for e in hit.edits
        ),
        start=start,
        end=end,
        line=line,
        column=column,
        text=subject.source[start:end],
    )
