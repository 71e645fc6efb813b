"""long-sentence: the reader must hold too much in mind at once."""

from collections.abc import Iterable

from somcheck.document import Document
from somcheck.rule import Example, Hit, Rule, Text
from somcheck.rules import sources

LONGEST = 25
"""Words. Common Norwegian advice is about 20; one sentence in twelve of everyday blog text is longer than 25."""
SURELY_LONG = 28
"""Above this nearly all read better in two. Of those with 26 to 28 words, half say one thing and read well."""
_ONE_QUOTED = 0.7
"""The share of quoted words that makes a sentence somebody else's: their words cannot be divided."""


def check(document: Document) -> Iterable[Hit]:
    for sentence in document.sentences:
        count = len(sentence.words)
        if count > LONGEST and not _is_list(sentence):
            quoted = sum(token.i in document.quoted for token in sentence.words)
            sure = count > SURELY_LONG and quoted < _ONE_QUOTED * count
            yield Hit(sentence.start, sentence.end, {"count": str(count)}, severity=None if sure else "signal")


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
    message=Text("{count} ord i én setning. Del den i to.", "{count} ord i éi setning. Del ho i to."),
    cure=Text("Del de lange setningene.", "Del dei lange setningane."),
    why=Text(
        "Den som leser på mobilen i bussen, mister tråden i lange setninger. Ett poeng i hver setning er nok.",
        "Den som les på mobilen i bussen, mistar tråden i lange setningar. Eitt poeng i kvar setning er nok.",
    ),
    check=check,
    scope="sentence",
    cost=10,
    examples=(
        Example(f"⟦{_NB}⟧", "nb"),
        Example(f"⟦{_NN}⟧", "nn"),
        Example("Skal du tenne bål i helga? Det er tørt i skogen. Slukk godt før du går.", "nb"),
        Example("Skal du tenne bål i helga? Det er tørt i skogen. Sløkk godt før du går.", "nn"),
    ),
    sources=(sources.KLARSPRAK, sources.TREEBANK),
)
