"""The parts of a Report that are neither findings nor scores: advice, previews, notes and spans of markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from somcheck.document.document import Document
from somcheck.errors import nearest
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.post.platforms import before_fold, find_platform, platforms
from somcheck.post.post import Post
from somcheck.report.report import Advice, Preview, Span
from somcheck.rule import S, Tip

PRAISEWORTHY = 85
"""The tip score from which somcheck says what the post does well, where it warns of nothing under that tip."""

WORTHWHILE = 3
"""Points. Advice that gains less is not worth telling."""

UNKNOWN_PLATFORM = Text("Kjenner ikke plattformen «{said}».", "Kjenner ikkje plattforma «{said}».")


def likely_goal(document: Document) -> str | None:
    from somcheck.analysis.goals import likeliest

    return document.once(likeliest) if document.plan.goals else None


def advice_on(tips: Iterable[Tip[S]], gains: Mapping[str, float], total: float, language: Language) -> Advice | None:
    """The cure of the rule whose heeding gains most, where that is worth telling."""
    best = next(iter(gains), None)
    if best is None or round(total + gains[best]) - round(total) < WORTHWHILE:
        return None
    cure = next(rule.cure for tip in tips for rule in tip.rules if rule.id == best)
    return Advice(cure(language), round(total + gains[best]))


def unknown_platforms(document: Document) -> Iterator[str]:
    for said in document.post.front_matter.platform:
        if find_platform(said) is None:
            nearby = nearest(said.lower(), platforms())
            yield UNKNOWN_PLATFORM(document.language, said=said) + nearby


def markup_spans(draft: Post) -> Iterator[Span]:
    """The markup and the comments to somcheck, by their offsets in the source."""
    for one in draft.markup:
        yield Span(one.kind, *draft.place_span(one.start, one.end))
    for comment in draft.comments:
        yield Span("comment", comment.start, comment.end)


def previews_of(document: Document) -> Iterator[Preview]:
    for platform in document.platforms:
        if (fold := platform.fold) is not None:
            shown = before_fold(document.post, fold)
            hidden = len(document.text.strip()) - len(shown)
            yield Preview(platform.name, shown, hidden, fold.value, fold.strength, fold.source)
