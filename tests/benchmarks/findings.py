"""Findings of some rules, drawn from all texts there are, for a reader to call right or wrong.

    python tests/benchmarks/findings.py RULES --treebank FOLDER [--parts dev,test] [TEXTS.jsonl | FOLDER …]

RULES are ids with commas between them. Texts are JSON lines with ``text`` and ``lang``, or folders of posts. The rows
are those of ``somcheck.evaluate.draw``, signals among them; a rule's share of right findings, over at least forty, says
whether it may warn (.9), give a signal (.75) or should not be on.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from somcheck.evaluate.draw import HEADER, Drawn, sample
from somcheck.evaluate.treebank import TREEBANKS, posts, sentences
from somcheck.judging.checker import Checker
from somcheck.norwegian.written_form import Language
from somcheck.post.source import Source
from somcheck.report.report import Report

FORMS: tuple[Language, Language] = ("nb", "nn")


def texts(treebank: Path, parts: Sequence[str], files: Sequence[Path]) -> Iterator[tuple[Language, str, str]]:
    """Each text once, with its written form and where it is from."""
    import gzip

    for form in FORMS:
        for part in parts:
            # The official test file and the one with features put back have the same text.
            path = sorted(treebank.glob(f"{TREEBANKS[form]}-ud-{part}*.conllu.gz"))[-1]
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                yield from ((form, one.text, "prose") for one in posts(sentences(lines)))
    for path in files:
        if path.is_dir():
            for post in sorted(path.glob("*.txt")):
                yield "nn" if post.name.startswith("nn") else "nb", post.read_text(encoding="utf-8"), "post"
            continue
        for line in filter(str.strip, path.read_text(encoding="utf-8").split("\n")):
            row = json.loads(line)
            if "text" in row:
                yield row["lang"], row["text"], path.stem


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("rules")
    options.add_argument("texts", type=Path, nargs="*")
    options.add_argument("--treebank", type=Path, required=True)
    options.add_argument("--parts", default="dev,test,train")
    options.add_argument("--each", type=int, default=60)
    options.add_argument("--seed", type=int, default=1)
    said = options.parse_intermixed_args()
    wanted = frozenset(said.rules.split(","))
    found: defaultdict[str, dict[str, tuple[Drawn, str]]] = defaultdict(dict)
    read: Counter[str] = Counter()
    all_texts = list(dict.fromkeys(texts(said.treebank, said.parts.split(","), said.texts)))
    for form in FORMS:
        these = [one for one in all_texts if one[0] == form]
        results = Checker(language=form).check_sources(Source(text) for _, text, _ in these)
        for (_, text, source), result in zip(these, results, strict=True):
            if isinstance(result, Report):
                read[source] += len(text.split())
                for finding in result.findings:
                    if finding.rule in wanted:
                        drawn = Drawn(form, text, finding)
                        found[finding.rule][drawn.sha] = drawn, source
    print("\t".join(HEADER))
    for rule in sorted(wanted):
        for drawn in sample((one for one, _ in found[rule].values()), said.each, said.seed):
            print(drawn.row(found[rule][drawn.sha][1]))
    print(f"{dict(read)} words; " + ", ".join(f"{rule} {len(found[rule])}" for rule in sorted(wanted)), file=sys.stderr)


if __name__ == "__main__":
    main()
