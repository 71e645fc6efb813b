"""Read the marked posts with the pipeline at hand, mended by their marks and by hand: UD to train the next one on.

    python read_posts.py TREEBANK_DIR MARKED_DIR OUTPUT.conllu.gz

A sentence begins where its mark says. In a sentence that tells the reader what to do, a form at the beginning of a
clause that can be an imperative is one. Corrections by hand (``ud-train-*.tsv``: sentence, place of the token, form,
UPOS, verb form, lemma) come last and win.
"""

from __future__ import annotations

import csv
import gzip
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from marked import Row, owners, rows, with_starts
from spacy.tokens import Doc, Token

from prepare import TREEBANKS, find, imperatives, read_documents
from somcheck.document.pipeline import UPOS as MARKUP_UPOS
from somcheck.document.pipeline import analyser, make_doc, markup_tokens
from somcheck.post import post as posts

FILES = ("posts.jsonl", "contexts.jsonl")
BEFORE = set("ikke ikkje aldri og eller men så da då heller vennligst gjerne bare berre først deretter".split())
SUBJECTS = set("du dere de vi me jeg eg han hun ho den det dei ikke ikkje er var".split())
VERB_FORMS = {
    "Inf": "VerbForm=Inf",
    "Pres": "Mood=Ind|Tense=Pres|VerbForm=Fin",
    "Past": "Mood=Ind|Tense=Past|VerbForm=Fin",
    "Imp": "Mood=Imp|VerbForm=Fin",
    "Part": "VerbForm=Part",
    "PresPass": "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass",
    "PastPass": "Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Pass",
    "InfPass": "VerbForm=Inf|Voice=Pass",
}
Corrections = dict[tuple[str, int], tuple[str, str, str]]


def verb_form(token: Token) -> str:
    """The name of a verb's form, as the corrections have it; empty for what is no verb."""
    if token.pos_ not in ("VERB", "AUX"):
        return ""
    features = token.morph.to_dict()
    form = features.get("Mood") if features.get("Mood") == "Imp" else features.get("VerbForm")
    name = form if form in ("Imp", "Inf", "Part") else features.get("Tense", "Pres")
    return f"{name}Pass" if features.get("Voice") == "Pass" else str(name)


def infinitives(treebank_dir: Path, language: str) -> dict[str, str]:
    """The infinitives of the treebank's verbs by their imperatives; of more than one, the shortest."""
    documents = read_documents(find(treebank_dir, TREEBANKS[language], "train"))
    said = imperatives(documents, language)
    longest_first = sorted(filter(str.isalpha, said), key=len, reverse=True)
    return {form: lemma for lemma in longest_first for form in said[lemma]}


def usual_features(treebank_dir: Path, language: str) -> dict[tuple[str, str], str]:
    """The features that a word class most often has in words that end so: by the whole form, and its last letters."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for document in read_documents(find(treebank_dir, TREEBANKS[language], "train")):
        for word in (word for sentence in document for word in sentence):
            form = word.text.lower()
            for ending in {form, *(form[-length:] for length in (1, 2, 3, 4))}:
                counts.setdefault((word.pos, ending), Counter())[word.morph] += 1
    return {key: counter.most_common(1)[0][0] for key, counter in counts.items()}


def read(row: Row, forms: dict[str, dict[str, str]]) -> tuple[Doc, list[int]]:
    """A post's Doc, and the index of its marked sentence for each token."""
    language = row["lang"]
    pipeline = analyser().pipeline(language)
    post = posts.parse(row["text"])
    doc = with_starts(post, make_doc(pipeline, post), row)
    owner = owners(post, doc, row)
    for _, component in pipeline.pipeline:
        doc = component(doc)
    for token, kind in markup_tokens(post, doc):
        token.pos_ = MARKUP_UPOS[kind]
    for sentence in doc.sents:
        mark = row["sentences"][owner[sentence.start]]
        if mark["act"] in ("a", "v") or mark["ask"] in ("i", "b"):
            mend_imperatives(list(sentence), forms[language])
    return doc, owner


def mend_imperatives(tokens: list[Token], forms: dict[str, str]) -> None:
    """Take for an imperative what begins a clause and can be one; both of "Lukk vinduene og slå av plata"."""
    opens, found = True, False
    for place, token in enumerate(tokens):
        if not any(map(str.isalnum, token.text)):
            opens = True
            continue
        word = token.lower_
        following = tokens[place + 1].lower_ if place + 1 < len(tokens) else ""
        opens = opens or (found and word != "og" and place > 0 and tokens[place - 1].lower_ in ("og", "eller", "så"))
        modal = any(one.pos_ == "AUX" for one in tokens[:place])
        if opens and word in forms and following not in SUBJECTS and not modal:
            token.pos_, token.lemma_ = "VERB", forms[word]
            token.set_morph(VERB_FORMS["Imp"])
            found = True
        if word not in BEFORE:
            opens = False


def correct(
    doc: Doc, owner: list[int], name: str, corrections: Corrections, features: dict[tuple[str, str], str]
) -> None:
    first = {index: owner.index(index) for index in set(owner)}
    for token in doc:
        change = corrections.get((f"{name}.{owner[token.i]}", token.i - first[owner[token.i]]))
        if change is None:
            continue
        upos, form, lemma = change
        if form and (upos != token.pos_ or form != verb_form(token)):
            token.set_morph(VERB_FORMS.get(form, str(token.morph)))
        elif upos != token.pos_:
            word = token.lower_
            endings = (word, *(word[-length:] for length in (4, 3, 2, 1)))
            token.set_morph(next((features[upos, end] for end in endings if (upos, end) in features), ""))
        token.pos_, token.lemma_ = upos, lemma


def read_corrections(folder: Path) -> Corrections:
    found: Corrections = {}
    for path in sorted(folder.glob("ud-train-*.tsv")):
        with path.open(encoding="utf-8") as file:
            for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                if len(row) == 6:
                    sentence, place, _, upos, form, lemma = row
                    found[sentence, int(place)] = (upos, form, lemma)
    return found


def conllu(doc: Doc, name: str) -> Iterator[str]:
    yield f"# newdoc id = {name}"
    for number, sentence in enumerate(doc.sents):
        tokens = [token for token in sentence if not token.is_space]
        if not tokens:
            continue
        yield f"# sent_id = {name}.{number}"
        yield f"# doc = {name}"
        places = {token.i: place for place, token in enumerate(tokens, start=1)}
        for token in tokens:
            root = token.head == token or token.head.i not in places
            head, dep = (0, "root") if root else (places[token.head.i], token.dep_)
            after = doc[token.i + 1] if token.i + 1 < len(doc) else None
            breaks = after is not None and after.is_space and "\n" in after.text
            misc = "Break=" + str(after.text.count("\n")) if breaks and after else "_"
            if not token.whitespace_:
                misc = "SpaceAfter=No" + ("" if misc == "_" else "|" + misc)
            fields = (places[token.i], token.text, token.lemma_, token.pos_, "_", str(token.morph) or "_", head, dep)
            yield "\t".join(map(str, (*fields, "_", misc)))
        yield ""


def main(treebank_dir: str, marked_dir: str, output: str) -> None:
    marked = Path(marked_dir)
    corrections = read_corrections(marked)
    forms = {language: infinitives(Path(treebank_dir), language) for language in TREEBANKS}
    features = {language: usual_features(Path(treebank_dir), language) for language in TREEBANKS}
    with gzip.open(output, "wt", encoding="utf-8") as file:
        for row in rows(*(marked / name for name in FILES)):
            doc, owner = read(row, forms)
            correct(doc, owner, row["id"], corrections, features[row["lang"]])
            file.write("\n".join(conllu(doc, f"{row['lang']}-{row['id']}")) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
