"""Learn whether a post has anything for its reader, from posts without a stiff word, and measure it.

    python learn_worth.py marked [--write]

Poor posts without marked words against the clean and ok ones; each hand is judged by a model that has not seen it.
``marked/kinds.tsv`` says of the poor ones why.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from learn_speech_acts import HANDS, MODELS
from learning import fit
from marked import Row, documents, rows

from somcheck.analysis.post_features import features, partly

C = 1.0

Example = tuple[Row, frozenset[str]]


def examples(marked: Sequence[Row]) -> list[Example]:
    """Each post with its features, those of its numbers by the nearest whole one."""
    return [
        (row, frozenset(features(document) | {name for name, part in partly(document).items() if part >= 0.5}))
        for row, document in documents(marked)
    ]


def is_poor(row: Row) -> str:
    return "poor" if row["quality"] == "poor" else "-"


def figures(name: str, judged: Sequence[tuple[Row, float]]) -> None:
    for limit in (0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9):
        line = f"{name:6}{limit}"
        for form in ("nb", "nn"):
            poor = [chance >= limit for row, chance in judged if row["quality"] == "poor" and row["lang"] == form]
            good = [chance >= limit for row, chance in judged if row["quality"] != "poor" and row["lang"] == form]
            line += f"  {form} poor seen {sum(poor) / max(1, len(poor)):.3f} of {len(poor)}"
            line += f", others {sum(good) / max(1, len(good)):.3f} of {len(good)}"
        print(line)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("marked", type=Path)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    known = examples(rows(*sorted(asked.marked.glob("posts*.jsonl"))))
    plain = [one for one in known if not one[0]["faults"]]
    judged = []
    for hand in HANDS:
        seen = [one for one in plain if one[0]["id"][0] != hand]
        model = fit([one[1] for one in seen], [is_poor(one[0]) for one in seen], None, C, balanced=True)
        judged += [(row, model.chances(shown)["poor"]) for row, shown in plain if row["id"][0] == hand]
    figures("hands", judged)
    model = fit([one[1] for one in plain], [is_poor(one[0]) for one in plain], None, C, balanced=True)
    test = [one for one in examples(rows(asked.marked / "test_posts.jsonl")) if not one[0]["faults"]]
    figures("test", [(row, model.chances(shown)["poor"]) for row, shown in test])
    lines = (asked.marked / "kinds.tsv").read_text(encoding="utf-8").splitlines()[1:]
    kinds = {line.split("\t")[0]: line.split("\t")[1] for line in lines}
    of_kind = [(row, shown) for row, shown in known if row["id"] in kinds]
    right = 0
    for hand in HANDS:
        seen = [one for one in of_kind if one[0]["id"][0] != hand]
        guess = fit([one[1] for one in seen], [kinds[one[0]["id"]] for one in seen], None, C, balanced=True)
        for row, shown in of_kind:
            if row["id"][0] == hand:
                chances = guess.chances(shown)
                right += max(chances, key=chances.__getitem__) == kinds[row["id"]]
    print(f"kinds right {right} of {len(of_kind)}")
    if asked.write:
        guess = fit([one[1] for one in of_kind], [kinds[one[0]["id"]] for one in of_kind], None, C, balanced=True)
        (MODELS / "worth.npz").write_bytes(model.written())
        (MODELS / "worth_kinds.npz").write_bytes(guess.written())


if __name__ == "__main__":
    main()
