"""Where the explanation of a word can stand in brackets, and in which form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from somcheck.document.document import Document
from somcheck.document.features import has
from somcheck.rewriting.phrases import clause_words
from somcheck.rule import Edit

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 25
"""Words. A sentence that would be longer with its explanation has no room for it."""

_LINE_END = re.compile(r"[.!?:;,…)»”\"]\s*\W*$")


def explained(document: Document, first: Token, last: Token, explanation: str, slot: str = "") -> Edit | None:
    """The edit that explains the words from *first* to *last*, or None where no bracket reads well.

    It stands behind the noun that an adjective describes and behind the number of a thing. A heading, a question,
    a name or a bracket has no room for it, and it says one or several as the word does.
    """
    sentence = next((one for one in document.sentences if one.start <= first.idx < one.end), None)
    if sentence is None or sentence.asks or first.i in document.quoted or slot.endswith("-gen"):
        return None
    if is_heading(document, first) or _in_brackets(first, sentence.tokens[0]):
        return None
    if len(sentence.words) + len(explanation.split()) > LONGEST:
        return None
    fitting = _in_number(document, first, explanation, slot)
    place = _place(last)
    return Edit(place, place, f" ({fitting})") if fitting and place is not None else None


def is_heading(document: Document, token: Token) -> bool:
    """Whether a line has no verb and no sign at its end: a heading, or a point of a list."""
    start, end = document.line(token.idx, token.idx + len(token))
    if _LINE_END.search(document.text[start:end]):
        return False
    return not any(has(one, "VerbForm", "Fin") or has(one, "Mood", "Imp") for one in document.tokens_in(start, end))


def _in_brackets(token: Token, first: Token) -> bool:
    said = token.doc[first.i : token.i].text
    return said.count("(") > said.count(")")


def _place(last: Token) -> int | None:
    """The offset behind the words, and behind what belongs to them; None where that goes on."""
    after = last.nbor(1) if last.i + 1 < len(last.doc) else None
    if after is None or after.is_space:
        return last.idx + len(last)
    if last.pos_ in ("ADJ", "VERB", "ADV") and after.pos_ == "NOUN":
        last, after = after, after.nbor(1) if after.i + 1 < len(after.doc) else None
    elif last.pos_ in ("ADJ", "VERB") and (after.pos_ == "ADJ" or after.text == ","):
        return None
    if after is not None and after.pos_ == "NUM" and last.whitespace_:
        last, after = after, after.nbor(1) if after.i + 1 < len(after.doc) else None
    if after is not None and (
        after.pos_ in ("NOUN", "PROPN", "SYM", "X")
        or after.text in ("-", "/", "(", "%")
        or after.lower_ in clause_words("goes_on_with_noun")
    ):
        return None
    return last.idx + len(last)


def _in_number(document: Document, first: Token, explanation: str, slot: str) -> str | None:
    """The explanation of one or of several, or None where its noun would have to be another."""
    word, _, rest = explanation.partition(" ")
    if slot.startswith("pl"):
        if word == "den":
            return f"{'de' if document.language == 'nb' else 'dei'} {rest}"
        return explanation if word in clause_words("explains_several") else None
    before = first.nbor(-1) if first.i else None
    indefinite = slot == "sg-ind" and before is not None and before.lower_ in clause_words("indefinite_articles")
    return (
        None
        if indefinite and word.endswith(("en", "et", "a")) and word not in clause_words("articles")
        else explanation
    )
