"""What a tip, a rule and a gauge are.

All three are plain values. A rule's own examples are its documentation, its tests and its expected spans.
Rules look at a *subject*, a `somcheck.document.Document` (a post) or a `somcheck.plan_file.PlanFile` (the plan), and
yield `Hit`s: offsets into its text and values for the message. The engine words them and places them in the source.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Literal, Protocol, TypeVar

from somcheck.norwegian.text import Text
from somcheck.severity import Severity

if TYPE_CHECKING:
    from somcheck.norwegian.written_form import Language


class Subject(Protocol):
    """What rules can look at: a text that knows where its words stand in the source."""

    @property
    def language(self) -> Language: ...

    @property
    def source(self) -> str: ...

    def place(self, offset: int) -> int:
        """The offset in the source of an offset in the text."""

    def place_span(self, start: int, end: int) -> tuple[int, int]:
        """Where ``start:end`` of the text stands in the source."""

    def is_unbroken_source(self, start: int, end: int) -> bool:
        """Whether ``start:end`` of the source is all of it in the text."""

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The line and column, from 1, of an offset in the source."""


S = TypeVar("S", bound=Subject)


@dataclass(frozen=True)
class Edit:
    """A ready replacement for ``start:end`` of the document's text.

    ``safe`` says that the text reads as good Norwegian with it, whatever stands around, so that ``--fix`` may make it.
    """

    start: int
    end: int
    replacement: str
    safe: bool = False


@dataclass(frozen=True)
class Hit:
    """A place in the subject's text where a rule was met.

    ``variant`` chooses among the rule's messages, where it has more than one. A hit on the post or plan as a
    whole has ``start == end``. ``certainty``, from 0 to 1, is the part of the rule's cost that a hit takes where the
    rule rests on a guess; where it is None, the severity decides.
    """

    start: int
    end: int
    values: Mapping[str, str] = field(default_factory=dict)
    edits: tuple[Edit, ...] = ()
    variant: str = ""
    severity: Severity | None = None
    certainty: float | None = None


@dataclass(frozen=True)
class Example:
    """A text with the words that the rule should mark between ``⟦`` and ``⟧``; unmarked text is fine.

    ``whole`` says that the rule meets the post as a whole (a hit without words of its own). ``front`` holds lines
    of front matter, ``plan`` the plan that the post is judged with, in TOML. A rule of the tip ``plan`` has plans
    for examples: there the text itself is TOML.
    """

    marked: str
    lang: Language
    whole: bool = False
    audience: str | None = None
    front: str = ""
    plan: str = ""

    @property
    def text(self) -> str:
        return self.marked.replace("⟦", "").replace("⟧", "")

    @property
    def spans(self) -> list[tuple[int, int]]:
        """The marked places, as offsets into `text`."""
        spans, start, seen = [], 0, 0
        for place, char in enumerate(self.marked):
            if char == "⟦":
                start, seen = place - seen, seen + 1
            elif char == "⟧":
                spans.append((start, place - seen))
                seen += 1
        return spans


@dataclass(frozen=True)
class Rule(Generic[S]):
    """A fault that can be seen in a post, or in the plan.

    ``message`` is one line with the cure in it; ``messages`` holds further ones by variant. ``cure`` is what
    to do about all findings of the rule, in one sentence. ``why`` is for ``somcheck explain``. ``cost`` is how
    much one finding in a post of normal length weighs: a finding of cost 10 takes about a tenth of the tip's
    score. ``mends`` names the gauge of the same tip that reads its best value once the rule is heeded; such
    a rule says in words what the gauge says in numbers, and costs nothing itself. ``scope`` is how much of
    the text a finding marks: where two findings on words overlap, the longer stays. ``in_form`` has, by variant, the
    messages that are worded otherwise where the fields of a post stand in a form beside it. ``profiles`` are the kinds
    of post that a rule is made for, where it is made for some only.
    """

    id: str
    title: Text
    message: Text
    cure: Text
    why: Text
    check: Callable[[S], Iterable[Hit]]
    examples: tuple[Example, ...]
    sources: tuple[str, ...]
    severity: Severity = "warning"
    scope: Literal["words", "sentence", "post"] = "words"
    cost: float = 12.0
    mends: str | None = None
    messages: Mapping[str, Text] = field(default_factory=dict)
    in_form: Mapping[str, Text] = field(default_factory=dict)
    profiles: frozenset[str] = frozenset()

    def worded(self, variant: str = "", in_form: bool = False) -> Text:
        """The message of a variant; *in_form* says that what front matter holds is asked for in a form."""
        if in_form and variant in self.in_form:
            return self.in_form[variant]
        return self.messages[variant] if variant else self.message


@dataclass(frozen=True)
class Gauge(Generic[S]):
    """A number about the whole post, or plan.

    ``read`` gives the number, or None where the post is too short to say. ``limits`` are the lowest and
    highest value that pass. ``scale`` turns the number into points from 0 to 100: pairs of value and points,
    by rising value, straight lines between them.
    """

    id: str
    title: Text
    read: Callable[[S], float | None]
    limits: tuple[float | None, float | None]
    scale: tuple[tuple[float, float], ...]
    sources: tuple[str, ...]
    weight: float = 1.0

    def points(self, value: float) -> float:
        below = self.scale[0]
        for above in self.scale:
            if value <= above[0]:
                if above[0] == below[0]:
                    return above[1]
                share = (value - below[0]) / (above[0] - below[0])
                return below[1] + share * (above[1] - below[1])
            below = above
        return below[1]

    def passes(self, value: float) -> bool:
        low, high = self.limits
        return (low is None or value >= low) and (high is None or value <= high)


@dataclass(frozen=True)
class Tip(Generic[S]):
    """A piece of advice from the source document, with the rules and gauges that judge it.

    The score is the weighted mean of the gauges' points, less what the findings cost
    (`somcheck.judging.score.tip_score`). ``praise`` is said of a post that follows the advice. ``needs`` says what is
    missing where the tip cannot be judged, and None where it can. ``weight`` is what the tip counts for in the score
    and ``steepness`` how fast its points fall below 100; both are fitted to what editors would publish
    (``data/training/weigh_tips.py``).
    """

    id: str
    title: Text
    quote: str
    praise: Text
    rules: tuple[Rule[S], ...]
    gauges: tuple[Gauge[S], ...]
    weight: float = 1.0
    steepness: float = 1.0
    needs: Callable[[S], Text | None] = lambda subject: None
