"""Lets training go on with a lemmatizer that was read from disk: spaCy then forgets which tree is which label."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import spacy
from spacy.language import Language
from spacy.pipeline.edit_tree_lemmatizer import EditTreeLemmatizer


@spacy.registry.callbacks("labels_of_trees")
def labels_of_trees() -> Callable[[Language, dict[str, Any]], None]:
    def remember(nlp: Language, _: dict[str, Any]) -> None:
        for _, part in nlp.components:
            if isinstance(part, EditTreeLemmatizer) and not part.tree2label:
                part.tree2label = {tree: label for label, tree in enumerate(part.cfg["labels"])}

    return remember
