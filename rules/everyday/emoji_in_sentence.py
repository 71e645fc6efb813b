"""emoji-in-sentence: an emoji between the words of a sentence, where a screen reader reads out its name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from somcheck.document.document import Document
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.post.markup import WALL, Markup, runs
from somcheck.rule import Edit, Example, Hit, Rule
from somcheck.rules.sources import UU

if TYPE_CHECKING:
    from spacy.tokens import Token


_patterns = Patterns("rule_words.toml")

# Emoji that stand before a time, a place or a number, or part the items of a list: they work as signs.
_LABELS = frozenset(
    "📍📌🗺📅📆🗓⏰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛⌚☎📞📱✉📧📩📨💌🔗🌐💬👉👈👇👆➡⬅▶▪◾◼🔹🔸🔷🔶✅✔☑❌➕➖💰🎟🎫🔜ℹ⚠🆕🚫"
)

_HEARTS = frozenset("❤🧡💛💚💙💜🖤🤍🤎🩷🩵🩶💖💗💕💓💞💘💝♥")


def check(document: Document) -> Iterable[Hit]:
    text = document.text
    # In a post without capitals nobody can tell where a sentence ends.
    if not any(char.isupper() for char in text):
        return
    emoji = [markup for markup in document.post.markup if markup.kind == "emoji"]
    if not emoji:
        return
    tokens = {token.idx: token for token in document.doc}
    for run in runs(text, emoji):
        start, end = run[0].start, run[-1].end
        if len(run) < WALL and _between_words(text, start, end) and not _is_sign(document, run):
            if _patterns("asked_for").match(text, end):
                continue
            if _stands_for_word(tokens[start]):
                yield Hit(start, end, variant="word")
            else:
                yield Hit(start, end, edits=_edits(document, tokens[start], start, end))


def _between_words(text: str, start: int, end: int) -> bool:
    """Whether the sentence goes on behind the emoji: in lower case on the same line, or after a comma."""
    before = text[max(0, start - 3) : start].rstrip(" \t")[-1:]
    if not before.isalnum() and before not in (",", "»", "”", '"', ")"):
        return False
    after = text[end : end + 4].lstrip(" \t").removeprefix(",").lstrip(" \t")
    return after[:1].islower()


def _stands_for_word(emoji: Token) -> bool:
    """Whether the sentence lacks a word without the emoji: "sett et ❤️ i kommentarfeltet"."""
    before = emoji.nbor(-1)
    return before.pos_ in ("DET", "NUM", "CCONJ") or before.lower_ in _patterns.words("before_noun")


def _is_sign(document: Document, run: list[Markup]) -> bool:
    """Whether the emoji does the work of a heading, a number or a dash."""
    text = document.text
    signs = [text[markup.start : markup.end] for markup in run]
    if any(sign[0] in _LABELS or "\u20e3" in sign for sign in signs):
        return True
    # Where the line begins with an emoji, those inside it tend to part the items of a list.
    line_start, _ = document.line(run[0].start, run[-1].end)
    first = text[line_start : line_start + 8].lstrip(" \t*•–-")[:1]
    return bool(first) and not first.isalnum() and first not in "«“”\"'(#@"


def _edits(document: Document, emoji: Token, start: int, end: int) -> tuple[Edit, ...]:
    """Move it behind the sentence, unless it may stand for a word: "vi ❤️ frivillige", "ta med 🔦 og batterier"."""
    text = document.text
    before = emoji.nbor(-1)
    after = next(token for token in document.doc[emoji.i :] if token.idx >= end and not token.is_space)
    if any(char in _HEARTS for char in text[start:end]):
        return ()
    if before.pos_ != "NOUN" and not (after.pos_ == "NOUN" and before.pos_ not in ("DET", "ADP", "CCONJ", "PRON")):
        return ()
    end_of_sentence = _end_of_sentence(document, after, end)
    if end_of_sentence is None:
        return ()
    rest = text[end:end_of_sentence]
    if text[start - 1 : start] == " " and rest[0] in (" ", ","):
        start -= 1
    elif text[start - 1 : start] != " " and rest[0] not in (" ", ","):
        rest = f" {rest}"
    return (Edit(start, end_of_sentence, f"{rest} {text[emoji.idx : end]}", safe=True),)


def _end_of_sentence(document: Document, after: Token, end: int) -> int | None:
    """Where the emoji can stand instead; None where the sentence holds more markup, or emoji follow it."""
    sentence = next((one for one in document.sentences if one.start <= after.idx < one.end), None)
    if sentence is None or "\n" in document.text[end : sentence.end] or document.has_markup(end, sentence.end):
        return None
    return None if document.has_markup(sentence.end, sentence.end + len("  ")) else sentence.end


RULE = Rule(
    id="emoji-in-sentence",
    title=Text("Emoji midt i en setning", "Emoji midt i ei setning"),
    message=Text(
        "En skjermleser leser opp emojien midt i setningen. Sett den til slutt.",
        "Ein skjermlesar les opp emojien midt i setninga. Set emojien til slutt.",
    ),
    messages={
        "word": Text(
            "Emojien står i stedet for et ord. Skriv ordet.",
            "Emojien står i staden for eit ord. Skriv ordet.",
        ),
    },
    cure=Text("Sett emojiene etter setningen.", "Set emojiane etter setninga."),
    why=Text(
        "En skjermleser sier navnet på emojien der den står: «Test ild varsleren i dag». Til slutt forstyrrer den "
        "ingen.",
        "Ein skjermlesar seier namnet på emojien midt i teksten: «Test eld varslaren i dag». Til slutt forstyrrar "
        "emojien ingen.",
    ),
    check=check,
    severity="signal",
    cost=6,
    examples=(
        Example("Test ⟦🔥⟧ varsleren i dag.", "nb"),
        Example("Test ⟦🔥⟧ varslaren i dag.", "nn"),
        Example("Sett et ❤️ i kommentarfeltet hvis du kommer, og ta med ⟦🔦⟧ og batterier.", "nb"),
        Example("Set eit ❤️ i kommentarfeltet om du kjem, og ta med ⟦🔦⟧ og batteri.", "nn"),
        Example("Ta med hele familien ⟦👨‍👩‍👧⟧ på brannstasjonen.", "nb"),
        Example("Ta med heile familien ⟦👨‍👩‍👧⟧ på brannstasjonen.", "nn"),
        Example("🔥 Test varsleren i dag. 👍 Kom gjerne 🎉 Det er gratis. 🎈", "nb"),
        Example("🔥 Test varslaren i dag. 👍 Kom gjerne 🎉 Det er gratis. 🎈", "nn"),
        Example("Vi sees på lørdag 📍 brannstasjonen ⏰ klokka 11", "nb"),
        Example("Vi sjåast på laurdag 📍 brannstasjonen ⏰ klokka 11", "nn"),
        Example("✅ røykvarsler ✅ brannslokker 🔦 lommelykt", "nb"),
        Example("speilblankt på fortauene 🧊 si fra her hvor det er verst", "nb"),
    ),
    sources=(UU,),
)
