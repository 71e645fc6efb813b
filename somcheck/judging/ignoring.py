"""What a post and the plan leave out: findings of some rules in some places. Nothing is left out unseen.

A post says so in its front matter (``ignorer: passive-voice``), for the whole of it, or in a comment, for a line
(``<!-- somcheck-ignore passive-voice -->``) or the whole (``somcheck-ignore-file``). The plan says so for posts by
their paths (``[[ignore]]``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from somcheck.errors import PostError, closest, nearest
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.plan.ignores import holds_for
from somcheck.post.post import Post
from somcheck.report.findings import Ignored, IgnoredBy
from somcheck.rule import Tip

if TYPE_CHECKING:
    from somcheck.plan import model

LINE = ("ignore", "ignorer")

WHOLE = ("ignore-file", "ignorer-fil")

MOST_NOTES = 5
"""Remarks on comments in a post; one with more of them has the first."""

UNKNOWN = Text(
    "Kommentaren på linje {line}: Det finnes ingen regel «{rule}».{hint}",
    "Kommentaren på linje {line}: Det finst ingen regel «{rule}».{hint}",
)

MEANT = Text(" Mente du «{meant}»?", " Meinte du «{meant}»?")

WHAT = Text(
    "Kommentaren på linje {line}: Skriv «somcheck-ignore REGEL».",
    "Kommentaren på linje {line}: Skriv «somcheck-ignore REGEL».",
)

IDLE_COMMENT = Text(
    "Kommentaren på linje {line} slår ikke av noe: Det er ingen funn av «{rule}» der. Du kan fjerne den.",
    "Kommentaren på linje {line} slår ikkje av noko: Det er ingen funn av «{rule}» der. Du kan fjerne kommentaren.",
)

IDLE_FIELD = Text(
    "«ignorer» øverst slår ikke av noe: Det er ingen funn av «{rule}». Du kan fjerne det.",
    "«ignorer» øvst slår ikkje av noko: Det er ingen funn av «{rule}». Du kan fjerne det.",
)


@dataclass(frozen=True)
class Ignore:
    """Findings of a rule that are left out: in ``span`` of the source, or all (None), and who says so.

    A finding on the whole post stands on no line, and is left out wherever it is said.
    """

    rule: str
    by: IgnoredBy
    span: tuple[int, int] | None = None
    line: int | None = None
    reason: str | None = None

    def covers(self, start: int, end: int) -> bool:
        """Whether it holds for a finding at ``start:end`` of the source."""
        return self.span is None or start == end or (start < self.span[1] and self.span[0] < end)


def require_known(post: Post, language: Language, tips: Iterable[Tip[Any]]) -> None:
    """See that the rules in the front matter are rules of some tips.

    Raises
    ------
    PostError
        Where one is not.
    """
    if not post.front_matter.ignore:
        return
    known = [rule.id for tip in tips for rule in tip.rules]
    for rule in post.front_matter.ignore:
        if rule not in known:
            raise PostError(
                f"Feltet «ignorer» øverst: Det finnes ingen regel «{rule}».{nearest(rule, known)}",
                f"Feltet «ignorer» øvst: Det finst ingen regel «{rule}».{nearest(rule, known, 'nn')}",
            ).in_form(language)


def ignores(post: Post, by_plan: Iterable[model.Ignore], place: str | None) -> Iterator[Ignore]:
    """What is left out of a post that lies at a *place* below the plan (see `somcheck.files.place_of`)."""
    for rule in post.front_matter.ignore:
        yield Ignore(rule, "front-matter")
    for comment in post.comments:
        if comment.what in (*LINE, *WHOLE):
            span = comment.concerns if comment.what in LINE else None
            yield from (Ignore(rule, "comment", span, comment.line) for rule in comment.rules)
    for one in by_plan:
        if place is not None and holds_for(tuple(one.files), place):
            yield from (Ignore(rule, "plan", reason=one.reason) for rule in one.rules)


def notes(
    post: Post, all: Iterable[Ignore], used: Collection[Ignore], known: Collection[str], language: Language
) -> tuple[str, ...]:
    """What is to be said of comments that cannot be followed, and of what leaves nothing out.

    What the plan leaves out is not told of here: it may be for another post.
    """
    said: dict[str, None] = {}
    for comment in post.comments:
        if comment.what not in (*LINE, *WHOLE) or not comment.rules:
            said[WHAT(language, line=str(comment.line))] = None
    for one in all:
        if one.by == "comment" and one.rule not in known:
            meant = closest(one.rule, known)
            hint = MEANT(language, meant=meant) if meant else ""
            said[UNKNOWN(language, line=str(one.line), rule=one.rule, hint=hint)] = None
        elif one.by == "comment" and one not in used:
            said[IDLE_COMMENT(language, line=str(one.line), rule=one.rule)] = None
        elif one.by == "front-matter" and one not in used:
            said[IDLE_FIELD(language, rule=one.rule)] = None
    return tuple(said)[:MOST_NOTES]


def idle(by_plan: Iterable[model.Ignore], posts: Iterable[tuple[str | None, Iterable[Ignored]]]) -> tuple[str, ...]:
    """The rules that the plan leaves out of some of the *posts* (place, and what is left out) without any being met."""
    seen = [(place, {one.finding.rule for one in ignored if one.by == "plan"}) for place, ignored in posts]
    found: dict[str, None] = {}
    for entry in by_plan:
        held = [rules for place, rules in seen if place is not None and holds_for(tuple(entry.files), place)]
        found |= {rule: None for rule in entry.rules if held and not any(rule in rules for rules in held)}
    return tuple(found)
