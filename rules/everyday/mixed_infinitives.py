"""mixed-infinitives: infinitives in -a and in -e in the same post in nynorsk, where either is fine alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from somcheck.document.document import Document
from somcheck.norwegian.irregular import VOWELS
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_sets import WordSets
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import NYNORSK_2012

if TYPE_CHECKING:
    from spacy.tokens import Token

_words = WordSets("spelling.toml")

FEWEST = 2
"""Infinitives of each kind. One alone may be a slip of the pipeline or a fixed phrase."""


def check(document: Document) -> Iterable[Hit]:
    if document.language != "nn":
        return
    found: dict[str, list[Token]] = {"a": [], "e": []}
    for verb in _infinitives(document):
        found[verb.lower_[-1]].append(verb)
    # Of as many of each the ending that comes last is told of.
    rare, usual = sorted(found.values(), key=lambda verbs: (len(verbs), -verbs[0].idx if verbs else 0))
    if len(rare) >= FEWEST:
        verb = rare[0]
        values = {"rare": verb.lower_, "usual": usual[0].lower_}
        yield Hit(verb.idx, verb.idx + len(verb), values)


def _infinitives(document: Document) -> Iterator[Token]:
    """The verbs of more than one syllable behind "å" or a modal verb, where no other form can stand.

    Verbs with a short stem are left out: with cleft infinitives they alone end in -a (vera, koma, but kaste).
    """
    for mark, verb in zip(document.words, document.words[1:], strict=False):
        word = verb.lower_
        if mark.lower_ != "å" and mark.lower_ not in _words("modal_verbs", "nn"):
            continue
        if verb.i != mark.i + 1 or verb.i in document.quoted or verb.pos_ not in ("VERB", "AUX"):
            continue
        stem, ending = word[:-1], word[-1:]
        if ending in ("a", "e") and set(stem) & set(VOWELS) and not stem.endswith(_words.parts("short_stems", "nn")):
            yield verb


RULE = Rule(
    id="mixed-infinitives",
    title=Text("Infinitiv på -a og på -e", "Infinitiv på -a og på -e"),
    message=Text(
        "Her står både «å {rare}» og «å {usual}». Velg én av endingene.",
        "Her står både «å {rare}» og «å {usual}». Vel éi av endingane.",
    ),
    cure=Text("Bruk samme ending i alle infinitivene.", "Bruk same ending i alle infinitivane."),
    why=Text(
        "På nynorsk kan infinitiv slutte på -a eller -e. Begge deler er rett, men blander du dem, ser"
        " det ut som om to har skrevet teksten. Kløyvd infinitiv, «å vera» og «å kaste», er også "
        "rett, og somcheck lar det stå.",
        "På nynorsk kan infinitiv slutte på -a eller -e. Begge delar er rett, men blandar du dei, ser"
        " det ut som om to har skrive teksten. Kløyvd infinitiv, «å vera» og «å kaste», er òg rett, "
        "og somcheck lèt det stå.",
    ),
    check=check,
    severity="signal",
    cost=4,
    examples=(
        Example(
            "Hugs å kontrollere varslaren og å bytte batteri. Det er lurt å ⟦samla⟧ alle, og de bør øva på vegen ut.",
            "nn",
        ),
        Example(
            "Hugs å kontrollera varslaren og å byta batteri. Det er lurt å ⟦samle⟧ alle, og de bør øve på vegen ut.",
            "nn",
        ),
        Example("Hugs å kontrollere varslaren og å bytte batteri. Det kan vera lurt, og vi skal koma att.", "nn"),
        Example("Hugs å kontrollere varslaren. Dei har samla alle og øva på vegen ut.", "nn"),
        Example("Husk å teste varsleren og å bytte batteri. Det er lurt å samla alle, og dere bør øva.", "nb"),
    ),
    sources=(NYNORSK_2012,),
)
