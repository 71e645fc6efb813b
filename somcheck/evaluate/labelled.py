"""Hold what somcheck says of labelled texts against their labels."""

from __future__ import annotations

import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from somcheck.evaluate import stats
from somcheck.evaluate.figures import Figure, Miss, Table
from somcheck.judging.checker import Checker
from somcheck.post.source import Source
from somcheck.report.report import Report
from somcheck.report.speech import Asking, Telling

T = TypeVar("T")

Row = dict[str, Any]

JUDGEMENT, CALIBRATION = "Judgement", "Calibration of the overall score"

BAND = 20

EVERYDAY, EXPERT = 0, 2
"""Values of the label ``technical``; 1 lies between them."""


@dataclass(frozen=True)
class Case:
    """A labelled text, and what somcheck says of it."""

    row: Row
    report: Report

    @property
    def text(self) -> str:
        return str(self.row["text"])

    @property
    def document(self) -> str:
        """What the text was taken from, without the part of it."""
        return re.split(r", (?:sentences|lines|§)", self.row.get("source_url") or self.text)[0]

    def sure(self, label: str) -> bool:
        return label not in self.row.get("ambiguous", ())


Judge = Callable[[Case], bool]


def measure(folder: Path, checker: Checker) -> tuple[Table, Table]:
    """The judgement of the labelled texts in a folder, and the calibration of the overall score."""
    rows = {name: _read(folder / f"{name}.jsonl") for name in ("passages", "short_posts", "questions")}
    passages, posts, sentences = (_judged(rows[name], checker) for name in rows)
    pairs = _read(folder / "plain_pairs.jsonl")
    count = sum(map(len, rows.values()))
    figures = [
        *_separation("technical", passages),
        *_separation("everyday", passages),
        *_plain(pairs, checker),
        *_detection("question", "sentence", sentences, "kind", _asks, lambda case: case.row["kind"] != "not_question"),
        *_detection("question", "passage", passages, "has_question", _asks_or_sorts, _has("has_question")),
        *_detection("question", "short post", posts, "has_question", _asks_or_sorts, _has("has_question"), apart=False),
        *_detection("action", "passage", passages, "has_action", _acts, _has("has_action")),
        *_detection("action", "short post", posts, "has_action", _acts, _has("has_action"), apart=False),
        *_shares("audience", "best guess right", _with_group(passages), _group_right, _group_miss, "audience"),
        *_shares("written form", "passage", passages, _form_right, _form_miss),
        *_shares("written form", "short post", posts, _form_right, _form_miss, apart=False),
        *_shares("written form", "sentence", sentences, _form_right, _form_miss),
        _share("judged at all", "text", "both", len(passages) + len(posts) + len(sentences), count),
    ]
    about = (
        "n: texts or pairs; for precision the texts found, for recall the texts labelled. “both, sure” leaves out "
        "those whose label a second careful reader could set otherwise."
    )
    about_bands = "The share of everyday texts among passages and short posts with a score in the band. n: texts."
    return (
        Table(JUDGEMENT, about, tuple(f for f in figures if not math.isnan(f.value)), "high"),
        Table(CALIBRATION, about_bands, tuple(_bands([*passages, *posts]))),
    )


def _read(path: Path) -> list[Row]:
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def judged(path: Path, checker: Checker) -> list[Case]:
    """The labelled texts of a file, and what somcheck says of them."""
    return _judged(_read(path), checker)


def _reports(texts: Iterable[str], checker: Checker) -> list[Report | None]:
    results = checker.check_sources(Source(text) for text in texts)
    return [result if isinstance(result, Report) else None for result in results]


def _judged(rows: Sequence[Row], checker: Checker) -> list[Case]:
    reports = _reports((row["text"] for row in rows), checker)
    return [Case(row, report) for row, report in zip(rows, reports, strict=True) if report is not None]


def _split(cases: Sequence[Case], label: str = "", apart: bool = True) -> Iterator[tuple[str, list[Case]]]:
    """The texts of each written form, of both, and those of both whose *label* is sure, where that is not all."""
    parts = {form: [case for case in cases if case.row["lang"] == form] for form in ("nb", "nn")}
    if apart:
        yield from ((form, part) for form, part in parts.items() if part)
    if all(parts.values()) or not apart:
        yield "both", list(cases)
    sure = [case for case in cases if case.sure(label)]
    if len(sure) < len(cases):
        yield "both, sure", sure


def _documents(cases: Iterable[Case], value: Callable[[Case], T], apart: bool = True) -> list[list[T]]:
    """A value of each text, by the document that it was taken from. Short posts are a document each."""
    found: defaultdict[str, list[T]] = defaultdict(list)
    for case in cases:
        found[case.document if apart else case.text].append(value(case))
    return list(found.values())


def _points(report: Report, of: str) -> float:
    """The overall score, or that of a tip."""
    score = report.score if of == "score" else report.tips[of].score
    return 100.0 if score is None else float(score)


def _separation(tip: str, cases: Sequence[Case]) -> Iterator[Figure]:
    ends = [case for case in cases if case.row["technical"] in (EVERYDAY, EXPERT)]

    def item(case: Case) -> tuple[bool, float]:
        return case.row["technical"] == EVERYDAY, _points(case.report, tip)

    for form, group in _split(ends, "technical"):
        value, limits = stats.auc_of(map(item, group)), stats.auc_interval(_documents(group, item))
        yield Figure(tip, "everyday above expert, AUC", form, len(group), value, *limits, _out_of_order(group, tip))


def _out_of_order(cases: Sequence[Case], tip: str) -> tuple[Miss, ...]:
    found = []
    for case in cases:
        everyday, score = case.row["technical"] == EVERYDAY, _points(case.report, tip)
        others = [_points(other.report, tip) for other in cases if other.row["technical"] != case.row["technical"]]
        passed = sum(other >= score if everyday else other <= score for other in others)
        kind, against = (
            ("everyday", "expert texts at or above") if everyday else ("expert", "everyday texts at or below")
        )
        found.append(Miss(passed, f"{kind}, {score:.0f} points; {passed} {against}", case.text))
    return tuple(miss for miss in found if miss.weight)


def _plain(rows: Sequence[Row], checker: Checker) -> Iterator[Figure]:
    """How often the plain version gets more points than the original; as many points count half."""
    before, after = (_reports((row[key] for row in rows), checker) for key in ("before", "after"))
    pairs = [(row, old, new) for row, old, new in zip(rows, before, after, strict=True) if old and new]
    for of in ("score", "everyday"):
        for form in ("nb", "nn"):
            gains = [(_points(new, of) - _points(old, of), row) for row, old, new in pairs if row["lang"] == form]
            won = sum((gain > 0) + 0.5 * (gain == 0) for gain, _ in gains)
            misses = tuple(
                Miss(-gain, f"{gain:+.0f} points", f"{row['before']}\n→\n{row['after']}")
                for gain, row in gains
                if gain <= 0
            )
            yield _share(of, "plain version above original", form, won, len(gains), misses)


def _asks(case: Case) -> bool:
    return case.report.asks


def _asks_or_sorts(case: Case) -> bool:
    """Whether the post is found to ask its reader anything, also only to sort readers: so wide are the labels."""
    return case.report.asks or any(one.asks is Asking.ROUTING for one in case.report.sentences)


def _acts(case: Case) -> bool:
    """Whether the post is found to give its reader something to do, be it vague: so wide are the labels."""
    return any(one.tells in (Telling.ACT, Telling.VAGUE) for one in case.report.sentences)


def _has(label: str) -> Judge:
    return lambda case: bool(case.row[label])


def _detection(
    of: str, kind: str, cases: Sequence[Case], label: str, found: Judge, labelled: Judge, apart: bool = True
) -> Iterator[Figure]:
    for form, group in _split(cases, label, apart):
        pairs = [(found(case), labelled(case)) for case in group]
        documents = _documents(group, lambda case: (found(case), labelled(case)), apart)
        misses = tuple(
            Miss(case.sure(label), f"{'found' if said else 'not found'}, {label}: {case.row[label]}", case.text)
            for case, (said, true) in zip(group, pairs, strict=True)
            if said != true
        )
        yield Figure(of, f"{kind}, F1", form, len(group), stats.f1(pairs), *stats.f1_interval(documents), misses)
        both = pairs.count((True, True))
        yield _share(of, f"{kind}, precision", form, both, sum(said for said, _ in pairs))
        yield _share(of, f"{kind}, recall", form, both, sum(true for _, true in pairs))


def _share(of: str, name: str, form: str, right: float, count: int, misses: tuple[Miss, ...] = ()) -> Figure:
    return Figure(of, name, form, count, right / count if count else math.nan, *stats.wilson(right, count), misses)


def _shares(
    of: str,
    name: str,
    cases: Sequence[Case],
    right: Judge,
    miss: Callable[[Case], Miss],
    label: str = "",
    apart: bool = True,
) -> Iterator[Figure]:
    for form, group in _split(cases, label, apart):
        misses = tuple(miss(case) for case in group if not right(case))
        yield _share(of, name, form, len(group) - len(misses), len(group), misses)


def _with_group(cases: Iterable[Case]) -> list[Case]:
    return [case for case in cases if case.row["audience"]]


def _group_right(case: Case) -> bool:
    detected = case.report.audience.detected
    return bool(detected) and detected[0].id == case.row["audience"]


def _group_miss(case: Case) -> Miss:
    guesses = [f"{guess.id} {guess.score:.2f}" for guess in case.report.audience.detected[:2]]
    surest = max((guess.score for guess in case.report.audience.detected), default=0.0)
    return Miss(surest, f"labelled {case.row['audience']}; guessed {', '.join(guesses) or 'none'}", case.text)


def _form_right(case: Case) -> bool:
    return bool(case.report.language == case.row["lang"])


def _form_miss(case: Case) -> Miss:
    return Miss(len(case.text), f"labelled {case.row['lang']}; read as {case.report.language}", case.text)


def _bands(cases: Sequence[Case]) -> Iterator[Figure]:
    """The share of everyday texts by score; the misses are everyday texts below 60 and expert texts from 60 up."""
    for form, group in _split(cases):
        bands = [min(case.report.score // BAND, 100 // BAND - 1) for case in group]
        for band, count in sorted(Counter(bands).items()):
            inside = [case for case, at in zip(group, bands, strict=True) if at == band]
            everyday = sum(case.row["technical"] == EVERYDAY for case in inside)
            first = band * BAND
            last = 100 if band == 100 // BAND - 1 else first + BAND - 1
            wrong = EVERYDAY if first < inside[0].report.limit else EXPERT
            misses = tuple(
                Miss(abs(case.report.score - case.report.limit), f"{case.report.score} points", case.text)
                for case in inside
                if case.row["technical"] == wrong
            )
            yield _share(f"score {first}–{last}", "everyday texts", form, everyday, count, misses)
