"""Turn UD Norwegian CoNLL-U files into spaCy training data for short posts.

    python prepare.py TREEBANK_DIR CORPUS_DIR [POSTS.conllu.gz]

Reads ``no_bokmaal-ud-{train,dev}`` and ``no_nynorsk-ud-{train,dev}`` (``.conllu`` or ``.conllu.gz``,
any middle part such as ``.restored``) and writes ``train/nb.spacy``, ``train/nn.spacy`` and the same under ``dev``;
``both/nb`` and ``both/nn`` hold train and dev together.
Sentences stay in the order of their document, in groups of 1 to 10, so that the pipeline sees sentence ends in context.

Newspaper text is tidy and posts are not. Part of the training groups is therefore added once more in
the shape of a post: all lower case, capitals, line breaks and bullets instead of full stops, emoji,
hashtags and links after a sentence. The development data is left as it is.

Newspapers give no orders either: the treebanks have one imperative in eighty sentences. Main clauses that begin with a
pronoun and a verb ("Han kjøpte en bil", "Du må lukke døra") are therefore added as orders ("Kjøp en bil", "Lukk døra").
Marked posts that `read_posts.py` has read are added `POSTS_TIMES` times.
"""

import gzip
import random
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO

import conllu
import spacy
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from somcheck.norwegian.inflection import paradigm

SEED = 20260601
TREEBANKS = {"nb": "no_bokmaal", "nn": "no_nynorsk"}
VARIANT_SHARE = 0.35
"""How many of the training groups come once more as a post."""

ORDERS = 1200
"""How many made orders are added for each written form."""
POSTS_TIMES = 3
MODALS = set("må bør kan skal vil får".split())

EMOJI = "🔥 🚒 👩\u200d🚒 😊 👍 ❤️ 🎄 🕯️ 🧯 🏠 🌲 ☀️ ❄️ 📞 👉 ✅ ⚠️ 🎉 😍 🇳🇴 💧 📢".split()
BREAKS = ["\n", "\n", "\n\n", "\n\n"]
BULLETS = ["-", "•", "👉", "✅"]


@dataclass(frozen=True)
class Word:
    """One token of a sentence; ``head`` counts from the sentence's first word."""

    text: str
    lemma: str
    pos: str
    morph: str
    dep: str
    head: int
    name: str
    space: bool


Sentence = list[Word]


def opened(path: Path) -> TextIO:
    """A text file, packed or not."""
    return gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")


def read_documents(path: Path) -> Iterator[list[Sentence]]:
    """Yield the documents of a CoNLL-U file, each a list of sentences."""
    document: list[Sentence] = []
    current = None
    with opened(path) as file:
        for tokens in conllu.parse_incr(file):
            name = tokens.metadata.get("doc", "")
            if document and (name != current or not name):
                yield document
                document = []
            current = name
            document.append(read_sentence(tokens))
    if document:
        yield document


def read_sentence(tokens: conllu.TokenList) -> Sentence:
    words = [token for token in tokens if isinstance(token["id"], int)]
    places = {token["id"]: place for place, token in enumerate(words)}
    sentence = []
    for place, token in enumerate(words):
        misc = token["misc"] or {}
        feats = token["feats"] or {}
        sentence.append(
            Word(
                text=token["form"],
                lemma=token["lemma"],
                pos=token["upos"],
                morph="|".join(f"{key}={value}" for key, value in feats.items()),
                dep="ROOT" if token["deprel"] == "root" else token["deprel"],
                head=places.get(token["head"], place),
                name=misc.get("name", "O"),
                space=misc.get("SpaceAfter") != "No",
            )
        )
        if breaks := int(misc.get("Break", 0)):
            sentence.append(Word("\n" * breaks, "\n" * breaks, "SPACE", "", "dep", place, "O", False))
    written = [place for place, word in enumerate(sentence) if word.pos != "SPACE"]
    return [replace(word, head=written[word.head]) for word in sentence]


def as_order(sentence: Sentence, forms: dict[str, str]) -> Sentence | None:
    """A main clause that begins with a pronoun and what it does, as an order to do it; None for any other."""
    if len(sentence) < 5 or sentence[0].pos != "PRON" or not sentence[0].dep.startswith("nsubj"):
        return None
    verb = 2 if sentence[1].text in MODALS and "VerbForm=Inf" in sentence[2].morph else 1
    word = sentence[verb]
    if word.pos != "VERB" or word.dep != "ROOT" or "Voice=Pass" in word.morph or word.lemma not in forms:
        return None
    if "?" in (one.text for one in sentence) or any(one.head < verb for one in sentence[verb + 1 :]):
        return None
    order = replace(word, text=forms[word.lemma].capitalize(), morph="Mood=Imp|VerbForm=Fin")
    return [replace(one, head=max(0, one.head - verb)) for one in (order, *sentence[verb + 1 :])]


def make_doc(vocab: Vocab, sentences: list[Sentence]) -> Doc:
    words: list[Word] = []
    heads: list[int] = []
    starts: list[bool] = []
    for sentence in sentences:
        heads += [len(words) + word.head for word in sentence]
        starts += [True] + [False] * (len(sentence) - 1)
        words += sentence
    return Doc(
        vocab,
        words=[word.text for word in words],
        spaces=[word.space for word in words],
        lemmas=[word.lemma for word in words],
        pos=[word.pos for word in words],
        morphs=[word.morph for word in words],
        deps=[word.dep for word in words],
        heads=heads,
        sent_starts=starts,
        ents=[word.name for word in words],
    )


def append(sentence: Sentence, text: str, pos: str, dep: str, *, space: bool = True) -> Sentence:
    """Hang a token on the sentence's root, after its last word."""
    root = next(place for place, word in enumerate(sentence) if word.head == place)
    return [*sentence, Word(text, text, pos, "", dep, root, "O", space)]


def as_post(sentences: list[Sentence], rng: random.Random, hashtags: list[str]) -> list[Sentence]:
    """The same sentences, written the way people write posts."""
    style = rng.choice("lower lower lines lines lines bullets decorated decorated capitals".split())
    if style == "lower":
        sentences = [[replace(word, text=word.text.lower()) for word in s] for s in sentences]
        if rng.random() < 0.5:
            sentences[-1] = without_stop(sentences[-1])
    elif style == "capitals":
        loud = rng.randrange(len(sentences))
        sentences[loud] = [replace(word, text=word.text.upper()) for word in sentences[loud]]
    elif style == "lines":
        sentences = [with_break(s, rng) if rng.random() < 0.6 else s for s in sentences[:-1]] + [
            without_stop(sentences[-1]) if rng.random() < 0.3 else sentences[-1]
        ]
    elif style == "bullets":
        bullet = rng.choice(BULLETS)
        sentences = [with_break(with_bullet(s, bullet), rng) for s in sentences]
    else:
        sentences = [decorated(s, rng, hashtags) if rng.random() < 0.4 else s for s in sentences]
    return sentences


def without_stop(sentence: Sentence) -> Sentence:
    """Without its final full stop, where nothing depends on that stop."""
    last = len(sentence) - 1
    if last > 0 and sentence[-1].text == "." and all(word.head != last for word in sentence[:-1]):
        return sentence[:-1]
    return sentence


def with_break(sentence: Sentence, rng: random.Random) -> Sentence:
    if rng.random() < 0.5:
        sentence = without_stop(sentence)
    sentence = [*sentence[:-1], replace(sentence[-1], space=False)]
    end = len(sentence) - 1
    line_break = rng.choice(BREAKS)
    return [*sentence, Word(line_break, line_break, "SPACE", "", "dep", end, "O", False)]


def with_bullet(sentence: Sentence, bullet: str) -> Sentence:
    root = next(place for place, word in enumerate(sentence) if word.head == place)
    moved = [replace(word, head=word.head + 1) for word in sentence]
    pos = "PUNCT" if bullet in "-•" else "SYM"
    return [
        Word(bullet, "$" + bullet if pos == "PUNCT" else bullet, pos, "", "punct", root + 1, "O", True),
        *moved,
    ]


def decorated(sentence: Sentence, rng: random.Random, hashtags: list[str]) -> Sentence:
    """With emoji, hashtags or a link behind it, or an exclamation mark for its full stop."""
    choice = rng.choice(["emoji", "emoji", "hashtags", "hashtags", "link", "shout"])
    if choice == "shout":
        if sentence[-1].text == ".":
            return [*sentence[:-1], replace(sentence[-1], text="!", lemma="$!")]
        return sentence
    if rng.random() < 0.3:
        sentence = without_stop(sentence)
    sentence = [*sentence[:-1], replace(sentence[-1], space=True)]
    if choice == "emoji":
        return append(sentence, rng.choice(EMOJI), "SYM", "discourse")
    if choice == "link":
        return append(
            sentence,
            f"https://www.{rng.choice(hashtags).lower()}.no/{rng.choice(hashtags).lower()}",
            "SYM",
            "dep",
        )
    for _ in range(rng.randint(1, 3)):
        sentence = append(sentence, "#" + rng.choice(hashtags), "SYM", "dep")
    return sentence


def groups(document: list[Sentence], rng: random.Random) -> Iterator[list[Sentence]]:
    place = 0
    while place < len(document):
        size = rng.randint(1, 10)
        yield document[place : place + size]
        place += size


def find(folder: Path, treebank: str, split: str) -> Path:
    found = sorted(folder.glob(f"{treebank}-ud-{split}*.conllu*"), key=lambda path: "restored" not in path.name)
    if not found:
        raise SystemExit(f"No {treebank} {split} file in {folder}")
    return found[0]


def imperatives(documents: Iterable[list[Sentence]], lang: str) -> dict[str, tuple[str, ...]]:
    """The imperatives of each verb, by its infinitive."""
    found: dict[str, tuple[str, ...]] = {}
    for lemma in sorted({word.lemma for document in documents for s in document for word in s if word.pos == "VERB"}):
        for code in ("v", "v1"):  # irregular, or else regular
            try:
                found[lemma] = paradigm(f"{lemma} {code}", "nb" if lang == "nb" else "nn")["imp"]
                break
            except (ValueError, KeyError):
                continue
    return found


def orders(documents: list[list[Sentence]], lang: str, rng: random.Random) -> list[Sentence]:
    forms = {lemma: said[0] for lemma, said in imperatives(documents, lang).items()}
    found = [order for document in documents for s in document if (order := as_order(s, forms)) is not None]
    rng.shuffle(found)
    return found[:ORDERS]


def marked_posts(path: Path) -> dict[str, list[list[Sentence]]]:
    """The posts that are read, by written form."""
    found: dict[str, list[list[Sentence]]] = {lang: [] for lang in TREEBANKS}
    with opened(path) as file:
        names = [line.removeprefix("# doc = ")[:2] for line in file if line.startswith("# doc = ")]
    at = 0
    for document in read_documents(path):
        found[names[at]].append(document)
        at += len(document)
    return found


def main(treebank_dir: str, corpus_dir: str, posts: str | None = None) -> None:
    rng = random.Random(SEED)
    read = marked_posts(Path(posts)) if posts else {}
    vocab = spacy.blank("nn").vocab
    for split in ("train", "dev"):
        for lang, treebank in TREEBANKS.items():
            docs = DocBin(store_user_data=False)
            documents = list(read_documents(find(Path(treebank_dir), treebank, split)))
            words = [word for document in documents for sentence in document for word in sentence]
            hashtags = sorted({word.text for word in words if word.pos in ("NOUN", "PROPN") and word.text.isalpha()})
            for document in documents:
                for group in groups(document, rng):
                    docs.add(make_doc(vocab, group))
                    if split == "train" and rng.random() < VARIANT_SHARE:
                        docs.add(make_doc(vocab, as_post(group, rng, hashtags)))
            if split == "train":
                for order in orders(documents, lang, rng):
                    docs.add(make_doc(vocab, [order]))
                    if rng.random() < VARIANT_SHARE:
                        docs.add(make_doc(vocab, as_post([order], rng, hashtags)))
                for document in read.get(lang, []) * POSTS_TIMES:
                    docs.add(make_doc(vocab, document))
            path = Path(corpus_dir) / split / f"{lang}.spacy"
            path.parent.mkdir(parents=True, exist_ok=True)
            docs.to_disk(path)
            print(f"{path}: {len(docs)} groups of sentences")
            both = Path(corpus_dir) / "both" / lang / f"{split}.spacy"
            both.parent.mkdir(parents=True, exist_ok=True)
            docs.to_disk(both)


if __name__ == "__main__":
    main(*sys.argv[1:])
