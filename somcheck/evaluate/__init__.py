"""Measure somcheck's judgement on texts that are not part of the project.

    python -m somcheck.evaluate [EVAL-FOLDER] [--treebank FOLDER] [--misses N] [--write]

`labelled` holds somcheck against labelled texts, `treebank` counts what it finds in ordinary prose, `precision` counts
how many findings a reader called right. All three give `figures.Table`s, which are printed, and stored in
``data/evaluation.md``. Texts are judged as any post is, the written form found by somcheck itself, and the figures come
from what a report says.
"""

from __future__ import annotations
