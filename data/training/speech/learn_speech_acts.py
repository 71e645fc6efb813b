"""Learn what a sentence asks and tells from marked texts, and measure it on hands that were left out.

    PYTHONPATH=.. python learn_speech_acts.py ../marked --treebank DIR --try [--eval DIR]

A linear model (multinomial logistic regression) on the features of `sentence_features.py`. With
``--try`` each hand is judged by a model that has not seen it. README.md here has the figures, and why nothing of it is
shipped yet.
"""

from __future__ import annotations

import argparse
import pickle
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from marked import documents, pairs, rows
from passages import passages
from sentence_features import features
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

C = 1.0
SEED = 0


@dataclass(frozen=True)
class Example:
    post: str
    language: str
    asks: str
    tells: str
    features: frozenset[str]
    unsure: frozenset[str]
    """What a second reader could differ on: q, act."""

    @property
    def hand(self) -> str:
        return self.post[0]


def examples(marked: Iterable[dict]) -> list[Example]:
    found = []
    for row, document in documents(marked):
        shown = dict(zip((s.start for s in document.sentences), features(document), strict=True))
        unsure = set(row.get("ambiguous", ()))
        if row.get("profile", "vanlig") != "vanlig":
            unsure.add("q")
        for mark, sentence in pairs(row, document):
            if sentence is None or mark["ask"] == "?":
                continue
            codes = mark["ask"] or "-", mark["act"] or "-"
            found.append(Example(row["id"], row["lang"], *codes, frozenset(shown[sentence.start]), frozenset(unsure)))
    return found


class Model:
    """Two linear models on the same features."""

    def __init__(self, seen: Sequence[Example], c: float = C) -> None:
        self.vectorizer = CountVectorizer(analyzer=_as_is, binary=True, min_df=2)
        matrix = self.vectorizer.fit_transform([one.features for one in seen])
        self.asks = LogisticRegression(C=c, max_iter=300, tol=1e-3).fit(matrix, [one.asks for one in seen])
        self.tells = LogisticRegression(C=c, max_iter=300, tol=1e-3).fit(matrix, [one.tells for one in seen])

    def predict(self, shown: Sequence[Example]) -> list[tuple[str, str]]:
        matrix = self.vectorizer.transform([one.features for one in shown])
        return list(zip(self.asks.predict(matrix), self.tells.predict(matrix), strict=True))


def _as_is(found: frozenset[str]) -> frozenset[str]:
    return found


def f1(pairs: Iterable[tuple[bool, bool]]) -> float:
    both = list(pairs)
    right, wrong = sum(t and p for t, p in both), sum(t != p for t, p in both)
    return 2 * right / max(1, 2 * right + wrong)


def by_post(shown: Sequence[Example], pairs: Iterable[tuple[bool, bool]], unsure: str) -> float:
    posts: dict[str, tuple[bool, bool]] = {}
    left_out = {one.post for one in shown if unsure in one.unsure}
    for one, (true, said) in zip(shown, pairs, strict=True):
        before = posts.get(one.post, (False, False))
        posts[one.post] = (before[0] or true, before[1] or said)
    return f1(pair for post, pair in posts.items() if post not in left_out)


def figures(shown: Sequence[Example], said: Sequence[tuple[str, str]]) -> str:
    asks = [(one.asks in "qi", asks in "qi") for one, (asks, _) in zip(shown, said, strict=True)]
    acts = [(one.tells == "a", tells == "a") for one, (_, tells) in zip(shown, said, strict=True)]
    return (
        f"{by_post(shown, asks, 'q'):7.3f}{f1(asks):7.3f}{by_post(shown, acts, 'act'):7.3f}{f1(acts):7.3f}"
        f"{len({one.post for one in shown}):7}"
    )


def by_class(shown: Sequence[Example], said: Sequence[tuple[str, str]]) -> str:
    asks = {code: f1((o.asks == code, a == code) for o, (a, _) in zip(shown, said, strict=True)) for code in "qirhsb"}
    tells = {code: f1((o.tells == code, t == code) for o, (_, t) in zip(shown, said, strict=True)) for code in "avd"}
    return "  ".join(f"{code} {value:.3f}" for code, value in (asks | tells).items())


def tried(known: Sequence[Example], hands: str, make: Callable[[Sequence[Example]], Model] = Model) -> None:
    print(f"{'':8}{'post asks':>7} {'sent.':>6} {'post acts':>7} {'sent.':>6}")
    shown: list[Example] = []
    said: list[tuple[str, str]] = []
    for hand in hands:
        mine = [one for one in known if one.hand == hand]
        guessed = make([one for one in known if one.hand != hand]).predict(mine)
        print(f"{hand:8}{figures(mine, guessed)}", flush=True)
        shown += mine
        said += guessed
    for form in ("nb", "nn"):
        of_form = [place for place, one in enumerate(shown) if one.language == form]
        print(f"{form:8}{figures([shown[place] for place in of_form], [said[place] for place in of_form])}")
    print(f"{'all':8}{figures(shown, said)}\n{by_class(shown, said)}")


def real(folder: Path) -> tuple[list[dict], list[dict]]:
    """Real texts, never to be trained on: posts, and single sentences between their neighbours."""
    posts = rows(folder / "real_posts.jsonl")
    for place, row in enumerate(posts):
        row["id"] = f"R{place}"
    sentences = []
    for place, row in enumerate(rows(folder / "real_sentences.jsonl")):
        text, marks = "", []
        for part in (row["before"], row["text"], row["after"]):
            if part:
                start = len(text) + bool(text)
                text = f"{text} {part}" if text else part
                ask = row["ask"] if part is row["text"] else "?"
                marks.append({"start": start, "end": start + len(part), "ask": ask, "act": None})
        sentences.append({"id": f"S{place}", "lang": row["lang"], "text": text, "sentences": marks})
    return posts, sentences


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("marked", type=Path)
    parser.add_argument("--treebank", type=Path, help="for the marked passages, whose text is there")
    parser.add_argument("--eval", type=Path, help="real texts to measure on")
    parser.add_argument("--try", dest="tries", action="store_true")
    parser.add_argument("--hands", default="abcdef")
    parser.add_argument("--keep", type=Path, help="where to keep the features between two runs")
    asked = parser.parse_args()
    if asked.keep and asked.keep.exists():
        known = pickle.loads(asked.keep.read_bytes())
    else:
        known = examples(rows(*sorted(asked.marked.glob("contexts*.jsonl")), asked.marked / "posts.jsonl"))
        if asked.treebank:
            known += examples(passages(asked.marked, asked.treebank))
        if asked.keep:
            asked.keep.write_bytes(pickle.dumps(known))
    if asked.tries:
        tried(known, asked.hands)
        test = examples(rows(asked.marked / "test_posts.jsonl"))
        print(f"{'test':8}{figures(test, Model(known).predict(test))}")
        for texts in real(asked.eval) if asked.eval else ():
            shown = examples(texts)
            said = Model(known).predict(shown)
            print(f"{'real':8}{figures(shown, said)}\n{by_class(shown, said)}")


if __name__ == "__main__":
    sys.exit(main())
