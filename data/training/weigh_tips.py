"""Weigh the tips so that the score ranks posts as editors do: `python weigh_tips.py marked JUDGED`.

JUDGED is the file that ``learn_underlining.py --keep FILE`` leaves beside FILE (its ending is ``.judged``): how likely
each word is underlined, by models that had not seen the hand. With it, each post is judged as a post of a new hand.
Printed are the tips' weights that fit clean, ok and poor best (ordinal logistic regression on the weighted mean of the
steepened tips), and what passes with the weights and the limit that the tips have.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from unittest.mock import patch

import numpy as np
from learn_speech_acts import HANDS
from marked import Row, rows
from scipy.optimize import minimize

from somcheck.analysis import underlining
from somcheck.judging.checker import Checker
from somcheck.judging.score import MIN_SCORE
from somcheck.rules import TIPS

FITTED = ("question", "technical", "everyday", "audience", "interest", "action")

RANK = {"poor": 0, "ok": 1, "clean": 2}


def tip_scores(marked: list[Row], chances: dict[str, list[float]]) -> np.ndarray:
    """Each post's scores for the fitted tips, 100 for one that is not judged."""
    checkers = {form: Checker(language=form) for form in ("nb", "nn")}
    usual = underlining.word_chances
    found = []
    for row in marked:
        kept = chances.get(row["id"])
        with patch.object(underlining, "word_chances", (lambda _, kept=kept: kept) if kept else usual):
            tips = checkers[row["lang"]].check(row["text"]).tips
        found.append([100 if tips[id].score is None else tips[id].score for id in FITTED])
    return np.array(found, dtype=float)


def fitted(scores: np.ndarray, ranks: np.ndarray) -> np.ndarray:
    """The weights, as parts of 1, with which the mean orders the posts best."""

    def loss(numbers: np.ndarray) -> float:
        weights, low, high, slope = np.exp(numbers[:-3]), *numbers[-3:-1], np.exp(numbers[-1])
        mean = scores @ weights / weights.sum() / 100
        above = [1 / (1 + np.exp(-slope * (mean - border))) for border in (low, high)]
        chance = np.choose(ranks, [1 - above[0], above[0] - above[1], above[1]])
        return float(-np.log(np.clip(chance, 1e-6, 1)).mean() + 0.002 * (numbers[:-3] ** 2).sum())

    start = np.r_[np.zeros(scores.shape[1]), 0.5, 0.8, 2.0]
    found = minimize(loss, start, method="Nelder-Mead", options={"maxfev": 9000, "adaptive": True}).x
    return np.exp(found[:-3]) / np.exp(found[:-3]).sum()


def main(marked: Path, judged: Path) -> None:
    kept = json.loads(judged.read_text(encoding="utf-8"))["hands"]
    posts = [row for row in rows(*sorted(marked.glob("posts*.jsonl"))) if row["profile"] == "vanlig"]
    posts = [row for row in posts if row["id"][0] in HANDS]
    scores, ranks = tip_scores(posts, kept), np.array([RANK[row["quality"]] for row in posts])
    weights = {tip.id: tip.weight for tip in TIPS}
    print("fitted", dict(zip(FITTED, fitted(scores, ranks).round(2).tolist(), strict=True)))
    mean = scores @ [weights[id] for id in FITTED] / sum(weights[id] for id in FITTED)
    for quality, rank in RANK.items():
        print(f"{quality}: {np.mean(mean[ranks == rank] >= MIN_SCORE):.3f} reach {MIN_SCORE}")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
