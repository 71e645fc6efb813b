"""Measure somcheck's judgement on labelled texts.

    python -m somcheck.evaluate [FOLDER]

FOLDER holds ``passages.jsonl``, ``short_posts.jsonl``, ``questions.jsonl`` and ``plain_pairs.jsonl`` (default:
``../shared/eval``). The texts are judged as any post is, written form found by somcheck itself, and the figures
come from what a report says: tip scores as whole numbers, and whether a tip passed.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from somcheck.checker import Checker, Source
from somcheck.report import Report

Row = dict[str, Any]


@dataclass(frozen=True)
class Figure:
    """One line of the table: what was measured on which texts, the value and how many texts."""

    name: str
    texts: str
    value: float
    count: int
    goal: float | None = None


def auc(low: Sequence[float], high: Sequence[float]) -> float:
    """The chance that a value of *high* is above one of *low*; equal values count half."""
    if not low or not high:
        return float("nan")
    wins = sum((upper > lower) + 0.5 * (upper == lower) for upper in high for lower in low)
    return wins / (len(low) * len(high))


def f1(pairs: Iterable[tuple[bool, bool]]) -> float:
    """F1 of predicted against labelled, given as pairs."""
    pairs = list(pairs)
    right = sum(predicted and labelled for predicted, labelled in pairs)
    wrong = sum(predicted != labelled for predicted, labelled in pairs)
    return 2 * right / (2 * right + wrong) if right or wrong else float("nan")


def judged(checker: Checker, rows: Iterable[Row], key: str = "text") -> list[tuple[Row, Report]]:
    """The rows whose text can be judged, with their reports."""
    rows = list(rows)
    results = checker.check_sources(Source(row[key]) for row in rows)
    return [(row, result) for row, result in zip(rows, results, strict=True) if isinstance(result, Report)]


def tip_score(report: Report, tip: str) -> float:
    score = report.tips[tip].score
    return 100.0 if score is None else float(score)


def gives_act(report: Report) -> bool:
    """Whether the post is found to give its reader something to do, however well it does so."""
    return any(measure.id == "acts" and measure.value >= 1 for measure in report.measures)


def measure(folder: Path, checker: Checker | None = None) -> list[Figure]:
    """All figures for the labelled texts in a folder."""
    checker = checker or Checker()
    rows = {name: read(folder / f"{name}.jsonl") for name in ("passages", "short_posts", "questions", "plain_pairs")}
    passages = judged(checker, rows["passages"])
    posts = judged(checker, rows["short_posts"])
    sentences = judged(checker, rows["questions"])
    before = judged(checker, rows["plain_pairs"], "before")
    after = judged(checker, rows["plain_pairs"], "after")
    figures = []
    for lang in ("nb", "nn"):
        for tip in ("technical", "everyday"):
            scores = {
                level: [
                    tip_score(rep, tip) for row, rep in passages if row["lang"] == lang and row["technical"] == level
                ]
                for level in (0, 2)
            }
            count = len(scores[0]) + len(scores[2])
            goal = 0.97 if tip == "technical" else None
            figures.append(Figure(f"{tip}: technical 0 above 2, AUC", lang, auc(scores[2], scores[0]), count, goal))
    for name in ("score", "everyday"):
        gains = [
            (rep_after.score if name == "score" else tip_score(rep_after, name))
            - (rep_before.score if name == "score" else tip_score(rep_before, name))
            for (_, rep_before), (_, rep_after) in zip(before, after, strict=True)
        ]
        better = sum((gain > 0) + 0.5 * (gain == 0) for gain in gains) / len(gains)
        figures.append(Figure(f"{name}: plain version better", "nb", better, len(gains), 0.85))
    for lang in ("nb", "nn", "both"):
        pairs = [(rep.asks, row["kind"] != "not_question") for row, rep in sentences if lang in (row["lang"], "both")]
        figures.append(Figure("sentence asks or invites, F1", lang, f1(pairs), len(pairs), 0.88))
    for lang in ("nb", "nn", "both"):
        pairs = [(rep.asks, bool(row["has_question"])) for row, rep in passages if lang in (row["lang"], "both")]
        figures.append(Figure("passage asks, F1", lang, f1(pairs), len(pairs), 0.85))
    for lang in ("nb", "nn", "both"):
        pairs = [(gives_act(rep), bool(row["has_action"])) for row, rep in passages if lang in (row["lang"], "both")]
        figures.append(Figure("passage gives an act, F1", lang, f1(pairs), len(pairs), 0.85))
    sure = [
        (gives_act(rep), bool(row["has_action"])) for row, rep in passages if "has_action" not in str(row["ambiguous"])
    ]
    figures.append(Figure("the same, sure labels only", "both", f1(sure), len(sure)))
    pairs = [(rep.asks, bool(row["has_question"])) for row, rep in posts]
    figures.append(Figure("short post asks, F1", "both", f1(pairs), len(pairs)))
    for name, judgements in (("passage", passages), ("short post", posts), ("sentence", sentences)):
        right = [row["lang"] == rep.language for row, rep in judgements]
        goal = 1.0 if name == "passage" else None
        figures.append(Figure(f"{name}: written form right", "both", sum(right) / len(right), len(right), goal))
    grouped = [(row, rep) for row, rep in passages if row["audience"]]
    best = [rep.audience.detected[0].id == row["audience"] for row, rep in grouped]
    figures.append(Figure("target group: best guess right", "both", sum(best) / len(best), len(best), 0.65))
    unread = sum(map(len, rows.values())) - len(passages) - len(posts) - len(sentences) - len(before)
    figures.append(Figure("texts not judged", "both", float(unread), sum(map(len, rows.values()))))
    return figures


def read(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def table(figures: Iterable[Figure]) -> str:
    lines = [f"{'measure':42} {'texts':5} {'n':>4} {'value':>7} {'goal':>6}"]
    for figure in figures:
        goal = "" if figure.goal is None else f"{figure.goal:6.2f}"
        lines.append(f"{figure.name:42} {figure.texts:5} {figure.count:4} {figure.value:7.3f} {goal:>6}")
    return "\n".join(lines)


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("../shared/eval")
    if not folder.is_dir():
        raise SystemExit(f"The labelled texts are not here: {folder}")
    print(table(measure(folder)))


if __name__ == "__main__":
    main()
