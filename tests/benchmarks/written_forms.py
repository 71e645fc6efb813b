"""How often a post is taken for the wrong written form: python tests/benchmarks/written_forms.py TREEBANK

Posts of 15 to 40 words are cut from the treebanks' dev and test parts; their train part taught the weights.
Beside them stand the invented posts of ``data/training/marked``, which taught them nothing. Limits are cross-validated:
in ten parts of the documents, each is judged by the least limit at which the other nine have few enough errors. Mixed
posts are a post of each form, with a blank line between.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from somcheck.evaluate.treebank import TREEBANKS, sentences
from somcheck.history.form import form_and_words
from somcheck.norwegian.written_form import HEAD_START, evidence, find_words

MARKED = Path(__file__).parents[2] / "data" / "training" / "marked"
LEAST, MOST = 15, 40
ERRORS = 0.0025
"""The share of errors that the limit may leave in nine parts; half of what may be."""


class Labelled(NamedTuple):
    form: str
    document: str
    text: str
    odds: float


def labelled(form: str, document: str, text: str) -> Labelled:
    return Labelled(form, document, text, evidence(find_words(text)) - HEAD_START)


def count(text: str) -> int:
    return form_and_words(text)[1]


def cut(folder: Path) -> Iterator[Labelled]:
    for form, name in TREEBANKS.items():
        for part in ("dev", "test"):
            path = min(folder.glob(f"{name}-ud-{part}*"), key=lambda path: "restored" not in path.name)
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                for document, run in groupby(sentences(lines), key=lambda sentence: sentence.doc):
                    post: list[str] = []
                    for sentence in run:
                        if count(" ".join([*post, sentence.text])) > MOST:
                            post = []
                        post.append(sentence.text)
                        if LEAST <= count(" ".join(post)) <= MOST:
                            yield labelled(form, document, " ".join(post))
                            post = []


def marked() -> Iterator[Labelled]:
    for name in ("posts", "posts-more", "contexts", "contexts-web", "contexts-borders", "test_posts"):
        for line in (MARKED / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if count(row["text"]) >= LEAST:
                yield labelled(row["lang"], row["id"], row["text"])


def wrong(posts: list[Labelled], limit: float) -> int:
    return sum(abs(post.odds) >= limit and (post.odds > 0) != (post.form == "nn") for post in posts)


def cross_validate(posts: list[Labelled]) -> None:
    documents = sorted({post.document for post in posts})
    random.Random(1).shuffle(documents)
    part = {document: number % 10 for number, document in enumerate(documents)}
    limits, errors, doubtful = [], 0, 0
    for number in range(10):
        others = [post for post in posts if part[post.document] != number]
        own = [post for post in posts if part[post.document] == number]
        limit = next(quarter / 4 for quarter in range(80) if wrong(others, quarter / 4) <= ERRORS * len(others))
        limits.append(limit)
        errors += wrong(own, limit)
        doubtful += sum(abs(post.odds) < limit for post in own)
    print(f"cross-validated: limits {limits}; {errors} errors and {doubtful} doubtful of {len(posts)}")


def tell(what: str, posts: list[Labelled]) -> None:
    said = [(post.form, form_and_words(post.text)[0]) for post in posts]
    errors = sum(told in ("nb", "nn") and told != form for form, told in said)
    parts = ", ".join(
        f"{sum(told == form for _, told in said) / len(said):.2%} {form}" for form in ("doubtful", "mixed")
    )
    print(f"{what}: {len(said)} posts: {errors} errors ({errors / len(said):.2%}), {parts}")


def main(folder: Path) -> None:
    treebank, invented = list(cut(folder)), list(marked())
    cross_validate([*treebank, *invented])
    tell("treebanks, dev and test", treebank)
    tell("invented", invented)
    tell("all", [*treebank, *invented])
    by_form = {form: [post.text for post in [*treebank, *invented] if post.form == form] for form in ("nb", "nn")}
    chance = random.Random(2)
    pairs = [(chance.choice(by_form["nb"]), chance.choice(by_form["nn"])) for _ in range(2000)]
    said = [form_and_words("\n\n".join(chance.sample(pair, 2)))[0] for pair in pairs]
    print(f"a paragraph of each form: {said.count('mixed') / len(said):.1%} mixed of {len(said)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
