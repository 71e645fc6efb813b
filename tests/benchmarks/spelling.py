"""How many misspelt words the rule on spelling finds, and what it says of text that is mostly right.

Words are misspelt as people do it: a fixed list of slips, drawn with a seed. The slips were written down before the
rule was, and the words are drawn from running text, so nobody chose what the rule should find. A slip that makes
another word of the treebank ("takk", "tak") is no slip that a list can see, and is drawn again. The words are in two
halves by their own letters: one to tune on (0), one to measure on (1).

    python tests/benchmarks/spelling.py TREEBANK [TEXTS.jsonl …] [--half 0] [--count 200]

It needs the extra ``spelling`` and both dictionaries. Every finding in the text is printed, to be read.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from somcheck.errors import PostError
from somcheck.evaluate.treebank import TREEBANKS, Sentence, posts, sentences
from somcheck.judging.checker import Checker
from somcheck.norwegian.written_form import Language
from somcheck.rule import Hit
from somcheck.rules.everyday import spelling

FORMS: tuple[Language, ...] = ("nb", "nn")

VOWELS = "aeiouyæøå"

CONFUSED = {"o": "åu", "å": "o", "u": "o", "e": "iæ", "i": "ey", "y": "iø", "ø": "yo", "æ": "e", "a": "e"}
"""Vowels that are written for each other."""

REPLACED = {
    "æ for e, e for æ": (("æ", "e"), ("er", "ær"), ("ever", "æver"), ("egg", "ægg")),
    "kj, sj, skj": (("kj", "skj"), ("skj", "sj"), ("skj", "kj"), ("sj", "skj"), ("ski", "skji"), ("tj", "kj")),
    "silent letters": (
        ("ld", "ll"), ("nd", "nn"), ("rd", "r"), ("hv", "v"), ("gj", "j"), ("ig", "i"), ("kv", "hv"), ("eg", "ei"),
        ("tt", "dt"), ("dt", "tt"), ("rt", "rdt"), ("ende", "enne"), ("tsk", "sk"), ("dsk", "sk"),
    ),
}  # fmt: skip
"""Pieces of words, and what is written for them."""

SHORTEST = 4


class Planted(NamedTuple):
    """A sentence with a misspelt word at ``start``; ``right`` is how it was spelt and ``kind`` what was done to it."""

    text: str
    start: int
    wrong: str
    right: str
    kind: str


def slips(word: str) -> Iterator[tuple[str, str]]:
    """All misspellings of a word that are on the list, with their kinds."""
    for place in range(1, len(word)):
        letter, before = word[place], word[place - 1]
        after = word[place + 1 : place + 2]
        if letter == before and letter not in VOWELS:
            yield "single consonant", word[:place] + word[place + 1 :]
        elif letter not in VOWELS + "jhvcqwxz" and before in VOWELS and (not after or after in VOWELS):
            yield "doubled consonant", word[:place] + letter + word[place:]
        if letter != before:
            yield "transposed", word[: place - 1] + letter + before + word[place + 1 :]
            yield "missing letter", word[:place] + word[place + 1 :]
        for vowel in CONFUSED.get(letter, ""):
            yield "wrong vowel", word[:place] + vowel + word[place + 1 :]
    for kind, pairs in REPLACED.items():
        for piece, wrong in pairs:
            for match in re.finditer(piece, word):
                yield kind, word[: match.start()] + wrong + word[match.end() :]


def planted(text: Sequence[Sentence], attested: frozenset[str], count: int, half: int, seed: int) -> list[Planted]:
    """*count* sentences with one misspelt word each, of the words of one *half* (0 or 1)."""
    draw, found = random.Random(seed), list[Planted]()
    while len(found) < count:
        sentence = draw.choice(text)
        every = re.finditer(r"(?<![\w.@/-])[a-zæøå]+(?![\w@/-])", sentence.text)
        words = [word for word in every if len(word[0]) >= SHORTEST and half_of(word[0]) == half]
        if not words:
            continue
        word = draw.choice(words)
        by_kind: dict[str, list[str]] = {}
        for kind, wrong in slips(word[0]):
            if wrong not in attested:
                by_kind.setdefault(kind, []).append(wrong)
        if by_kind:
            kind = draw.choice(sorted(by_kind))
            wrong = draw.choice(by_kind[kind])
            written = sentence.text[: word.start()] + wrong + sentence.text[word.end() :]
            found.append(Planted(written, word.start(), wrong, word[0], kind))
    return found


def half_of(word: str) -> int:
    """Which half a word belongs to: words that begin alike are in the same, so that forms of one word are."""
    return zlib.crc32(word[:5].encode()) % 2


def treebank(folder: Path, form: Language, part: str) -> list[Sentence]:
    """The sentences of a part (train, dev, test) of a treebank."""
    paths = sorted(folder.glob(f"{TREEBANKS[form]}-ud-{part}*.conllu*"), key=lambda path: "restored" not in path.name)
    with gzip.open(paths[0], "rt", encoding="utf-8") if paths[0].suffix == ".gz" else paths[0].open() as lines:
        return list(sentences(lines))


def words_of(text: Iterable[Sentence]) -> frozenset[str]:
    """The words of some sentences, in lower case."""
    return frozenset(word for one in text for word in re.findall(r"[^\W\d_]+", one.text.lower()))


def hits(checker: Checker, text: str) -> list[Hit]:
    """What the rule says of a text; nothing of one that cannot be judged."""
    try:
        return list(spelling.check(checker.document(text)))
    except PostError:
        return []


def recall(form: Language, folder: Path, count: int, half: int) -> None:
    parts = {part: treebank(folder, form, part) for part in ("train", "dev", "test")}
    attested = words_of(sentence for part in parts.values() for sentence in part)
    drawn = planted(parts["test" if half else "train"], attested, count, half, seed=19)
    checker, found, suggested, all_of = Checker(language=form), Counter[str](), 0, Counter(one.kind for one in drawn)
    for one in drawn:
        for hit in hits(checker, one.text):
            if hit.start == one.start:
                found[one.kind] += 1
                suggested += one.right in {edit.replacement for edit in hit.edits}
    print(f"{form}: {sum(found.values())} of {len(drawn)} planted found, {suggested} with the right suggestion")
    print("   ", ", ".join(f"{kind} {found[kind]}/{all_of[kind]}" for kind in sorted(all_of)))


def alarms(form: Language, name: str, texts: Iterable[str]) -> None:
    checker, words, said = Checker(language=form), 0, 0
    for text in texts:
        words += len(text.split())
        for hit in hits(checker, text):
            said += 1
            near = text[max(0, hit.start - 50) : hit.start] + "⟦" + text[hit.start : hit.end] + "⟧"
            print(f"    {near + text[hit.end : hit.end + 30]!r} {hit.values['right']}")
    print(f"{form}: {said} findings in {words} words of {name}: {500 * said / max(1, words):.2f} per 500")


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("treebank", type=Path)
    options.add_argument("texts", type=Path, nargs="*")
    options.add_argument("--half", type=int, default=1)
    options.add_argument("--count", type=int, default=200)
    said = options.parse_args()
    for form in FORMS:
        recall(form, said.treebank, said.count, said.half)
        made = list(posts(treebank(said.treebank, form, "test")))
        for genre in sorted({post.genre for post in made}):
            alarms(form, genre, (post.text for post in made if post.genre == genre))
        for path in said.texts:
            rows = map(json.loads, filter(str.strip, path.read_text(encoding="utf-8").split("\n")))
            alarms(form, path.name, [row["text"] for row in rows if row["lang"] == form and "text" in row])


if __name__ == "__main__":
    main()
