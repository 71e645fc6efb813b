"""long-sentence: the reader must hold too much in mind at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from somcheck.analysis.opening import LONGEST_HEADING
from somcheck.analysis.readability import read_lix
from somcheck.analysis.signs import in_sentence
from somcheck.document.document import Document, Sentence
from somcheck.norwegian.text import Text
from somcheck.rule import Edit, Example, Gauge, Hit, Rule
from somcheck.rules import sources
from somcheck.rules.sources import KLARSPRAK, TREEBANK
from somcheck.severity import Severity

if TYPE_CHECKING:
    from somcheck.rewriting.splitting import Split

LONGEST = 25
"""Words. Common Norwegian advice is about 20; one sentence in twelve of everyday blog text is longer than 25."""

SURELY_LONG = 33
"""Above this 19 of 20 read better in two, two readers say. Of those with 29 to 33 words one in five reads well as is,
of those with 26 to 28 every other."""

_ONE_QUOTED = 0.7
"""The share of quoted words that makes a sentence somebody else's: their words cannot be divided."""


def check(document: Document) -> Iterable[Hit]:
    for sentence in document.sentences:
        count = len(sentence.words)
        if count > LONGEST and not _is_list(sentence):
            quoted = sum(token.i in document.quoted for token in sentence.words)
            sure = count > SURELY_LONG and quoted < _ONE_QUOTED * count
            yield _hit(document, sentence, sure)


def _hit(document: Document, sentence: Sentence, sure: bool) -> Hit:
    """The sentence, with the best place to split it where there is one."""
    from somcheck.rewriting.splitting import best, splits  # only here, since most posts need none

    severity: Severity | None = None if sure else "signal"
    values = {"count": str(len(sentence.words))}
    usable = (split for split in splits(document, sentence) if _keeps_opening(document, sentence, split))
    split = best(usable, LONGEST)
    if split is None:
        return Hit(sentence.start, sentence.end, values, severity=severity)
    # Of those that are a signal, half read well as they are: they are the writer's to split.
    edit = Edit(split.start, split.end, split.replacement, safe=split.safe and sure)
    values["opening"] = split.opening
    return Hit(sentence.start, sentence.end, values, (edit,), "split", severity)


def _keeps_opening(document: Document, sentence: Sentence, split: Split) -> bool:
    """Whether what a reader can stop at stays in the post's first sentence: it must not be split off."""
    opening = document.sentences[0]
    if len(opening.words) <= LONGEST_HEADING:
        opening = document.sentences[1]
    if sentence.start != opening.start:
        return True
    if sentence == document.sentences[0] and split.words[0] <= LONGEST_HEADING:
        return True  # so short that the second half belongs to it
    left = tuple(token for token in sentence.tokens if token.idx < split.start)
    half = Sentence(left, tuple(token for token in left if document.is_word(token)))
    return bool(in_sentence(document, half) == in_sentence(document, sentence))


def _is_list(sentence: object) -> bool:
    """Whether a sentence is long because it lists things: many short pieces between commas."""
    tokens = sentence.tokens  # type: ignore[attr-defined]
    commas = sum(token.text in (",", ";", ":", "-", "•") for token in tokens)
    return commas >= 5 and len(tokens) / (commas + 1) < 5


_NB = (
    "Når du skal ut på tur i helga og har tenkt å tenne bål, må du huske at det er tørt i skogen, at vinden kan snu "
    "fort, og at du selv har ansvaret for at alt er slukket."
)

_NN = (
    "Når du skal ut på tur i helga og har tenkt å tenne bål, må du hugse at det er tørt i skogen, at vinden kan snu "
    "fort, og at du sjølv har ansvaret for at alt er sløkt."
)

RULE = Rule(
    id="long-sentence",
    title=Text("Lang setning", "Lang setning"),
    message=Text("{count} ord i én setning. Del setningen i to.", "{count} ord i éi setning. Del setninga i to."),
    messages={
        "split": Text(
            "{count} ord i én setning. Begynn en ny med «{opening} …».",
            "{count} ord i éi setning. Byrj ei ny med «{opening} …».",
        )
    },
    cure=Text("Del de lange setningene.", "Del dei lange setningane."),
    why=Text(
        "Den som leser på mobilen på bussen, mister tråden i lange setninger. Ett poeng i hver setning er nok.",
        "Den som les på mobilen på bussen, mistar tråden i lange setningar. Eitt poeng i kvar setning er nok.",
    ),
    check=check,
    scope="sentence",
    cost=10,
    examples=(
        Example(f"⟦{_NB}⟧", "nb"),
        Example(f"⟦{_NN}⟧", "nn"),
        Example(
            "⟦Vi rykket ut til en brann i en garasje på Nes i natt klokka halv tre, men vinden hadde allerede spredt "
            "flammene til to naboer, og de måtte ut.⟧",
            "nb",
        ),
        Example(
            "⟦Vi rykte ut til ein brann i ein garasje på Nes i natt klokka halv tre, men vinden hadde alt spreidd "
            "flammane til to naboar, og dei måtte ut.⟧",
            "nn",
        ),
        Example("Skal du tenne bål i helga? Det er tørt i skogen. Slukk godt før du går.", "nb"),
        Example("Skal du tenne bål i helga? Det er tørt i skogen. Sløkk godt før du går.", "nn"),
    ),
    sources=(KLARSPRAK, TREEBANK),
)

# Readability formulas, which count long sentences and long words together: measured, and told to those who ask.

LIX: Gauge[Document] = Gauge(
    id="lix",
    title=Text("LIX (lesbarhet)", "LIX (lesbarheit)"),
    read=lambda document: read_lix(document, "lix"),
    limits=(None, 44),
    scale=((25, 100), (34, 88), (44, 60), (54, 35), (70, 10)),
    sources=(sources.LIX,),
)

RIX: Gauge[Document] = Gauge(
    id="rix",
    title=Text("RIX (lange ord per setning)", "RIX (lange ord per setning)"),
    read=lambda document: read_lix(document, "rix"),
    limits=(None, 5.3),
    scale=((1.5, 100), (5.3, 60), (10, 10)),
    sources=(sources.RIX,),
    weight=0,
)
