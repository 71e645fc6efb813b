"""og-for-infinitive-mark: "og" where an infinitive shows that the mark "å" is meant: "husk og lukke"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from somcheck.document.document import Document
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.rule import Edit, Example, Hit, Rule
from somcheck.rules.sources import LANGUAGE_ACT

if TYPE_CHECKING:
    from spacy.tokens import Token

_patterns = Patterns("spelling.toml")

_FAR = 30
"""Code points before the word: longer than any of the phrases."""

_ENDINGS = {"nb": ("e",), "nn": ("e", "a")}


def check(document: Document) -> Iterable[Hit]:
    for first, mark, verb in zip(document.words, document.words[1:], document.words[2:], strict=False):
        if mark.lower_ != "og" or verb.i != mark.i + 1 or mark.i in document.quoted:
            continue
        before = document.text[max(0, mark.idx - _FAR) : mark.idx]
        wanted = _patterns("before_mark", document.language).search(before) or _tells_why(first)
        if wanted and _is_infinitive(document, verb):
            edit = Edit(mark.idx, mark.idx + len(mark), "å")
            yield Hit(mark.idx, verb.idx + len(verb), edits=(edit,))


def _tells_why(before: Token) -> bool:
    """Whether "for" is that of "for å", and not a verb's own: "å reklamere for og selge varer"."""
    return before.lower_ == "for" and before.i > 0 and before.nbor(-1).pos_ != "VERB"


def _is_infinitive(document: Document, verb: Token) -> bool:
    """Whether a word is a verb that ends as infinitives do, and as no order does."""
    word = verb.lower_
    return (
        verb.pos_ in ("VERB", "AUX")
        and len(word) > 3
        and word.endswith(_ENDINGS[document.language])
        and word not in _patterns.words("order_like_infinitive")
        and not any(child.dep_ == "nsubj" for child in verb.children)
    )


RULE = Rule(
    id="og-for-infinitive-mark",
    title=Text("«Og» der det skal stå «å»", "«Og» der det skal stå «å»"),
    message=Text("Her skal det stå «å».", "Her skal det stå «å»."),
    cure=Text("Skriv «å» foran infinitiv.", "Skriv «å» framfor infinitiv."),
    why=Text(
        "Foran et verb i infinitiv står «å»: «husk å lukke». Mellom to oppfordringer står «og»: «kom og se».",
        "Framfor eit verb i infinitiv står «å»: «hugs å lukke». Mellom to oppmodingar står «og»: «kom og sjå».",
    ),
    check=check,
    severity="signal",
    cost=5,
    examples=(
        Example("Husk ⟦og lukke⟧ døra når du har lyst til ⟦og legge⟧ deg.", "nb"),
        Example("Hugs ⟦og lukke⟧ døra når du har lyst til ⟦og leggje⟧ deg.", "nn"),
        Example("Det kan være lurt ⟦og skrive⟧ opp. Har du vanskelig for ⟦og komme⟧ deg ut?", "nb"),
        Example("Det kan vere lurt ⟦og skrive⟧ opp nummeret.", "nn"),
        Example("Husk å lukke døra. Prøv og åpne døra. De vil reklamere for og selge varer. Det er for og imot.", "nb"),
        Example(
            "Hugs å lukke døra. Prøv og opne døra. Dei vil reklamere for og selje varer. Det er for og imot.", "nn"
        ),
    ),
    sources=(LANGUAGE_ACT,),
)
