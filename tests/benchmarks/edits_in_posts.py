"""What each suggestion does to a post: whether it lowers the score, brings a warning, or lifts it over the limit.

    python tests/benchmarks/edits_in_posts.py [--posts FILE] [--share N] [--print]

Judges posts, one JSON value with ``text`` on each line, and makes each suggestion by itself. ``--share N`` takes one
post of N. ``--print`` writes every suggestion with the sentence that it makes, to be read.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from edits import Made, made_alone  # noqa: E402

from somcheck.document.profiles import ANSWERING  # noqa: E402
from somcheck.errors import PostError  # noqa: E402
from somcheck.judging.checker import Checker  # noqa: E402

POSTS = ROOT / "data/training/marked/posts.jsonl"

ASKS = {"no-question", "heading-question", "buried-question"}
"""A question that is added asks for an answer, and then the post should say who gives it."""

LEAP = 17
"""Points. One small edit may not turn a post that fails into one that passes by so many."""


def texts(path: Path, share: int) -> Iterator[tuple[str, str]]:
    for line in path.read_text(encoding="utf-8").splitlines()[::share]:
        post = json.loads(line)
        if isinstance(text := post.get("text"), str):
            yield str(post.get("id", "")), text


def told(made: Made) -> str:
    """The line of the suggestion, with what it took out and put in."""
    text, edit = made.text, made.edit
    first, last = text.rfind("\n", 0, edit.start) + 1, text.find("\n", edit.end)
    line_end = last if last >= 0 else len(text)
    shown = f"{text[first : edit.start]}[{text[edit.start : edit.end]} → {edit.replacement}]{text[edit.end : line_end]}"
    return shown.replace("\n", "¶")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=Path, default=POSTS)
    parser.add_argument("--share", type=int, default=1)
    parser.add_argument("--print", action="store_true")
    given = parser.parse_args()
    checker = Checker()
    tried: Counter[str] = Counter()
    safe: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    warned: Counter[str] = Counter()
    leaps: Counter[str] = Counter()
    for name, text in texts(given.posts, given.share):
        try:
            found = list(made_alone(checker, text))
        except PostError:
            continue
        for made in found:
            tried[made.rule] += 1
            safe[made.rule] += made.edit.safe
            lower[made.rule] += made.loss > 0
            new = [rule for rule in made.new if not (made.rule in ASKS and rule in ANSWERING)]
            warned[made.rule] += bool(new)
            leaps[made.rule] += made.rise >= LEAP
            if given.print or made.loss > 0 or new or made.rise >= LEAP:
                mark = "safe" if made.edit.safe else "    "
                harm = (f" lower by {made.loss}" if made.loss > 0 else "") + "".join(f" + {one}" for one in new)
                harm += f" passes by {made.rise}" if made.rise >= LEAP else ""
                print(f"{name} {made.rule:16} {mark}{harm} | {told(made)}", flush=True)
    print(f"{'rule':20} tried  safe  lower  new warnings  leaps")
    for rule, count in tried.most_common():
        print(f"{rule:20} {count:5} {safe[rule]:5} {lower[rule]:6} {warned[rule]:13} {leaps[rule]:6}")
    print(f"{'all':20} {tried.total():5} {safe.total():5} {lower.total():6} {warned.total():13} {leaps.total():6}")


if __name__ == "__main__":
    main()
