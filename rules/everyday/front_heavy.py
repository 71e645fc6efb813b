"""front-heavy: too much comes before the main verb.

Always a signal: of what it finds, two readers would mend seven in ten; the others build up to their point.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from somcheck.document.document import Document, Sentence
from somcheck.document.features import has
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_sets import WordSets
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import KLARSPRAK, TREEBANK

if TYPE_CHECKING:
    from spacy.tokens import Token

_words = WordSets("rule_words.toml")

HEAVIEST = 12
"""Words before the main clause's verb. One sentence in fifty of everyday blog text has more."""


def check(document: Document) -> Iterable[Hit]:
    for sentence in document.sentences:
        verb = _main_verb(sentence)
        if verb is None or sentence.asks:
            continue
        before = [token for token in sentence.words if token.i < verb.i]
        if len(before) > HEAVIEST:
            values = {"count": str(len(before)), "verb": verb.text}
            yield Hit(before[0].idx, before[-1].idx + len(before[-1]), values)


def _main_verb(sentence: Sentence) -> Token | None:
    """The finite verb of the main clause, where the pipeline is sure to have found one."""
    root = next((token for token in sentence.tokens if token.dep_ == "ROOT"), None)
    if root is None:
        return None
    finite = [root, *(child for child in root.children if child.dep_ in ("aux", "aux:pass", "cop"))]
    verbs = [token for token in finite if has(token, "VerbForm", "Fin") and not has(token, "Mood", "Imp")]
    if not verbs:
        return None
    first = min(verbs, key=lambda token: token.i)
    # Where nothing follows the verb, it is the end of a clause without a main clause.
    if not any(token.i > first.i for token in sentence.words) or _begins_with_clause(sentence, first):
        return None
    # A quotation or a main clause before it is no weight in front: "Vi er klare, sier brannsjefen".
    if any(token.i < first.i and token.dep_ in ("ccomp", "parataxis", "conj") for token in root.children):
        return None
    if any(token.text in ":;–—" for token in sentence.tokens if token.i < first.i):
        return None
    return first


def _begins_with_clause(sentence: Sentence, verb: Token) -> bool:
    """Whether the verb that comes second shows the main clause: "Vi trur at dei som bur ved elva, bør …"."""
    words = [token for token in sentence.words if token.lower_ not in _words("before_clause")][:2]
    return (
        len(words) == 2
        and words[1].i < verb.i
        and has(words[1], "VerbForm", "Fin")
        and words[0].pos_ in ("PRON", "NOUN", "PROPN", "ADV")
        and not has(words[0], "PronType", "Rel")
        and words[0].lower_ not in _words("clause_words")
    )


RULE = Rule(
    id="front-heavy",
    title=Text("Tung start på setningen", "Tung start på setninga"),
    message=Text(
        "Begynn med det viktigste. Her kommer det {count} ord før «{verb}».",
        "Byrj med det viktigaste. Her kjem det {count} ord før «{verb}».",
    ),
    cure=Text("Flytt verbet lenger fram i setningene.", "Flytt verbet lenger fram i setningane."),
    why=Text(
        "Verbet viser hva setningen handler om. Kommer det sent, må folk ofte lese om igjen.",
        "Verbet viser kva setninga handlar om. Kjem det seint, må folk ofte lese om att.",
    ),
    check=check,
    severity="signal",
    scope="sentence",
    cost=8,
    examples=(
        Example(
            "⟦Arbeidet med å skifte ut de gamle slangene i garasjen ved stasjonen i sentrum⟧ starter i mai.",
            "nb",
        ),
        Example(
            "⟦Arbeidet med å skifte ut dei gamle slangane i garasjen ved stasjonen i sentrum⟧ startar i mai.",
            "nn",
        ),
        Example("I mai skifter vi ut de gamle slangene i garasjen ved stasjonen i sentrum.", "nb"),
        Example("I mai skiftar vi ut dei gamle slangane i garasjen ved stasjonen i sentrum.", "nn"),
    ),
    sources=(KLARSPRAK, TREEBANK),
)
