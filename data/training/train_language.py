"""Train the weights that tell bokmål from nynorsk.

    python data/training/train_language.py TREEBANK_DIR

Needs somcheck installed, and scikit-learn. Reads ``no_{bokmaal,nynorsk}-ud-{train,dev,test}`` (``.conllu`` or
``.conllu.gz``, any middle part such as ``.restored``) and ``data/language/pairs.tsv``, writes
``data/language/written-form.tsv`` and prints how often `somcheck.language.guess` is right.

The model is logistic regression over the letter groups of words. Newspaper text alone would teach it that
Sogn is nynorsk and Oslo bokmål, that ``du`` and ``dere`` are rare and that posts are long. So names are left
out and then added to both sides alike, short stretches of the sentences are added, and so are short word
bags from the pairs, the same ones for both written forms. Words that are equal there end up telling nothing.
"""

import gzip
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from somcheck.norwegian.written_form import Language, find_words, groups, whole
from somcheck.norwegian.written_form import guess as language_guess

DATA = Path(__file__).parent.parent / "language"
SEEDS = (110, 112, 113)
"""The model is the mean of one fit for each, so that chance in the examples weighs less."""
STRENGTH = 0.2
"""How freely the model may follow its examples: the inverse of the penalty on large weights."""
BAGS = 50_000
"""How many word bags are drawn from the pairs, for each written form."""
NOUN_SHARE = 0.3
"""How many of the word bags are drawn from the nouns of the treebanks instead."""
NAME_SHARE = 0.65
"""How many examples are given two names."""
FADED_SHARE = 0.15
"""How many examples come without æ, ø and å, as from a foreign keyboard."""
WEAKEST = 8
"""Weights, in hundredths, nearer to zero than this are left out."""

TREEBANKS: dict[Language, str] = {"nb": "no_bokmaal-ud", "nn": "no_nynorsk-ud"}
FADED = (str.maketrans("æøå", "aoa"), str.maketrans({"æ": "ae", "ø": "o", "å": "aa"}))
"""How words are typed on a foreign keyboard."""
GENDER = re.compile(r"Gender=(Masc|Fem|Neut)")
Words = list[str]
Pair = dict[Language, list[Words]]


@dataclass(frozen=True)
class Sentence:
    """A sentence of a treebank. ``words`` is without the names, ``names`` the names alone."""

    text: str
    words: Words
    names: Words
    nouns: list[tuple[str, str]]
    starts_paragraph: bool


def read(folder: Path, written_form: Language, part: str) -> Iterator[Sentence]:
    """Yield the sentences of one part of a treebank; a new document starts a paragraph too."""
    paths = sorted(folder.glob(f"{TREEBANKS[written_form]}-{part}*.conllu*"))
    if not paths:
        sys.exit(f"No {TREEBANKS[written_form]}-{part} in {folder}")
    opened = gzip.open if paths[-1].suffix == ".gz" else open
    document = None
    with opened(paths[-1], "rt", encoding="utf-8") as file:
        for filled, block in groupby(file, key=lambda line: not line.isspace()):
            if not filled:
                continue
            lines = [line.rstrip("\n") for line in block]
            comments = dict(line[2:].partition(" = ")[::2] for line in lines if line.startswith("# "))
            rows = [line.split("\t") for line in lines if not line.startswith("#")]
            tokens = [(row[1], "name=" in row[9] and "name=O" not in row[9]) for row in rows]
            new_document, document = comments["doc"] != document, comments["doc"]
            yield Sentence(
                comments["text"],
                list(find_words(" ".join(form for form, is_name in tokens if not is_name))),
                list(find_words(" ".join(form for form, is_name in tokens if is_name))),
                [(row[2], found[1]) for row in rows if row[3] == "NOUN" and (found := GENDER.search(row[5]))],
                "newpar" in comments or new_document,
            )


# Endings after the stem, which is the cell without its code; ``-`` is none. See `inflect`.
ENDINGS: dict[tuple[Language, str], str] = {
    ("nb", "m"): "en er ene",
    ("nn", "m"): "en ar ane",
    ("nb", "f"): "a en er ene",
    ("nn", "f"): "a er ene",
    ("nb", "n"): "et ene",
    ("nn", "n"): "et a",
    ("nb", "ne"): "et er ene",
    ("nb", "v1"): "- er et",
    ("nn", "v1"): "- ar a",
    ("nb", "v2"): "- er te t es",
    ("nn", "v2"): "- er te t ast",
    ("nb", "a"): "ere est e",
    ("nn", "a"): "are ast e",
}
SELDOM = {("nb", code): ["a"] for code in ("n", "ne", "v1")}
"""Endings that bokmål allows but seldom has: they are learnt as bokmål too, and still speak for nynorsk."""


def inflect(cell: str, written_form: Language, seldom: bool) -> list[str]:
    """The forms of a cell such as ``bil m``, the base form first; a cell without a code is one form."""
    base, _, code = cell.rpartition(" ")
    if not code or (written_form, code) not in ENDINGS:
        return [cell]
    stem = base.removesuffix("e")
    endings = ENDINGS[written_form, code].split()
    if code == "m" and written_form == "nb" and base.endswith("er"):
        endings = ["en", "e", "ne"]
    if code == "f" and written_form == "nn" and base.endswith("ing"):
        endings = ["a", "ar", "ane"]
    if code == "n" and written_form == "nb" and base.endswith("e"):
        endings = ["et", "er", "ene"]
    if seldom:
        endings = endings + SELDOM.get((written_form, code), [])
    return [base, *(stem + ending.strip("-") for ending in endings)]


def read_pairs(seldom: bool = True) -> list[Pair]:
    """The pairs: for each written form the word or words that may stand there."""
    lines = (DATA / "pairs.tsv").read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return [make_pair(nb, nn, seldom) for nb, nn in cells]


def make_pair(nb: str, nn: str, seldom: bool) -> Pair:
    pair: Pair = {}
    for written_form, cell in zip(TREEBANKS, (nb, nn), strict=True):
        forms = [form for one in cell.split("/") for form in inflect(one, written_form, seldom)]
        pair[written_form] = [list(find_words(form)) for form in forms]
    return pair


def noun_pairs(treebanks: dict[Language, list[Sentence]], seldom: bool = True) -> list[Pair]:
    """Pairs of the nouns that both treebanks have, inflected after their gender in each."""
    genders: dict[Language, dict[str, Counter[str]]] = {}
    for written_form, sentences in treebanks.items():
        found = genders[written_form] = {}
        for lemma, gender in (noun for sentence in sentences for noun in sentence.nouns):
            found.setdefault(lemma, Counter())[gender[0].lower()] += 1

    def cell(lemma: str, written_form: Language) -> str:
        return f"{lemma} {genders[written_form][lemma].most_common(1)[0][0]}"

    both = [lemma for lemma in genders["nb"] if lemma in genders["nn"] and list(find_words(lemma)) == [lemma]]
    return [make_pair(cell(lemma, "nb"), cell(lemma, "nn"), seldom) for lemma in both]


def equal_words(pairs: list[Pair]) -> set[str]:
    """The words that are the same in both written forms wherever they stand in the pairs."""
    same: set[str] = set()
    different: set[str] = set()
    for pair in pairs:
        nb, nn = ({form[0] for form in forms if len(form) == 1} for forms in pair.values())
        same |= nb & nn
        different |= nb ^ nn
    return same - different


def stretches(words: Words, rng: random.Random) -> Iterator[Words]:
    """Yield the sentence and one short stretch of it."""
    yield words
    if len(words) > 3:
        size = rng.randint(2, min(6, len(words) - 1))
        start = rng.randrange(len(words) - size)
        yield words[start : start + size]


def shared_words(treebanks: dict[Language, list[Sentence]]) -> Words:
    """The words that are about as common in both written forms, and so tell nothing."""
    nb, nn = (Counter(word for one in sentences for word in one.words) for sentences in treebanks.values())
    return [word for word in nb if min(nb[word], nn[word]) >= 4 and 1 / 2 < nb[word] / nn[word] < 2]


def examples(
    treebanks: dict[Language, list[Sentence]], pairs: list[Pair], nouns: list[Pair], seed: int
) -> Iterator[tuple[Language, Words]]:
    """Yield what the model is trained on."""
    rng = random.Random(seed)
    names = [name for sentences in treebanks.values() for one in sentences for name in one.names]
    shared = shared_words(treebanks)

    def two_names() -> Words:
        return rng.sample(names, 2) if rng.random() < NAME_SHARE else []

    for written_form, sentences in treebanks.items():
        for sentence in sentences:
            for words in stretches(sentence.words, rng):
                yield from as_typed(written_form, [*words, *two_names()], rng)
    for _ in range(BAGS):
        drawn = rng.choices(nouns if rng.random() < NOUN_SHARE else pairs, k=rng.randint(1, 4))
        filling = [*rng.sample(shared, rng.randint(0, 3)), *two_names()]
        for written_form in TREEBANKS:
            words = [word for pair in drawn for word in rng.choice(pair[written_form])]
            yield from as_typed(written_form, [*words, *filling], rng)


def as_typed(written_form: Language, words: Words, rng: random.Random) -> Iterator[tuple[Language, Words]]:
    """Yield an example, and now and then the same without æ, ø and å."""
    yield written_form, words
    if rng.random() < FADED_SHARE:
        yield written_form, [word.translate(rng.choice(FADED)) for word in words]


def train(folder: Path) -> dict[str, int]:
    """Fit the model; returns weights in hundredths, positive for nynorsk."""
    treebanks = {written_form: list(read(folder, written_form, "train")) for written_form in TREEBANKS}
    pairs, nouns = read_pairs(), noun_pairs(treebanks)
    sums: Counter[str] = Counter()
    for seed in SEEDS:
        drawn = list(examples(treebanks, pairs, nouns, seed))
        answers = [written_form == "nn" for written_form, _ in drawn]
        sums.update(fit([Counter(words) for _, words in drawn], answers))
    weights = {group: round(100 * total / len(SEEDS)) for group, total in sums.items()}
    strong = {group: weight for group, weight in weights.items() if abs(weight) >= WEAKEST}
    for word in equal_words(read_pairs(seldom=False) + noun_pairs(treebanks, seldom=False)):
        settle(strong, word, 0)
    listed = {word for pair in pairs for forms in pair.values() for form in forms for word in form}
    in_use = listed.union(*(one.words for sentences in treebanks.values() for one in sentences))
    for word in listed:
        for faded in {word.translate(letters) for letters in FADED} - in_use:
            settle(strong, faded, sum(strong.get(group, 0) for group in groups(word)))
    return {group: weight for group, weight in sorted(strong.items()) if weight}


def settle(weights: dict[str, int], word: str, evidence: int) -> None:
    """Give a word this evidence, by the weight of the whole word."""
    others = groups(word) - {whole(word)}
    weights[whole(word)] = evidence - sum(weights.get(group, 0) for group in others)


def fit(counts: list[Counter[str]], answers: list[bool]) -> dict[str, float]:
    """The weight of each letter group that at least three examples have."""
    columns: dict[str, int] = {}
    rows = {word: row for row, word in enumerate({word: None for count in counts for word in count})}
    pieces = [[columns.setdefault(group, len(columns)) for group in sorted(groups(word))] for word in rows]
    by_word = _sparse((dict.fromkeys(piece, 1) for piece in pieces), len(columns))
    by_text = _sparse(({rows[word]: n for word, n in count.items()} for count in counts), len(rows))
    matrix = by_text @ by_word
    seen = np.asarray((matrix > 0).sum(axis=0)).ravel() >= 3
    model = LogisticRegression(C=STRENGTH, solver="liblinear", tol=1e-3, max_iter=300)
    model.fit(matrix[:, seen], answers)
    kept = [group for group, column in columns.items() if seen[column]]
    print(f"{len(counts):,} examples, {len(kept):,} letter groups")
    return dict(zip(kept, map(float, model.coef_[0]), strict=True))


def _sparse(rows: Iterable[dict[int, int]], width: int) -> csr_matrix:
    data: list[int] = []
    indices: list[int] = []
    starts = [0]
    for row in rows:
        indices += row
        data += row.values()
        starts.append(len(indices))
    return csr_matrix((np.array(data, dtype=np.float32), indices, starts), shape=(len(starts) - 1, width))


def units(folder: Path, part: str) -> Iterator[tuple[Language, str, str]]:
    """Yield (written form, kind, text) of the sentences and paragraphs of one part."""
    for written_form in TREEBANKS:
        paragraph: list[str] = []
        for sentence in [*read(folder, written_form, part), None]:
            if sentence is None or sentence.starts_paragraph:
                yield written_form, "paragraph", " ".join(paragraph)
                paragraph = []
            if sentence is not None:
                yield written_form, "sentence", sentence.text
                paragraph.append(sentence.text)


def bucket(kind: str, text: str) -> str | None:
    """The row of the table that a text counts in."""
    size = len(list(find_words(text)))
    if kind == "paragraph":
        return "paragraphs, 20 words or more" if size >= 20 else None
    return "sentences, 6 words or more" if size >= 6 else "sentences, 2 to 5 words" if size >= 2 else None


def report(folder: Path, part: str) -> None:
    """Print how many texts of one part are told right, and how good the probabilities are."""
    right: Counter[tuple[str, Language]] = Counter()
    total: Counter[tuple[str, Language]] = Counter()
    loss: dict[str, float] = {}
    for written_form, kind, text in units(folder, part):
        row = bucket(kind, text)
        if row is None:
            continue
        guess = language_guess(text)
        total[row, written_form] += 1
        right[row, written_form] += guess.language == written_form
        loss[row] = loss.get(row, 0.0) + (guess.nn - (written_form == "nn")) ** 2
    for row in sorted(loss):
        cells = [f"{part:5} {row:30}"]
        for one in TREEBANKS:
            cells.append(f"{one} {right[row, one] / total[row, one]:7.2%} of {total[row, one]:4}")
        texts = sum(total[row, one] for one in TREEBANKS)
        print(*cells, f"Brier {loss[row] / texts:.4f}", sep="   ")


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    weights = train(folder)
    lines = [f"{group}\t{weight}" for group, weight in weights.items()]
    path = DATA / "written-form.tsv"
    path.write_text("\n".join(["group\tweight", *lines]) + "\n", encoding="utf-8")
    print(f"{len(lines)} weights, {path.stat().st_size:,} bytes")
    for part in ("dev", "test"):
        report(folder, part)


if __name__ == "__main__":
    main()
