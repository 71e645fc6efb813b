"""acronym: letters that the reader cannot read, and that the post does not explain."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from somcheck.document.document import LONGEST_LINE, Document, Sentence
from somcheck.norwegian.acronyms import explanations, known
from somcheck.norwegian.frequency import zipf
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.rewriting.explaining import explained
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE, KLARSPRAK
from somcheck.severity import Severity

if TYPE_CHECKING:
    from spacy.tokens import Token

_STEM = 6
"""Letters that two forms of a word have in common."""


# Two to six capitals, perhaps with digits, perhaps in front of a hyphenated word ("ROS-analyse") or inflected.
_ACRONYM = re.compile(
    r"(?P<letters>[A-ZÆØÅ][A-ZÆØÅ0-9&]{1,5})(?:(?P<tail>-[a-zæøåA-ZÆØÅ]+)|(?:-|:)?(?:en|a|et|s|ene|er|ar|ane))?"
)

# Roads, places in buildings, paper sizes, vitamins, model numbers, Roman numerals, times.
_CODE = re.compile(r"[A-ZÆØÅ]{1,3}\d+|\d.*|[IVXLC]+|TV\d|[A-ZÆØÅ]\d\w*")

_LAWS = re.compile(r"TEK\d*|NS|NEK|EN|ISO|IEC|FOR|LOV")

_COMPANY_FORMS = frozenset("AS ASA ANS BA BRL DA ENK FKF HF IKS KF KS NUF RHF SA SF STI".split())

LONGEST_NAME = 6
"""Words of the name of a company, which may be written with small letters but for the first."""

# What is as often a news agency, a race, an organisation or a faculty.
_AMBIGUOUS = frozenset("AFP AID ATP BRIS CSR EHF FACT HF ISI KF KPI LAR LIS PLO ROP SAR TT".split())


def check(document: Document) -> Iterable[Hit]:
    seen: set[str] = set()
    own = {letters.upper(): said for letters, said in document.plan.words.acronyms.items()}
    means = {**explanations(document.language), **own}
    for sentence in document.sentences:
        if _shouts(sentence):
            continue
        for token in sentence.words:
            match = _ACRONYM.fullmatch(token.text)
            if not match or match["letters"] in seen:
                continue
            letters = match["letters"]
            start, end = token.idx, token.idx + len(token)
            if letters in _COMPANY_FORMS and letters not in own and _ends_name(token):
                continue
            seen.add(letters)
            unknown = letters in own or _needs_explaining(letters, document.language)
            if not unknown or _is_explained(document.text, letters, start, end):
                continue
            explanation = means.get(letters)
            if explanation is None:
                yield Hit(start, end, {"letters": letters}, variant="unknown", severity="signal")
                continue
            if letters not in own and (_is_in_name(token) or _says(sentence, token, explanation)):
                continue
            values = {"letters": letters, "explanation": explanation}
            severity: Severity | None = "signal" if letters in _AMBIGUOUS and letters not in own else None
            if token.text != letters:
                yield Hit(start, end, values, variant="inside", severity=severity)
            else:
                edit = explained(document, token, token, explanation)
                yield Hit(start, end, values, edits=(edit,) if edit else (), severity=severity)


def _ends_name(form: Token) -> bool:
    """Whether what stands before the form of a company is its name: "Nordvik brann og redning IKS", not "et IKS"."""
    for token in reversed(form.doc[max(0, form.i - LONGEST_NAME) : form.i]):
        if token.pos_ not in ("PROPN", "NOUN", "ADJ", "CCONJ", "X", "VERB") or token.text in ".,:;!?":
            return False
        if token.text[0].isupper():
            return token.pos_ in ("PROPN", "NOUN") or not token.is_sent_start
    return False


def _is_in_name(token: Token) -> bool:
    """Whether the letters are part of a longer name: "Helse Nordvik HF", "IKT Norge"."""
    before = token.nbor(-1) if token.i else None
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    return (before is not None and not before.is_sent_start and _is_name_part(before)) or (
        after is not None and bool(token.whitespace_) and _is_name_part(after)
    )


def _is_name_part(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text.istitle()


def _says(sentence: Sentence, letters: Token, explanation: str) -> bool:
    """Whether the sentence has the words of the explanation elsewhere: "Det internasjonale pengefondet, IMF"."""
    said = {token.lower_[:_STEM] for token in sentence.words if token.i != letters.i}
    long = [word for word in re.findall(r"\w+", explanation.lower()) if len(word) > 4]
    return bool(long) and all(word[:_STEM] in said for word in long)


def _needs_explaining(letters: str, language: Language) -> bool:
    if letters in known() or _LAWS.fullmatch(letters):
        return False
    if letters in explanations(language):
        return True
    if _CODE.fullmatch(letters) or "&" in letters:
        return False
    return zipf(letters.lower(), language) < 3  # a common word in capitals is emphasis


def _is_explained(text: str, letters: str, start: int, end: int) -> bool:
    """Whether the full name stands beside it: "ABC (full name)" or "full name (ABC)"."""
    if re.match(r"[ ]*(?:\((?!\d|[^)]*\d{3})|[–—]\s)", text[end : end + LONGEST_LINE]):
        return True
    if re.search(rf"\w\s{{1,9}}\(\s{{0,9}}{re.escape(letters)}\s{{0,9}}[,)]", text):
        return True
    before = re.findall(r"\w+", text[max(0, start - LONGEST_LINE) : start])[-len(letters) - 2 :]
    return "".join(word[0] for word in before).upper().endswith(letters) and len(letters) > 2


def _shouts(sentence: Sentence) -> bool:
    capitals = sum(token.text.isupper() and len(token) > 1 for token in sentence.words)
    return capitals > 1 and capitals >= 0.5 * len(sentence.words)


RULE = Rule(
    id="acronym",
    title=Text("Forkortelse uten forklaring", "Forkorting utan forklaring"),
    message=Text(
        "En forkortelse mange ikke kjenner. Skriv «{explanation}».",
        "Ei forkorting mange ikkje kjenner. Skriv «{explanation}».",
    ),
    messages={
        "inside": Text(
            "Mange kjenner ikke {letters}. Forklar: «{explanation}».",
            "Mange kjenner ikkje {letters}. Forklar: «{explanation}».",
        ),
        "unknown": Text(
            "Kanskje ikke alle leserne kjenner denne forkortelsen. Skriv hele navnet første gang.",
            "Kanskje ikkje alle lesarane kjenner denne forkortinga. Skriv heile namnet første gong.",
        ),
    },
    cure=Text("Skriv forkortelsene helt ut første gang.", "Skriv forkortingane heilt ut første gong."),
    why=Text(
        "Forkortelser sparer tid for den som kjenner dem, og stopper den som ikke gjør det. Skriv navnet helt ut, med "
        "forkortelsen i parentes hvis du trenger den igjen. NRK, Nav og E39 trenger ingen forklaring.",
        "Forkortingar sparer tid for den som kjenner dei, og stoppar den som ikkje gjer det. Skriv namnet heilt ut, "
        "med forkortinga i parentes om du treng det igjen. NRK, Nav og E39 treng inga forklaring.",
    ),
    check=check,
    cost=12,
    examples=(
        Example("Kommunen har laget en ny ⟦ROS-analyse⟧.", "nb"),
        Example("Kommunen har laga ein ny ⟦ROS-analyse⟧.", "nn"),
        Example("Nå gir ⟦DSB⟧ råd om lading.", "nb"),
        Example("No gir ⟦DSB⟧ råd om lading.", "nn"),
        Example("Direktoratet for samfunnssikkerhet og beredskap (DSB) gir råd om lading.", "nb"),
        Example("Direktoratet for samfunnstryggleik og beredskap (DSB) gir råd om lading.", "nn"),
        Example("Nordvik brann og redning IKS og Lia Eiendom KF har åpnet. Hilsen Moss NUF", "nb"),
        Example("Nordvik brann og redning IKS og Lia Eigedom KF har opna. Helsing Voss NUF", "nn"),
        Example("Vi er et nytt ⟦IKS⟧.", "nb"),
        Example("Vi er eit nytt ⟦IKS⟧.", "nn"),
        Example("NRK melder om kø på E39, og NAV har stengt.", "nb"),
        Example("NRK melder om kø på E39, og NAV har stengt.", "nn"),
    ),
    sources=(GUIDE, KLARSPRAK),
)
