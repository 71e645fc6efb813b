"""From what the rules say of a post to its Report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from somcheck.analysis.asking import asks
from somcheck.analysis.goals import likeliest
from somcheck.analysis.replies import says_when
from somcheck.analysis.speech_acts import speech_acts
from somcheck.analysis.target_group import fitting
from somcheck.document.document import Document
from somcheck.errors import nearest
from somcheck.judging import engine, explanation, ignoring, score
from somcheck.judging.engine import Checked
from somcheck.judging.preparing import looks_foreign
from somcheck.judging.score import Scored
from somcheck.judging.settings import Settings
from somcheck.norwegian.spelling import dictionary
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language, guess
from somcheck.plan.groups import AudienceGroup
from somcheck.post.platforms import before_fold, find_platform, platforms, shown_text
from somcheck.post.post import Post
from somcheck.post.source import Source
from somcheck.report.report import Advice, Audience, Preview, Report, Span, Spelling, TipScore
from somcheck.report.speech import SpeechAct
from somcheck.rule import S, Tip
from somcheck.rules import PLAN_TIP
from somcheck.rules.everyday.spelling import RULE as SPELLING
from somcheck.severity import is_as_grave

PRAISEWORTHY = 85
"""The tip score from which somcheck says what the post does well, where it warns of nothing under that tip."""

WORTHWHILE = 3
"""Points. Advice that gains less is not worth telling."""

NO_TIME = Text(
    "Svarfristen «{said}» sier ikke hvor lenge. Skriv for eksempel «svarfrist: 4 timer» eller «svarfrist: samme dag».",
    "Svarfristen «{said}» seier ikkje kor lenge. Skriv til dømes «svarfrist: 4 timar» eller «svarfrist: same dag».",
)

CLEARLY, ENOUGH_WORDS = 0.9, 6
"""How likely it must be that a post is in the other written form than it is judged as, and in how many words."""

OTHER_FORM = Text(
    "Teksten ser ut til å være på nynorsk, men er vurdert som bokmål, siden det er valgt.",
    "Teksten ser ut til å vere på bokmål, men er vurdert som nynorsk, sidan det er valt.",
)

FOREIGN = Text(
    "Teksten ser ikke ut til å være norsk, men er vurdert som bokmål, siden det er valgt.",
    "Teksten ser ikkje ut til å vere norsk, men er vurdert som nynorsk, sidan det er valt.",
)

UNKNOWN_PLATFORM = Text("Kjenner ikke plattformen «{said}».", "Kjenner ikkje plattforma «{said}».")


def report_of(
    document: Document,
    source: Source,
    tips: Sequence[Tip[Document]],
    groups: Mapping[str, AudienceGroup],
    settings: Settings,
    place: str | None,
) -> Report:
    """Judge a document by some *tips*, and say what there is to say. ``place`` is where it lies below its plan.

    One line for each field of the report: it is long, and there is nothing in it to part.
    """
    language, plan, post = document.language, document.plan, document.post
    applying = engine.judged(tips, document)
    known = frozenset(rule.id for tip in tips for rule in tip.rules)
    ignores = tuple(ignoring.ignores(post, plan.ignore, place))
    checked = engine.check(document, applying, ignores)
    findings, measures, words = checked.findings, checked.measures, len(document.words)
    weights = {tip.id: plan.weights.get(tip.id, tip.weight) for tip in tips}
    scored = score.scored(applying, findings, measures, words, weights)
    told: tuple[Tip[Any], ...] = (*tips, PLAN_TIP)
    return Report(
        path=source.path,
        language=language,
        score=round(scored.total),
        limit=settings.min_score,
        tips={tip.id: _tip_score(tip, scored.tips.get(tip.id), document, settings) for tip in told},
        measures=tuple(measures),
        audience=Audience(tuple(group.id for group in document.declared), document.once(fitting)),
        findings=(*checked.stopped, *findings),
        notes=(*_notes(document, source), *ignoring.notes(post, ignores, checked.used, known, language)),
        praise=_praise(applying, scored, checked, language),
        advice=advice_on(applying, scored.gains, scored.total, language),
        gains=scored.gains,
        required=tuple(tip for tip in plan.limits if tip in scored.tips),
        missing=dict(_missing(tips, document)),
        profile=document.profile.id,
        profile_said=document.said_profile is not None,
        looks_like=document.looks_like,
        previews=tuple(_previews(document)),
        goals=post.front_matter.goal,
        likely_goal=document.once(likeliest) if plan.goals else None,
        asks=asks(document),
        sentences=tuple(_sentences(document)),
        source=source.text,
        ignored=tuple(checked.ignored),
        fail_on=settings.fail_on,
        failing=sum(is_as_grave(finding.severity, settings.fail_on) for finding in findings),
        explained=explanation.explained(applying, findings, measures, words, language),
        faults=tuple(checked.faults),
        body=post.body_start,
        markup=tuple(_markup_spans(post)),
        group_names=_group_names(document, groups),
        spelling=_spelling(applying, document),
    )


def _tip_score(tip: Tip[Any], value: float | None, document: Document, settings: Settings) -> TipScore:
    points = None if value is None else round(value)
    limit = document.plan.limits.get(tip.id, settings.min_score)
    weight = document.plan.weights.get(tip.id, tip.weight)
    return TipScore(tip.id, tip.title(document.language), points, points is None or points >= limit, weight)


def _praise(tips: Iterable[Tip[Document]], scored: Scored, checked: Checked, language: Language) -> dict[str, str]:
    """What a post does well, by tip."""
    warned = {finding.tip for finding in checked.findings if finding.severity != "signal"}
    warned |= {finding.tip for finding in checked.stopped}
    return {
        tip.id: tip.praise(language) for tip in tips if scored.tips[tip.id] >= PRAISEWORTHY and tip.id not in warned
    }


def _missing(tips: Iterable[Tip[Document]], document: Document) -> Iterator[tuple[str, str]]:
    """The tips that apply and cannot be judged, and what they need."""
    for tip in tips:
        if document.profile.applies(tip) and (need := tip.needs(document)) is not None:
            yield tip.id, need(document.language)


def _group_names(document: Document, groups: Mapping[str, AudienceGroup]) -> dict[str, str]:
    """The names of the target groups that a report speaks of."""
    fit = {guess.id for guess in document.once(fitting)}
    return {
        group.id: group.name(document.language)
        for group in groups.values()
        if group in document.declared or group.id in fit
    }


def advice_on(tips: Iterable[Tip[S]], gains: Mapping[str, float], total: float, language: Language) -> Advice | None:
    """The cure of the rule whose heeding gains most, where that is worth telling."""
    best = next(iter(gains), None)
    if best is None or round(total + gains[best]) - round(total) < WORTHWHILE:
        return None
    cure = next(rule.cure for tip in tips for rule in tip.rules if rule.id == best)
    return Advice(cure(language), round(total + gains[best]))


def _notes(document: Document, source: Source) -> Iterator[str]:
    """Remarks on the reading of the post, and on platforms that nobody knows."""
    language = document.language
    yield from (note(language) for note in source.notes)
    looks = guess(document.text)
    if looks_foreign(document.text, looks):
        yield FOREIGN(language)
    elif len(document.words) >= ENOUGH_WORDS and (looks.nn if language == "nb" else 1 - looks.nn) >= CLEARLY:
        yield OTHER_FORM(language)
    for said in document.post.front_matter.platform:
        if find_platform(said) is None:
            yield UNKNOWN_PLATFORM(language, said=said) + nearest(said.lower(), platforms(), language)
    within = document.post.front_matter.reply_within
    if within is not None and not says_when(within):
        yield NO_TIME(language, said=within)


def _sentences(document: Document) -> Iterator[SpeechAct]:
    """What each sentence asks and tells, by its offsets in the source."""
    for said in document.once(speech_acts):
        start, end = document.place_span(said.sentence.start, said.sentence.end)
        yield SpeechAct(start, end, said.asks, said.tells)


def _spelling(tips: Iterable[Tip[Document]], document: Document) -> Spelling:
    """Whether the spelling of a post was checked."""
    if SPELLING.id in document.plan.off or not any(SPELLING in tip.rules for tip in tips):
        return "off"
    return "checked" if dictionary(document.language) else "missing"


def _markup_spans(post: Post) -> Iterator[Span]:
    """The markup and the comments to somcheck, by their offsets in the source."""
    for one in post.markup:
        yield Span(one.kind, *post.place_span(one.start, one.end))
    for comment in post.comments:
        yield Span("comment", comment.start, comment.end)


def _previews(document: Document) -> Iterator[Preview]:
    for platform in document.platforms:
        if (fold := platform.fold) is not None:
            shown = before_fold(document.post, fold)
            hidden = len(shown_text(document.post)) - len(shown)
            yield Preview(platform.name, shown, hidden, fold.value, fold.strength, fold.source)
