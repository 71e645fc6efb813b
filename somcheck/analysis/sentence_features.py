"""What a sentence shows of what it does: its words, classes and form, and those of its neighbours.

Every feature is a string that a sentence has or has not. Nynorsk words stand as their twins in bokmål, so that what is
learned from one written form holds in the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from somcheck.analysis import signs
from somcheck.analysis.address import imperatives
from somcheck.document.document import Document, Sentence
from somcheck.document.features import has
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
    def forms(self) -> list[frozenset[str]]:
        """Each word as it is written and as it is looked up, and as its twin."""
        tokens = self.sentence.words
        return [
            frozenset((token.lower_, token.lemma_.lower(), word, lemma))
            for token, word, lemma in zip(tokens, self.words, self.lemmas, strict=True)
        ]

    @cached_property
    def classes(self) -> list[str]:
        return [token.pos_ for token in self.sentence.words]

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
        tokens, words = self.sentence.words, set(self.words)
        orders = list(imperatives(self.sentence))
        found = {
            "?": self.asks,
            "you": not YOU.isdisjoint(words),
            "we": not WE.isdisjoint(words),
            "wh": not WH.isdisjoint(words),
            "modal": not MODALS.isdisjoint(words),
            "imp": bool(orders),
            "imp0": bool(orders) and orders[0] in tokens[:2],
            "imp-tag": any(has(token, "Mood", "Imp") for token in tokens),
            "fin": any(has(t, "VerbForm", "Fin") and not has(t, "Mood", "Imp") for t in tokens),
            "pass": any(has(token, "Voice", "Pass") for token in tokens),
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
    for kind, listed in _kinds().items():
        places = [place for place, forms in enumerate(seen.forms) if not listed.isdisjoint(forms)]
        if places:
            yield f"kind={kind}"
            yield f"kind-at={kind}{min(places[0], 2)}"
            for sign in ("?", "you", "we", "imp", "modal", "wh"):
                if sign in seen.signs:
                    yield f"kind-{sign}={kind}"


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
            done = next((lemma for lemma, t in zip(lemmas[place:], tokens[place:], strict=True) if _is_done(t)), "")
            yield f"modal-do={word}_{done}"
    if "bli" in lemmas:
        yield f"become={any(has(token, 'VerbForm', 'Part') for token in tokens)}"


SUBORDINATE = frozenset("som hvis dersom om at når hvor hva hvilke hvilken hvordan mens fordi slik".split())


def _doing_of(seen: Seen) -> Iterator[str]:
    """What *du* can, should or does do, and whether that is something to do at all or a state."""
    words, tokens, states = seen.words, seen.sentence.words, _kinds()["states"]
    for place, word in enumerate(words):
        if word not in ("du", "dere"):
            continue
        near = words[max(0, place - 2) : place]
        clause = "sub" if not SUBORDINATE.isdisjoint(near) else "main"
        for other in range(max(0, place - 1), min(place + 3, len(words))):
            if words[other] in MODALS:
                verb = next((at for at in range(max(other, place) + 1, len(words)) if _is_done(tokens[at])), None)
                if verb is not None and verb - max(other, place) < 6:
                    state = not states.isdisjoint(seen.forms[verb])
                    yield f"you-do={clause}{state}"
                    yield f"you-do={clause}{state}{words[other]}{other < place}"
                break
            if other > place and has(tokens[other], "Tense", "Pres") and tokens[other].pos_ == "VERB":
                yield f"you-are-doing={clause}{not states.isdisjoint(seen.forms[other])}{place == 0}"
                break


def _world_of(seen: Seen) -> Iterator[str]:
    """Whether the words are of somebody's life or of an office: people, homes and places; rare and long words."""
    indices = {token.i for token in seen.sentence.words}
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
            look_up = any(not _kinds()["look_up"].isdisjoint(forms) for forms in seen.forms)
            yield f"?wh={wh}{modal}{'you' in seen.signs}{look_up}"


def _is_done(token: Token) -> bool:
    return has(token, "VerbForm", "Inf") and token.pos_ == "VERB"


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
