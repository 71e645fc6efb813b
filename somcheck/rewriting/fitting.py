"""How a plainer word stands where the old one stood: its tense, its article, and the words that come between."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from somcheck.analysis.heaviness import LONG
from somcheck.document.document import Document
from somcheck.document.features import has
from somcheck.norwegian.inflection import NOUN_SLOTS, VERB_SLOTS, inflected, paradigm, split_code
from somcheck.norwegian.word_list import Entry, Match, bare
from somcheck.norwegian.written_form import Language
from somcheck.rewriting.phrases import clause_words
from somcheck.rewriting.standing import Stand, as_helped, helper_of, neighbours, stands
from somcheck.rule import Edit

if TYPE_CHECKING:
    from spacy.tokens import Token


_ARTICLES = {"n": "before_neuter", "m": "before_masculine", "f": "before_feminine"}
"""The pairs of articles and the like that put right what stands before a noun of a gender."""


def is_thing(document: Document, match: Match) -> bool:
    """Whether one word that could be a verb's form is a noun here: "prosjekter" are mostly projects."""
    token = document.words[match.first]
    one = match.last - match.first == 1
    return one and match.slot in ("imp", "pres", "inf") and token.pos_ == "NOUN" and not token.is_sent_start


def with_tense(document: Document, match: Match) -> Match:
    """The match, read as past tense or participle by what stands around: bokmål "benyttet" is both."""
    match = as_helped(document, match)
    if match.slot not in ("past", "perf", "part") or match.last - match.first > 1:
        return match
    token = document.words[match.first]
    if match.slot == "part":
        told = _is_told(document, match) and not helper_of(document, match)
        return match._replace(slot="past") if told else match
    forms = paradigm(f"{match.entry.lemma} {match.entry.code}", document.language) if match.entry.code else {}
    if not {token.lower_} <= set(forms.get("past", ())) & set(forms.get("perf", ())):
        return match
    if any(child.lower_ in clause_words("helpers") for child in token.children) or token.pos_ == "ADJ":
        return match._replace(slot="perf")
    if any(child.dep_ in ("nsubj", "expl") for child in token.children):
        return match._replace(slot="past")
    return match


def _is_told(document: Document, match: Match) -> bool:
    """Whether a form in *-te* or *-de* tells what somebody did, rather than describes a thing: "vi iverksatte"."""
    forms = paradigm(f"{match.entry.lemma} {match.entry.code}", document.language) if match.entry.code else {}
    token, (before, _) = document.words[match.first], neighbours(document, match)
    by_somebody = before is not None and before.lower_ in clause_words("singular_or_speaking")
    return token.lower_ in forms.get("past", ()) and (by_somebody or any(c.dep_ == "nsubj" for c in token.children))


def as_order(document: Document, match: Match) -> Match:
    """The match, read as an order where it opens a sentence: "foreta" is an infinitive as well, "gjør" a present."""
    if match.slot not in ("inf", "pres") or not match.entry.code:
        return match
    token = document.words[match.first]
    opens = match.first == 0 or document.words[match.first - 1].sent.start != token.sent.start
    goes_on = token.dep_ == "conj" and has(token.head, "Mood", "Imp")
    if match.slot == "pres" and any(child.dep_ in ("nsubj", "expl") for child in token.children):
        return match
    written = " ".join(one.lower_ for one in document.words[match.first : match.last])
    orders = paradigm(f"{match.entry.lemma} {match.entry.code}", document.language).get("imp", ())
    return match._replace(slot="imp") if (opens or goes_on) and written in orders else match


def is_passive(match: Match, token: Token) -> bool:
    """Whether the word says what is done to something, and not who does it."""
    if match.slot in ("pass", "part"):
        return True
    helped = any(child.dep_ == "aux:pass" or (child.dep_ == "cop") for child in token.children)
    return match.slot == "perf" and (helped or token.dep_ in ("acl", "amod", "acl:relcl") or token.pos_ == "ADJ")


def stands_in_passive(cell: str) -> bool:
    """Whether a plain verb can be passive."""
    return split_code(cell)[0].split()[0] not in clause_words("never_passive")


class Choice(NamedTuple):
    """A plain word in the form of a match, and the edit that puts it in, where nothing else has to change.

    ``sure`` says that it fits whatever the sentence is about.
    """

    word: str
    edit: Edit | None
    sure: bool


TO_SAY = "!"
"""With this begins what is no plain word, but tells the writer what to say instead."""


def choices(document: Document, match: Match, plain: str) -> list[Choice]:
    """The alternatives of a plain cell that can stand where a match stands, in its form.

    Of more than one, the writer must choose.
    """
    match = _in_number(document, match)
    start, end = document.span(match)
    written = document.text[start:end]
    passive = is_passive(match, document.words[match.first])
    found = []
    for cell in plain.split(" / "):
        word = replacement(cell, match.slot, written, document.language, lemma=match.entry.lemma)
        if word is None or (passive and not stands_in_passive(cell)):
            continue
        word = _in_person(document, match, word)
        if document.words[match.first].is_sent_start and written[0].isupper():
            word = word[0].upper() + word[1:]
        stand = stands(document, match, cell, word)
        if stand is not Stand.NEVER:
            sure = stand is Stand.ALWAYS and agrees(match.entry, cell, match.slot)
            lighter = _long_words(word) <= _long_words(written)
            found.append(Choice(word, put_in(document, match, cell, word) if lighter else None, sure))
    return found


def _long_words(text: str) -> int:
    """How many words are long, as LIX counts them: what has more of them than what it replaces is told, not made."""
    return sum(len(word) > LONG for word in text.split())


def edits_of(words: Sequence[Choice], plain: str, *, safe: bool) -> tuple[Edit, ...]:
    """The edits that put the choices in. One can only be safe where there is nothing to choose and nothing else to
    change."""
    edits = tuple(choice.edit for choice in words if choice.edit)
    if " / " in plain or not edits or not words[0].sure or edits[0].replacement.rstrip(".") != words[0].word:
        return edits
    return (replace(edits[0], safe=safe),)


def _in_number(document: Document, match: Match) -> Match:
    """The match, read as singular where one form is both: "opphør" is one, unless something says that it is several."""
    if match.slot != "pl-ind" or not match.entry.code:
        return match
    forms = paradigm(f"{match.entry.lemma} {match.entry.code}", document.language)
    written = " ".join(one.lower_ for one in document.words[match.first : match.last])
    before, _ = neighbours(document, match)
    several = before is not None and (before.pos_ == "NUM" or has(before, "Number", "Plur"))
    return match._replace(slot="sg-ind") if written in forms["sg-ind"] and not several else match


def either(words: Iterable[str]) -> str:
    """Words to choose among, as they stand between the « and » of a message: ``etter» eller «ifølge``."""
    *others, last = dict.fromkeys(words)
    return f"{'», «'.join(others)}» eller «{last}" if others else last


def alternatives(plain: str) -> str:
    """The words of a plain cell as they stand in the list, to choose among in a message."""
    return either(bare(plain).split(" / "))


def _in_person(document: Document, match: Match, word: str) -> str:
    """*Seg* in a plain word as it is for whom it is said of: "du skaffer deg"."""
    if "seg" not in word.split() or match.slot not in VERB_SLOTS:
        return word
    token = document.words[match.first]
    subjects = [child.lower_ for one in (token, token.head) for child in one.children if child.dep_ == "nsubj"]
    who = "du" if match.slot == "imp" else subjects[0] if subjects else ""
    person = clause_words.pairs("reflexive_of", document.language).get(who, "seg")
    return " ".join(person if one == "seg" else one for one in word.split())


def put_in(document: Document, match: Match, plain: str, fitting: str) -> Edit | None:
    """The edit that puts the plain word in, or None where more would have to change than it can."""
    start, end = document.span(match)
    if match.slot in VERB_SLOTS:
        return _verb(document, match, fitting, start, end)
    if match.slot in NOUN_SLOTS and match.slot.startswith("sg"):
        return _noun(document, match, plain, fitting, start, end)
    if _ends_sentence(document, match) and not fitting.endswith("."):
        fitting += "."  # that of "mv." was the sentence's too
    return Edit(start, end, fitting)


def _ends_sentence(document: Document, match: Match) -> bool:
    """Whether the full stop of an abbreviation is that of its sentence as well."""
    _, end = document.span(match)
    return document.text[end - 1] == "." and neighbours(document, match)[1] is None


def _verb(document: Document, match: Match, fitting: str, start: int, end: int) -> Edit | None:
    """Where the subject follows, it comes between: "fremgår det" is "går det fram"."""
    verb, space, rest = fitting.partition(" ")
    if not space or match.slot not in ("pres", "past"):
        return Edit(start, end, fitting)
    token = document.words[match.last - 1]
    between = list(_following(document, token))
    subject = next((child for child in token.children if child.dep_ in ("nsubj", "nsubj:pass", "expl")), None)
    if subject is not None and subject.i > token.i and subject not in between:
        return None
    if not between:
        return Edit(start, end, fitting)
    last = between[-1]
    end = last.idx + len(last)
    return Edit(start, end, f"{verb} {document.text[between[0].idx : end]} {rest}")


def _following(document: Document, token: Token) -> Iterator[Token]:
    """The pronoun and small adverbs right behind a verb."""
    for after in document.doc[token.i + 1 :]:
        is_subject = after.pos_ == "PRON" and after.dep_ in ("nsubj", "nsubj:pass", "expl") and after.head == token
        if not is_subject and after.lower_ not in clause_words("between_verb_and_rest"):
            return
        yield after


def _noun(document: Document, match: Match, plain: str, fitting: str, start: int, end: int) -> Edit | None:
    code = split_code(plain.split(" / ")[0])[1]
    gender, first = _gender(code, document.language), document.words[match.first]
    if not code or gender == _gender(match.entry.code, document.language) or first.i == 0:
        return Edit(start, end, fitting)
    before = first.nbor(-1)
    articles = clause_words.pairs(_ARTICLES[gender], document.language) if gender in _ARTICLES else {}
    if article := articles.get(before.lower_):
        article = article.capitalize() if before.text[0].isupper() else article
        return Edit(before.idx, end, article + document.text[before.idx + len(before) : start] + fitting)
    # An adjective, or a word like "ingen", would have to change too.
    return None if before.pos_ in ("ADJ", "DET", "NUM") else Edit(start, end, fitting)


def _gender(code: str, language: Language) -> str:
    """m, f or n; in bokmål feminine nouns take the articles of the masculine ones too."""
    if code.startswith("{"):
        definite = code.strip("{}").split(",")[1].strip()
        code = "n" if definite.endswith("et") else "f" if definite.endswith("a") else "m"
    return "m" if language == "nb" and code[:1] == "f" else code[:1] or "m"


def replacement(cell: str, match_slot: str, original: str, language: Language, *, lemma: str = "") -> str | None:
    """The plain word of a cell, its first alternative, in the form and with the capitals of a match.

    Capitals that belong to the entry's *lemma*, as in ``HMS``, say nothing about the place and are not kept.
    None where the form does not exist, or is not one to recommend.
    """
    first, *_ = cell.split(" / ")
    form = inflected(first, match_slot, language)
    if form is None or lemma[:1].isupper():
        return form
    if original.isupper() and sum(char.isalpha() for char in original) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if original[:1].isupper() else form


def agrees(entry: Entry, cell: str, match_slot: str) -> bool:
    """Whether articles and adjectives around an entry fit the plain word of a cell too: nouns of the same gender do."""
    code = split_code(cell.split(" / ")[0])[1]
    if match_slot.removesuffix("-gen") not in NOUN_SLOTS:
        return True
    return bool(code) and code.removesuffix("0")[:1] == entry.code.removesuffix("0")[:1] and code[0] in "mfn"
