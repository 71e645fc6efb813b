"""How many findings of each rule a reader called right."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from somcheck.evaluate import stats
from somcheck.evaluate.figures import Figure, Table

TITLE = "Precision by rule"

ALL, PROSE = "(all rules in prose)", "prose"

LABELS, PRECISION = "precision-labels.tsv", "precision.tsv"


def measure(path: Path) -> Table:
    """The precision of each rule, and of all that is found in prose, by the labels in a file (see `draw`)."""
    labels: defaultdict[tuple[str, str], dict[str, bool]] = defaultdict(dict)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            for form in (row["lang"], "both"):
                labels[row["rule"], form][row["sha"]] = row["right"] == "1"
                if row["source"] == PROSE:
                    labels[ALL, form][row["sha"]] = row["right"] == "1"
    about = (
        f"The share of a rule's findings that a reader called right, and first that of {ALL}: findings drawn at random "
        "from the blogs and newspapers. n: findings read."
    )
    return Table(TITLE, about, tuple(_figures(labels)))


def _figures(labels: dict[tuple[str, str], dict[str, bool]]) -> Iterator[Figure]:
    for (rule, form), right in sorted(labels.items()):
        count, total = sum(right.values()), len(right)
        yield Figure(rule, "right findings", form, total, count / total, *stats.wilson(count, total))


def tsv(table: Table) -> str:
    """The table as it is read by ``somcheck explain``."""
    rows = ["rule\tlang\tright\tlabelled\tprecision\tlow\thigh"]
    for figure in table.figures:
        right = round(figure.value * figure.n)
        rows.append(
            f"{figure.of}\t{figure.form}\t{right}\t{figure.n}\t{figure.value:.3f}\t{figure.low:.3f}\t{figure.high:.3f}"
        )
    return "\n".join(rows) + "\n"
