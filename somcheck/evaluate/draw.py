"""The command ``python -m somcheck.evaluate.draw``: findings for a reader to call right or wrong.

It prints a table with tabs. The reader writes 1 (right) or 0 in the column ``right``, and keeps no more of it than
``cut -f 1-5``, so that no text comes with it, as ``data/precision-labels.tsv``. Right is a finding whose message is
true of these words, where they stand, and that a careful editor of a public body's post would act on.

Two draws: ``prose``, findings at random from blogs and newspapers, whatever the rule; ``rule``, some of each rule that
warns, from those and from the labelled texts. Of rules that judge a whole post the texts' own labels are the answer.
"""

from __future__ import annotations

import hashlib
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from somcheck.evaluate import labelled, treebank
from somcheck.evaluate.labelled import Row
from somcheck.evaluate.treebank import TREEBANKS
from somcheck.judging.checker import Checker
from somcheck.report.findings import Finding

HEADER = ("sha", "rule", "lang", "source", "right", "level", "message", "text")

PARTS = ("test", "dev")
"""Of the treebanks. No rule is fitted on the test files, and the dev files make up the number."""

FILES = ("passages", "short_posts")

ANSWERS: Mapping[str, Callable[[Row], bool | None]] = {
    "no-question": lambda row: not row["has_question"],
    "heading-question": lambda row: not row["has_question"],
    "no-act": lambda row: not row["has_action"],
    "expert-text": lambda row: {0: False, 2: True}.get(row["technical"]),
    "heavy-style": lambda row: {0: False, 2: True}.get(row["technical"]),
}
"""What the label of a text says of a finding on it: right, wrong, or None where it does not decide."""


class Drawn(NamedTuple):
    """A finding in a text, and whether the text's own label calls it right, where that decides."""

    form: str
    text: str
    finding: Finding
    right: bool | None = None

    @property
    def sha(self) -> str:
        finding = self.finding
        said = f"{self.text}\0{finding.rule}\0{finding.start}\0{finding.end}"
        return hashlib.sha256(said.encode()).hexdigest()[:16]

    def row(self, source: str) -> str:
        right = "" if self.right is None else str(int(self.right))
        marked = " ⏎ ".join(treebank.marked(self.text, [self.finding]).split("\n"))
        finding = self.finding
        return "\t".join((self.sha, finding.rule, self.form, source, right, finding.severity, finding.message, marked))


def sample(found: Iterable[Drawn], count: int, seed: int) -> list[Drawn]:
    """Some at random; the same whatever order they come in."""
    ordered = sorted(found, key=lambda one: one.sha)
    return random.Random(seed).sample(ordered, min(count, len(ordered)))


def in_prose(folder: Path, checker: Checker) -> Iterator[Drawn]:
    for one in treebank.judged(folder, checker, PARTS):
        yield from (Drawn(one.form, one.text, finding) for finding in one.findings)


def in_labelled(folder: Path, checker: Checker) -> Iterator[Drawn]:
    """The warnings on the labelled texts; of whole-post rules those whose answer the labels know. Laws are no posts."""
    for name in FILES:
        for case in labelled.judged(folder / f"{name}.jsonl", checker):
            if case.row.get("genre") == "regulation":
                continue
            for finding in case.report.findings:
                answer = ANSWERS.get(finding.rule)
                right = None if answer is None else answer(case.row)
                if finding.severity != "signal" and (right is not None or finding.start < finding.end):
                    yield Drawn(case.row["lang"], case.text, finding, right)


def by_rule(found: Iterable[Drawn], taken: Sequence[Drawn], count: int, seed: int) -> Iterator[Drawn]:
    """Up to *count* of each rule and written form, less those that are taken."""
    known = {one.sha for one in taken}
    already: defaultdict[tuple[str, str], int] = defaultdict(int)
    for one in taken:
        already[one.finding.rule, one.form] += 1
    pools: defaultdict[tuple[str, str], list[Drawn]] = defaultdict(list)
    for one in found:
        if one.right is not None:
            yield one
        elif one.sha not in known:
            pools[one.finding.rule, one.form].append(one)
    for key, pool in sorted(pools.items()):
        yield from sample(pool, max(0, count - already[key]), seed)


@click.command()
@click.argument("folder", metavar="EVAL-FOLDER", type=click.Path(path_type=Path, exists=True))
@click.option("--treebank", "treebanks", metavar="FOLDER", required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--count", metavar="N", default=100, show_default=True, help="Findings of the first draw, of each form.")
@click.option("--each", metavar="N", default=10, show_default=True, help="Findings of each rule and written form.")
@click.option("--seed", metavar="N", default=1, show_default=True)
def main(folder: Path, treebanks: Path, count: int, each: int, seed: int) -> None:
    """Print findings to read, from the blogs and newspapers of a treebank and from EVAL-FOLDER."""
    checker = Checker()
    prose = list(in_prose(treebanks, checker))
    drawn = [one for form in TREEBANKS for one in sample((p for p in prose if p.form == form), count, seed)]
    rest = by_rule([*prose, *in_labelled(folder, checker)], drawn, each, seed)
    lines = ["\t".join(HEADER), *(one.row("prose") for one in drawn), *(one.row("rule") for one in rest)]
    click.echo("\n".join(lines))


if __name__ == "__main__":
    main()
