"""hashtag-case: a hashtag of several words without a capital for each; a screen reader reads it as one word.

A Norwegian compound is one word (#brannvernuka), and so is a name. Marked is only what cannot be one word: known
words that a small word holds together (#klarforvinter), or a command that begins no compounds (#huskrefleks).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import inf

from somcheck.document.document import Document
from somcheck.norwegian.compounds import familiarity, split
from somcheck.norwegian.frequency import zipf
from somcheck.norwegian.function_words import function_words
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_sets import WordSets
from somcheck.norwegian.written_form import Language
from somcheck.rule import Edit, Example, Hit, Rule
from somcheck.rules.sources import UU

_words = WordSets("hashtags.toml")

_LANGUAGES: tuple[Language, Language] = ("nb", "nn")

_TAG = re.compile(r"#(?P<words>[^\W\d_]{5,60})(?P<number>\d*)")

# What Norwegian hardly writes; "for" is English too.
_ENGLISH = re.compile(r"[cqwxz]|th|sh|ee|ea|oo|ou|^(?:people|life|love|skate|free|time|home)$")


# The Zipf values from which a word counts: as part of a tag, by its length, and beside an "i".
_KNOWN = 3.0

_SHORT_KNOWN = {3: 5.0, 4: 4.2}

_WELL_KNOWN = 3.7

_STRANGE = 3.6
"""What a compound that nobody has met costs, so that two common words win: redde liv."""


def check(document: Document) -> Iterable[Hit]:
    for markup in document.post.markup:
        match = _TAG.fullmatch(document.text[markup.start : markup.end])
        if markup.kind != "hashtag" or not match or not _is_plain(match["words"]):
            continue
        if words := parts(match["words"].lower()):
            better = "#" + "".join(word.capitalize() for word in words) + match["number"]
            edit = Edit(markup.start, markup.end, better, safe=True)
            yield Hit(markup.start, markup.end, {"better": better}, edits=(edit,))


def _is_plain(tag: str) -> bool:
    """Whether no capital shows where the second word begins."""
    return tag[1:].islower() or tag.isupper()


@lru_cache(maxsize=4096)
def parts(tag: str) -> tuple[str, ...]:
    """The words of a hashtag in lower case, or none where it is one word, a name, foreign or unsure."""
    if _common(tag):
        return ()
    for command in _words("commands"):
        rest = tag.removeprefix(command)
        if rest != tag and len(rest) > 3 and (_is_known(rest) or _is_compound(rest)):
            return (command, rest)
    if _is_compound(tag):
        return ()
    words = _mend(_cut(tag))
    if not _is_phrase(words) or any(_ENGLISH.search(word) for word in words if word not in _words("small_words")):
        return ()
    return words


def _common(word: str) -> float:
    return max(zipf(word, language) for language in _LANGUAGES)


def _is_known(word: str) -> bool:
    return word in _words("short_nouns") or _common(word) >= _SHORT_KNOWN.get(len(word), _KNOWN)


def _is_compound(word: str) -> bool:
    return any(len(split(word, language)) > 1 for language in _LANGUAGES)


def _cut(tag: str) -> tuple[str, ...]:
    """The likeliest row of known words that the tag can be."""
    best: list[tuple[float, tuple[str, ...]]] = [(0.0, ())]
    for end in range(1, len(tag) + 1):
        found: tuple[float, tuple[str, ...]] = (-inf, ())
        for start in range(end):
            score = best[start][0] + _worth(tag[start:end])
            if score > found[0]:
                found = (score, (*best[start][1], tag[start:end]))
        best.append(found)
    return best[-1][1]


@lru_cache(maxsize=65536)
def _worth(word: str) -> float:
    """The logarithm of how likely a word is; what is no word on its own is impossible."""
    known = _common(word)
    if word in _words("small_words"):
        return known - 9
    if len(word) < 3:
        return -inf
    if not known and len(word) >= 8:
        known = max(familiarity(word, language) for language in _LANGUAGES) - _STRANGE
        return known - 9 if known > 0 else -inf
    return known - 9 if _is_known(word) else -inf


def _mend(words: Sequence[str]) -> tuple[str, ...]:
    """Part an infinitive from its object; join what only stands so before another word: verdens-dagen."""
    mended: list[str] = []
    for before, word in zip(("", *words), words, strict=False):
        mended += split(word, "nb") if before in _words("before_infinitive") and not _common(word) else (word,)
    for place in range(len(mended) - 1, 0, -1):
        before, word = mended[place - 1 : place + 1]
        if before.endswith("s") and word not in _words("small_words") and split(before + word, "nb") == (before, word):
            mended[place - 1 : place + 1] = [before + word]
    return tuple(mended)


def _is_phrase(words: Sequence[str]) -> bool:
    if len(words) < 3 or words[-1] in _words("not_last"):
        return False
    return any(map(_holds_together, ("", *words[:-1]), words, (*words[1:], "")))


def _holds_together(before: str, word: str, after: str) -> bool:
    """Whether a small word stands to its neighbours as it does in a phrase."""
    if word in _words("who"):
        begins = not before or before in _words("small_words")
        return before in _words("verbs") or (begins and after in _words("verbs"))
    if word in _words("prepositions"):
        # The letters may begin a longer word as well: mot-stand, til-namn.
        if _common(word + after) or (word == "i" and not _surround_i(before, after)):
            return False
        begins = _is_content(before) or _words.pairs("fixed").get(before) == word
        return begins and (_is_content(after) or after in _words("objects"))
    if word in function_words("not"):
        return before in _words("verbs") | _words("bare_verbs")
    if word in _words("questions"):
        return not before and after in _words("verbs")
    if word == "av":
        return before in _words("before_av")
    return word == "å" and before in _words("before_to")


def _surround_i(before: str, after: str) -> bool:
    """Whether two words are so common that an i between them is the word and no letter of a longer one."""
    known = (word in _words("short_nouns") or _common(word) >= _WELL_KNOWN for word in (before, after))
    return after not in _words("tails") and all(known)


def _is_content(word: str) -> bool:
    return word not in _words("small_words") and (len(word) > 3 or word in _words("short_nouns"))


RULE = Rule(
    id="hashtag-case",
    title=Text("Emneknagg uten store bokstaver", "Emneknagg utan store bokstavar"),
    message=Text(
        "Gi hvert ord stor forbokstav, så blir emneknaggen lettere å lese: {better}",
        "Gi kvart ord stor forbokstav, så blir emneknaggen lettare å lese: {better}",
    ),
    cure=Text("Gi hvert ord i emneknaggene stor forbokstav.", "Gi kvart ord i emneknaggane stor forbokstav."),
    why=Text(
        "En skjermleser prøver å si «klarforvinter» som ett ord, og øyet må lete etter hvor ordene "
        "skilles. #KlarForVinter er lett for begge. Et sammensatt ord som #brannvernuka er ett ord og"
        " trenger det ikke.",
        "Ein skjermlesar prøver å seie «klarforvinter» som eitt ord, og auget må leite etter kvar "
        "orda skilst. #KlarForVinter er lett for begge. Eit samansett ord som #brannvernveka er eitt "
        "ord og treng det ikkje.",
    ),
    check=check,
    cost=6,
    examples=(
        Example("Sjekk pipa før frosten. ⟦#klarforvinter⟧ ⟦#vissteduat⟧", "nb"),
        Example("Sjekk pipa før frosten. ⟦#klarforvinter⟧ ⟦#visstedudet⟧", "nn"),
        Example("Søk på kurset. ⟦#taplassirøyken⟧ ⟦#KLARFORJUL2026⟧", "nb"),
        Example("Byt batteri i dag. ⟦#hugsrøykvarslaren⟧ ⟦#tryggihytta⟧", "nn"),
        Example("#KlarForVinter #brannvernuka #røykvarslerdagen #skogbrannfare #brannbil #norskkommune", "nb"),
        Example("#KlarForVinter #brannvernveka #røykvarslardagen #skogbrannfare #brannbil #norskkommune", "nn"),
        Example("#stavanger #iveland #avaldsnes #NAV #staysafe #besafeathome #arbeidoginkludering_nav", "nb"),
        Example("#øygarden #ørsta #åmot #vindafjord #NRK #firesafety #matfestivalen", "nn"),
    ),
    sources=(UU,),
)
