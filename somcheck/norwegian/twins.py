"""Nynorsk words and their twins in bokmål, so that what is learned in one written form holds in the other."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from somcheck.norwegian.inflection import split_code
from somcheck.norwegian.written_form import Language
from somcheck.storage.data_files import read_lines

FILES = ("language/pairs.tsv", "language/twins.tsv")


def twin(word: str, language: Language) -> str:
    """The word in lower case, in bokmål where it is nynorsk and the lists have its twin."""
    word = word.lower()
    return _twins().get(word, word) if language == "nn" else word


@cache
def _twins() -> Mapping[str, str]:
    """Bokmål by nynorsk: the first row that has a word decides."""
    found: dict[str, str] = {}
    for name in reversed(FILES):
        for line in read_lines(name)[1:]:
            bokmal, _, nynorsk = line.partition("\t")
            if "\t" in nynorsk or not nynorsk:
                continue
            wanted = split_code(bokmal.partition("/")[0])[0]
            for cell in nynorsk.split("/"):
                word = split_code(cell.strip())[0]
                if " " not in word and " " not in wanted and word != wanted:
                    found.setdefault(word, wanted)
    return found
