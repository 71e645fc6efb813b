"""Whether a plainer word can stand where the old one stood: never, perhaps, or whatever is meant."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from typing import TYPE_CHECKING

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


def _verb_stands(document: Document, match: Match, cell: str, words: list[str]) -> Stand:
    token, helper = document.words[match.first], helper_of(document, match)
    before, after = neighbours(document, match)
    several = len(words) > 1
    if match.slot == "imp" and cell.split()[0] in clause_words("never_ordered"):
        return Stand.NEVER
    if match.slot == "inf" and helper and cell.split()[0] in clause_words("modals"):
        return Stand.NEVER if cell.split()[0] != "kunne" else Stand.PERHAPS  # "må ville"
    ends_with_preposition = several and words[-1] in clause_words("prepositions_of_verbs")
    if several and clause_words("agreeing") & set(words):
        return Stand.NEVER  # "er tilgjengelig" of one thing, "er tilgjengelige" of several
    if match.slot == "pres-part" and _names_a_noun(after):
        return Stand.NEVER if several else Stand.PERHAPS
    if cell.split()[0] in clause_words("takes_place") and not _takes_place(match, cell, token):
        return Stand.NEVER
    stand = Stand.ALWAYS
    if match.slot in ("past", "perf", "part"):
        stand = _past_stands(document, match, helper, several, words)
    passive = match.slot == "pass" or helper in clause_words("be_and_become")
    if passive and ends_with_preposition and " ".join(words[1:]) not in clause_words("said_of_passives"):
        return Stand.NEVER  # "blir sagt fra til"
    if match.slot == "pass" and several and _begins_phrase(after) and not _is_there(before):
        return Stand.NEVER  # "legges fram sjefen"
    if after is not None and after.lower_ in clause_words("reflexive_objects") and "seg" not in match.entry.lemma:
        if several or match.slot == "imp" or after.lower_ == "seg":
            return Stand.NEVER  # "bruk deg"
        stand = Stand.PERHAPS
    if _is_person(after):
        gives = match.entry.lemma.split()[0] in clause_words("done_to_somebody")
        if gives and (several or words[0] not in clause_words("takes_a_person")):
            return Stand.NEVER  # "si oss"
        if several and not ends_with_preposition:
            return Stand.NEVER  # "setter i gang det"
        stand = min(stand, Stand.PERHAPS if several else stand)
    if ends_with_preposition and match.entry.lemma.split()[-1] != words[-1]:
        if words[-1] in clause_words("from_a_time") and (match.slot == "past" or not _is_time(after)):
            return Stand.NEVER  # "gjelder fra når du signerer"
        if after is None or after.pos_ in ("PUNCT", "CCONJ"):
            stand = min(stand, Stand.PERHAPS)
        elif after.pos_ in ("ADP", "ADV", "VERB", "AUX") or after.lower_ in clause_words("prepositions"):
            return Stand.NEVER  # "vente på til"
    if several and stand is Stand.ALWAYS and not _may_follow(after, words):
        stand = Stand.PERHAPS
    if match.slot == "inf" and helper in clause_words("be_and_become") | clause_words("have"):
        return Stand.NEVER  # nynorsk "er sette i verk"
    if match.slot == "inf" and before is not None:
        said_before = {one.lower_ for one in document.words[max(0, match.first - 3) : match.first]}
        if not said_before & (clause_words("before_infinitive") | clause_words("lets")):
            stand = min(stand, Stand.PERHAPS)  # nynorsk "påbyrja" is both
    is_told = before is not None and before.lower_ in clause_words("singular_or_speaking")
    may_be_noun = token.pos_ in ("NOUN", "PROPN") and match.last - match.first == 1 and not is_told
    return min(stand, Stand.PERHAPS) if may_be_noun else stand


def _takes_place(match: Match, cell: str, token: Token) -> bool:
    """Whether a meeting "er" somewhere, and what is done "skjer"; other entries are said in one way only."""
    if match.entry.lemma not in clause_words("take_place"):
        return True
    subjects = [child.lower_ for child in (*_subjects(token), *_subjects(token.head))]
    is_event = bool(subjects) and subjects[0].endswith(clause_words.parts("events"))
    return (cell.split()[0] == "skje") != is_event


def _is_time(after: Token | None) -> bool:
    return after is not None and (after.text[0].isdigit() or after.pos_ in ("NOUN", "PROPN"))


def _past_stands(document: Document, match: Match, helper: str, several: bool, words: list[str]) -> Stand:
    """A past tense or a participle: which it is must be sure, and before a noun it describes that noun."""
    token = document.words[match.first]
    before, after = neighbours(document, match)
    forms = paradigm(f"{match.entry.lemma} {match.entry.code}", document.language) if match.entry.code else {}
    written = " ".join(one.lower_ for one in document.words[match.first : match.last])
    is_participle = any(written in forms.get(slot, ()) for slot in ("perf", "part"))
    if match.slot == "past" and match.entry.code:
        if helper:
            return Stand.NEVER  # "er besatt" is not "er hadde"
        told = any(child.dep_ in ("nsubj", "expl") for child in token.children)
        if is_participle and (not told or _verb_follows(document, match)):
            return Stand.NEVER  # "søknader levert etter fristen teller ikke"
        return Stand.ALWAYS if document.language == "nb" else Stand.PERHAPS
    describes = token.dep_ == "amod" or (before is not None and before.pos_ in ("DET", "ADJ", "NUM"))
    describes = (describes or not helper) and _names_a_noun(after)
    if not describes and (helper in clause_words("be_and_become") or helper in clause_words("have")):
        return (
            Stand.ALWAYS
            if document.language == "nb" or helper in clause_words("have")
            else _agrees(match, token, words)
        )
    if helper and not describes:
        return Stand.PERHAPS
    # "Igangsatt arbeid" and "søknader mottatt i mai" say which.
    return Stand.NEVER if several or not describes or words[0] in clause_words("never_describing") else Stand.PERHAPS


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
