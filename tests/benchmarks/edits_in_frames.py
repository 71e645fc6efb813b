"""How the suggestions of the word lists read: every row in every frame of its kind, in both written forms.

    python tests/benchmarks/edits_in_frames.py [--share N] [--list NAME] [--print safe|all|faults]

For each written form and list: how many frames were tried, in how many a suggestion is safe, is offered for the
writer to choose, and is held back; and in how many of those offered a machine sees a fault. The rest is to be read:
``--print`` writes the sentences.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from frames import LISTS, faults, framed, made_of, tried  # noqa: E402

from somcheck.judging.checker import Checker  # noqa: E402
from somcheck.norwegian.written_form import Language  # noqa: E402

LANGUAGES: tuple[Language, ...] = ("nb", "nn")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--share", type=int, default=1, help="one frame of N")
    parser.add_argument("--list", action="append", choices=list(LISTS))
    parser.add_argument("--print", choices=("safe", "all", "faults"))
    given = parser.parse_args()
    totals: Counter[str] = Counter()
    print(f"{'':28} tried  safe  offered  held back  faults")
    for language in LANGUAGES:
        checker = Checker(language=language)
        for name in given.list or LISTS:
            counts: Counter[str] = Counter()
            for case in list(framed(language, name))[:: given.share]:
                counts["tried"] += 1
                before = checker.document(case.text)
                found = list(tried(case, before))
                counts["held back"] += not found
                for _, edit in found[:1]:
                    counts["safe" if edit.safe else "offered"] += 1
                for _, edit in found:
                    made = made_of(case, edit)
                    wrong = sorted(faults(case, edit, before, checker.document(made)))
                    counts["faults"] += bool(wrong)
                    if wrong or given.print == "all" or (given.print == "safe" and edit.safe):
                        mark = "SAFE" if edit.safe else "    "
                        print(f"{mark} {case.cell} ({case.slot}): {case.text} → {made} {', '.join(wrong)}", flush=True)
            totals += counts
            told(f"{language} {name}", counts)
    told("all", totals)


def told(what: str, counts: Counter[str]) -> None:
    print(
        f"{what:28} {counts['tried']:5} {counts['safe']:5} {counts['offered']:8} {counts['held back']:10} "
        f"{counts['faults']:7}",
        flush=True,
    )


if __name__ == "__main__":
    main()
