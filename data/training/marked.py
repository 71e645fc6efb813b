"""The marked texts as Documents whose sentences are the marked ones."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from somcheck.document.document import Document, Sentence
from somcheck.document.pipeline import UPOS, analyser, make_doc, markup_tokens
from somcheck.post import post as posts

Row = dict[str, Any]


def rows(*paths: Path) -> list[Row]:
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


def documents(marked: Iterable[Row]) -> Iterator[tuple[Row, Document]]:
    """Each row with its Document, sentences as marked; the order is by written form."""
    marked = list(marked)
    for language in ("nb", "nn"):
        chosen = [row for row in marked if row["lang"] == language]
        pipeline = analyser().pipeline(language)
        read = [posts.parse(row["text"]) for row in chosen]
        docs = (with_starts(post, make_doc(pipeline, post), row) for post, row in zip(read, chosen, strict=True))
        for row, post, doc in zip(chosen, read, pipeline.pipe(docs), strict=True):
            for token, kind in markup_tokens(post, doc):
                token.pos_ = UPOS[kind]
            yield row, Document(post, doc, language)


def owners(post: posts.Post, doc: Doc, row: Row) -> list[int]:
    """The index of the marked sentence that each token stands in; marks count in the source, tokens in what is read."""
    starts = [sentence["start"] for sentence in row["sentences"]]
    found, index = [], 0
    for token in doc:
        start = post.place(token.idx)
        while index + 1 < len(starts) and start >= starts[index + 1] and not token.is_space:
            index += 1
        found.append(index)
    return found


def with_starts(post: posts.Post, doc: Doc, row: Row) -> Doc:
    """The Doc with sentences that begin where the marks say, before anything else has read it."""
    owner = owners(post, doc, row)
    for token in doc:
        token.is_sent_start = token.i == 0 or owner[token.i] != owner[token.i - 1]
    return doc


def pairs(row: Row, document: Document) -> list[tuple[Row, Sentence | None]]:
    """The row's marked sentences, each with the Document's sentence that shares most of it, if any."""
    found = []
    for mark in row["sentences"]:
        places = [document.place_span(sentence.start, sentence.end) for sentence in document.sentences]
        shared = [(min(mark["end"], end) - max(mark["start"], start), -at) for at, (start, end) in enumerate(places)]
        most, at = max(shared, default=(0, 0))
        found.append((mark, document.sentences[-at] if most > 0 else None))
    return found
