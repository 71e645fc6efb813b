"""Learn what an editor underlines from marked posts and real texts, and measure it on hands that were left out.

    python learn_underlining.py marked TREEBANK [EVAL] [--write]

A logistic regression on the features of `somcheck.analysis.word_features`, one example a word; a second tells trade
words from office words. A marked span counts as found where a finding of at most 60 letters, or twice the span,
touches it.
"""

from __future__ import annotations

import argparse
import json
import pickle
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from learn_speech_acts import HANDS, MODELS
from learning import fit
from marked import Row, documents, rows
from passages import excerpts, passages

from somcheck.analysis.linear_model import LinearModel
from somcheck.analysis.underlining import LONGEST, spans
from somcheck.analysis.word_features import of_post, words
from somcheck.judging.checker import Checker

Span = tuple[int, int]

OWN = {"office-words", "trade-words"}
"""The rules that rest on what is learned here."""


@dataclass(frozen=True)
class Shown:
    """A word of a marked text: enough to cut spans as the program does."""

    idx: int
    text: str
    pos_: str
    head_idx: int

    def __len__(self) -> int:
        return len(self.text)

    @property
    def head(self) -> int:
        return self.head_idx

    def __eq__(self, other: object) -> bool:
        return other == self.idx if isinstance(other, int) else isinstance(other, Shown) and other.idx == self.idx

    def __hash__(self) -> int:
        return hash(self.idx)


@dataclass(frozen=True)
class Seen:
    """A word of a marked text with its features, as `Word` has them."""

    token: Shown
    sentence: int
    features: frozenset[str]

    @property
    def start(self) -> int:
        return self.token.idx

    @property
    def end(self) -> int:
        return self.token.idx + len(self.token)


@dataclass(frozen=True)
class Text:
    """A marked text: its words, its faults, and what the other rules find."""

    id: str
    language: str
    source: str
    quality: str
    length: int
    words: tuple[Seen, ...]
    places: tuple[Span, ...]
    labels: tuple[str, ...]
    faults: tuple[Span, ...]
    findings: tuple[tuple[int, int, bool], ...]
    """Start, end, and whether it is a warning."""

    @property
    def hand(self) -> str:
        return self.id[0] if self.source == "posts" else ""


def texts(marked: Iterable[Row], source: str, checkers: Mapping[str, Checker]) -> list[Text]:
    found = []
    for row, document in documents(marked):
        shown = words(document)
        partly = of_post(document)
        mostly = frozenset({max(partly, key=partly.__getitem__)})
        places = tuple(document.place_span(w.token.idx, w.token.idx + len(w.token)) for w in shown)
        labels = tuple(
            next((f["tip"] for f in row["faults"] if start < f["end"] and f["start"] < end), "-")
            for start, end in places
        )
        plain = tuple(
            Seen(
                Shown(w.token.idx, w.token.text, w.token.pos_, w.token.head.idx), w.sentence.start, w.features | mostly
            )
            for w in shown
        )
        findings = tuple(
            (f.start, f.end, f.severity != "signal")
            for f in checkers[row["lang"]].check(row["text"]).findings
            if f.end > f.start and f.rule not in OWN and f.tip in ("everyday", "technical")
        )
        faults = tuple((f["start"], f["end"]) for f in row["faults"])
        length = len(row["text"].split())
        found.append(
            Text(row["id"], row["lang"], source, row["quality"], length, plain, places, labels, faults, findings)
        )
    return found


def learned(seen: Sequence[Text], c: float) -> LinearModel:
    shown = [w.features for text in seen for w in text.words]
    return fit(shown, ["-" if label == "-" else "x" for text in seen for label in text.labels], None, c)


def found_in(text: Text, chances: Sequence[float], begin: float, go_on: float) -> list[tuple[int, int, float]]:
    """The learned spans of a text, with how likely they are."""
    at = {w.token.idx: place for place, w in enumerate(text.words)}
    return [
        (text.places[at[one[0].token.idx]][0], text.places[at[one[-1].token.idx]][1], max(within))
        for one, within in spans(text.words, chances, begin, go_on)
    ]


def touches(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def counts(found: Span, fault: Span) -> bool:
    length = found[1] - found[0]
    return touches(found, fault) and (length <= LONGEST or length <= 2 * (fault[1] - fault[0]))


def figures(pairs: Sequence[tuple[Text, Sequence[float]]], begin: float, go_on: float, sure: float) -> str:
    """Recall of rules and learned spans together, precision of warnings and of the learned spans, false alarms."""
    all_faults = hit = by_rules = warned = right = own = own_right = false = clean = 0
    for text, chances in pairs:
        rules = [(start, end) for start, end, _ in text.findings]
        new = [one for one in found_in(text, chances, begin, go_on) if not any(touches(one[:2], r) for r in rules)]
        spans_ = [*rules, *(one[:2] for one in new)]
        warnings = [f[:2] for f in text.findings if f[2]] + [one[:2] for one in new if one[2] >= sure]
        all_faults += len(text.faults)
        hit += sum(any(counts(one, fault) for one in spans_) for fault in text.faults)
        by_rules += sum(any(counts(one, fault) for one in rules) for fault in text.faults)
        warned += len(warnings)
        right += sum(any(touches(one, fault) for fault in text.faults) for one in warnings)
        own += len(new)
        own_right += sum(any(touches(one[:2], fault) for fault in text.faults) for one in new)
        if text.quality == "clean":
            false += sum(not any(touches(one, fault) for fault in text.faults) for one in warnings)
            clean += text.length
    return (
        f"recall {hit / max(1, all_faults):.3f} (rules {by_rules / max(1, all_faults):.3f})  warnings {warned}, right "
        f"{right / max(1, warned):.3f}  learned {own}, right {own_right / max(1, own):.3f}  "
        f"false warnings per 100 clean words {100 * false / max(1, clean):.2f}"
    )


def chances_of(model: LinearModel, text: Text) -> list[float]:
    return [1 - chances["-"] for chances in model.chances_of([word.features for word in text.words])]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("marked", type=Path)
    parser.add_argument("treebank", type=Path)
    parser.add_argument("eval", type=Path, nargs="?")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--c", type=float, default=0.1)
    parser.add_argument("--keep", type=Path, help="where to keep the texts between two runs")
    asked = parser.parse_args()
    if asked.keep and asked.keep.exists():
        known, test, real = pickle.loads(asked.keep.read_bytes())
    else:
        checker = {form: Checker(language=form) for form in ("nb", "nn")}
        known = texts(rows(*sorted(asked.marked.glob("posts*.jsonl"))), "posts", checker)
        known += texts(passages(asked.marked, asked.treebank), "passages", checker)
        test, real = texts(rows(asked.marked / "test_posts.jsonl"), "test", checker), []
        if asked.eval:
            known += texts(excerpts(asked.marked, asked.eval), "excerpts", checker)
            of_eval = rows(asked.eval / "real_posts.jsonl")
            for place, row in enumerate(of_eval):
                row["id"] = f"R{place}"
            real = texts(of_eval, "real", checker)
        if asked.keep:
            asked.keep.write_bytes(pickle.dumps((known, test, real)))
    judged: dict[str, list[tuple[Text, list[float]]]] = {"hands": []}
    for hand in HANDS:
        model = learned([text for text in known if text.hand != hand], asked.c)
        judged["hands"] += [(text, chances_of(model, text)) for text in known if text.hand == hand]
    whole = learned(known, asked.c)
    judged["test posts"] = [(text, chances_of(whole, text)) for text in test]
    judged["real posts"] = [(text, chances_of(whole, text)) for text in real]
    others = [text for text in known if text.source in ("passages", "excerpts")]
    judged["real, left out"] = []
    for fold in range(4):
        part = {text.id for text in others[fold::4]}
        model = learned([text for text in known if text.id not in part], asked.c)
        judged["real, left out"] += [(text, chances_of(model, text)) for text in others[fold::4]]
    if asked.keep:
        by_id = {name: {text.id: chances for text, chances in pairs} for name, pairs in judged.items()}
        asked.keep.with_suffix(".judged").write_text(json.dumps(by_id), encoding="utf-8")
    for begin, go_on, sure in ((0.3, 0.2, 0.6), (0.4, 0.25, 0.7), (0.5, 0.3, 0.8), (0.6, 0.35, 0.85)):
        print(f"begin {begin} go on {go_on} sure {sure}")
        for name, pairs in judged.items():
            for form in ("nb", "nn"):
                chosen = [(text, chances) for text, chances in pairs if text.language == form]
                print(f"  {name:16}{form}  {figures(chosen, begin, go_on, sure)}")
    if asked.write:
        pairs_of = [pair for text in known for pair in zip(text.words, text.labels, strict=True)]
        marked = [(word.features, label) for word, label in pairs_of if label != "-"]
        trade = fit([one for one, _ in marked], [label for _, label in marked], None, asked.c)
        (MODELS / "underlined.npz").write_bytes(whole.written())
        (MODELS / "underlined_trade.npz").write_bytes(trade.written())


if __name__ == "__main__":
    sys.exit(main())
