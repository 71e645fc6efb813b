"""The findings that a folder of old posts already had, so that only what is new is told of.

A baseline is a JSON file beside the posts, made by ``--write-baseline`` and read by ``--baseline``. A finding is known
again by its post, its rule and its words, and not by its place, which moves with every line that is put in above it.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from somcheck.errors import ConfigError, system_reason
from somcheck.post.source import STDIN
from somcheck.report.report import Report
from somcheck.severity import is_as_grave
from somcheck.storage import writing

SCHEMA = 1

LARGEST = 50_000_000
"""Bytes. A file above this is no baseline."""

_UNWRITABLE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class Recorded:
    """What is recorded of a post: its score, and its findings as rule, words and how often, sorted."""

    score: int
    findings: tuple[tuple[str, str, int], ...]

    @property
    def count(self) -> int:
        return sum(count for _, _, count in self.findings)


@dataclass(frozen=True)
class Baseline:
    """What is recorded of posts, by their paths as seen from the folder of the file."""

    path: Path
    posts: Mapping[str, Recorded] = field(default_factory=dict)

    def place(self, post: str | None) -> str | None:
        """What a post is recorded under; None for what is no file."""
        if post is None or post == STDIN:
            return None
        try:
            return Path(os.path.relpath(post, self.path.absolute().parent)).as_posix()
        except ValueError:  # on another drive
            return None

    def of(self, post: str | None) -> Recorded | None:
        """What is recorded of the post with a path."""
        return self.posts.get(self.place(post) or "")

    def gone(self, seen: Iterable[str | None]) -> int:
        """How many findings are recorded of posts that are not among those *seen*, and are no more."""
        places = set(map(self.place, seen))
        folder = self.path.absolute().parent
        return sum(
            recorded.count
            for place, recorded in self.posts.items()
            if place not in places and not (folder / place).exists()
        )

    def updated(self, posts: Mapping[str, Recorded | None]) -> Baseline:
        """The same with some posts recorded anew (None: nothing to record), and without those that are no more."""
        folder = self.path.absolute().parent
        new = {place: said for post, said in posts.items() if (place := self.place(post)) is not None}
        kept = {place: old for place, old in self.posts.items() if place not in new and (folder / place).exists()}
        return replace(self, posts={**kept, **{place: said for place, said in new.items() if said is not None}})


def record(post: Mapping[str, Any]) -> Recorded | None:
    """What to record of a post, from the JSON form of its report; None where nothing is wrong with it."""
    counts = Counter((one["rule"], _words(one["text"], one["severity"])) for one in post["findings"])
    if not counts and post["passed"]:
        return None
    return Recorded(post["score"], tuple((*key, count) for key, count in sorted(counts.items())))


def applied(report: Report, recorded: Recorded) -> tuple[Report, int]:
    """A report without the findings that are recorded, and how many that are recorded are found no more.

    The score stays what it is. A post that does not reach its limit passes where none of its findings is new and its
    score has not fallen.
    """
    left = Counter({(rule, words): count for rule, words, count in recorded.findings})
    stopped = {fault.rule for fault in report.faults}
    new, fresh = [], 0
    for finding in report.findings:
        key = finding.rule, _words(finding.text, finding.severity)
        if finding.rule in stopped:
            new.append(finding)
        elif left[key] > 0:
            left[key] -= 1
        else:
            new.append(finding)
            fresh += 1
    failing = sum(is_as_grave(one.severity, report.fail_on) for one in new if one.rule not in stopped)
    shown = replace(report.showing(new), failing=failing, recorded=len(report.findings) - len(new))
    excused = not shown.passed and not fresh and report.score >= recorded.score
    return replace(shown, excused=excused), left.total()


def _words(text: str, severity: str) -> str:
    """The words of a finding as they are recorded.

    What must be mended may be someone's personal data, which should not live on in another file: only its digest does.
    """
    words = " ".join(unicodedata.normalize("NFC", text).split())
    if severity != "error" or not words:
        return words
    return "sha256:" + hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def read(path: Path) -> Baseline:
    """Read a baseline.

    Raises
    ------
    ConfigError
        Where it is missing or is no baseline; the text is one line that says what to do.
    """
    try:
        with open(path, "rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise ConfigError(
            f"{path} finnes ikke. Lag den med «somcheck check --write-baseline {path} INNLEGG»."
        ) from None
    except OSError as error:
        raise ConfigError(f"{path}: kan ikke leses ({system_reason(error)}).") from None
    where = ""
    try:
        if len(data) > LARGEST:
            raise ValueError("too large")
        try:
            document = json.loads(data.decode("utf-8-sig"))
        except json.JSONDecodeError as error:
            where = f" (linje {error.lineno})"
            raise
        if document["schema"] != SCHEMA:
            raise ValueError("another schema")
        return Baseline(path, {place: _recorded(said) for place, said in document["posts"].items()})
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise ConfigError(
            f"{path} kan ikke brukes som --baseline{where}. Slett fila, og skriv den på nytt med --write-baseline."
        ) from None


def _recorded(said: Any) -> Recorded:
    score = said["score"]
    findings = tuple(sorted((one["rule"], one["text"], one["count"]) for one in said["findings"]))
    for value in (score, *(count for _, _, count in findings)):
        if type(value) is not int or value < 0:
            raise ValueError(value)
    if not all(isinstance(word, str) for rule, text, _ in findings for word in (rule, text)):
        raise TypeError(findings)
    return Recorded(score, findings)


def write(baseline: Baseline) -> None:
    """Write a baseline, at once or not at all.

    Raises
    ------
    ConfigError
        Where it cannot be written.
    """
    posts = {
        place: {
            "score": said.score,
            "findings": [{"rule": rule, "text": text, "count": count} for rule, text, count in said.findings],
        }
        for place, said in sorted(baseline.posts.items())
    }
    text = json.dumps({"schema": SCHEMA, "posts": posts}, ensure_ascii=False, indent=2) + "\n"
    text = _UNWRITABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    try:
        writing.replace(baseline.path, text.encode())
    except OSError as error:
        raise ConfigError(f"{baseline.path}: kan ikke skrives ({system_reason(error, 'mappa finnes ikke')}).") from None
