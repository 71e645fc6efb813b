"""The marked texts as Documents whose sentences are the marked ones."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from somcheck.document.document import Document, Sentence
from somcheck.document.pipeline import UPOS, Analyser, analyser, make_doc, markup_tokens
from somcheck.post import post as posts

Row = dict[str, Any]


def rows(*paths: Path) -> list[Row]:
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


def documents(marked: Iterable[Row], with_analyser: Analyser | None = None) -> Iterator[tuple[Row, Document]]:
    """Each row with its Document, sentences as marked; the order is by written form."""
    marked = list(marked)
    used = with_analyser or analyser()
    for language in ("nb", "nn"):
        chosen = [row for row in marked if row["lang"] == language]
        pipeline = used.pipeline(language)
        read = [posts.parse(row["text"]) for row in chosen]
        docs = (with_starts(make_doc(pipeline, post), row) for post, row in zip(read, chosen, strict=True))
        for row, post, doc in zip(chosen, read, pipeline.pipe(docs), strict=True):
            for kind, token in markup_tokens(post, doc):
                token.pos_ = UPOS[kind]
            yield row, Document(post, doc, language)


def with_starts(doc: Doc, row: Row) -> Doc:
    """The Doc with sentences that begin where the marks say, before anything else has read it."""
    starts = [sentence["start"] for sentence in row["sentences"]]
    index = -1
    for token in doc:
        before = index
        while index + 1 < len(starts) and token.idx >= starts[index + 1] and not token.is_space:
            index += 1
        token.is_sent_start = token.i == 0 or index != before
    return doc


def pairs(row: Row, document: Document) -> list[tuple[int, Row, Sentence | None]]:
    """The row's marked sentences, each with its place and the Document's sentence that shares most of it, if any."""
    found = []
    for place, mark in enumerate(row["sentences"]):
        shared = [
            (min(mark["end"], sentence.end) - max(mark["start"], sentence.start), -at)
            for at, sentence in enumerate(document.sentences)
        ]
        most, at = max(shared, default=(0, 0))
        found.append((place, mark, document.sentences[-at] if most > 0 else None))
    return found
