"""The marked passages of the treebanks: labels by sentence id here (``passages.jsonl``), text in the treebanks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import conllu
from marked import Row, rows

from prepare import TREEBANKS, find, opened


def passages(marked: Path, treebank: Path) -> Iterator[Row]:
    """The passages with their texts, sentences joined by spaces as they were when they were marked."""
    labels = rows(marked / "passages.jsonl")
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
