"""Learn what a sentence asks and tells from marked texts, and measure it on hands that were left out.

    python learn_speech_acts.py marked TREEBANK [EVAL]            # the figures
    python learn_speech_acts.py marked TREEBANK [EVAL] --write    # data/models/asks.npz and tells.npz

Linear models on the features of `somcheck.analysis.sentence_features`. The posts of each hand are judged by a model
that has not seen that hand, real excerpts by one that has not seen a fifth of them. TREEBANK and EVAL are the folders
that hold the texts of the marked passages and excerpts, whose labels only are here.
"""

from __future__ import annotations

import argparse
import pickle
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import NamedTuple

from learning import f1, fit
from marked import Row, documents, pairs, rows
from passages import excerpts, passages

from somcheck.analysis.linear_model import LinearModel
from somcheck.analysis.sentence_features import features, shows_act
from somcheck.analysis.speech_acts import decided

HANDS = "abcdefrst"
"""Those who wrote posts, which is what is to be judged."""

ASKS, TELLS = ("q", "i"), ("a",)

REAL = 2.0
"""What a sentence of a real text weighs beside one that was written to be marked."""

LIMITS = (0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65)

Chances = tuple[Mapping[str, float], Mapping[str, float]]

MODELS = Path(__file__).parents[1] / "models"


@dataclass(frozen=True)
class Example:
    """A marked sentence."""

    post: str
    language: str
    source: str
    """The file that it stands in."""
    asks: str
    tells: str
    features: frozenset[str]
    unsure: frozenset[str]
    """What a second reader could differ on: q, act."""

    @property
    def hand(self) -> str:
        return self.post[0] if self.source == "posts" else ""

    @property
    def is_real(self) -> bool:
        return self.source in ("passages", "excerpts")


def examples(marked: Iterable[Row], source: str) -> list[Example]:
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
            seen = frozenset(shown[sentence.start])
            found.append(Example(row["id"], row["lang"], source, *codes, seen, frozenset(unsure)))
    return found


class Limits(NamedTuple):
    """The chances from which a sentence asks, tells, and tells where it shows that it may."""

    asks: float
    tells: float
    shown: float


class Model:
    """What is learned of some sentences."""

    def __init__(self, seen: Sequence[Example]) -> None:
        shown, weights = [one.features for one in seen], [REAL if one.is_real else 1.0 for one in seen]
        self.asks: LinearModel = fit(shown, [one.asks for one in seen], weights)
        self.tells: LinearModel = fit(shown, [one.tells for one in seen], weights)

    def chances(self, shown: Sequence[Example]) -> list[Chances]:
        seen = [one.features for one in shown]
        return list(zip(self.asks.chances_of(seen), self.tells.chances_of(seen), strict=True))


def said_by(shown: Sequence[Example], chances: Sequence[Chances], limits: Limits) -> list[tuple[str, str]]:
    return [
        (
            decided(asks, ASKS, limits.asks),
            decided(tells, TELLS, limits.shown if shows_act(one.features) else limits.tells),
        )
        for one, (asks, tells) in zip(shown, chances, strict=True)
    ]


def by_post(shown: Sequence[Example], pairs: Iterable[tuple[bool, bool]], unsure: str) -> float:
    posts: dict[str, tuple[bool, bool]] = {}
    left_out = {one.post for one in shown if unsure in one.unsure}
    for one, (true, said) in zip(shown, pairs, strict=True):
        before = posts.get(one.post, (False, False))
        posts[one.post] = (before[0] or true, before[1] or said)
    return f1(pair for post, pair in posts.items() if post not in left_out)


def figures(shown: Sequence[Example], said: Sequence[tuple[str, str]]) -> tuple[float, float, float, float]:
    """F1 of: a post asks, a sentence asks, a post gives an act, a sentence does."""
    asks = [(one.asks in ASKS, asks in ASKS) for one, (asks, _) in zip(shown, said, strict=True)]
    acts = [(one.tells in TELLS, tells in TELLS) for one, (_, tells) in zip(shown, said, strict=True)]
    return by_post(shown, asks, "q"), f1(asks), by_post(shown, acts, "act"), f1(acts)


def told(name: str, shown: Sequence[Example], chances: Sequence[Chances], limits: Limits) -> None:
    for form in ("nb", "nn", ""):
        of_form = [place for place, one in enumerate(shown) if form in ("", one.language)]
        chosen = [shown[place] for place in of_form]
        values = figures(chosen, said_by(chosen, [chances[place] for place in of_form], limits))
        print(
            f"{name:12}{form:4}" + "".join(f"{value:8.3f}" for value in values) + f"{len({o.post for o in chosen}):7}"
        )


def by_code(shown: Sequence[Example], said: Sequence[tuple[str, str]]) -> str:
    asks = {code: f1((o.asks == code, a == code) for o, (a, _) in zip(shown, said, strict=True)) for code in "qirhsb"}
    tells = {code: f1((o.tells == code, t == code) for o, (_, t) in zip(shown, said, strict=True)) for code in "avd"}
    return "  ".join(f"{code} {value:.3f}" for code, value in (asks | tells).items())


def left_out(known: Sequence[Example], parts: Sequence[frozenset[str]]) -> tuple[list[Example], list[Chances]]:
    """Each part of the posts, by their ids, judged by a model that has not seen it."""
    shown: list[Example] = []
    chances: list[Chances] = []
    for part in parts:
        mine = [one for one in known if one.post in part]
        shown += mine
        chances += Model([one for one in known if one.post not in part]).chances(mine)
    return shown, chances


def best_limits(shown: Sequence[Example], chances: Sequence[Chances]) -> Limits:
    """The limits with the highest F1 of posts and sentences together."""

    def value(limits: Limits, first: int) -> float:
        found = figures(shown, said_by(shown, chances, limits))
        return found[first] + found[first + 1]

    asks = max(LIMITS, key=lambda limit: value(Limits(limit, 0.5, 0.5), 0))
    tells = max(product(LIMITS, LIMITS), key=lambda pair: value(Limits(asks, *pair), 2))
    return Limits(asks, *tells)


def real(folder: Path) -> list[tuple[str, list[Row]]]:
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
    return [("real posts", posts), ("real sent.", sentences)]


def read(marked: Path, treebank: Path, texts: Path | None) -> list[Example]:
    """All that may be learned from."""
    files = {
        "contexts": rows(*sorted(marked.glob("contexts*.jsonl"))),
        "posts": rows(*sorted(marked.glob("posts*.jsonl"))),
    }
    files["passages"] = list(passages(marked, treebank))
    if texts:
        files["excerpts"] = list(excerpts(marked, texts))
    return [one for source, marked_rows in files.items() for one in examples(marked_rows, source)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("marked", type=Path)
    parser.add_argument("treebank", type=Path)
    parser.add_argument("eval", type=Path, nargs="?")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--keep", type=Path, help="where to keep the features between two runs")
    asked = parser.parse_args()
    if asked.keep and asked.keep.exists():
        known = pickle.loads(asked.keep.read_bytes())
    else:
        known = read(asked.marked, asked.treebank, asked.eval)
        if asked.keep:
            asked.keep.write_bytes(pickle.dumps(known))
    hands = [frozenset(one.post for one in known if one.hand == hand) for hand in HANDS]
    shown, chances = left_out(known, hands)
    limits = best_limits(shown, chances)
    print(f"limits {limits}\n{'':16}  post    sent.    post    sent.\n{'':16}  asks    asks    acts    acts  posts")
    for hand in HANDS:
        mine = [place for place, one in enumerate(shown) if one.hand == hand]
        told(f"hand {hand}", [shown[place] for place in mine], [chances[place] for place in mine], limits)
    told("hands", shown, chances, limits)
    print(by_code(shown, said_by(shown, chances, limits)))
    model = Model(known)
    test = examples(rows(asked.marked / "test_posts.jsonl"), "test")
    told("test posts", test, model.chances(test), limits)
    if asked.eval:
        ids = sorted({one.post for one in known if one.source == "excerpts"})
        folds = left_out(known, [frozenset(ids[place::5]) for place in range(5)])
        told("excerpts", *folds, limits)
        print(by_code(folds[0], said_by(*folds, limits)))
        for name, marked_rows in real(asked.eval):
            seen = examples(marked_rows, "real")
            told(name, seen, model.chances(seen), limits)
            print(by_code(seen, said_by(seen, model.chances(seen), limits)))
    if asked.write:
        (MODELS / "asks.npz").write_bytes(model.asks.written())
        (MODELS / "tells.npz").write_bytes(model.tells.written())
        print(f"write into {MODELS / 'limits.toml'}: {limits}")


if __name__ == "__main__":
    sys.exit(main())
