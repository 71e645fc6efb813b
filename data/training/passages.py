"""The marked passages of real texts: labels here, by sentence or text id; the texts stay where they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import conllu
from marked import Row, rows

from prepare import TREEBANKS, find, opened


def passages(marked: Path, treebank: Path) -> Iterator[Row]:
    """The passages of the treebanks with their texts, sentences joined by spaces as they were when they were marked."""
    labels = rows(*sorted(marked.glob("passages*.jsonl")))
    for language, name in TREEBANKS.items():
        wanted = {sentence for row in labels if row["lang"] == language for sentence in row["sent_ids"]}
        texts = {}
        with opened(find(treebank, name, "train")) as file:
            for sentence in conllu.parse_incr(file):
                if (key := sentence.metadata["sent_id"]) in wanted:
                    texts[key] = sentence.metadata["text"]
        for row in labels:
            if row["lang"] == language:
                yield row | {"text": " ".join(texts[key] for key in row["sent_ids"])}


def excerpts(marked: Path, texts: Path) -> Iterator[Row]:
    """The excerpts of public texts, which lie in ``passages.jsonl`` of a folder."""
    known = {row["id"]: row["text"] for row in rows(texts / "passages.jsonl")}
    for row in rows(marked / "excerpts.jsonl"):
        yield row | {"text": known[row["text_id"]]}
