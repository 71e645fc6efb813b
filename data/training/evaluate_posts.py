"""Measure how a pipeline reads posts: `python evaluate_posts.py PIPELINE_DIR MARKED_DIR`.

On sentences and posts that are never trained on: word classes and lemmas (``ud-test.tsv``, corrected by two readers),
whether an imperative is seen in a sentence that tells the reader what to do without modal and "du", and where
sentences begin (``test_posts.jsonl``).
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from marked import rows
from read_posts import verb_form
from spacy.tokens import Doc

from somcheck.document.pipeline import Analyser
from somcheck.post import post as posts

READER = set("du dere dykk de".split())


def read(analyser: Analyser, texts: list[tuple[str, str]]) -> list[tuple[posts.Post, Doc]]:
    """Each post with its Doc."""
    parsed = [(posts.parse(text), language) for text, language in texts]
    return [(post, doc) for (post, _), doc in zip(parsed, analyser.analyse(parsed), strict=True)]


def test_sentences(path: Path) -> list[tuple[str, str, list[list[str]]]]:
    """Each sentence's written form, text and tokens (place, form, UPOS, verb form, lemma)."""
    found = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        head, *lines = block.strip().splitlines() or [""]
        if lines:
            names, _, text = head.partition(" :: ")
            found.append((names.split()[2], text, [line.split("\t") for line in lines]))
    return found


def words(analyser: Analyser, path: Path) -> dict[str, Counter]:
    figures: dict[str, Counter] = {"nb": Counter(), "nn": Counter()}
    sentences = test_sentences(path)
    docs = read(analyser, [(text, language) for language, text, _ in sentences])
    for (language, _, gold), (_, doc) in zip(sentences, docs, strict=True):
        tokens = [token for token in doc if not token.is_space]
        figure = figures[language]
        for (_, form, upos, verb, lemma), token in zip(gold, tokens, strict=True):
            assert form == token.text, (form, token.text)
            figure["tokens"] += 1
            figure["UPOS"] += token.pos_ == upos
            figure["lemma"] += token.lemma_ == lemma
            if verb == "Imp":
                figure["imperatives"] += 1
                figure["seen"] += verb_form(token) == "Imp"
            elif verb_form(token) == "Imp":
                figure["wrong"] += 1
    return figures


def acts_and_ends(analyser: Analyser, path: Path) -> dict[str, Counter]:
    figures: dict[str, Counter] = {"nb": Counter(), "nn": Counter()}
    posted = rows(path)
    for row, (post, doc) in zip(posted, read(analyser, [(row["text"], row["lang"]) for row in posted]), strict=True):
        figure = figures[row["lang"]]
        gold = {sentence["start"] for sentence in row["sentences"]}
        found = set()
        for sentence in doc.sents:
            first = next((token for token in sentence if not token.is_space), None)
            if first is not None:
                found.add(post.place(first.idx))
        figure["right"] += len(gold & found)
        figure["gold"] += len(gold)
        figure["found"] += len(found)
        for sentence in row["sentences"]:
            inside = [token for token in doc if sentence["start"] <= post.place(token.idx) < sentence["end"]]
            if sentence["act"] != "a" or any(token.pos_ == "AUX" or token.lower_ in READER for token in inside):
                continue
            figure["acts"] += 1
            figure["with imperative"] += any(verb_form(token) == "Imp" for token in inside)
    return figures


def main(pipeline_dir: str, marked_dir: str) -> None:
    analyser, marked = Analyser(pipeline_dir), Path(marked_dir)
    if (Path(pipeline_dir) / "morphologizer_nb").is_dir():  # a pipeline with parts for each written form
        from evaluate import load

        for language in ("nb", "nn"):
            analyser._loaded[language] = load(pipeline_dir, language)
        analyser._name = None
    read_words = words(analyser, marked / "ud-test.tsv")
    told = acts_and_ends(analyser, marked / "test_posts.jsonl")
    print(f"{'':30}{'nb':>8}{'nn':>8}")
    for name, part, whole, figures in (
        ("UPOS", "UPOS", "tokens", read_words),
        ("lemma", "lemma", "tokens", read_words),
        ("imperatives seen", "seen", "imperatives", read_words),
        ("acts with an imperative seen", "with imperative", "acts", told),
    ):
        print(f"{name:30}" + "".join(f"{figures[form][part] / figures[form][whole]:8.3f}" for form in ("nb", "nn")))
    print(f"{'taken for an imperative':30}" + "".join(f"{read_words[form]['wrong']:8}" for form in ("nb", "nn")))
    ends = [2 * told[form]["right"] / (told[form]["gold"] + told[form]["found"]) for form in ("nb", "nn")]
    print(f"{'sentence boundaries, F1':30}" + "".join(f"{value:8.3f}" for value in ends))


if __name__ == "__main__":
    main(*sys.argv[1:])
