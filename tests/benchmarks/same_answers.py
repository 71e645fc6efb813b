"""Whether a change leaves every answer as it was: keep the answers of one version, and compare those of another.

    python tests/benchmarks/same_answers.py texts TEXTS [--eval DIR] [--treebank DIR]
    python tests/benchmarks/same_answers.py keep TEXTS BEFORE --somcheck "OLD/bin/somcheck"
    python tests/benchmarks/same_answers.py keep TEXTS AFTER --somcheck "NEW/bin/somcheck"
    diff -r BEFORE AFTER

The first makes a folder of posts: the project's own, and where they are at hand labelled texts and paragraphs of a
treebank. The second runs the command line on them as its users do, with and without a plan, in every format, and keeps
what it prints and its exit status. Nothing but the command line is used, so any two versions can be compared.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
SENTENCES = 4
"""Sentences in a paragraph of a treebank."""
PARAGRAPHS = 700
"""Paragraphs from each file of a treebank, at most."""
FORMATS = ("json", "html", "markdown", "github", "sarif", "junit")
PLANS = ("none", "plan")
TEXT_OPTIONS = ("", "--all", "--explain-score", "--diff")


def labelled(folder: Path) -> Iterator[tuple[str, str]]:
    """The texts of the labelled sets, each with a name."""
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            for key, text in json.loads(line).items():
                if key in ("text", "sentence", "original", "plain", "before", "after") and isinstance(text, str):
                    yield f"{path.stem}-{number:04}-{key}", text


def paragraphs(path: Path) -> Iterator[str]:
    """Sentences in a row of the same document, joined."""
    document = ""
    sentences: list[tuple[str, str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# doc"):
                document = line
            elif line.startswith("# text = "):
                sentences.append((document, line[9:].strip()))
    for _, rows in groupby(sentences, key=lambda row: row[0]):
        texts = [text for _, text in rows]
        for start in range(0, len(texts), SENTENCES):
            yield " ".join(texts[start : start + SENTENCES])


def make_texts(target: Path, labels: Path | None, treebank: Path | None) -> int:
    """Write the posts to *target*, and return how many there are."""
    target.mkdir(parents=True)
    for path in sorted((ROOT / "tests" / "posts").glob("*.txt")) + sorted((ROOT / "data" / "examples").glob("*.txt")):
        shutil.copy(path, target / f"own-{path.name}")
    if labels is not None:
        for name, text in labelled(labels):
            (target / f"{name}.txt").write_text(text, encoding="utf-8")
    for path in sorted(treebank.glob("*-dev*.gz")) + sorted(treebank.glob("*-test.*.gz")) if treebank else []:
        for number, text in enumerate(paragraphs(path)):
            if number < PARAGRAPHS:
                (target / f"{path.name.split('.')[0]}-{number:04}.txt").write_text(text, encoding="utf-8")
    return len(list(target.iterdir()))


def runs(texts: Path) -> Iterator[tuple[str, list[str], Path]]:
    """Name, arguments and working folder of each run."""
    for plan in PLANS:
        folder = texts.parent / f"{texts.name}-{plan}"
        for output in FORMATS:
            yield f"{plan}-{output}", ["check", "posts", "--format", output], folder
        for option in TEXT_OPTIONS:
            yield f"{plan}-text{option}", ["check", "posts", *option.split()], folder
        yield f"{plan}-nn", ["check", "posts", "--language", "nn", "--format", "json"], folder
        yield f"{plan}-strict", ["check", "posts", "--fail-on", "warning", "--min-level", "warning"], folder
        yield f"{plan}-akutt", ["check", "posts", "--profile", "akutt", "--audience", "eldre", "--all"], folder
        yield f"{plan}-summary", ["plan", "posts"], folder
        yield f"{plan}-summary-json", ["plan", "posts", "--format", "json"], folder
    sample = texts.parent / f"{texts.name}-sample"
    for output in ("text", "json"):
        yield f"sample-{output}", ["check", ".", "--format", output], sample
        yield f"sample-plan-{output}", ["plan", ".", "--format", output], sample
    yield "rules", ["rules"], sample
    yield "rules-nn", ["rules", "--language", "nn"], sample
    yield "schema", ["schema"], sample
    yield "help", ["--help"], sample
    for command in ("check", "plan", "init", "rules", "explain", "schema", "lsp"):
        yield f"help-{command}", [command, "--help"], sample
    for form in ("nb", "nn"):
        yield f"init-{form}", ["init", f"init-{form}", "--yes", "--language", form], sample
        yield f"init-plan-{form}", ["plan", "--config", f"init-{form}/somcheck.toml"], sample


def keep(texts: Path, target: Path, command: list[str]) -> None:
    """Run everything, and keep output, trouble and exit status, a file each."""
    target.mkdir(parents=True)
    for plan in PLANS:
        folder = texts.parent / f"{texts.name}-{plan}"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(texts, folder / "posts")
        if plan == "plan":
            shutil.copy(ROOT / "data" / "sample" / "somcheck.toml", folder)
    sample = texts.parent / f"{texts.name}-sample"
    shutil.rmtree(sample, ignore_errors=True)
    shutil.copytree(ROOT / "data" / "sample", sample)
    for form in ("nb", "nn"):
        (sample / f"init-{form}").mkdir()
    with TemporaryDirectory() as cache:
        environment = {**os.environ, "SOMCHECK_CACHE_DIR": cache, "COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
        for name, arguments, folder in runs(texts):
            done = subprocess.run([*command, *arguments], cwd=folder, env=environment, capture_output=True)
            (target / f"{name}.txt").write_bytes(done.stdout + b"\n--\n" + done.stderr + b"\n%d\n" % done.returncode)
            print(name, done.returncode, flush=True)
        listed = subprocess.run([*command, "rules"], env=environment, capture_output=True, text=True).stdout
        for rule in re.findall(r"^  ([a-z][a-z-]+)  ", listed, re.MULTILINE):
            for form in ("nb", "nn"):
                asked = [*command, "explain", rule, "--language", form]
                done = subprocess.run(asked, env=environment, capture_output=True)
                (target / f"explain-{rule}-{form}.txt").write_bytes(done.stdout + done.stderr)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="task", required=True)
    texts = commands.add_parser("texts")
    texts.add_argument("texts", type=Path)
    texts.add_argument("--eval", type=Path)
    texts.add_argument("--treebank", type=Path)
    kept = commands.add_parser("keep")
    kept.add_argument("texts", type=Path)
    kept.add_argument("target", type=Path)
    kept.add_argument("--somcheck", default="somcheck")
    given = parser.parse_args()
    if given.task == "texts":
        print(make_texts(given.texts, given.eval, given.treebank))
    else:
        keep(given.texts.absolute(), given.target, shlex.split(given.somcheck))


if __name__ == "__main__":
    main()
