"""Whether a plainer word can stand where the old one stood: never, perhaps, or whatever is meant."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from somcheck.document.document import Document
from somcheck.document.features import has
from somcheck.norwegian.inflection import ADJECTIVE_SLOTS, NOUN_SLOTS, VERB_SLOTS, paradigm
from somcheck.norwegian.word_list import Match
from somcheck.rewriting.phrases import clause_words

if TYPE_CHECKING:
    from spacy.tokens import Token


class Stand(IntEnum):
    """How surely a word can stand in a place."""

    NEVER = 0
    PERHAPS = 1
    ALWAYS = 2


REACH = 6
"""Words before a verb in which its helping verb is looked for."""


def stands(document: Document, match: Match, cell: str, word: str) -> Stand:
    """Whether *word*, which is *cell* in the form of a match, can stand in the place of the match."""
    before, after = neighbours(document, match)
    words = word.lower().split()
    if (after is not None and after.lower_ == words[-1]) or (before is not None and before.lower_ == words[0]):
        return Stand.NEVER  # "om om"
    if after is not None and after.text in ("-", "/"):
        return Stand.NEVER
    if match.slot in VERB_SLOTS:
        return _verb_stands(document, match, cell, words)
    if match.slot.removesuffix("-gen") in NOUN_SLOTS:
        return _noun_stands(document, match, words)
    if match.slot in ADJECTIVE_SLOTS:
        return _adjective_stands(document, match, words)
    return _phrase_stands(document, match, words)


def neighbours(document: Document, match: Match) -> tuple[Token | None, Token | None]:
    """The tokens, words or signs, right before and right after a match, on its line and in its sentence."""
    first, last = document.words[match.first].i, document.words[match.last - 1].i
    end = document.span(match)[1]
    before, after = _on_line(document, first - 1), _on_line(document, last + 1)
    if after is not None and after.idx < end:  # the full stop of an abbreviation, taken for the sentence's
        after = _on_line(document, last + 2)
    elif after is not None and document.text[end - 1] == "." and after.text[0].isupper() and after.pos_ != "PROPN":
        after = None  # that of "mv." is the sentence's as well
    return before, after


def _on_line(document: Document, place: int) -> Token | None:
    if not 0 <= place < len(document.doc):
        return None
    token = document.doc[place]
    return None if token.is_space else token


def helper_of(document: Document, match: Match) -> str:
    """The helping verb that a verb hangs on, or nothing: "har", "skal", "ble"."""
    token = document.words[match.first]
    if token.i and token.nbor(-1).lower_ in clause_words("infinitive_mark"):
        return ""
    helping = [child for child in token.children if child.dep_.startswith("aux") or child.dep_ == "cop"]
    if nearest := [child.lower_ for child in helping if child.i < token.i][-1:]:
        return str(nearest[0])
    return next((one.lower_ for one in _before_in_clause(document, token) if one.lower_ in _all_helpers()), "")


def _all_helpers() -> frozenset[str]:
    return clause_words("helpers") | clause_words("modals_and_get")


def _before_in_clause(document: Document, token: Token) -> Iterator[Token]:
    """The words before a verb, backwards, as long as they belong to the same clause."""
    for one in reversed(document.doc[max(0, token.i - REACH) : token.i]):
        if one.is_space or one.pos_ in ("PUNCT", "CCONJ", "SCONJ") or one.lower_ == "som":
            return
        yield one
        if one.pos_ in ("VERB", "AUX"):
            return


def as_helped(document: Document, match: Match) -> Match:
    """The match, read as the form that its helping verb asks for: "skulle benyttet" is a participle, "har sett" too."""
    if match.slot not in VERB_SLOTS or match.slot in ("pass", "imp", "pres-part") or not match.entry.code:
        return match
    token = document.words[match.first]
    forms = paradigm(f"{match.entry.lemma} {match.entry.code}", document.language)
    written = " ".join(one.lower_ for one in document.words[match.first : match.last])
    helper, (before, _) = helper_of(document, match), neighbours(document, match)
    if before is not None and before.lower_ in clause_words("infinitive_mark"):
        wanted: tuple[str, ...] = ("inf",)  # nynorsk "å anvende", which may be past as well
    elif helper in clause_words("have"):
        wanted = ("perf", "part")
    elif helper in clause_words("be_and_become"):
        several = document.language == "nn" and any(has(one, "Number", "Plur") for one in _subjects(token))
        wanted = ("part", "perf") if several else ("perf", "part")
    elif helper in clause_words("modals_and_get"):
        wanted = ("inf", "perf")
    else:
        return match
    fitting = [slot for slot in wanted if written in forms.get(slot, ())]
    return match._replace(slot=fitting[0]) if fitting and match.slot not in fitting else match


class _Verb(NamedTuple):
    """A plainer verb in the place of another: its words, what it hangs on, and what stands on either side."""

    document: Document
    match: Match
    cell: str
    words: list[str]
    helper: str
    before: Token | None
    after: Token | None

    @property
    def token(self) -> Token:
        return self.document.words[self.match.first]

    @property
    def several(self) -> bool:
        return len(self.words) > 1

    @property
    def ends_with_preposition(self) -> bool:
        return self.several and self.words[-1] in clause_words("prepositions_of_verbs")


def _verb_stands(document: Document, match: Match, cell: str, words: list[str]) -> Stand:
    verb = _Verb(document, match, cell, words, helper_of(document, match), *neighbours(document, match))
    return min(
        check(verb) for check in (_is_said, _past_stands, _passive_stands, _object_stands, _rest_stands, _is_verb)
    )


def _is_said(verb: _Verb) -> Stand:
    """Whether the verb is said in this form, and of such a thing."""
    slot, first = verb.match.slot, verb.cell.split()[0]
    if slot == "imp" and first in clause_words("never_ordered"):
        return Stand.NEVER
    if slot == "inf" and verb.helper and first in clause_words("modals"):
        return Stand.PERHAPS if first == "kunne" else Stand.NEVER  # "må kunne", but not "må ville"
    if verb.several and clause_words("agreeing") & set(verb.words):
        return Stand.NEVER  # "er tilgjengelig" of one thing, "er tilgjengelige" of several
    if first in clause_words("takes_place") and not _takes_place(verb.match, verb.cell, verb.token):
        return Stand.NEVER
    if slot == "pres-part" and _names_a_noun(verb.after):
        return Stand.NEVER if verb.several else Stand.PERHAPS
    return Stand.ALWAYS


def _passive_stands(verb: _Verb) -> Stand:
    passive = verb.match.slot == "pass" or verb.helper in clause_words("be_and_become")
    said = " ".join(verb.words[1:]) in clause_words("said_of_passives")
    if passive and verb.ends_with_preposition and not said:
        return Stand.NEVER  # "blir sagt fra til"
    if verb.match.slot == "pass" and verb.several and _begins_phrase(verb.after) and not _is_there(verb.before):
        return Stand.NEVER  # "legges fram sjefen"
    return Stand.ALWAYS


def _object_stands(verb: _Verb) -> Stand:
    """Whether a pronoun that follows can be what is done something to."""
    after, lemma = verb.after, verb.match.entry.lemma
    stand = Stand.ALWAYS
    if after is not None and after.lower_ in clause_words("reflexive_objects") and "seg" not in lemma:
        if verb.several or verb.match.slot == "imp" or after.lower_ == "seg":
            return Stand.NEVER  # "bruk deg"
        stand = Stand.PERHAPS
    if not _is_person(after):
        return stand
    takes_person = not verb.several and verb.words[0] in clause_words("takes_a_person")
    if lemma.split()[0] in clause_words("done_to_somebody") and not takes_person:
        return Stand.NEVER  # "si oss"
    if verb.several and not verb.ends_with_preposition:
        return Stand.NEVER  # "setter i gang det"
    return Stand.PERHAPS if verb.several else stand


def _rest_stands(verb: _Verb) -> Stand:
    """Whether the words of a verb of several words can stand together, before what follows."""
    after = verb.after
    if not verb.several:
        return Stand.ALWAYS
    if verb.ends_with_preposition and verb.match.entry.lemma.split()[-1] != verb.words[-1]:
        from_a_time = verb.words[-1] in clause_words("from_a_time")
        if from_a_time and (verb.match.slot == "past" or not _is_time(after)):
            return Stand.NEVER  # "gjelder fra når du signerer"
        if after is None or after.pos_ in ("PUNCT", "CCONJ"):
            return Stand.PERHAPS
        if after.pos_ in ("ADP", "ADV", "VERB", "AUX") or after.lower_ in clause_words("prepositions"):
            return Stand.NEVER  # "vente på til"
    return Stand.ALWAYS if _may_follow(after, verb.words) else Stand.PERHAPS


def _is_verb(verb: _Verb) -> Stand:
    """Whether this is an infinitive where it looks like one, and no noun: nynorsk "påbyrja" is a participle too."""
    before = verb.before.lower_ if verb.before is not None else ""
    if verb.match.slot == "inf":
        if verb.helper in clause_words("be_and_become") | clause_words("have"):
            return Stand.NEVER  # nynorsk "er sette i verk"
        said_before = {one.lower_ for one in verb.document.words[max(0, verb.match.first - 3) : verb.match.first]}
        if before and not said_before & (clause_words("before_infinitive") | clause_words("lets")):
            return Stand.PERHAPS
    may_be_noun = verb.token.pos_ in ("NOUN", "PROPN") and verb.match.last - verb.match.first == 1
    return Stand.PERHAPS if may_be_noun and before not in clause_words("singular_or_speaking") else Stand.ALWAYS


def _takes_place(match: Match, cell: str, token: Token) -> bool:
    """Whether a meeting "er" somewhere, and what is done "skjer"; other entries are said in one way only."""
    if match.entry.lemma not in clause_words("take_place"):
        return True
    subjects = [child.lower_ for child in (*_subjects(token), *_subjects(token.head))]
    is_event = bool(subjects) and subjects[0].endswith(clause_words.parts("events"))
    return (cell.split()[0] == "skje") != is_event


def _is_time(after: Token | None) -> bool:
    return after is not None and (after.text[0].isdigit() or after.pos_ in ("NOUN", "PROPN"))


def _past_stands(verb: _Verb) -> Stand:
    """A past tense or a participle: which it is must be sure, and before a noun it describes that noun."""
    match, token, helper, before = verb.match, verb.token, verb.helper, verb.before
    if match.slot == "past" and match.entry.code:
        if helper:
            return Stand.NEVER  # "er besatt" is not "er hadde"
        return _told_stands(verb)
    if match.slot not in ("past", "perf", "part"):
        return Stand.ALWAYS
    stands_before = token.dep_ == "amod" or (before is not None and before.pos_ in ("DET", "ADJ", "NUM"))
    if (stands_before or not helper) and _names_a_noun(verb.after):  # "igangsatt arbeid"
        is_adjective = not verb.several and verb.words[0] not in clause_words("never_describing")
        return Stand.PERHAPS if is_adjective else Stand.NEVER
    if not helper:
        return Stand.NEVER  # "søknader mottatt i mai"
    if helper in clause_words("have"):
        return Stand.ALWAYS
    if helper in clause_words("be_and_become"):
        return Stand.ALWAYS if verb.document.language == "nb" else _agrees(match, token, verb.words)
    return Stand.PERHAPS


def _told_stands(verb: _Verb) -> Stand:
    forms = paradigm(f"{verb.match.entry.lemma} {verb.match.entry.code}", verb.document.language)
    written = " ".join(one.lower_ for one in verb.document.words[verb.match.first : verb.match.last])
    if any(written in forms.get(slot, ()) for slot in ("perf", "part")):
        told = any(child.dep_ in ("nsubj", "expl") for child in verb.token.children)
        if not told or _verb_follows(verb.document, verb.match):
            return Stand.NEVER  # "søknader levert etter fristen teller ikke"
    return Stand.ALWAYS if verb.document.language == "nb" else Stand.PERHAPS


def _agrees(match: Match, token: Token, words: list[str]) -> Stand:
    """Whether a nynorsk participle agrees with its subject: "brevet er skrive", "boka er skriven", "bøkene skrivne"."""
    subjects = _subjects(token)
    if not subjects:
        return Stand.NEVER if words[0].endswith("e") else Stand.PERHAPS
    if has(subjects[0], "Number", "Plur"):
        return Stand.ALWAYS if match.slot == "part" or words[0].endswith("a") else Stand.NEVER
    if words[0].endswith("e") and not has(subjects[0], "Gender", "Neut"):
        return Stand.NEVER
    return Stand.ALWAYS if match.slot == "perf" else Stand.NEVER


def _subjects(token: Token) -> list[Token]:
    return [child for child in token.children if child.dep_.startswith("nsubj")]


def _verb_follows(document: Document, match: Match) -> bool:
    """Whether the same clause has its finite verb later, so that this one only describes its subject."""
    for token in document.doc[document.words[match.last - 1].i + 1 :]:
        if token.is_space or token.pos_ in ("PUNCT", "CCONJ", "SCONJ") or token.lower_ == "som":
            return False
        if has(token, "VerbForm", "Fin") and token.pos_ in ("VERB", "AUX"):
            return True
    return False


def _noun_stands(document: Document, match: Match, words: list[str]) -> Stand:
    before, after = neighbours(document, match)
    if words[0] in clause_words("articles") and not match.slot.startswith("sg"):
        return Stand.NEVER  # "den som har det" of several
    bare = match.slot == "sg-ind" and before is not None and before.pos_ == "ADP"
    if bare and before is not None and before.lower_ in clause_words("before_set_nouns"):
        return Stand.NEVER if not match.entry.code.endswith("0") else Stand.PERHAPS  # "på førespurnad"
    if len(words) > 1 and (after is None or after.pos_ in ("ADP", "PROPN")):
        return Stand.PERHAPS
    return Stand.ALWAYS


def _adjective_stands(document: Document, match: Match, words: list[str]) -> Stand:
    token = document.words[match.last - 1]
    before, after = neighbours(document, match)
    says_how = token.pos_ == "ADV" or token.dep_ == "advmod"
    word = " ".join(words)
    if word in clause_words("of_size") | clause_words("of_weight") and after is not None:
        has_size = after.lemma_.lower().endswith(clause_words.parts("have_size"))
        if has_size != (word in clause_words("of_size")):
            return Stand.NEVER  # "store avvik", and "viktige grunner"
    if words[0] == "som":
        behind = before is not None and before.pos_ in ("NOUN", "PROPN") and not _names_a_noun(after)
        return Stand.PERHAPS if behind else Stand.NEVER
    if says_how and after is not None and after.pos_ in ("ADJ", "ADV") and word not in clause_words("says_how_much"):
        return Stand.NEVER  # "viktig færre"
    if says_how and word in clause_words("describes_only"):
        return Stand.NEVER
    if not says_how and word in clause_words("says_how_much"):
        return Stand.NEVER
    if word in clause_words("not_behind_articles") and before is not None and before.lower_ in clause_words("articles"):
        return Stand.NEVER  # "en nok løsning"
    if len(words) > 1 and _names_a_noun(after):
        return Stand.NEVER
    return Stand.ALWAYS


def _phrase_stands(document: Document, match: Match, words: list[str]) -> Stand:
    """A preposition, an adverb or a phrase: what it needs on either side must be there."""
    token = document.words[match.first]
    before, after = neighbours(document, match)
    word = " ".join(words)
    if len(words) > 1 and token.pos_ in ("VERB", "AUX"):  # a form of a verb that has a row of its own
        passive = words[0].endswith(("es", "ast"))
        if (passive and _begins_phrase(after) and not _is_there(before)) or _is_pronoun(after):
            return Stand.NEVER  # "legges fram sjefen", "legger fram vi"
    if words[0] == "som" and len(words) > 1 and match.entry.lemma.split()[0] != "som":
        behind = before is not None and before.pos_ in ("NOUN", "PROPN")
        return Stand.ALWAYS if behind and not _is_compared(document, match) else Stand.NEVER
    owned = before is not None and (
        before.pos_ in ("DET", "ADJ") or has(before, "Case", "Gen") or before.lower_ in clause_words("reflexives")
    )
    if words[0] == "å" and match.entry.lemma.split()[0] != "å" and owned:
        return Stand.NEVER  # "skolens etterlevelse av"
    if word in clause_words("according_to_somebody") and _heads(after).endswith(clause_words.parts("followed")):
        return Stand.NEVER  # "i henhold til planen"
    if word in clause_words("where_it_happens") and _heads(after).endswith(clause_words.parts("happenings")):
        return Stand.NEVER  # "i forbindelse med ombygging"
    describes = before is not None and before.pos_ in ("DET", "ADJ") and _names_a_noun(after)
    alike = match.entry.lemma.split()[-1] == words[-1]  # "vesentlig færre" and "mye færre"
    if (describes or token.pos_ == "ADJ") and len(words) > 1 and _names_a_noun(after) and not alike:
        return Stand.NEVER  # "omgåande verknad"
    if word in clause_words("own_clauses"):  # "forbudt jf. forskriften": "se" begins a clause of its own
        apart = before is None or before.is_punct or token.is_sent_start
        return Stand.ALWAYS if apart and after is not None and not after.is_punct else Stand.NEVER
    if words[-1] in clause_words("prepositions") and word not in clause_words("adverbs_like_prepositions"):
        if describes or after is None or after.pos_ in ("ADP", "PUNCT", "CCONJ", "VERB", "AUX"):
            return Stand.NEVER
        if after.lower_ in clause_words("prepositions"):
            return Stand.NEVER  # "på grunn av i dårlig vær"
    if word in clause_words("not_before_numbers") and after is not None and after.pos_ in ("NUM", "ADJ", "ADV"):
        return Stand.NEVER
    if word in clause_words("of_several"):
        return Stand.PERHAPS if after is not None and has(after, "Number", "Plur") else Stand.NEVER
    if word in clause_words("of_much"):
        return Stand.NEVER if after is not None and has(after, "Number", "Plur") else Stand.PERHAPS
    if word in clause_words("demonstratives") and word.replace("desse", "disse") != _pointing_at(after):
        return Stand.NEVER
    if match.entry.lemma in clause_words("between_commas") and (before is None or before.text != ","):
        return Stand.NEVER  # "herunder" at the start points down the page
    return _case_stands(document, token, words, before)


def _pointing_at(after: Token | None) -> str:
    """The word that points at the noun that follows: "denne saken", "dette huset", "disse tidene"."""
    phrase = after.doc[after.i : min(after.i + 4, len(after.doc))] if after is not None else ()
    noun = next((token for token in phrase if token.pos_ == "NOUN"), None)
    if noun is None:
        return ""
    if has(noun, "Number", "Plur"):
        return "disse"
    return "dette" if has(noun, "Gender", "Neut") else "denne"


def _case_stands(document: Document, token: Token, words: list[str], before: Token | None) -> Stand:
    """Of "jeg" and "meg" the one that is subject or object."""
    pairs = clause_words.pairs("as_subject", document.language)
    objects, subjects = set(pairs), set(pairs.values())
    if len(words) > 1 or words[0] not in objects | subjects:
        return Stand.ALWAYS
    behind = before is not None and (
        before.pos_ == "ADP" or has(before, "VerbForm", "Inf") or has(before, "Mood", "Imp")
    )
    fitting = objects if behind or token.dep_ in ("obj", "iobj", "obl", "nmod") else subjects
    return Stand.PERHAPS if words[0] in fitting else Stand.NEVER


def _names_a_noun(after: Token | None) -> bool:
    """Whether a noun follows, perhaps behind another adjective."""
    if after is None:
        return False
    if after.pos_ in ("NOUN", "PROPN"):
        return True
    follows = after.i + 1 < len(after.doc) and after.nbor(1).pos_ == "NOUN"
    return after.pos_ == "ADJ" and follows


def _heads(after: Token | None) -> str:
    """The noun that a phrase after a preposition is about: "forskrift" in "gjeldende forskrift om …"."""
    if after is None:
        return ""
    phrase = after.doc[after.i : min(after.i + 4, len(after.doc))]
    return next((token.lower_ for token in phrase if token.pos_ in ("NOUN", "PROPN")), "")


def _begins_phrase(after: Token | None) -> bool:
    return after is not None and after.pos_ in ("NOUN", "PROPN", "DET", "PRON", "ADJ", "NUM")


def _is_there(before: Token | None) -> bool:
    """Whether "det" stands for a subject that follows: "det legges fram en plan"."""
    return before is not None and any(one.lower_ == "det" for one in before.doc[max(0, before.i - 2) : before.i + 1])


def _is_pronoun(after: Token | None) -> bool:
    return after is not None and after.pos_ == "PRON" and after.lower_ not in clause_words("question_words")


def _is_person(after: Token | None) -> bool:
    return after is not None and after.lower_ in clause_words("objects")


def _may_follow(after: Token | None, words: list[str]) -> bool:
    return (
        after is None
        or after.pos_ in ("NOUN", "DET", "ADJ", "ADP", "PUNCT", "CCONJ", "NUM", "PROPN")
        or (words[-1] in clause_words("prepositions_of_verbs") and after.lower_ in ("at", "å"))
    )


def _is_compared(document: Document, match: Match) -> bool:
    first = document.words[match.first]
    return first.dep_ == "amod" and first.head.i > first.i
