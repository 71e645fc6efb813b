"""Fit the gauges that look at a whole text: expert-text and heavy-style, and those of interest.

    python weigh.py TREEBANK_DIR EVAL_DIR

The first two are logistic models over numbers from `somcheck.analysis.heaviness`. They learn from the treebanks' genres
(blog against reports, in passages of about sixty words, both written forms) and from labelled public texts (everyday
against expert). A labelled text weighs ten times a treebank passage: it is nearer to what somcheck reads, and there are
far fewer. Writes the fitted numbers to ``data/gauges.toml``, and prints the area under the curve on the labelled texts
and how far off (Brier score) the model is on excerpts of them as short as posts, for several numbers of prior words.
All of it is cross-validated so that no text is judged by a model that saw its document.

The gauges of interest count signs (`somcheck.rules.interest`). Their points add up to how many percent of the texts
with such signs are written for people (blogs, campaigns, news, what a municipality tells) and not for the file
(reports, regulations), by least squares; more signs never get fewer points.
"""

import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import conllu
import numpy as np
from scipy.optimize import lsq_linear
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, roc_auc_score
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from prepare import TREEBANKS, find
from somcheck.analysis import fitted as shipped
from somcheck.analysis.heaviness import EXPERT_TEXT, HEAVY_STYLE, PRIOR_WORDS, Model
from somcheck.document.document import Document
from somcheck.document.pipeline import Analyser
from somcheck.norwegian.written_form import Language
from somcheck.post import post
from somcheck.rules.interest.flat_opening import OPENING
from somcheck.rules.interest.nothing_to_recognise import RECOGNITION

EVERYDAY, EXPERT = {"blog"}, {"report"}
FOR_THE_FILE = {"report", "regulation"}
LENGTH = 60
LABELLED_WEIGHT = 10.0
EXCERPT = (12, 35)
"""Words. As short as many posts are."""
PRIORS = (6, 12, 20, 30, 40, 50, 70)
MOST_SIGNS = 4
TARGET = Path(__file__).parents[1] / shipped.FILE
HEAD = """\
# The numbers of the gauges, fitted to texts and written by training/weigh.py. «limit» is decided, not fitted: the
# highest chance that passes. «prior-words», with the usual share, are added to a post's own, since short posts say
# little about themselves; it is decided by what weigh.py prints. A model's chance is logistic in the sum of
# weight × (number − usual).
# «scale» has the points for so many signs of interest, «weight» says how much they count beside the other gauge's."""


class Row(NamedTuple):
    """A text, its written form, whether it is for experts (None: hard to say), its document, weight and genre."""

    text: str
    lang: Language
    expert: int | None
    document: str
    weight: float
    genre: str


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


def read(treebank_dir: Path, eval_dir: Path) -> Iterator[Row]:
    for lang, name in TREEBANKS.items():
        for text, genre, document in passages(find(treebank_dir, name, "train")):
            yield Row(text, lang, int(genre in EXPERT), document, 1.0, genre)
    for line in (eval_dir / "passages.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        expert = {0: 0, 1: None, 2: 1}[row["technical"]]
        document = row["source_url"].split(", ")[0]
        yield Row(row["text"], row["lang"], expert, document, LABELLED_WEIGHT, row["genre"])


def analysed(analyser: Analyser, rows: Sequence[Row]) -> list[Document]:
    posts = [(post.parse(row.text), row.lang) for row in rows]
    return [Document(p, doc, lang) for (p, lang), doc in zip(posts, analyser.analyse(posts), strict=True)]


def excerpts(row: Row, document: Document) -> Iterator[Row]:
    """The text in pieces of whole sentences, as long as short posts are."""
    least, most = EXCERPT
    start, count = 0, 0
    for sentence in document.sentences:
        start = start if count else sentence.start
        count += len(sentence.words)
        if count >= least:
            if count <= most:
                yield row._replace(text=document.text[start : sentence.end])
            count = 0


def values_of(documents: Sequence[Document], model: Model, prior: int = PRIOR_WORDS) -> np.ndarray:
    return np.array([[feature(document, prior) for feature in model.features] for document in documents])


def fitted(values: np.ndarray, rows: Sequence[Row]) -> Pipeline:
    model = make_pipeline(StandardScaler(), LogisticRegression(C=0.3))
    weights = [row.weight for row in rows]
    return model.fit(values, [row.expert for row in rows], logisticregression__sample_weight=weights)


def crossed(rows: Sequence[Row], values: np.ndarray, others: Sequence[Row], other_values: np.ndarray) -> np.ndarray:
    """What is said of *others* by models that did not see their documents."""
    said = np.full(len(others), np.nan)
    groups = [row.document for row in rows]
    of = np.array([row.document for row in others])
    for seen, left in GroupKFold(10, shuffle=True, random_state=1).split(values, groups=groups):
        model = fitted(values[seen], [rows[place] for place in seen])
        chosen = np.isin(of, list({groups[place] for place in left}))
        if chosen.any():
            said[chosen] = model.predict_proba(other_values[chosen])[:, 1]
    return said


def weigh(gauge: Model, rows: list[Row], documents: list[Document], short: list[Row], excerpted: list[Document]) -> str:
    """The table of a gauge for the data file."""
    print(f"\n{gauge.name}: {len(rows)} texts, {sum(row.weight > 1 for row in rows)} of them labelled")
    values = values_of(documents, gauge)
    pipeline = fitted(values, rows)
    scaler, logistic = pipeline[0], pipeline[1]
    slopes = logistic.coef_[0] / scaler.scale_
    # The model's constant is folded into what counts as usual, along the direction of the weights.
    shift = float(logistic.intercept_[0]) / float(np.sum(slopes * scaler.scale_))
    usual = [round(float(v), 3) for v in scaler.mean_ - shift * scaler.scale_]
    weights = [round(float(v), 2) for v in slopes]
    labels = np.array([row.expert for row in rows])
    said = crossed(rows, values, rows, values)
    for lang in TREEBANKS:
        labelled, rest = (
            np.array([row.lang == lang and (row.weight > 1) == wanted for row in rows]) for wanted in (True, False)
        )
        print(
            f"  {lang}: AUC {roc_auc_score(labels[labelled], said[labelled]):.3f} on labelled texts,"
            f" {roc_auc_score(labels[rest], said[rest]):.3f} on treebank passages"
        )
    truth = [row.expert for row in short]
    for prior in PRIORS:
        said = crossed(rows, values_of(documents, gauge, prior), short, values_of(excerpted, gauge, prior))
        brier, auc = brier_score_loss(truth, said), roc_auc_score(truth, said)
        print(f"  {len(short)} excerpts, {prior} prior words: Brier {brier:.4f}, AUC {auc:.3f}")
    numbers = zip(gauge.features, usual, weights, strict=True)
    rows_of_file = (f"{feature.__name__} = {{ usual = {u}, weight = {w} }}" for feature, u, w in numbers)
    return "\n".join([f"[{gauge.name}]", f"limit = {gauge.limit}", "", f"[{gauge.name}.features]", *rows_of_file])


def weigh_signs(rows: Sequence[Row], documents: Sequence[Document]) -> Iterator[str]:
    """Yield the tables of the gauges for the data file; the weights are beside the first gauge's."""
    for_people = np.array([row.genre not in FOR_THE_FILE for row in rows], dtype=float)
    gauges = (OPENING, RECOGNITION)
    signs = np.array([[gauge.read(document) or 0.0 for gauge in gauges] for document in documents])
    # Each further sign is worth something or nothing, never less: a step of its own from 0 up.
    steps = [(place, n) for place in range(len(gauges)) for n in range(1, MOST_SIGNS + 1)]
    reached = np.column_stack([np.ones(len(rows)), *(signs[:, place] >= n for place, n in steps)])
    weights = np.sqrt([row.weight for row in rows])
    none, *worth = lsq_linear(reached * weights[:, None], for_people * weights, bounds=(0, 1)).x
    first = round(sum(points for (of, _), points in zip(steps, worth, strict=True) if of == 0) / sum(worth), 2)
    print(f"\ninterest: {100 * none:.0f} % of the texts without signs are written for people")
    for place, gauge in enumerate(gauges):
        own = [points for (of, _), points in zip(steps, worth, strict=True) if of == place]
        share = sum(own) / sum(worth)
        scale = [min(100, round(100 * (none + sum(own[:n]) / share))) for n in range(MOST_SIGNS + 1)]
        print(f"{gauge.id}: {share:.2f} of the points, {scale}")
        # Points that no further sign adds to need no row of their own.
        steps_of_file = [[n, given] for n, given in enumerate(scale) if not n or given > scale[n - 1]]
        yield f"[{gauge.id}]\nweight = {round(round(share, 2) / first, 2)}\nscale = {steps_of_file}"
        for lang in TREEBANKS:
            chosen = [number for number, row in enumerate(rows) if row.weight > 1 and row.lang == lang]
            print(f"  {lang}: AUC {roc_auc_score(for_people[chosen], signs[chosen, place]):.3f} on labelled texts")


def main(treebank_dir: str, eval_dir: str) -> None:
    rows = list(read(Path(treebank_dir), Path(eval_dir)))
    analyser = Analyser()
    documents = analysed(analyser, rows)
    interest = list(weigh_signs(rows, documents))
    clear = [place for place, row in enumerate(rows) if row.expert is not None]
    rows, documents = [rows[place] for place in clear], [documents[place] for place in clear]
    short = [piece for row, doc in zip(rows, documents, strict=True) if row.weight > 1 for piece in excerpts(row, doc)]
    excerpted = analysed(analyser, short)
    models = [weigh(gauge, rows, documents, short, excerpted) for gauge in (EXPERT_TEXT, HEAVY_STYLE)]
    tables = [HEAD, f"prior-words = {PRIOR_WORDS}", *models, *interest]
    TARGET.write_text("\n\n".join(tables) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
