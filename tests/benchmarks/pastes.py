"""How far a post's score moves when the post is pasted: the share of posts where it moves by more than 2 points.

    python tests/benchmarks/pastes.py [--eval DIR] [--worst]

Judges the project's own posts, and the texts of the jsonl files in a folder, plain and with each kind of paste.
Letters that are made of other signs are a fault of their own; that rule is left out.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from pasted import PASTES  # noqa: E402

from somcheck.judging.checker import Checker  # noqa: E402
from somcheck.plan import reading  # noqa: E402
from somcheck.post.post import parse  # noqa: E402
from somcheck.post.source import Source  # noqa: E402
from somcheck.report.report import Report  # noqa: E402

MOST = 2
PLAN = 'off = ["unicode-letters"]\n'


def own_posts() -> Iterator[str]:
    for folder in ("tests/posts", "data/sample/innlegg", "data/examples"):
        for path in sorted((ROOT / folder).glob("*.txt")):
            yield path.read_text(encoding="utf-8")


def labelled(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if isinstance(text := json.loads(line).get("text"), str):
                yield text


def scores(checker: Checker, sources: list[str]) -> list[int]:
    results = checker.check_sources(Source(text) for text in sources)
    return [result.score for result in results if isinstance(result, Report)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--eval", type=Path)
    parser.add_argument("--worst", action="store_true", help="print the post that moves most, too")
    given = parser.parse_args()
    posts = [*own_posts(), *(labelled(given.eval) if given.eval else ())]
    starts = [parse(post).body_start for post in posts]
    checker = Checker(reading.parse(PLAN))
    plain = scores(checker, posts)
    for name, paste in PASTES.items():
        pasted = [post[:start] + paste(post[start:]) for post, start in zip(posts, starts, strict=True)]
        moves = [abs(new - old) for new, old in zip(scores(checker, pasted), plain, strict=True)]
        moved = sum(move > MOST for move in moves)
        print(f"{name:32} {moved / len(posts):6.1%} ({moved} of {len(posts)}), at most {max(moves)}", flush=True)
        if given.worst and max(moves) > MOST:
            print(pasted[moves.index(max(moves))], end="\n\n", flush=True)


if __name__ == "__main__":
    main()
