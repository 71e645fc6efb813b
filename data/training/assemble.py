"""Put the trained parts together into the pipeline that somcheck ships.

    python assemble.py GRAMMAR_MODEL WORDS_NB_MODEL WORDS_NN_MODEL OUTPUT_DIR

Syntax and sentence ends come from the first model, for both written forms; word classes, features and lemmas from
the other two. `somcheck.nlp` loads what a post's written form needs. Strings that only the training
text needed are left out.
"""

import sys
from pathlib import Path

import spacy
import srsly
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.util import compile_prefix_regex

NO_ABBREVIATIONS = """
    jul. jun. eg. to. mar. sep. on. ti. ma. fre. lør. søn. sun. sat. mon. tor. tir. ons. ):
    """.split()
ABBREVIATIONS = "kap. st.meld. innst. ot.prp. f.v. m.a. osb. ang. str. anm. km/t johs.".split()
GRAMMAR = ("tok2vec", "parser")
WORDS = ("letters", "morphologizer", "lemmatizer")


def assemble(grammar: Language, words: dict[str, Language]) -> Language:
    pipeline = spacy.blank("nn")
    for name in GRAMMAR:
        pipeline.add_pipe(name, source=grammar)
    for lang, source in words.items():
        for name in WORDS:
            pipeline.add_pipe(f"{name}_{lang}", source=source)
    tune_tokenizer(pipeline)
    return pipeline


def tune_tokenizer(pipeline: Language) -> None:
    """Mend what spaCy's rules do to common words and to signs in posts.

    Its abbreviations hide the end of a sentence in "God jul." and "… gjer eg.", and its emoticons one in
    "(se under):". Some abbreviations of public texts are missing, and a dash for a speaker's turn is left on the word.
    """
    rules = dict(pipeline.tokenizer.rules)
    for word in NO_ABBREVIATIONS:
        rules.pop(word, None)
        rules.pop(word.capitalize(), None)
    for word in ABBREVIATIONS:
        rules[word] = [{ORTH: word}]
        rules[word.capitalize()] = [{ORTH: word.capitalize()}]
    pipeline.tokenizer.rules = rules
    prefixes = [*pipeline.Defaults.prefixes, r"-(?=[A-ZÆØÅ][a-zæøå])"]
    pipeline.tokenizer.prefix_search = compile_prefix_regex(prefixes).search


def needed_strings(pipeline: Language) -> list[str]:
    """The tokenizer's own strings, labels, features, and the pieces of words in the lemmatizers' edit trees."""
    store = pipeline.vocab.strings
    needed = set(spacy.blank("nn").vocab.strings)
    needed |= {string for string in store if "=" in string}
    for name in pipeline.pipe_names:
        needed |= {str(label) for label in getattr(pipeline.get_pipe(name), "labels", ())}
        if name.startswith("lemmatizer"):
            for tree in srsly.msgpack_loads(pipeline.get_pipe(name).trees.to_bytes())["trees"]:
                needed |= {store[tree[key]] for key in ("orig", "subst") if key in tree}
    return sorted(needed - {""})


def main(grammar_dir: str, nb_dir: str, nn_dir: str, output_dir: str) -> None:
    pipeline = assemble(spacy.load(grammar_dir), {"nb": spacy.load(nb_dir), "nn": spacy.load(nn_dir)})
    pipeline.meta.update(
        name="norwegian_posts",
        version="1.0.0",
        description="Bokmål and nynorsk, for short posts: syntax together, word classes and lemmas for each",
        license="CC BY-SA 4.0",
        sources=[
            {"name": "UD Norwegian Bokmål and Nynorsk", "license": "CC BY-SA 4.0"},
            {"name": "Norwegian Dependency Treebank (National Library of Norway)", "license": "CC0 1.0"},
        ],
    )
    pipeline.to_disk(output_dir)
    srsly.write_json(Path(output_dir) / "vocab" / "strings.json", needed_strings(pipeline))
    size = sum(path.stat().st_size for path in Path(output_dir).rglob("*") if path.is_file())
    print(f"{output_dir}: {', '.join(pipeline.pipe_names)}, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(*sys.argv[1:])
