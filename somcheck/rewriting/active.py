"""From passive to active: "Planen ble vedtatt av kommunestyret" becomes "Kommunestyret vedtok planen".

Two kinds of sentences can be turned. One says who does it, after *av*: the doer becomes the subject. The other is a
duty of the reader, "Røykvarsleren skal testes": it is told to the reader, "Test røykvarsleren".

The work has three steps. `find_clause` cuts a plain main clause into its parts: what stands in front, the subject, the
helping verbs, small adverbs, the main verb, and the doer. `active_form` (in `active_verb`) finds the active form of
the verb. `_by_doer` and `by_reader` put the parts together in their new order. Each gives up where it is not sure:
then the writer gets the finding alone, which is better than bad Norwegian.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from somcheck.document.document import Document, Sentence
from somcheck.rewriting.active_verb import active_form
from somcheck.rewriting.clauses import Clause, find_clause
from somcheck.rewriting.doers import is_definite
from somcheck.rewriting.duties import by_reader
from somcheck.rewriting.phrases import clause_words, in_lower_case, text_of
from somcheck.rule import Edit

if TYPE_CHECKING:
    from spacy.tokens import Token


class Rewriting(NamedTuple):
    """The clause in the active: the edit that makes it, how the sentence then begins, up to the last word that is new,
    and goes on, and whether it is a duty that is told to the reader.

    The edit is never safe: whether the doer or the thing should come first depends on what was said before.
    """

    edit: Edit
    beginning: str
    rest: str
    to_reader: bool


def rewriting(document: Document, sentence: Sentence, verb: Token) -> Rewriting | None:
    """The active of the clause that a passive verb stands in, or None where it cannot be told for sure."""
    clause = find_clause(document, sentence, verb)
    if clause is None or document.has_markup(clause.start, clause.end):
        return None
    if next(char for char in sentence.text if char.isalnum()).islower():
        return None  # It has begun before: "Den 3. / planen ble …"
    if "\n" in document.text[clause.start : clause.end] or document.quoted & set(range(verb.sent.start, verb.sent.end)):
        return None
    made = _by_doer(document, clause) if clause.doer else by_reader(document, sentence, clause)
    if made is None:
        return None
    text = document.text[clause.start : clause.end]
    if text[0].isupper():
        made = made[0].upper() + made[1:]
    before, after = document.text[sentence.start : clause.start], document.text[clause.end : sentence.end]
    return Rewriting(Edit(clause.start, clause.end, made), f"{before}{made}", after, not clause.doer)


def _by_doer(document: Document, clause: Clause) -> str | None:
    thing = _as_object(document, clause)
    if thing is None or (clause.negated and not is_definite(clause.doer)):
        return None
    language = document.language
    doer = text_of(document, clause.doer)
    if len(clause.doer) == 1 and clause.doer[0].pos_ == "PRON":
        doer = clause_words.pairs("as_subject", language).get(clause.doer[0].lower_, doer)
    if doer == "vi" and language == "nn":
        words = {token.lower_ for token in document.words}
        doer = "me" if "me" in words and "vi" not in words else doer
    verb = active_form(document, clause.verb, clause.form, has_particle=bool(clause.particles))
    if verb is None:
        return None
    middle, manner, particles, later = (
        text_of(document, part) for part in (clause.middle, clause.manner, clause.particles, clause.later)
    )
    short = clause.subject[0].pos_ == "PRON" and len(clause.subject) == 1
    acted = [thing, particles] if short else [particles, thing]
    if short or clause.form == "inf":
        later = f"{manner} {later}".strip()
    else:  # "vedtok enstemmig planen"
        middle = f"{middle} {manner}".strip()
    if clause.helper:
        subject = [clause.helper, doer] if clause.front else [doer, clause.helper]
        order = [*subject, middle, verb, *acted, later]
    else:
        subject = [verb, doer] if clause.front else [doer, verb]
        # "Kommunen behandler ikke søknaden", but "Kommunen behandler den ikke".
        order = [*subject, thing, middle, particles, later] if short else [*subject, middle, *acted, later]
    return " ".join(filter(None, order))


def _as_object(document: Document, clause: Clause) -> str | None:
    """The subject as it reads behind the verb, or None where it cannot stand there."""
    words = clause.subject
    if any(token.lower_ in clause_words("never_object") for token in words):
        return None
    as_object = clause_words.pairs("as_object", document.language)
    if len(words) > 1 and any(token.lower_ in as_object and token.pos_ == "PRON" for token in words):
        return None  # "både hun og søsteren"
    if len(words) == 1 and words[0].pos_ in ("PRON", "DET"):
        word = words[0].lower_
        return as_object.get(word, word if word in clause_words("pointing") else None)
    text = text_of(document, words)
    if clause.front or not text[0].isupper():
        return text
    return in_lower_case(document, words)
