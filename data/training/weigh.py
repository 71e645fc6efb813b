"""Fit the two gauges that look at a whole text: expert-text and heavy-style.

    python weigh.py TREEBANK_DIR EVAL_DIR

Both are logistic models over numbers from `somcheck.rules.reading`. They learn from the treebanks' genres (blog
against reports, in passages of about sixty words, both written forms) and from labelled public texts (everyday
against expert). A labelled text weighs ten times a treebank passage: it is nearer to what somcheck reads, and
there are far fewer. Prints the constants for the rule modules, and the area under the curve on the labelled
texts, cross-validated so that no text is judged by a model that saw its document.
"""

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import conllu
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from prepare import TREEBANKS, find
from somcheck import nlp, post
from somcheck.document import Document
from somcheck.language import Language
from somcheck.rules.everyday import heavy_style
from somcheck.rules.technical import expert_text

EVERYDAY, EXPERT = {"blog"}, {"report"}
LENGTH = 60
LABELLED_WEIGHT = 10.0


def passages(path: Path) -> Iterator[tuple[str, str, str]]:
    """Yield text, genre and document of passages of about sixty words."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        current: list[str] = []
        where = ("", "")
        for sentence in conllu.parse_incr(file):
            here = (sentence.metadata["genre"], sentence.metadata["doc"])
            if here != where or sum(len(text.split()) for text in current) > LENGTH:
                if len(current) > 1 and where[0] in EVERYDAY | EXPERT:
                    yield " ".join(current), *where
                current, where = [], here
            current.append(sentence.metadata["text"])


def main(treebank_dir: str, eval_dir: str) -> None:
    rows: list[tuple[str, Language, int, str, float]] = []
    for lang, name in TREEBANKS.items():
        for text, genre, document in passages(find(Path(treebank_dir), name, "train")):
            rows.append((text, lang, int(genre in EXPERT), document, 1.0))
    for line in (Path(eval_dir) / "passages.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["technical"] != 1:
            rows.append((row["text"], row["lang"], int(row["technical"] == 2), row["source_url"], LABELLED_WEIGHT))
    analyser = nlp.Analyser()
    posts = [(post.parse(text), lang) for text, lang, *_ in rows]
    documents = [Document(p, doc, lang) for (p, lang), doc in zip(posts, analyser.analyse(posts), strict=True)]
    labels = np.array([row[2] for row in rows])
    groups = np.array([row[3] for row in rows])
    weights = np.array([row[4] for row in rows])
    labelled = weights > 1
    langs = np.array([row[1] for row in rows])
    for gauge in (expert_text, heavy_style):
        values = np.array([[feature(document) for feature in gauge.FEATURES] for document in documents])
        model = make_pipeline(StandardScaler(), LogisticRegression(C=0.3))
        params = {"logisticregression__sample_weight": weights}
        guessed = cross_val_predict(
            model, values, labels, groups=groups, cv=GroupKFold(10), params=params, method="predict_proba"
        )[:, 1]
        model.fit(values, labels, **params)
        scaler, logistic = model[0], model[1]
        slopes = logistic.coef_[0] / scaler.scale_
        print(f"\n{gauge.__name__}: {len(rows)} texts, {int(labelled.sum())} of them labelled")
        # The model's constant is folded into what counts as usual, along the direction of the weights.
        shift = float(logistic.intercept_[0]) / float(np.sum(slopes * scaler.scale_))
        print("USUAL =", tuple(round(float(v), 3) for v in scaler.mean_ - shift * scaler.scale_))
        print("WEIGHTS =", tuple(round(float(v), 2) for v in slopes))
        for lang in TREEBANKS:
            chosen = labelled & (langs == lang)
            single = [roc_auc_score(labels[chosen], values[chosen, k]) for k in range(values.shape[1])]
            print(
                f"  {lang}: AUC {roc_auc_score(labels[chosen], guessed[chosen]):.3f} on labelled texts,",
                end=" ",
            )
            rest = ~labelled & (langs == lang)
            print(f"{roc_auc_score(labels[rest], guessed[rest]):.3f} on treebank passages;", end=" ")
            print("each number alone:", " ".join(f"{max(a, 1 - a):.3f}" for a in single))


if __name__ == "__main__":
    main(*sys.argv[1:])
