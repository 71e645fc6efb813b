"""What the history shows: plain values that formatters, the page and other programs may see, and their JSON form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any, Literal

from somcheck.norwegian.written_form import Language

SCHEMA = 1

Verdict = Literal["more", "less", "perhaps", "no-difference", "few"]
"""What an interval says: it lies above, below or about no difference; or there are too few posts to say. ``perhaps``:
it lies to one side, but among as many comparisons as there are, some do by chance."""

Period = Literal["month", "quarter", "year"]


@dataclass(frozen=True)
class Interval:
    """An estimate with its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Month:
    """How a month's posts are written. Shares are from 0 to 1; ``technical`` and ``stiff`` are per 100 words, ``words``
    the median length of a post in words, ``groups`` posts by target group."""

    month: str
    posts: int
    asks: float
    acts: float
    passes: float
    score: float
    technical: float
    stiff: float
    words: float
    groups: Mapping[str, int]


@dataclass(frozen=True)
class HeavyWord:
    """A word that most needs a plain twin: how many posts it stands in."""

    word: str
    twin: str
    posts: int


@dataclass(frozen=True)
class Change:
    """What became of a measure of `Month` since a date; ``difference`` is after minus before."""

    measure: str
    before: float
    after: float
    posts_before: int
    posts_after: int
    difference: Interval | None
    verdict: Verdict


@dataclass(frozen=True)
class Side:
    """One side of a comparison: how many posts, and the median and mean of what readers did."""

    posts: int
    median: float
    mean: float


@dataclass(frozen=True)
class Comparison:
    """Posts that have something, beside posts of the same month and kind that do not.

    ``trait`` is ``asks``, ``acts``, ``kind:photo``, ``group:eldre``, ``goal:…``, ``length:long``, ``weekday:sat`` or
    ``hour:evening``; ``count`` is ``comments``, ``shares`` or ``reactions``; ``per_reach`` says that counts are per
    1,000 people reached. ``ratio`` is the first side's mean through the other's, within kind, platform and ``within``
    (a month, or where months hold too few posts a quarter or year); None where there are too few posts, or nothing was
    counted. The sides hold only posts that have some to be compared with.
    """

    trait: str
    count: str
    per_reach: bool
    having: Side
    lacking: Side
    ratio: Interval | None
    verdict: Verdict
    within: Period = "month"


@dataclass(frozen=True)
class FormShare:
    """Posts and words of each written form in a year, on one platform (None: all). Mixed and doubtful posts count
    in neither; ``share`` is the part of the lesser form among the words of the two, from 0 to 1, None without any.
    ``enough`` is whether that is a quarter; None also where the mixed and doubtful posts could change it."""

    year: int
    platform: str | None
    nb_posts: int
    nn_posts: int
    mixed: int
    doubtful: int
    nb_words: int
    nn_words: int
    lesser: Language | None
    share: float | None
    enough: bool | None


@dataclass(frozen=True)
class ToSettle:
    """A post whose written form a person should settle."""

    id: str
    link: str | None
    file: str
    row: int
    time: datetime | None
    form: str


@dataclass(frozen=True)
class Rhythm:
    """How often and when. ``weeks`` is how many weeks the history spans, ``silent`` those without a post, ``bursts``
    days with three posts or more; ``per_week`` is the mean, ``planned`` what the plan says. ``unattended`` counts the
    posts outside the hours when somebody answers, ``asked_unattended`` those of them that ask, of the ``timed`` posts
    whose time of day is known, among the ``dated``; None where the plan does not say when somebody answers."""

    weeks: int
    silent: int
    longest_silence: int
    bursts: tuple[date, ...]
    per_week: float
    planned: float | None
    unattended: int | None
    asked_unattended: int | None
    hours_per_week: float | None
    by_platform: Mapping[str, float]
    timed: int = 0
    dated: int = 0


@dataclass(frozen=True)
class Quarter:
    """Posts of a quarter (``2026-Q3``) by goal of the plan and by target group, and how many serve no goal."""

    quarter: str
    posts: int
    goals: Mapping[str, int]
    groups: Mapping[str, int]
    no_goal: int


@dataclass(frozen=True)
class Gap:
    """What is written too seldom: a goal or a target group without posts for long, with two ready questions."""

    kind: Literal["goal", "group"]
    id: str
    name: str
    last: date | None
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """What was read: posts by source, what was set aside and why, and what could not be read.

    ``unread`` counts the rows that could not be, and ``unread_rows`` has the first of them: file, row and reason.
    ``unread_files`` has whole files and why, and ``notes`` what is worth knowing of files that were read.
    """

    files: tuple[str, ...]
    posts: int
    aside: Mapping[str, int]
    unread: int
    unread_rows: tuple[tuple[str, int, str], ...]
    first: date | None
    last: date | None
    unread_files: tuple[tuple[str, str], ...] = ()
    notes: tuple[tuple[str, str], ...] = ()

    @property
    def anything(self) -> bool:
        """Whether there was anything to read: a post, or what is not told of."""
        return bool(self.posts or self.aside)


@dataclass(frozen=True)
class History:
    """All that is shown of an organisation's posts. ``language`` is the form that it is told in, ``since`` the date
    that `changes` are counted from, ``goal_measure`` how the plan sees that its first goal is reached, ``goal_count``
    which count of `Comparison` that names, if any; `comparisons` of it stand first."""

    name: str | None
    language: Language
    since: date | None
    reading: Reading
    months: tuple[Month, ...]
    heavy: tuple[HeavyWord, ...]
    changes: tuple[Change, ...]
    comparisons: tuple[Comparison, ...]
    bait: int
    forms: tuple[FormShare, ...]
    to_settle: tuple[ToSettle, ...]
    rhythm: Rhythm | None
    quarters: tuple[Quarter, ...]
    gaps: tuple[Gap, ...]
    goal_names: Mapping[str, str] = field(default_factory=dict)
    group_names: Mapping[str, str] = field(default_factory=dict)
    goal_measure: str | None = None
    goal_count: str | None = None

    def as_json(self) -> dict[str, Any]:
        """The history as plain values that JSON can hold; dates in ISO 8601."""
        return {"schema": SCHEMA, **_plain(asdict(self))}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value
