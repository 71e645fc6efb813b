"""Hold what somcheck says against posts that editors marked sentence by sentence and word by word."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from pathlib import Path

from somcheck.evaluate import stats
from somcheck.evaluate.figures import Figure, Table
from somcheck.evaluate.labelled import Case, Row, judged
from somcheck.judging.checker import Checker
from somcheck.report.findings import Finding
from somcheck.report.speech import Asking, SpeechAct, Telling

TITLE = "Posts that editors marked"

SHORT = 60
"""Code points. A longer finding shows a fault only where it is at most twice as long as the fault."""

ASKED = {"q": Asking.QUESTION, "i": Asking.INVITATION}


def measure(marked: Path, folder: Path, checker: Checker) -> Table | str:
    """The posts of new hands in *marked*, which nothing was trained on, and the real texts in *folder*."""
    parts = (("new posts", marked / "test_posts.jsonl"), ("real texts", folder / "real_posts.jsonl"))
    found = [figure for name, path in parts if path.is_file() for figure in _figures(name, judged(path, checker))]
    if not found:
        return f"Left out: no marked posts are in {marked} or {folder}."
    about = (
        "New posts: by two hands that knew neither the rules nor the texts that somcheck has learned from. Real texts: "
        "web pages and notices. n: posts, sentences, marked spans or warnings. A span is touched by a finding of at "
        "most 60 letters, or twice its own length."
    )
    return Table(TITLE, about, tuple(found), "high")


def _figures(name: str, cases: Sequence[Case]) -> Iterator[Figure]:
    for form in ("nb", "nn"):
        group = [case for case in cases if case.row["lang"] == form]
        if group:
            yield from (figure for figure in _of_form(name, form, group) if not math.isnan(figure.value))


def _of_form(name: str, form: str, cases: Sequence[Case]) -> Iterator[Figure]:
    asks = [[(one.asks in ASKED.values(), mark["ask"] in ASKED) for one, mark in _sentences(case)] for case in cases]
    acts = [[(one.tells is Telling.ACT, mark["act"] == "a") for one, mark in _sentences(case)] for case in cases]
    for what, pairs in (("asks", asks), ("act", acts)):
        posts = [[(any(said for said, _ in post), any(true for _, true in post))] for post in pairs]
        for unit, documents in (("post", posts), ("sentence", pairs)):
            flat = [pair for document in documents for pair in document]
            value, limits = stats.f1(flat), stats.f1_interval(documents)
            yield Figure(name, f"{what}, {unit}, F1", form, len(flat), value, *limits)
    faults = [_is_touched(case, fault) for case in cases for fault in case.row["faults"]]
    yield _share(name, "stiff or technical span touched", form, faults)
    warned = [_is_marked(case, one) for case in cases for one in _findings(case) if one.severity != "signal"]
    yield _share(name, "warning of words that are marked", form, warned)
    for quality in ("clean", "poor"):
        passed = [case.report.passed for case in cases if case.row["quality"] == quality]
        yield _share(name, f"{quality} {'passes' if quality == 'clean' else 'is stopped'}", form, [
            ok if quality == "clean" else not ok for ok in passed
        ])  # fmt: skip
    for lower in ("poor", "ok"):
        items = [
            [(case.row["quality"] == "clean", float(case.report.score))]
            for case in cases
            if case.row["quality"] in ("clean", lower)
        ]
        value = stats.auc_of(item for document in items for item in document)
        limits = stats.auc_interval(items)
        yield Figure(name, f"score, clean above {lower}, AUC", form, len(items), value, *limits)
    sure = [case for case in cases if case.sure("audience")]
    yield _share(name, "target group right", form, [_group(case) == case.row["audience"] for case in sure])


def _share(of: str, name: str, form: str, right: Sequence[bool]) -> Figure:
    value = sum(right) / len(right) if right else math.nan
    return Figure(of, name, form, len(right), value, *stats.wilson(sum(right), len(right)))


def _sentences(case: Case) -> Iterator[tuple[SpeechAct, Row]]:
    """Each marked sentence with what is said of the sentence that shares most of it."""
    for mark in case.row["sentences"]:
        shared = [(min(one.end, mark["end"]) - max(one.start, mark["start"]), one) for one in case.report.sentences]
        most, one = max(shared, key=lambda pair: pair[0], default=(0, None))
        if one is not None and most > 0:
            yield one, mark


def _findings(case: Case) -> list[Finding]:
    """The findings of words that are stiff or technical."""
    return [one for one in case.report.findings if one.tip in ("everyday", "technical") and one.end > one.start]


def _is_touched(case: Case, fault: Row) -> bool:
    longest = max(SHORT, 2 * (fault["end"] - fault["start"]))
    return any(_touch(one, fault) and one.end - one.start <= longest for one in _findings(case))


def _is_marked(case: Case, finding: Finding) -> bool:
    return any(_touch(finding, fault) for fault in case.row["faults"])


def _touch(finding: Finding, fault: Row) -> bool:
    return bool(finding.start < fault["end"] and fault["start"] < finding.end)


def _group(case: Case) -> str | None:
    detected = case.report.audience.detected
    return detected[0].id if detected else None
