"""Run the tips' rules and gauges over a subject: they yield offsets and values, the engine words and places them.

A rule or gauge that raises is a fault in somcheck, not in the post: it is noted, and the others go on.
"""

from __future__ import annotations

import traceback
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from somcheck.document.document import Document
from somcheck.errors import reason_of
from somcheck.judging.ignoring import Ignore
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_list import own_words
from somcheck.report.findings import Fault, Finding, Ignored, Measure, Suggestion
from somcheck.rule import Gauge, Hit, Rule, S, Tip

Found = tuple[Tip[S], Rule[S], Hit]

RULE_STOPPED = Text(
    "Regelen «{id}» stoppet på grunn av en feil i somcheck. Resten er vurdert. Meld gjerne fra.",
    "Regelen «{id}» stoppa på grunn av ein feil i somcheck. Resten er vurdert. Meld gjerne frå.",
)

GAUGE_STOPPED = Text(
    "Målingen «{id}» stoppet på grunn av en feil i somcheck. Resten er vurdert. Meld gjerne fra.",
    "Målinga «{id}» stoppa på grunn av ein feil i somcheck. Resten er vurdert. Meld gjerne frå.",
)


@dataclass
class Checked:
    """What the rules and gauges say: findings in reading order, measures in the tips' order, and what went wrong.

    ``stopped`` tells of the faults as findings on the whole text. They weigh nothing, so they are kept apart.
    ``ignored`` are the findings that the post or the plan leaves out, and ``used`` what says so.
    """

    findings: list[Finding] = field(default_factory=list)
    measures: list[Measure] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    stopped: list[Finding] = field(default_factory=list)
    ignored: list[Ignored] = field(default_factory=list)
    used: set[Ignore] = field(default_factory=set)


def judged(tips: Sequence[Tip[Document]], document: Document) -> tuple[Tip[Document], ...]:
    """The tips that apply to a post and have what they need."""
    return tuple(tip for tip in tips if document.profile.applies(tip) and tip.needs(document) is None)


def check(document: Document, tips: Sequence[Tip[Document]], ignores: Sequence[Ignore] = ()) -> Checked:
    """What the rules and gauges say of a post, less what is to be ignored."""
    off, profile = document.plan.off, document.profile
    checked = Checked()
    hits: list[Found[Document]] = []
    for tip in tips:
        for rule in tip.rules:
            if rule.id not in off and profile.holds(rule):
                try:
                    hits += [(tip, rule, hit) for hit in document.hits(rule.check)]
                except Exception as error:
                    _note(checked, document, tip, rule, error)
    if ignores:
        hits = _without_ignored(checked, document, hits, ignores)
    _word(checked, document, _without_allowed(document, without_overlaps(hits)))
    _measure(checked, document, tips, document.once)
    return checked


def check_plan(subject: S, tip: Tip[S], off: Sequence[str] = ()) -> Checked:
    """What the rules and gauges of a tip say of a plan."""
    checked = Checked()
    hits: list[Found[S]] = []
    for rule in tip.rules:
        if rule.id not in off:
            try:
                hits += [(tip, rule, hit) for hit in tuple(rule.check(subject))]
            except Exception as error:
                _note(checked, subject, tip, rule, error)
    _word(checked, subject, hits)
    _measure(checked, subject, (tip,), lambda read: read(subject))
    return checked


Read = Callable[[S], float | None]


def _measure(checked: Checked, subject: S, tips: Sequence[Tip[S]], value_of: Callable[[Read[S]], float | None]) -> None:
    """Add the measures of the tips, in their order; *value_of* lets a gauge read the subject."""
    for tip in tips:
        for gauge in tip.gauges:
            try:
                value = value_of(gauge.read)
                if value is not None:
                    checked.measures.append(Measure(gauge.id, tip.id, value, gauge.limits, gauge.passes(value)))
            except Exception as error:
                _note(checked, subject, tip, gauge, error)


def _word(checked: Checked, subject: S, hits: Sequence[Found[S]]) -> None:
    """Add the findings; a rule whose hits cannot be worded or placed has none."""
    failed: set[str] = set()
    for tip, rule, hit in hits:
        if rule.id not in failed:
            try:
                checked.findings.append(_finding(subject, tip, rule, hit))
            except Exception as error:
                failed.add(rule.id)
                _note(checked, subject, tip, rule, error)
    checked.findings = sorted(
        (finding for finding in checked.findings if finding.rule not in failed),
        key=lambda finding: (finding.start, finding.end),
    )


def _note(checked: Checked, subject: S, tip: Tip[S], one: Rule[S] | Gauge[S], error: Exception) -> None:
    """Note that a rule or gauge raised, and tell of it."""
    reason = reason_of(error)
    checked.faults.append(Fault(one.id, reason, "".join(traceback.format_exception(error))))
    start = subject.place(0)
    line, column = subject.line_and_column(start)
    message = RULE_STOPPED if isinstance(one, Rule) else GAUGE_STOPPED
    said = message(subject.language, id=one.id)
    checked.stopped.append(Finding(one.id, tip.id, "signal", said, (), start, start, line, column, ""))


def _without_ignored(
    checked: Checked, document: Document, hits: list[Found[Document]], ignores: Sequence[Ignore]
) -> list[Found[Document]]:
    """Leave out the findings that the post or the plan says are to be, before others of the same words are."""
    by_rule: dict[str, list[Ignore]] = {}
    for ignore in ignores:
        by_rule.setdefault(ignore.rule, []).append(ignore)
    kept: list[Found[Document]] = []
    left_out: list[Found[Document]] = []
    for found in hits:
        span = document.place_span(found[2].start, found[2].end) if found[1].id in by_rule else None
        covering = [one for one in by_rule[found[1].id] if one.covers(*span)] if span else []
        checked.used.update(covering)
        (left_out if covering else kept).append(found)
    worded = Checked()
    seen = {id(found) for found in without_overlaps(hits)}  # else a longer finding would stand there instead
    _word(worded, document, _without_allowed(document, [found for found in left_out if id(found) in seen]))
    for finding in worded.findings:
        by = next(one for one in by_rule[finding.rule] if one.covers(finding.start, finding.end))
        checked.ignored.append(Ignored(finding, by.by, by.reason))
    checked.faults += worded.faults
    checked.stopped += worded.stopped
    return kept


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


def without_overlaps(hits: Sequence[Found[S]]) -> list[Found[S]]:
    """Where findings on words overlap, keep the longest; of equals the first."""
    kept = [found for found in hits if found[1].scope != "words"]
    taken: list[tuple[int, int]] = []  # in order, and apart from each other
    words = [found for found in hits if found[1].scope == "words"]
    for found in sorted(words, key=lambda found: found[2].start - found[2].end):
        hit = found[2]
        place = bisect_left(taken, (hit.end, hit.end))
        if place == 0 or taken[place - 1][1] <= hit.start:
            taken.insert(place, (hit.start, hit.end))
            kept.append(found)
    return kept


def _finding(subject: S, tip: Tip[S], rule: Rule[S], hit: Hit) -> Finding:
    start, end = subject.place_span(hit.start, hit.end)
    line, column = subject.line_and_column(start)
    message = rule.worded(hit.variant, isinstance(subject, Document) and subject.in_form)
    return Finding(
        rule=rule.id,
        tip=tip.id,
        severity=hit.severity or rule.severity,
        message=message(subject.language, **hit.values),
        suggestions=tuple(
            Suggestion(*span, e.replacement, e.safe)
            for e in hit.edits
            # A suggestion that would take a comment to somcheck with it is none.
            if subject.is_unbroken_source(*(span := subject.place_span(e.start, e.end)))
        ),
        start=start,
        end=end,
        line=line,
        column=column,
        text=subject.source[start:end],
        certainty=hit.certainty,
    )
