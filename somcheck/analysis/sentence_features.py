"""What a sentence shows of what it does: its words, classes and form, and those of its neighbours.

Every feature is a string that a sentence has or has not. Nynorsk words stand as their twins in bokmål, so that what is
learned from one written form holds in the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from somcheck.analysis import signs
from somcheck.analysis.address import imperatives
from somcheck.document.document import Document, Sentence
from somcheck.document.features import features as features_of
from somcheck.norwegian.frequency import zipf
from somcheck.norwegian.twins import twin
from somcheck.norwegian.word_sets import WordSets, tables_of

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "speech_words.toml"

WH = frozenset("hva hvem hvilken hvilket hvilke hvor hvordan hvorfor når åssen".split())
YOU = frozenset("du dere deg din di ditt dine deres".split())
WE = frozenset("vi oss vår vårt våre jeg meg min".split())
MODALS = frozenset("må bør kan skal vil burde kunne måtte skulle ville".split())

_IMPERATIVE, _FINITE, _PASSIVE = ("Mood", "Imp"), ("VerbForm", "Fin"), ("Voice", "Pass")

_INFINITIVE, _PARTICIPLE, _PRESENT = ("VerbForm", "Inf"), ("VerbForm", "Part"), ("Tense", "Pres")

_SIGNS = {
    "!": re.compile(r"!\s*$"),
    ":": re.compile(r":\s*$"),
    "…": re.compile(r"(?:…|\.\.\.)\s*$"),
    "stop": re.compile(r"[.!?]\s*$"),
    "lower": re.compile(r"[a-zæøå]"),
    "quote": re.compile(r".*[«»\"“”]", re.DOTALL),
    "dash": re.compile(r"\s*[-–—]"),
    "number": re.compile(r"\s*\d+[.)]"),
    "phone": re.compile(r".*(?:\d\d \d\d \d\d|\b1\d\d\b|\d{5})", re.DOTALL),
    "capitals": re.compile(r".*\b[A-ZÆØÅ]{2,}\b", re.DOTALL),
    "brackets": re.compile(r".*[()]", re.DOTALL),
}


@dataclass(frozen=True)
class Seen:
    """One sentence as the features see it."""

    sentence: Sentence
    document: Document

    @cached_property
    def words(self) -> list[str]:
        return [twin(token.text, self.document.language) for token in self.sentence.words]

    @cached_property
    def lemmas(self) -> list[str]:
        return [twin(token.lemma_, self.document.language) for token in self.sentence.words]

    @cached_property
    def kinds(self) -> list[frozenset[str]]:
        """The kinds that each word is of, as it is written or looked up, or by its twin."""
        return [
            _kinds_of_forms(token.lower_, token.lemma_.lower(), word, lemma)
            for token, word, lemma in zip(self.sentence.words, self.words, self.lemmas, strict=True)
        ]

    @cached_property
    def classes(self) -> list[str]:
        return [token.pos_ for token in self.sentence.words]

    @cached_property
    def morphs(self) -> list[frozenset[tuple[str, str]]]:
        """The morphological features of each word."""
        return [features_of(str(token.morph)) for token in self.sentence.words]

    def is_done(self, place: int) -> bool:
        """Whether a word is a verb in the infinitive, which says what is to be done."""
        return _INFINITIVE in self.morphs[place] and self.classes[place] == "VERB"

    @cached_property
    def text(self) -> str:
        """The sentence up to the hashtags, links and emoji after its last word: they tell nothing of what it does."""
        last = self.sentence.words[-1].i
        after = [token for token in self.sentence.tokens if token.i > last and token.i in self.document.markup]
        end = after[0].idx if after else self.sentence.end
        return self.document.text[self.sentence.start : end].rstrip()

    @cached_property
    def asks(self) -> bool:
        return "?" in self.text

    @cached_property
    def signs(self) -> frozenset[str]:
        """What the sentence has, told in a word each: it is what its neighbours see of it too."""
        words, orders, shown = set(self.words), imperatives(self.sentence), frozenset().union(*self.morphs)
        found = {
            "?": self.asks,
            "you": not YOU.isdisjoint(words),
            "we": not WE.isdisjoint(words),
            "wh": not WH.isdisjoint(words),
            "modal": not MODALS.isdisjoint(words),
            "imp": bool(orders),
            "imp0": bool(orders) and orders[0] in self.sentence.words[:2],
            "imp-tag": _IMPERATIVE in shown,
            "fin": any(_FINITE in morph and _IMPERATIVE not in morph for morph in self.morphs),
            "pass": _PASSIVE in shown,
        }
        return frozenset(name for name, true in found.items() if true)


def features(document: Document) -> list[set[str]]:
    """The features of each sentence of a post, in order."""
    seen = [Seen(sentence, document) for sentence in document.sentences]
    own = [set(_own(one)) for one in seen]
    return [own[place] | set(_around(seen, place)) for place in range(len(seen))]


def shows_act(features: Iterable[str]) -> bool:
    """Whether a sentence shows that it may tell an act: an order first, or what *du* can, should or must do."""
    found = set(features)
    orders = "has=imp0" in found and "has=?" not in found
    return orders or any(feature.startswith("you-do=mainFalse") for feature in found)


def _own(seen: Seen) -> Iterator[str]:
    yield from _words_of(seen)
    yield from _verbs_of(seen)
    yield from _kinds_of(seen)
    yield from _questions_of(seen)
    yield from _doing_of(seen)
    yield from _world_of(seen)
    text = seen.text
    yield from (f"has={sign}" for sign in seen.signs)
    yield from (f"sign={name}" for name, pattern in _SIGNS.items() if pattern.match(text) or pattern.search(text[-4:]))
    yield f"length={min(len(seen.words) // 3, 6)}"
    quoted = sum(token.i in seen.document.quoted for token in seen.sentence.words)
    yield f"quoted={'all' if quoted == len(seen.words) else 'some' if quoted else 'none'}"


def _words_of(seen: Seen) -> Iterator[str]:
    words, lemmas, classes = seen.words, seen.lemmas, seen.classes
    for place in range(min(4, len(words))):
        yield f"w{place}={words[place]}"
        yield f"p{place}={classes[place]}"
    for place in range(min(3, len(words))):
        yield f"end{place}={words[-1 - place]}"
    for length in (2, 3):
        if len(words) >= length:
            yield f"w0-{length}={'_'.join(words[:length])}"
            yield f"p0-{length}={'_'.join(classes[:length])}"
            yield f"wp0-{length}={'_'.join([words[0], *classes[1:length]])}"
    if len(words) > 1:
        yield f"p0w1={classes[0]}_{words[1]}"
    yield from (f"l={lemma}" for lemma in set(lemmas))
    yield from (f"w={word}" for word in set(words))
    for first, second in zip(lemmas, lemmas[1:], strict=False):
        yield f"ll={first}_{second}"
    for word, after in zip(words, classes[1:], strict=False):
        yield f"wp={word}_{after}"
    for three in zip(classes, classes[1:], classes[2:], strict=False):
        yield f"ppp={'_'.join(three)}"
    for word, kind in zip(words, classes, strict=True):
        if kind in ("VERB", "AUX", "NOUN", "ADJ") and len(word) > 5:
            yield f"suffix={word[-3:]}{kind[0]}"
            yield f"prefix={word[:4]}{kind[0]}"


def _kinds_of(seen: Seen) -> Iterator[str]:
    """The kinds of words that it has, alone and with what it is said to."""
    first: dict[str, int] = {}
    for place, kinds in enumerate(seen.kinds):
        for kind in kinds:
            first.setdefault(kind, place)
    signs = [sign for sign in ("?", "you", "we", "imp", "modal", "wh") if sign in seen.signs]
    for kind, place in first.items():
        yield f"kind={kind}"
        yield f"kind-at={kind}{min(place, 2)}"
        for sign in signs:
            yield f"kind-{sign}={kind}"


@lru_cache(maxsize=16384)
def _kinds_of_forms(*forms: str) -> frozenset[str]:
    return frozenset(kind for kind, listed in _kinds().items() if not listed.isdisjoint(forms))


@cache
def _kinds() -> Mapping[str, frozenset[str]]:
    words = WordSets(FILE)
    return {name: words(name) for name in tables_of(FILE)}


def _verbs_of(seen: Seen) -> Iterator[str]:
    words, lemmas, classes, tokens = seen.words, seen.lemmas, seen.classes, seen.sentence.words
    yield f"morph0={tokens[0].morph}"
    yield f"dep0={tokens[0].dep_}"
    first = next((place for place, kind in enumerate(classes) if kind in ("VERB", "AUX")), None)
    yield f"verb={'none' if first is None else min(first, 6)}"
    if first is not None:
        after = words[first + 1] if first + 1 < len(words) else "$"
        yield from (f"verb-l={lemmas[first]}", f"verb-w={words[first]}", f"verb-next={classes[first]}_{after}")
        yield f"verb-m={tokens[first].morph}"
    root = next((t for t in tokens if t.dep_ == "ROOT"), None)
    if root is not None:
        language = seen.document.language
        yield f"root={twin(root.lemma_, language)}"
        yield f"root-form={root.pos_}{root.morph}"
        subject = next((child for child in root.children if child.dep_.startswith(("nsubj", "expl"))), None)
        yield f"subject={_name(subject, seen)}"
        if subject is not None:
            yield f"inverted={subject.i > root.i}"
    for place, word in enumerate(words):
        if word in MODALS:
            yield f"modal={word}"
            before = words[place - 1] if place else ""
            following = words[place + 1] if place + 1 < len(words) else ""
            if before in YOU or before in ("man", "alle"):
                yield f"you-modal={word}"
            if following in YOU:
                yield f"modal-you={word}"
            done = next((lemmas[at] for at in range(place, len(words)) if seen.is_done(at)), "")
            yield f"modal-do={word}_{done}"
    if "bli" in lemmas:
        yield f"become={any(_PARTICIPLE in morph for morph in seen.morphs)}"


SUBORDINATE = frozenset("som hvis dersom om at når hvor hva hvilke hvilken hvordan mens fordi slik".split())


def _doing_of(seen: Seen) -> Iterator[str]:
    """What *du* can, should or does do, and whether that is something to do at all or a state."""
    words, kinds = seen.words, seen.kinds
    for place, word in enumerate(words):
        if word not in ("du", "dere"):
            continue
        near = words[max(0, place - 2) : place]
        clause = "sub" if not SUBORDINATE.isdisjoint(near) else "main"
        for other in range(max(0, place - 1), min(place + 3, len(words))):
            if words[other] in MODALS:
                verb = next((at for at in range(max(other, place) + 1, len(words)) if seen.is_done(at)), None)
                if verb is not None and verb - max(other, place) < 6:
                    state = "states" in kinds[verb]
                    yield f"you-do={clause}{state}"
                    yield f"you-do={clause}{state}{words[other]}{other < place}"
                break
            if other > place and _PRESENT in seen.morphs[other] and seen.classes[other] == "VERB":
                yield f"you-are-doing={clause}{'states' in kinds[other]}{place == 0}"
                break


def _world_of(seen: Seen) -> Iterator[str]:
    """Whether the words are of somebody's life or of an office: people, homes and places; rare and long words."""
    indices = frozenset(token.i for token in seen.sentence.words)
    asks = "?" if seen.asks else ""
    for kind, places in seen.document.once(signs.kinds).items():
        if not indices.isdisjoint(places):
            yield f"life={kind}"
            yield f"{asks}life"
    words = [token for token in seen.sentence.words if token.pos_ in ("NOUN", "VERB", "ADJ")]
    if words:
        rarest = min(zipf(token.text, seen.document.language) for token in words)
        yield f"{asks}rarest={min(int(rarest), 5)}"
        yield f"{asks}longest={min(max(map(len, words)) // 4, 5)}"
        wh = next((word for word in seen.words[:3] if word in WH), "")
        if asks and wh:
            modal = next((word for word in seen.words if word in MODALS), "")
            yield f"?wh={wh}{modal}{'you' in seen.signs}{min(max(map(len, words)) // 4, 5)}"
            look_up = any("look_up" in kinds for kinds in seen.kinds)
            yield f"?wh={wh}{modal}{'you' in seen.signs}{look_up}"


def _name(subject: Token | None, seen: Seen) -> str:
    if subject is None:
        return "none"
    return twin(subject.text, seen.document.language) if subject.pos_ == "PRON" else "noun"


def _questions_of(seen: Seen) -> Iterator[str]:
    words, asks = seen.words, seen.asks
    wh = next((place for place, word in enumerate(words) if word in WH), None)
    if wh is not None:
        near = set(words[wh + 1 : wh + 5])
        yield f"wh-at={min(wh, 3)}"
        yield f"wh-you={not YOU.isdisjoint(near)}{wh < 2}"
        yield f"wh-asks={asks}{words[wh]}"
        yield f"wh-then={words[wh]}_{'_'.join(words[wh + 1 : wh + 3])}"
        if not YOU.isdisjoint(words[wh:]):
            yield f"wh-before-you={asks}"
    if asks:
        yield f"?you={not YOU.isdisjoint(words)}{wh is not None}"
        yield f"?last={seen.text.endswith('?')}"
        yield f"?w0={words[0]}"
        yield f"?w01={'_'.join(words[:2])}"
        first = next((place for place, kind in enumerate(seen.classes) if kind in ("VERB", "AUX")), None)
        yield f"?verb={first}"


_STEPS = ((1, "next"), (-1, "before"), (2, "second"))


def _around(seen: list[Seen], place: int) -> Iterator[str]:
    here = seen[place]
    text = here.document.text
    for step, name in _STEPS:
        if not 0 <= place + step < len(seen):
            yield f"{name}=none"
            continue
        other = seen[place + step]
        for index in range(min(2 if step != 2 else 1, len(other.words))):
            yield f"{name}-w{index}={other.words[index]}"
            yield f"{name}-p{index}={other.classes[index]}"
        for sign in other.signs:
            yield f"{name}-has={sign}"
            if here.asks and step == 1:
                yield f"?{name}-has={sign}"
        if step == 1 and here.asks:
            yield from (f"?next-w={word}" for word in other.words[:3])
        if step != 2:
            yield from (f"{name}-l={lemma}" for lemma in set(other.lemmas))
            first, second = sorted((here.sentence, other.sentence), key=lambda sentence: sentence.start)
            yield f"{name}-breaks={min(text[first.end : second.start].count(chr(10)), 2)}"
    count = len(seen)
    yield f"place={'only' if count == 1 else 'first' if not place else 'last' if place == count - 1 else 'inside'}"
    yield f"part={round(3 * place / max(1, count - 1))}"
    yield f"count={min(count, 6)}"
