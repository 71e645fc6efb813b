"""Learn whom a post is for from marked posts, and measure it on hands that were left out.

python learn_target_group.py MARKED_DIR [--try] [--eval DIR]
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from group_features import features
from learn_speech_acts import _as_is
from marked import Row, documents, rows
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from somcheck.plan.groups import shipped_groups

C = 1.0
Example = tuple[str, str, str, frozenset[str]]
"""A post's id, written form, group and features."""


def examples(marked: Sequence[Row]) -> list[Example]:
    groups = tuple(shipped_groups().values())
    return [
        (row["id"], row["lang"], row["audience"], frozenset(features(replace(document, groups=groups))))
        for row, document in documents(marked)
        if row.get("audience") and "audience" not in row.get("ambiguous", ())
    ]


class Model:
    def __init__(self, seen: Sequence[Example], c: float = C) -> None:
        self.vectorizer = CountVectorizer(analyzer=_as_is, binary=True, min_df=2)
        matrix = self.vectorizer.fit_transform([one[3] for one in seen])
        self.groups = LogisticRegression(C=c, max_iter=500, class_weight="balanced").fit(matrix, [o[2] for o in seen])

    def chances(self, shown: Sequence[Example]) -> np.ndarray:
        return self.groups.predict_proba(self.vectorizer.transform([one[3] for one in shown]))


def figures(shown: Sequence[Example], chances: np.ndarray, classes: Sequence[str]) -> str:
    said = [classes[at] for at in chances.argmax(axis=1)]
    lines = []
    for form in ("nb", "nn", "both"):
        of_form = [at for at, one in enumerate(shown) if form in (one[1], "both")]
        right = [said[at] == shown[at][2] for at in of_form]
        named = [said[at] == shown[at][2] for at in of_form if shown[at][2] != "alle"]
        if right:
            lines.append(f"{form} all {np.mean(right):.3f} named {np.mean(named):.3f} ({len(of_form)})")
    sure = []
    for least in (0.4, 0.5, 0.6, 0.7, 0.8):
        told = [at for at in range(len(shown)) if chances[at].max() >= least and said[at] != "alle"]
        right = [said[at] == shown[at][2] for at in told]
        sure.append(f">{least}: {np.mean(right) if right else 0:.3f} of {len(told)}")
    return "  ".join(lines) + "\n    named, by chance " + "  ".join(sure)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("marked", type=Path)
    parser.add_argument("--eval", type=Path)
    parser.add_argument("--try", dest="tries", action="store_true")
    asked = parser.parse_args()
    known = examples(rows(asked.marked / "posts.jsonl"))
    if asked.tries:
        for c in (0.3, 1.0, 3.0):
            shown: list[Example] = []
            chances = []
            for hand in sorted({one[0][0] for one in known}):
                model = Model([one for one in known if one[0][0] != hand], c)
                mine = [one for one in known if one[0][0] == hand]
                shown += mine
                chances.append(model.chances(mine))
            print("C", c, figures(shown, np.vstack(chances), model.groups.classes_))
            model = Model(known, c)
            test = examples(rows(asked.marked / "test_posts.jsonl"))
            print("test", figures(test, model.chances(test), model.groups.classes_))
            if asked.eval:
                for name in ("real_posts", "passages"):
                    real = rows(asked.eval / f"{name}.jsonl")
                    for at, row in enumerate(real):
                        row |= {"id": f"R{at}", "sentences": row.get("sentences") or [{"start": 0}]}
                    shown_real = examples(real)
                    print(name, figures(shown_real, model.chances(shown_real), model.groups.classes_))


if __name__ == "__main__":
    main()
