"""Ready questions for a post that asks nothing, made from its own content.

From its acts ("Test røykvarsleren" gives "Når testet du røykvarsleren sist?"), with the inflection tables; and from its
subject, by questions written for it in ``data/subjects.toml``. All are open, about the reader's own life, and in the
post's written form. Where the subject is less certain, one of these, or one for the topic (``data/topics.toml``) or
the target group (``data/questions.toml``), is an idea of where to look, and not put into the post.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from somcheck import topics
from somcheck.compounds import split
from somcheck.coverage import SURE_GUESS
from somcheck.datafiles import read_rows, read_toml
from somcheck.document import Document, word_list
from somcheck.inflect import inflected, paradigm, split_code
from somcheck.language import Language
from somcheck.nlp import has
from somcheck.profile import ACUTE
from somcheck.rule import Edit, Text
from somcheck.rules.acts import Act, concrete
from somcheck.rules.technical.expert_text import LIMIT, expert_text
from somcheck.wordlist import Entry, Match, WordList, word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST = 3
"""Questions. One to take, and one or two to choose from."""

CLEAR = 2
"""Different words that must point to a subject before the post is taken to be about it."""

CERTAIN = 3
"""And before it is certain. With two, every other ready question missed the point of posts that nobody had tuned on."""

CLEAR_TOPIC = 4
"""And to a topic, which is wider; other topics must have no more than half as many."""

LATEST = 0.55
"""The share of the post by which its subject must have been named."""

LEAD = 5
"""Words. A noun among the first of the post says what it is about, even alone."""

SAME = 2
"""Words. Questions that share all but these, such as the verb, are one question."""

LONG, HEAD = 8, 5
"""Letters. Shorter words are no compounds to look into, and shorter last parts are too common to tell."""

SURE, HINT = "sure", "hint"
"""The words of a subject: those that name it, and those that only count beside one that does."""

HOMELY = "brann"
"""The theme of the topics whose things are in the reader's home: "Når testet du … sist?" can be asked of these."""

# Where people are hurt or ill, or a crime or a danger is told of, a chatty question hurts too.
_SERIOUS = re.compile(
    r"\b(?:omkom\w*|døde|døydd?e?|død|daud|dødsfall\w*|dødsulykke\w*|drepte?|\w*ulykke\w*|\w*ulukke\w*"
    r"|trafikkuhell|skadde?|skadet|skada|trussel\w*|trugsel\w*|kritisk|alvorl\w+|alvorleg\w*|savnet|sakna"
    r"|etterlys\w*|smittet|smitta|smitteutbr\w+|meslinger|meslingar|utbrudd|utbrot|kreft|demens\w*|selvmord|sjølvmord"
    r"|overgrep|vold|vald|voldtekt|valdtekt|drap|krig\w*|ras|\w*(?:jord|stein|fjell|snø|leir)ras(?:et)?|rasfare"
    r"|\w*skredet|omtanke|kondolanse\w*|sorg\w*|gått bort|gikk bort|gjekk bort|gravferd|begravelse"
    r"|minnestund|minnemarkering\w*|bauta\w*|pårørende|pårørande|kriseteam\w*|støttesenter\w*|evakuert\w*|innlagt"
    r"|(?:til|på) (?:sykehus|sjukehus)(?:et)?|mist[ae]t? livet|brant ned|brann ned|brent ned|totalskad\w*"
    r"|knivstikk\w*|knivstukket|skyting|skutt|bevæpn\w*"
    r"|overtent\w*|etterslo[ck]k\w*|etterslukk\w*|etterslø[ck]k\w*|(?:rykket|rykte) (?:\w+ )?ut (?:til|med)"
    r"|melding om (?:en |ein |ei )?\w*brann|gasslekkasje\w*|pipebrann\w*|e\. coli|kokevars\w*|kok\w* til det fosse\w*"
    r"|farevars\w+|fare for liv|kriseled\w+|krisestab\w*|trygghetspunkt\w*|tryggleikspunkt\w*|ekstremv[æe]r\w*"
    r"|(?:gult|gul|oransje|rødt|raudt) nivå|nødetatene|naudetatane|nødnumm?er (?:\w+ ){1,6}(?:nede|utilgjengelig\w*)"
    r"|(?:elv(?:a|en)|vannet|vatnet|vannføring(?:a|en)|vassføring(?:a|en)) (?:stig|aukar|øker)\w*"
    r"|ran|ranet|pågrepet|pågripen|siktet|sikta"
    r"|(?:leter|leitar|leiter) (?:nå |no )?etter (?:en|ein|ei|et|eit) \w+)\b",
    re.IGNORECASE,
)
# Money and rules between a body and its users: small talk about the thing they are about is beside the point.
_PAPERS = re.compile(
    r"\b(?:\w*skatt(?:en|er|ar)?|takst\w*|promille|\w*faktura\w*|\w*gebyr\w*|\w*tilskudd\w*|\w*tilskot\w*|medhold|medhald"
    r"|\w*vedtak\w*|forskrift\w*|utbetaling\w*|søknadsfrist\w*|klage(?:t|r|n|frist\w*)?|klaga|§)(?!\w)",
    re.IGNORECASE,
)
MANY_PAPERS = 2
"""Different words of these, from which a post is about them."""
PAPERS = ("skatt",)
"""Subjects that such words belong to."""

# What is said to be prevented has not happened.
_PREVENTED = re.compile(
    r"\b(?:unngå|unngår|forebygge\w*|førebygg\w*|hindre\w*|hindra\w*|færre)\s(?:\w+\s)?(?:\w*ul[yu]kk\w*|skader|skadar)",
    re.IGNORECASE,
)

_FORMS: Mapping[str, Text] = {
    "last": Text("Når {past} du {what} sist?", "Når {past} du {what} sist?"),
    "who": Text("Hvem {pres} {what} hjemme hos dere?", "Kven {pres} {what} heime hos dykk?"),
}
# After these the thing is not said to the end: "passet til barna", "søpla hjem igjen".
_GOES_ON = word_set(
    """som til for mot mellom hjem heim ut inn opp ned bort vekk fram tilbake unna attende hjemme heime"""
)
_YOURS = frozenset("din di ditt dine".split())


# What the reader is to do at the cabin is not done at home.
_CABIN = re.compile(r"\bhytt(?:e|a|en|er|ene|ane)\w*", re.IGNORECASE)
_AT_HOME = re.compile(r"\b(?:hjemme|heime)\b")

_AT_WORK = ("skole-barnehage", "naeringsliv")
"""Groups that read at work. What they do at home is not what the post is about."""


def ready_questions(document: Document) -> list[str]:
    """Up to three questions that the post can end with as it stands, the best first; none where its content gives none.

    They come from what the reader is asked to do, and from a subject that the post is certainly about.
    """
    subject = document.once(_subject)
    asks = subject.asks(document.language) if subject and subject.is_certain else []
    made: dict[bool, list[str]] = {True: [], False: []}
    for act in concrete(document):
        for question, thing in _from_act(document, act):
            made[subject is None or thing in subject.words].append(question)
    # What the reader does with a thing that the post is not about comes after what it is about.
    questions = [*made[True][:2], *asks, *made[False]]
    if _CABIN.search(document.text):
        questions = [question for question in questions if not _AT_HOME.search(question)]
    if not questions or not document.once(_can_chat):
        return []
    return _different(questions)[:MOST]


def idea(document: Document) -> str | None:
    """A question that shows in what direction the writer may look: near the post's subject, topic or target group, but
    it need not fit the occasion."""
    subject = document.once(_subject)
    asks = subject.asks(document.language) if subject else [*_from_topic(document), *_from_group(document)]
    if not asks or not document.once(_can_chat):
        return None
    return asks[0]


def _can_chat(document: Document) -> bool:
    """Whether a question from daily life is in place at all."""
    return not (is_serious(document) or document.once(expert_text) > LIMIT or _is_read_at_work(document))


def _is_read_at_work(document: Document) -> bool:
    if document.declared:
        return all(group.id in _AT_WORK for group in document.declared)
    best = next(iter(document.fitting_groups), None)
    addressed = document.words[0].lower_ in ("til", "kjære", "hei")  # "Til lærere ved …"
    return best is not None and best.id in _AT_WORK and (addressed or best.score >= SURE_GUESS)


def _different(questions: Iterable[str]) -> list[str]:
    """The questions without those that ask much the same as one before them, or begin as it does."""
    kept: list[str] = []
    for question in questions:
        words = question.split()
        if not any(words[:3] == one.split()[:3] or len({*words} ^ {*one.split()}) <= SAME for one in kept):
            kept.append(question)
    return kept


def is_serious(document: Document) -> bool:
    """Whether small talk is out of place: somebody is hurt or missing, or there is danger now."""
    acute = ACUTE in (document.looks_like, document.profile.id)
    return acute or _SERIOUS.search(_PREVENTED.sub(" ", document.text)) is not None


def added(document: Document, question: str) -> Edit:
    """The edit that lets a post end with a question, in a paragraph of its own before greetings, links and hashtags."""
    end = document.sentences[-1].end if document.sentences else len(document.text)
    for markup in document.post.markup:
        if markup.kind == "emoji" and markup.start >= end and not document.text[end : markup.start].strip(" \t"):
            end = markup.end
    start, _ = document.line(end, end)
    before = document.text[:start].rstrip()
    if before and _is_greeting(document.text[start:end]):
        end = len(before)
    return Edit(end, end, f"\n\n{question}")


_GREETING = re.compile(r"\b(?:hilsen|helsing|hilser|helsar|mvh|klem)\b", re.IGNORECASE)
_FROM_US = re.compile(
    r"\b(?:fra|frå) (?:\w+ ){0,2}(?:oss|brann\w+|feier\w*|kommun\w+|sjukeheim\w*|vakt\w*)\W*$", re.IGNORECASE
)
LONGEST_GREETING = 8
"""Words. "Ei fredeleg høgtid frå alle oss på brannstasjonen" is one."""


def _is_greeting(line: str) -> bool:
    """Whether the last line of a post is only its greeting: "Hilsen alle oss på stasjonen"."""
    words = line.split()
    return len(words) <= LONGEST_GREETING and bool(
        _GREETING.search(" ".join(words[:3])) or _GREETING.fullmatch(words[-1].strip(".,!")) or _FROM_US.search(line)
    )


@cache
def _verbs(language: Language) -> Mapping[str, tuple[str, str, tuple[str, ...]]]:
    """The cell, particle and kinds of question of each verb, by its imperative and infinitive."""
    verbs: dict[str, tuple[str, str, tuple[str, ...]]] = {}
    for kinds, nb, nn, particle in read_rows("act_questions.tsv"):
        cell = nb if language == "nb" else nn
        forms = paradigm(cell, language)
        for form in (*forms["imp"], *forms["inf"]):
            verbs.setdefault(f"{form} {particle}".strip(), (cell, particle, tuple(kinds.split(","))))
    return verbs


def _from_act(document: Document, act: Act) -> Iterator[tuple[str, int]]:
    """Questions on an act, each with the index of the thing it is done to."""
    language = document.language
    following = [token for token in act.sentence.tokens if token.i > act.verb.i]
    particle = following[0].lower_ if following and following[0].pos_ in ("ADP", "ADV", "PART") else ""
    row = _verbs(language).get(f"{act.verb.lower_} {particle}".strip())
    if row is None:
        return
    cell, particle, kinds = row
    after = following[1:] if particle else following
    what = _object(after, language, bare=True) if "last" in kinds else None
    if what is not None:
        kinds = ("last",)
    else:
        what = _object(after, language)
    if what is None or _negated(act):
        return
    forms = {slot: inflected(cell, slot, language) for slot in ("pres", "past")}
    for kind in kinds:
        if all(forms.values()) and not (particle and kind != "last"):
            values = {**forms, "what": f"{particle} {what}" if particle and kind == "last" else what}
            thing = next(token.i for token in after if token.pos_ == "NOUN")
            yield _FORMS[kind](language, **{name: value or "" for name, value in values.items()}), thing


def _negated(act: Act) -> bool:
    near = [token.lower_ for token in act.sentence.words if abs(token.i - act.verb.i) <= 2]
    return bool({"ikke", "ikkje", "aldri"} & set(near))


def _is_bare(word: str, language: Language) -> bool:
    """Whether a thing is spoken of without an article: "bytte passord"."""
    match = next(iter(word_list("own_things.tsv", language=language).find([word], [None])), None)
    return match is not None and bool(match.entry.columns["bare"]) and match.slot in ("sg-ind", "pl-ind")


def _is_homely(word: str, language: Language) -> bool:
    """Whether a thing belongs to the home, or to a topic of `HOMELY`."""
    match = next(iter(word_list("everyday_life.tsv", language=language).find([word], [None])), None)
    if match is not None and match.entry.columns["kind"] == "home":
        return True
    if word_list("own_things.tsv", language=language).find([word], [None]):
        return True
    known = topics.topics()
    return any(known[id].theme == HOMELY for id in topics.listed(word, language))


def _object(following: list[Token], language: Language, *, bare: bool = False) -> str | None:
    """What the act is done to, where it is one definite thing: "røykvarsleren", "batteriet ditt", "den gamle pipa".
    With *bare*, "batteri" and "passord" are things enough."""
    taken: list[Token] = []
    for token in following:
        if token.pos_ == "NOUN":
            taken.append(token)
            break
        # "Måk fri vinduet": the word belongs to the verb.
        if token.pos_ not in ("DET", "ADJ") or len(taken) == 2 or token.lower_ == "fri":
            return None
        taken.append(token)
    if not taken or taken[-1].pos_ != "NOUN":
        return None
    noun, after = taken[-1], following[len(taken) :]
    definite = has(noun, "Definite", "Def") or has(noun, "Number", "Plur")
    if bare:
        definite = len(taken) == 1 and _is_bare(noun.lower_, language)
    if not definite or not noun.text.isalpha() or noun.text[0].isupper() or not _is_homely(noun.lower_, language):
        return None
    if after and after[0].lower_ in _YOURS:
        taken.append(after[0])
        after = after[1:]
    if after and (after[0].lower_ in _GOES_ON or (after[0].lower_ == "og" and not has(noun, "Definite", "Def"))):
        return None
    words = [token.text for token in taken]
    return " ".join([words[0][0].lower() + words[0][1:], *words[1:]])


class Subject(NamedTuple):
    """What a post is about: the id, whether that is certain, and the words that say so by their index."""

    id: str
    is_certain: bool
    words: frozenset[int]

    def asks(self, language: Language) -> list[str]:
        """Its questions, the best first."""
        asks: list[str] = _subjects()[self.id]["questions"][language]
        return asks


def _subject(document: Document) -> Subject | None:
    """The subject that the post is most about; of two, the one that it names first."""
    found: dict[str, list[Match]] = {}
    for match in document.find(_subject_words(document.language)):
        if _is_this_word(document, match):
            for subject in match.entry.columns:
                found.setdefault(subject, []).append(match)
    for match in _heads(document):
        for subject, kind in match.entry.columns.items():
            if kind == SURE:
                found.setdefault(subject, []).append(match)

    def points(subject: str) -> int:
        sure = [match for match in found[subject] if match.entry.columns[subject] == SURE]
        words = {match.entry.lemma for match in found[subject]}
        named = len(sure) > 1 or any(_is_named(document, match) for match in sure)
        return len(words) + named if sure else 0

    def place(subject: str) -> int:
        return min(match.first for match in found[subject])

    best = max(found, key=lambda subject: (points(subject), -place(subject)), default=None)
    if best is None or points(best) < CLEAR or place(best) > LATEST * len(document.words):
        return None
    papers = {match.group().lower() for match in _PAPERS.finditer(document.text)}
    if ("§" in papers or len(papers) >= MANY_PAPERS) and best not in PAPERS:
        return None
    indices = (index for match in found[best] for index in range(match.first, match.last))
    words = frozenset(document.words[index].i for index in indices)
    different = len({match.entry.lemma for match in found[best]})
    certain = different >= CERTAIN or (different >= CLEAR and _is_handled(document, words))
    return Subject(best, certain, words)


def _is_handled(document: Document, words: frozenset[int]) -> bool:
    """Whether the reader is told to do something with one of the words."""
    told = [act for act in concrete(document) if act.start == act.verb.idx]
    return any(act.start <= document.doc[index].idx < act.end for act in told for index in words)


def _is_this_word(document: Document, match: Match) -> bool:
    """Whether a word is of the part of speech that the list has: "hekken", not "hekker"."""
    code = split_code(match.entry.lemma)[1]
    if match.last - match.first > 1 or not code or code == "a":
        return True
    pos = document.words[match.first].pos_
    return pos in ("VERB", "AUX", "ADJ") if code[0] == "v" else pos in ("NOUN", "PROPN", "X")


def _heads(document: Document) -> Iterator[Match]:
    """What compounds are: a "familieforestilling" is a "forestilling"."""
    words = _subject_words(document.language)
    for place, token in enumerate(document.words):
        if token.pos_ == "NOUN" and len(token) > LONG and not words.find([token.text], [None]):
            parts = split(token.lower_, document.language)
            for match in words.find(parts[-1:], [None]) if len(parts) > 1 and len(parts[-1]) >= HEAD else ():
                yield match._replace(first=place, last=place + 1)


def _is_named(document: Document, match: Match) -> bool:
    """Whether one word is enough to say what the post is about: a noun or a phrase among the first words, or a noun
    that is named where the post asks its reader to do something with it."""
    words = document.words[match.first : match.last]
    if len(words) > 1:
        return match.first < LEAD
    word = words[0]
    if word.pos_ not in ("NOUN", "PROPN") or word.dep_ in ("obl", "nmod"):
        return False
    handled = any(act.start <= word.idx < act.end for act in concrete(document))
    return match.first < LEAD or (handled and match.first < len(document.words) / 2)


@cache
def _subjects() -> Mapping[str, Mapping[str, Any]]:
    """The narrow subjects by id: words and questions in each written form."""
    return read_toml("subjects.toml")


@cache
def _subject_words(language: Language) -> WordList:
    cells: dict[str, dict[str, str]] = {}
    for id, table in _subjects().items():
        for kind, listed in ((SURE, table[language]), (HINT, table.get("hints", {}).get(language, ()))):
            for cell in listed:
                cells.setdefault(cell, {})[id] = kind
    return WordList(((cell, Entry(cell, ids)) for cell, ids in cells.items()), language)


def _from_topic(document: Document) -> list[str]:
    """Questions on the topic, where the post is all about it and gives advice."""
    places = topics.find(*document.texts_and_slots, document.language)
    counts = {id: len({document.words[place].lemma_.lower() for place in found}) for id, found in places.items()}
    best, second = (*sorted(counts, key=lambda id: -counts[id])[:2], "", "")[:2]
    topic = topics.topics().get(best)
    if topic is None or counts[best] < CLEAR_TOPIC or counts[best] < 2 * counts.get(second, 0):
        return []
    return list(topic.asks[document.language]) if topic.theme == HOMELY and concrete(document) else []


def _from_group(document: Document) -> list[str]:
    written = _written()
    said = [group.id for group in document.declared if group.id in written]
    return [question for id in said for question in written[id][document.language]]


@cache
def _written() -> Mapping[str, Mapping[str, list[str]]]:
    """The questions for each target group, by its id and written form."""
    return {id: table["questions"] for id, table in read_toml("questions.toml").items()}
