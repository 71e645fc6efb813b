"""Learn whom a post is for from marked posts, and measure it on hands that were left out.

python learn_target_group.py marked [EVAL] [--write]
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from learn_speech_acts import HANDS, MODELS
from learning import fit
from marked import Row, documents, rows

from somcheck.analysis.group_features import features
from somcheck.analysis.linear_model import LinearModel
from somcheck.plan.groups import EVERYONE, shipped_groups

Example = tuple[str, str, str, frozenset[str]]
"""A post's id, written form, group and features."""

C = 3.0


def examples(marked: Sequence[Row]) -> list[Example]:
    groups = tuple(shipped_groups().values())
    return [
        (row["id"], row["lang"], row["audience"], frozenset(features(replace(document, groups=groups))))
        for row, document in documents(marked)
        if row.get("audience") and "audience" not in row.get("ambiguous", ())
    ]


def learned(seen: Sequence[Example]) -> LinearModel:
    return fit([one[3] for one in seen], [one[2] for one in seen], None, C, balanced=True)


def figures(name: str, shown: Sequence[Example], chances: Sequence[Mapping[str, float]]) -> None:
    said = [max(one, key=one.__getitem__) for one in chances]
    for form in ("nb", "nn"):
        of_form = [place for place, one in enumerate(shown) if one[1] == form]
        right = [said[place] == shown[place][2] for place in of_form]
        named = [said[place] == shown[place][2] for place in of_form if shown[place][2] != EVERYONE]
        line = f"{name:12}{form}  right {sum(right) / max(1, len(right)):.3f} of {len(right)}, where a group is named "
        print(f"{line}{sum(named) / max(1, len(named)):.3f}")
    for least in (0.4, 0.5, 0.6, 0.7, 0.8):
        told = [p for p, one in enumerate(chances) if one[said[p]] >= least and said[p] != EVERYONE]
        right = [said[place] == shown[place][2] for place in told]
        print(f"    a group at {least} or more: {len(told)}, right {sum(right) / max(1, len(right)):.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("marked", type=Path)
    parser.add_argument("eval", type=Path, nargs="?")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    known = examples(rows(*sorted(asked.marked.glob("posts*.jsonl"))))
    shown: list[Example] = []
    chances: list[Mapping[str, float]] = []
    for hand in HANDS:
        model = learned([one for one in known if one[0][0] != hand])
        mine = [one for one in known if one[0][0] == hand]
        shown += mine
        chances += [model.chances(one[3]) for one in mine]
    figures("hands", shown, chances)
    model = learned(known)
    test = examples(rows(asked.marked / "test_posts.jsonl"))
    figures("test posts", test, [model.chances(one[3]) for one in test])
    if asked.eval:
        real = rows(asked.eval / "real_posts.jsonl")
        for place, row in enumerate(real):
            row["id"] = f"R{place}"
        shown = examples(real)
        figures("real posts", shown, [model.chances(one[3]) for one in shown])
    if asked.write:
        (MODELS / "target_group.npz").write_bytes(model.written())


if __name__ == "__main__":
    main()
