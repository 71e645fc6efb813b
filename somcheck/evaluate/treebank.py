"""Count what somcheck finds in ordinary prose, the test files of the Norwegian UD treebanks.

Journalists and bloggers mostly write well, so most of what somcheck warns of there is a false alarm. Some is not: the
count is for comparing one version with the next.
"""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from somcheck.evaluate import stats
from somcheck.evaluate.figures import Figure, Miss, Table
from somcheck.judging.checker import Checker
from somcheck.post.source import Source
from somcheck.report.findings import Finding
from somcheck.report.report import Report

TREEBANKS = {"nb": "no_bokmaal", "nn": "no_nynorsk"}

GENRES = ("blog", "newspaper")

LENGTH = 5
"""Sentences in a post."""

BY_GENRE, BY_RULE = "False alarms by genre", "False alarms by rule"


class Sentence(NamedTuple):
    text: str
    doc: str
    genre: str


@dataclass(frozen=True)
class Prose:
    """A post made of sentences from one document, and what is said of its words as a warning or an error."""

    form: str
    genre: str
    doc: str
    text: str
    findings: tuple[Finding, ...]

    @property
    def words(self) -> int:
        return len(re.findall(r"\S*[^\W\d_]\S*", self.text))


def sentences(lines: Iterable[str]) -> Iterator[Sentence]:
    """The sentences of a CoNLL-U file, by the comments ``text``, ``doc`` and ``genre``.

    The format: https://universaldependencies.org/format.html
    """
    said: dict[str, str] = {}
    for line in [*lines, ""]:
        if line.startswith("#"):
            key, _, value = line.removeprefix("#").partition("=")
            said[key.strip()] = value.strip()
        elif not line.strip():
            if "text" in said:
                yield Sentence(said["text"], said.get("doc", ""), said.get("genre", ""))
            said = {}


def posts(found: Iterable[Sentence]) -> Iterator[Sentence]:
    """Posts of `LENGTH` sentences in a row from one document; its last may be shorter."""
    for (doc, genre), run in groupby(found, key=lambda sentence: (sentence.doc, sentence.genre)):
        texts = [sentence.text for sentence in run]
        for start in range(0, len(texts), LENGTH):
            yield Sentence(" ".join(texts[start : start + LENGTH]), doc, genre)


def measure(folder: Path, checker: Checker) -> tuple[Table, Table]:
    """Findings with words of their own in the blogs and newspapers of a folder of treebanks."""
    prose = list(judged(folder, checker))
    about = (
        "Findings per 100 words, of severity warning or error and with words of their own. Five sentences in a row are "
        "a post. There are few blogs: there posts are drawn for the interval, not documents. n: words."
    )
    about_rules = "The same, blogs and newspapers together, for each rule that finds anything. n: findings."
    return (
        Table(BY_GENRE, about, tuple(_by_genre(prose)), "low"),
        Table(BY_RULE, about_rules, tuple(_by_rule(prose)), "low"),
    )


def judged(folder: Path, checker: Checker, parts: Sequence[str] = ("test",)) -> Iterator[Prose]:
    """The posts in the blogs and newspapers of some parts (test, dev) of a folder of treebanks."""
    for form, name in TREEBANKS.items():
        for part in parts:
            yield from _judged(form, _file(folder, name, part), checker)


def _file(folder: Path, treebank: str, part: str) -> Path | None:
    """The file with a part of a treebank; where there is one with features put back, that one."""
    paths = sorted(folder.glob(f"{treebank}-ud-{part}*.conllu*"), key=lambda path: "restored" not in path.name)
    return paths[0] if paths else None


def _judged(form: str, path: Path | None, checker: Checker) -> Iterator[Prose]:
    if path is None:
        return
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        made = [post for post in posts(sentences(lines)) if post.genre in GENRES]
    results = checker.check_sources(Source(post.text) for post in made)
    for post, result in zip(made, results, strict=True):
        if isinstance(result, Report):
            yield Prose(form, post.genre, post.doc, post.text, tuple(f for f in result.findings if _is_alarm(f)))


def _is_alarm(finding: Finding) -> bool:
    return finding.severity != "signal" and finding.start < finding.end


def _by_genre(prose: Sequence[Prose]) -> Iterator[Figure]:
    for genre in GENRES:
        for form in TREEBANKS:
            group = [one for one in prose if (one.genre, one.form) == (genre, form)]
            if group:
                misses = tuple(
                    Miss(len(one.findings) / one.words, f"{len(one.findings)} findings", marked(one.text, one.findings))
                    for one in group
                    if one.findings
                )
                yield _rate(genre, form, sum(one.words for one in group), group, misses)


def _by_rule(prose: Sequence[Prose]) -> Iterator[Figure]:
    found: defaultdict[tuple[str, str], list[Miss]] = defaultdict(list)
    for one in prose:
        for finding in one.findings:
            miss = Miss(finding.severity == "error", finding.message, marked(one.text, [finding]))
            found[finding.rule, one.form].append(miss)
    for (rule, form), misses in sorted(found.items()):
        group = [one for one in prose if one.form == form]
        yield _rate(rule, form, len(misses), group, tuple(misses), rule)


def _rate(of: str, form: str, n: int, group: Iterable[Prose], misses: tuple[Miss, ...], rule: str = "") -> Figure:
    """Findings per 100 words, of one rule or of all."""
    documents: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for one in group:
        documents[one.doc].append((sum(rule in ("", finding.rule) for finding in one.findings), one.words))
    value = stats.rate(part for document in documents.values() for part in document)
    limits = stats.rate_interval(list(documents.values()))
    return Figure(of, "findings per 100 words", form, n, value, *limits, misses)


def marked(text: str, findings: Iterable[Finding]) -> str:
    """A text with the words of findings between ⟦ and ⟧, as in the rules' own examples."""
    marks = [(finding.start, "⟦") for finding in findings] + [(finding.end, "⟧") for finding in findings]
    for place, mark in sorted(marks, key=lambda mark: (-mark[0], mark[1])):
        text = text[:place] + mark + text[place:]
    return text
