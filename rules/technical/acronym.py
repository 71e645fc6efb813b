"""acronym: letters that the reader cannot read, and that the post does not explain."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from somcheck.document import Document, Sentence
from somcheck.frequency import zipf
from somcheck.language import Language
from somcheck.rule import Edit, Example, Hit, Rule, Text
from somcheck.rules import sources

# Two to six capitals, perhaps with digits, perhaps in front of a hyphenated word ("ROS-analyse") or inflected.
_ACRONYM = re.compile(
    r"(?P<letters>[A-ZÆØÅ][A-ZÆØÅ0-9&]{1,5})(?:(?P<tail>-[a-zæøåA-ZÆØÅ]+)|(?:-|:)?(?:en|a|et|s|ene|er|ar|ane))?"
)
# Roads, places in buildings, paper sizes, vitamins, model numbers, Roman numerals, times.
_CODE = re.compile(r"[A-ZÆØÅ]{1,3}\d+|\d.*|[IVXLC]+|TV\d|[A-ZÆØÅ]\d\w*")
_LAWS = re.compile(r"TEK\d*|NS|NEK|EN|ISO|IEC|FOR|LOV")


@cache
def known() -> frozenset[str]:
    """Acronyms that everybody knows."""
    lines = (files("somcheck.data") / "known_acronyms.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip().upper() for line in lines if line.strip() and not line.startswith("#"))


@cache
def explanations(language: Language) -> Mapping[str, str]:
    """What the letters of an acronym mean, in plain words."""
    lines = (files("somcheck.data") / "acronyms.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    column = rows[0].index(f"{language}_explain")
    return {row[0].upper(): row[column] for row in rows[1:]}


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
            unknown = letters in own or _needs_explaining(letters, document.language)
            if not unknown or _is_explained(document.text, letters, start, end):
                seen.add(letters)
                continue
            seen.add(letters)
            explanation = means.get(letters)
            if explanation is None:
                yield Hit(start, end, {"letters": letters}, variant="unknown", severity="signal")
            elif match["tail"]:
                yield Hit(start, end, {"letters": letters, "explanation": explanation}, variant="inside")
            else:
                edit = Edit(end, end, f" ({explanation})")
                yield Hit(start, end, {"letters": letters, "explanation": explanation}, edits=(edit,))


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
    if re.match(r"[ ]*(?:\((?!\d|[^)]*\d{3})|[–—]\s)", text[end:]):
        return True
    if re.search(rf"\w\s+\(\s*{re.escape(letters)}\s*[,)]", text):
        return True
    before = re.findall(r"\w+", text[:start])[-len(letters) - 2 :]
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
            "Mange kjenner ikke forkortelsen {letters}. Forklar den: «{explanation}».",
            "Mange kjenner ikkje forkortinga {letters}. Forklar ho: «{explanation}».",
        ),
        "unknown": Text(
            "En forkortelse. Skriv den ut første gang, om ikke alle leserne kjenner den.",
            "Ei forkorting. Skriv ho ut første gong, om ikkje alle lesarane kjenner ho.",
        ),
    },
    cure=Text("Skriv ut forkortelsene første gang.", "Skriv ut forkortingane første gong."),
    why=Text(
        "Forkortelser sparer tid for den som kjenner dem, og stopper den som ikke gjør det. Skriv navnet helt ut, med "
        "forkortelsen i parentes hvis du trenger den igjen. NRK, Nav og E39 trenger ingen forklaring.",
        "Forkortingar sparer tid for den som kjenner dei, og stoppar den som ikkje gjer det. Skriv namnet heilt ut, "
        "med forkortinga i parentes om du treng ho igjen. NRK, Nav og E39 treng inga forklaring.",
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
        Example("NRK melder om kø på E39, og NAV har stengt.", "nb"),
        Example("NRK melder om kø på E39, og NAV har stengt.", "nn"),
    ),
    sources=(sources.GUIDE, sources.KLARSPRAK),
)
