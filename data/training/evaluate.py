"""Measure the pipeline on the treebanks' test files, with Universal Dependencies' own evaluation (udtools).

    python evaluate.py PIPELINE_DIR TREEBANK_DIR [--write]

The pipeline gets each document of a test file as raw text: its sentences joined as the file spaces
them, with one space between sentences and no line breaks. Tokens, sentences and all annotation are the
pipeline's own. Prints a table; with ``--write``, stores the figures in the pipeline's ``meta.json``.
"""

import io
import json
import sys
from pathlib import Path

import spacy
from spacy.tokens import Doc
from spacy.training import Example
from udtools.udeval import evaluate, load_conllu

from prepare import TREEBANKS, find, make_doc, read_documents

SPACY_MEASURES = ("pos_acc", "morph_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f")
MEASURES = ("Tokens", "Sentences", "UPOS", "UFeats", "Lemmas", "UAS", "LAS")


def gold_conllu(documents: list[list[list]]) -> tuple[str, list[str]]:
    """The documents as CoNLL-U, and the raw text of each."""
    lines: list[str] = []
    texts = []
    for document in documents:
        text = ""
        for sentence in document:
            for place, word in enumerate(sentence, start=1):
                head = 0 if word.dep == "ROOT" else word.head + 1
                dep = "root" if word.dep == "ROOT" else word.dep
                fields = (place, word.text, word.lemma, word.pos, "_", word.morph or "_", head, dep, "_", "_")
                lines.append("\t".join(map(str, fields)))
                text += word.text + (" " if word.space else "")
            text = text.rstrip(" ") + " "
            lines.append("")
        texts.append(text)
    return "\n".join(lines) + "\n", texts


def predicted_conllu(docs: list[Doc]) -> str:
    lines = []
    for doc in docs:
        for sentence in doc.sents:
            tokens = [token for token in sentence if not token.is_space]
            places = {token.i: place for place, token in enumerate(tokens, start=1)}
            for token in tokens:
                root = token.head == token or token.head.i not in places
                head, dep = (0, "root") if root else (places[token.head.i], token.dep_)
                morph = str(token.morph) or "_"
                lines.append(
                    f"{places[token.i]}\t{token.text}\t{token.lemma_}\t{token.pos_}\t_\t{morph}\t{head}\t{dep}\t_\t_"
                )
            lines.append("")
    return "\n".join(lines) + "\n"


def load(pipeline_dir: str, lang: str) -> spacy.Language:
    """The pipeline as somcheck loads it for a written form; one that has no parts per form is loaded whole."""
    other = "nn" if lang == "nb" else "nb"
    return spacy.load(pipeline_dir, exclude=[f"{name}_{other}" for name in ("letters", "morphologizer", "lemmatizer")])


def measure(pipeline: spacy.Language, path: Path) -> dict[str, float]:
    """UD's F1 on raw text, and spaCy's own accuracy, which leaves out tokens that were cut otherwise."""
    documents = list(read_documents(path))
    gold, texts = gold_conllu(documents)
    result = evaluate(
        load_conllu(io.StringIO(gold), str(path), {}),
        load_conllu(io.StringIO(predicted_conllu(list(pipeline.pipe(texts)))), "predicted", {}),
    )
    figures = {name: round(result[name].f1, 4) for name in MEASURES}
    references = [make_doc(pipeline.vocab, document) for document in documents]
    scores = pipeline.evaluate([Example(pipeline.make_doc(doc.text), doc) for doc in references])
    for name in SPACY_MEASURES:
        figures[name] = round(scores.get(name, 0.0), 4)
    return figures


def main(pipeline_dir: str, treebank_dir: str, *options: str) -> None:
    figures = {
        lang: measure(load(pipeline_dir, lang), find(Path(treebank_dir), name, "test"))
        for lang, name in TREEBANKS.items()
    }
    print(f"{'':14}{'nb':>8}{'nn':>8}")
    for name in figures["nb"]:
        print(f"{name:14}{figures['nb'][name]:8.4f}{figures['nn'][name]:8.4f}")
    if "--write" in options:
        meta = Path(pipeline_dir) / "meta.json"
        table = json.loads(meta.read_text(encoding="utf-8"))
        table["performance"] = {f"{lang}_{name}": value for lang, row in figures.items() for name, value in row.items()}
        meta.write_text(json.dumps(table, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
