"""From Post to spaCy Doc: the only module that knows a pipeline.

The markup of a post is found before spaCy sees it, and each link, hashtag, mention and emoji is one token.
Line breaks and bullets end a sentence where a reader would say so. The Doc's text is the post's text, so
that offsets agree.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import lru_cache
from importlib.resources import files
from itertools import islice, pairwise
from threading import Lock
from typing import TYPE_CHECKING, Any

from somcheck.document.spacy_loading import load_without_commands
from somcheck.errors import ConfigError
from somcheck.norwegian.frequency import zipf
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.written_form import Language
from somcheck.post.markup import Kind
from somcheck.post.post import Post

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc, Token

BATCH = 64
"""Posts that are analysed together."""

MOST_STRINGS = 150_000
"""Words and parts of words that a pipeline remembers; each takes some 200 bytes. Until then it is the faster for it."""

LONGEST_SENTENCE = 250
"""Tokens. What goes on for longer is no sentence, and is cut: rules compare the words of a sentence with each other."""

LONGEST_RUN = 250
"""Code points without a space, outside markup, that the tokenizer takes at once; its time grows with their square."""

WRAPPED = 60
"""Code points. A line that would be at least this long with the next word, which is in lower case, was broken by the
writer's editor."""

EVERYDAY = 3.5
"""Zipf of a word that is no name, though it is in capitals."""

SHOUTED = 2
"""So many everyday words in capitals in a row are no acronyms."""

_BOLD = re.compile(r"(\*{2,3}|~~)")

_LONG_RUN = re.compile(rf"\S{{{LONGEST_RUN + 1},}}")

_abbreviations = Patterns("abbreviations.toml")

UPOS: dict[Kind, str] = {
    "url": "SYM",
    "email": "SYM",
    "emoji": "SYM",
    "hashtag": "PROPN",
    "mention": "PROPN",
}

_BULLETS = "-–—•*·▪►✓✔→👉✅▶➡"

_CLOSERS = ".!?:;…"

_INSIDE = ",;:)–-"
"""Signs that a sentence within a line does not begin with."""


class Analyser:
    """Turns posts into Docs, with the shipped pipeline or an installed one.

    The shipped pipeline has syntax for both written forms together, and word classes, features and lemmas for
    each; only the parts that a post needs are loaded, when the first such post comes.

    Parameters
    ----------
    name
        The name or path of an installed spaCy pipeline to use for both written forms, or None for the shipped one.
    """

    def __init__(self, name: str | None = None) -> None:
        self._name = name
        self._loaded: dict[str, Pipeline] = {}
        self._lock = Lock()  # a pipeline is not made for two threads at once

    def pipeline(self, language: Language) -> Pipeline:
        """The pipeline for a written form.

        Raises
        ------
        ConfigError
            Where there is no such pipeline, or it cannot part a text into sentences and word classes.
        """
        key = self._name or language
        if key not in self._loaded:
            self._loaded[key] = _load_installed(self._name) if self._name else _load_shipped(language)
        return self._loaded[key]

    @contextmanager
    def words_let_go(self) -> Iterator[None]:
        """Forget the new words of the Docs made here when they are done with, where very many words are known.

        For a process that judges posts for hours, and nothing else meanwhile. A Doc that is made inside must not be
        used outside.
        """
        with ExitStack() as stack:
            for pipeline in self._loaded.values():
                if len(pipeline.vocab.strings) >= MOST_STRINGS:
                    stack.enter_context(pipeline.memory_zone())
            yield

    def analyse(self, posts: Iterable[tuple[Post, Language]]) -> Iterator[Doc]:
        """Yield the Doc of each post, in order; ``doc.text`` equals ``post.text``."""
        posts = iter(posts)
        while batch := list(islice(posts, BATCH)):
            with self._lock:
                docs = self._analysed(batch)
            yield from docs

    def _analysed(self, batch: list[tuple[Post, Language]]) -> list[Doc]:
        docs: dict[int, Doc] = {}
        for language in ("nb", "nn"):
            indices = [index for index, (_, written) in enumerate(batch) if written == language]
            if indices:
                pipeline = self.pipeline(language)
                plain = [make_doc(pipeline, batch[index][0]) for index in indices]
                made = pipeline.pipe([_in_small_letters(doc, language) for doc in plain])
                cut = (_with_sentences_cut(pipeline, doc) for doc in made)
                for index, doc in zip(indices, map(_as_written, cut, plain), strict=True):
                    _mark_orders(doc)
                    docs[index] = doc
        for index, (post, _) in enumerate(batch):
            for token, kind in markup_tokens(post, docs[index]):
                token.pos_ = UPOS[kind]
        return [docs[index] for index in range(len(batch))]


@lru_cache(maxsize=4)
def analyser(name: str | None = None) -> Analyser:
    """The analyser for a pipeline, shared by all who judge with it."""
    return Analyser(name)


def _load_shipped(language: Language) -> Pipeline:
    load_without_commands()
    import spacy

    path = files("somcheck.data") / "pipeline"
    other = "nn" if language == "nb" else "nb"
    pipeline = spacy.load(str(path), exclude=[f"{part}_{other}" for part in ("letters", "morphologizer", "lemmatizer")])
    tokenizer: Any = pipeline.tokenizer
    for word in (*_abbreviations.words("never_last"), *_abbreviations.words("weekdays_never_words")):
        for short in (f"{word}.", f"{word.capitalize()}."):
            tokenizer.add_special_case(short, [{"ORTH": short}])
    return pipeline


def _load_installed(name: str) -> Pipeline:
    load_without_commands()
    import spacy

    try:
        if spacy.util.is_package(name) and name not in spacy.util.get_installed_models():
            raise OSError("det er en Python-pakke uten spaCy-modell")  # and importing it would run its code
        pipeline = spacy.load(name, exclude=["ner"])
    except (OSError, ValueError) as error:
        reason = str(error).splitlines()[0]
        raise ConfigError(f"Finner ikke spaCy-modellen «{name}», eller den kan ikke lastes: {reason}") from None
    made = {attribute for pipe in pipeline.pipe_names for attribute in pipeline.get_pipe_meta(pipe).assigns}
    if not {"token.pos", "token.dep"} <= made:
        raise ConfigError(
            f"spaCy-modellen «{name}» mangler ordklasser eller setningsanalyse (morphologizer og parser)."
        )
    return pipeline


def make_doc(pipeline: Pipeline, post: Post) -> Doc:
    """Tokenise a post around its markup, and mark the sentence starts that its lines show."""
    from spacy.tokens import Doc

    words: list[Any] = []  # what is in the vocabulary already is named by its number there, which is faster
    spaces: list[bool] = []
    spaced = True  # whether a space that follows has no token to belong to

    def add(text: str) -> None:
        nonlocal spaced
        if text.startswith(" ") and not spaced:
            spaces[-1] = True
            text = text[1:]
        for part in filter(None, (piece for run in _parts(text) for piece in _BOLD.split(run))):
            tokens = pipeline.tokenizer(part).to_array(["ORTH", "SPACY"]).tolist()
            words.extend(orth for orth, _ in tokens)
            spaces.extend(bool(space) for _, space in tokens)
            spaced = spaces[-1] or part[-1].isspace()

    text, position = post.text, 0
    for markup in post.markup:
        add(text[position : markup.start])
        words.append(text[markup.start : markup.end])
        spaces.append(False)
        spaced = False
        position = markup.end
    add(text[position:])
    doc = Doc(pipeline.vocab, words=words, spaces=spaces)
    _mark_line_starts(doc)
    _mark_signs(doc, dict(markup_tokens(post, doc)))
    _mark_abbreviations(doc)
    _mark_capitals(doc)
    return doc


def _parts(text: str) -> Iterator[str]:
    """A text in parts for the tokenizer: whole, but for runs without a space that no post has."""
    start = 0
    for run in _LONG_RUN.finditer(text):
        for end in range(run.start() + LONGEST_RUN, run.end(), LONGEST_RUN):
            yield text[start:end]
            start = end
    if start < len(text):
        yield text[start:]


def _in_small_letters(doc: Doc, language: Language) -> Doc:
    """The same Doc, or, where words are shouted, one that has them as they are written else.

    The pipeline takes a word in capitals for a name, and so sees no order in "HOLD DEG UNNA".
    """
    from spacy.tokens import Doc

    words = [token.text for token in doc]
    for run in _shouted(doc):
        known = [zipf(words[place].lower(), language) >= EVERYDAY for place in run]
        if sum(known) >= SHOUTED and any(len(words[place]) > 3 for place in run):
            for place, is_known in zip(run, known, strict=True):
                words[place] = words[place].lower() if is_known else words[place].capitalize()
            words[run[0]] = words[run[0]].capitalize()
    if words == [token.text for token in doc]:
        return doc
    starts: list[bool | int | None] = [token.is_sent_start for token in doc]
    return Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc], sent_starts=starts)


def _shouted(doc: Doc) -> Iterator[list[int]]:
    """The indices of the words in capitals that follow each other in a sentence."""
    run: list[int] = []
    for token in doc:
        if token.text.isupper() and token.text.isalpha():
            run.append(token.i)
        elif run and (token.text in ".!?:" or _is_line_break(token) or any(map(str.islower, token.text))):
            yield run
            run = []
    if run:
        yield run


def _as_written(made: Doc, plain: Doc) -> Doc:
    """The analysis of a Doc with the words as they were written."""
    from spacy.tokens import Doc

    if all(one.orth == other.orth for one, other in zip(made, plain, strict=True)):
        return made
    return Doc(
        plain.vocab,
        words=[token.text for token in plain],
        spaces=[bool(token.whitespace_) for token in plain],
        pos=[token.pos_ for token in made],
        morphs=[str(token.morph) for token in made],
        lemmas=[token.lemma_ for token in made],
        heads=[token.head.i for token in made],
        deps=[token.dep_ for token in made],
        sent_starts=[token.is_sent_start for token in made],
    )


def _with_sentences_cut(pipeline: Pipeline, doc: Doc) -> Doc:
    """The same Doc, or, where a sentence goes on for ever, one where it is cut."""
    from spacy.tokens import Doc

    if not any(len(sentence) > LONGEST_SENTENCE for sentence in doc.sents):
        return doc
    starts = [False] * len(doc)
    for sentence in doc.sents:
        for place in range(sentence.start, sentence.end, LONGEST_SENTENCE):
            starts[place] = True
    cut = Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        sent_starts=[True if start else None for start in starts],
    )
    for _, component in pipeline.pipeline:
        cut = component(cut)
    return cut


def markup_tokens(post: Post, doc: Doc) -> Iterator[tuple[Token, Kind]]:
    """Yield the token and kind of each piece of markup."""
    kinds = {markup.start: markup.kind for markup in post.markup}
    for token in doc if kinds else ():
        if token.idx in kinds:
            yield token, kinds[token.idx]


def _mark_line_starts(doc: Doc) -> None:
    text = doc.text
    if "\n" not in text and "\r" not in text:
        return
    lower_case_post = not any(map(str.isupper, text))
    line_start = 0
    for token in doc:
        if not _is_line_break(token):
            continue
        after = doc[token.i + 1] if token.i + 1 < len(doc) else None
        if after is not None and not after.is_space:
            line = doc[line_start : token.i]
            if _ends_sentence(line, token.text, after, lower_case_post):
                after.is_sent_start = True
            elif after.text[0].islower() and token.idx - doc[line_start].idx + len(after) >= WRAPPED:
                after.is_sent_start = False
        line_start = token.i + 1


def _mark_signs(doc: Doc, markup: Mapping[Token, Kind]) -> None:
    """Mark what signs within a line show, and the treebanks have not: an emoji goes with the words before it, and a
    sentence may begin after it; a colon, a dash and a row of hashtags lead on."""
    opens_line = True  # whether nothing but emoji stands before in the line
    for before, token in pairwise(doc):
        kind, earlier = markup.get(token), markup.get(before)
        if _is_line_break(before) or before.i == 0:
            opens_line = _is_line_break(before) or earlier == "emoji"
        elif earlier != "emoji" and not before.is_space:
            opens_line = False
        if before.is_space or token.is_space or token.is_sent_start is not None:
            continue
        last, first = before.text[-1], token.text[0]
        if kind == "emoji" or (earlier == "emoji" and opens_line):
            token.is_sent_start = False
        elif earlier == "emoji":
            token.is_sent_start = True if first.isupper() else None
        elif earlier == "hashtag" and kind in ("hashtag", "mention"):
            token.is_sent_start = False
        elif last == "…" and first.isupper():
            token.is_sent_start = True
        elif last == ":" or (last == "." and first.islower() and before.i and doc[before.i - 1].text[-1].isdigit()):
            token.is_sent_start = False
        elif first in _INSIDE and last not in _CLOSERS:
            token.is_sent_start = False


def _mark_abbreviations(doc: Doc) -> None:
    """Let sentences go on after abbreviations ("tirs. 3. mai"), and part them at what the tokenizer takes for an
    ordinal or an initial ("… til 14. Fyll ei bøtte")."""
    starts = dict.fromkeys((match.end() for match in _abbreviations("goes_on").finditer(doc.text)), False)
    starts |= dict.fromkeys((match.end() for match in _abbreviations("number_at_end").finditer(doc.text)), True)
    for token in doc if starts else ():
        if token.idx in starts:
            token.is_sent_start = starts[token.idx]


def _mark_capitals(doc: Doc) -> None:
    """Let a sentence in capitals go on: the pipeline takes each of its words for a name that may begin one."""
    for before, token in pairwise(doc):
        if token.is_sent_start is None and all(word.text.isupper() and word.text.isalpha() for word in (before, token)):
            token.is_sent_start = False


def _mark_orders(doc: Doc) -> None:
    """Read a verb that is joined to an imperative ("Ring oss og kom på omvising") as one too, where its form can be:
    in the treebanks nearly all such forms are infinitives or the past."""
    for token in doc:
        if token.dep_ != "conj" or token.pos_ != "VERB" or "VerbForm=Part" in token.morph:
            continue
        if "Mood=Imp" not in token.head.morph:
            continue
        stem = token.lemma_.removesuffix("e")
        dependents = {child.dep_ for child in token.children}
        if token.lower_ in (stem, token.lemma_) and not dependents & {"nsubj", "aux", "mark"}:
            token.set_morph("Mood=Imp|VerbForm=Fin")  # type: ignore[attr-defined]


def _is_line_break(token: Token) -> bool:
    return token.is_space and ("\n" in token.text or "\r" in token.text)


def _ends_sentence(line: Iterable[Token], line_break: str, after: Token, lower_case_post: bool) -> bool:
    """Whether a reader would say that the sentence ends with this line."""
    if lower_case_post or line_break.replace("\r\n", "\n").replace("\r", "\n").count("\n") > 1:
        return True
    written = [token for token in line if not token.is_space]
    if not written:
        return True
    last = written[-1].text
    if last[-1] in _CLOSERS or unicodedata.category(last[-1]) == "So" or last[0] == "#":
        return True
    if after.text[0] in _BULLETS or not after.text[0].isalnum():
        return True
    length = written[-1].idx + len(last) - written[0].idx
    return length < WRAPPED and not after.text[0].islower()
