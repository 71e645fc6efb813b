"""The command ``python -m somcheck.evaluate``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import click

from somcheck import __version__
from somcheck.evaluate import labelled, marked, precision, treebank
from somcheck.evaluate.figures import Table
from somcheck.evaluate.precision import LABELS, PRECISION, TITLE
from somcheck.judging.checker import Checker

DATA = Path("data")

EVALUATION = "evaluation.md"

INTRODUCTION = """\
# How well somcheck judges

Measured on {date} with somcheck {version}:

    {command}

This file is written by that command; do not edit it. The test marked `eval` reads the tables back, measures anew, and
fails where a figure has become worse by more than half the width of its interval.

## The texts

None of the texts is part of the project; the command reads them where they lie, and nothing but numbers is kept.

- Passages: 30 to 180 words from public bodies, organisations, newspapers, reports and regulations. One reader has
  labelled how technical each is (everyday, somewhat, expert), whether it asks its reader something, whether it gives
  its reader something to do, and its target group where that is unmistakable. These labels are older than those of
  the marked posts and wider: a question that sorts readers, or one of a form, is a question to them, and “Kjør
  forsiktig” is something to do.
- Sentences: single ones that ask the reader, invite an answer without asking, or only look like a question.
- Short posts: posts of public services, 11 to 30 words.
- Marked posts: every sentence and every stiff or technical word is marked, and whether an editor would publish it.
- Plain pairs: what a public body first wrote, and what it made of that itself when it rewrote it in plain language.
- Prose: the blogs and newspapers in the test files of the Norwegian UD treebanks.
- Labelled findings: drawn from prose and the labelled texts, and called right or wrong by two readers, each alone:
  right is what both call right. Of findings on a whole post the label of the text decides.

The rules were written with the labelled texts at hand, so new texts give lower figures. The target groups and the
labels come from one reader. Two careful readers agree on most, not on all: F1 .97 for questions in passages, .92
for something to do.

## How to read the tables

`low` and `high` are a 95 % interval: how far chance alone could have moved the value with other texts of the same kind.
Shares have Wilson's interval. AUC, F1 and findings per 100 words have the middle 95 % of 1000 draws of whole
documents, from a fixed seed; where an AUC or F1 is 1, the lower limit is Wilson's, since no draw can miss.

- AUC: the chance that an everyday text gets more points than an expert text. 0.5 is guessing, 1 is perfect.
- Precision: the share of what somcheck found that is there. Recall: the share of what is there that somcheck found.
  F1: their harmonic mean.
- `form`: `nb` is bokmål, `nn` is nynorsk. somcheck finds the written form itself.

The figures speak of language only. They say nothing about how many will see or like a post.
"""


@click.command()
@click.argument("folder", metavar="[EVAL-FOLDER]", default="../shared/eval", type=click.Path(path_type=Path))
@click.option(
    "--treebank",
    "treebanks",
    metavar="FOLDER",
    default="../shared/treebank",
    type=click.Path(path_type=Path),
    help="The Norwegian UD treebanks.",
)
@click.option("--misses", metavar="N", default=0, help="Print the N worst misses of each figure in full.")
@click.option("--write", is_flag=True, help="Write data/evaluation.md, and data/precision.tsv where there are labels.")
def main(folder: Path, treebanks: Path, misses: int, write: bool) -> None:
    """Measure somcheck's judgement on the labelled texts in EVAL-FOLDER."""
    if write and not DATA.is_dir():
        raise click.UsageError("There is no data folder here to write to.")
    parts = list(measured(folder, treebanks, DATA / LABELS))
    tables = [part for part in parts if isinstance(part, Table)]
    text = "\n\n".join(part.markdown() if isinstance(part, Table) else part for part in parts)
    click.echo(text)
    if misses:
        _print_misses(tables, misses)
    if write:
        command = f"python -m somcheck.evaluate {folder} --treebank {treebanks} --write"
        head = INTRODUCTION.format(date=date.today(), version=__version__, command=command)
        (DATA / EVALUATION).write_text(f"{head}\n{text}\n", encoding="utf-8")
        for table in tables:
            if table.title == TITLE:
                (DATA / PRECISION).write_text(precision.tsv(table), encoding="utf-8")


def measured(folder: Path, treebanks: Path, labels: Path) -> Iterator[Table | str]:
    """The tables, and in place of those whose texts are missing a line that says so."""
    checker = Checker()
    if folder.is_dir():
        yield from labelled.measure(folder, checker)
    else:
        yield f"Left out: the labelled texts are not in {folder}."
    yield marked.measure(DATA / "training" / "marked", folder, checker)
    if treebanks.is_dir():
        yield from treebank.measure(treebanks, checker)
    else:
        yield f"Left out: the treebanks are not in {treebanks}."
    if labels.is_file():
        yield precision.measure(labels)
    else:
        yield f"Left out: no findings are labelled in {labels}."


def _print_misses(tables: Iterable[Table], most: int) -> None:
    """The worst misses of each figure; those of both written forms together are not repeated."""
    for table in tables:
        shown = set()
        for figure in table.figures:
            worst = sorted(figure.misses, key=lambda miss: -miss.weight)[:most]
            if not worst or (figure.form.startswith("both") and (figure.of, figure.name) in shown):
                continue
            shown.add((figure.of, figure.name))
            click.echo(f"\n## {table.title}: {figure.of}, {figure.name}, {figure.form}")
            for miss in worst:
                click.echo(f"\n--- {miss.said}\n{miss.text}")


if __name__ == "__main__":
    main()
