"""The closed classes of words: helping verbs, pronouns, question words, conjunctions, negations, days and months.

Each class is told once, in ``data/function_words.toml``. Where two places of the program need sets that differ a
little, the difference has a name of its own there.
"""

from __future__ import annotations

from somcheck.norwegian.word_sets import FUNCTION_WORDS, WordSets

function_words = WordSets(FUNCTION_WORDS)
"""The classes by name: ``function_words("modals")``, or ``function_words("second_person", "nn")`` in one form."""
