"""big-number: a figure too large to picture, where there is something known to compare it with."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.figures import figures
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rewriting.comparing import compare, hit, is_told
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import COMPARISONS, GUIDE


def check(document: Document) -> Iterable[Hit]:
    """One yardstick of a kind is enough for a post: the reader takes it along to the next figure."""
    seen: set[str] = set()
    for figure in figures(document):
        if figure.odd or is_told(document, figure):
            continue
        comparison = compare(document, figure)
        if comparison is None or not comparison.large or comparison.quantity.name in seen:
            continue
        seen.add(comparison.quantity.name)
        if not comparison.quantity.told.search(document.text):
            yield hit(document, figure)


RULE = Rule(
    id="big-number",
    title=Text("Tall det er vanskelig å se for seg", "Tal det er vanskeleg å sjå for seg"),
    message=Text(
        "Vanskelig å se for seg. Skriv for eksempel «{example}».",
        "Vanskeleg å sjå for seg. Skriv til dømes «{example}».",
    ),
    cure=Text("Sammenlign store tall med noe leserne kjenner.", "Samanlikn store tal med noko lesarane kjenner."),
    why=Text(
        "Få kan se for seg 500 dekar. Alle har sett en fotballbane. Sammenlign det første store tallet, så kan leseren "
        "måle de neste selv.",
        "Få kan sjå for seg 500 dekar. Alle har sett ein fotballbane. Samanlikn det første store talet, så kan lesaren "
        "måle dei neste sjølv.",
    ),
    check=check,
    severity="signal",
    cost=6,
    examples=(
        Example("Brannen har tatt ⟦500 dekar⟧ skog.", "nb"),
        Example("Brannen har teke ⟦500 dekar⟧ skog.", "nn"),
        Example("Vi pumpet ⟦2 millioner liter⟧ vann ut av kjelleren.", "nb"),
        Example("Vi pumpa ⟦2 millionar liter⟧ vatn ut av kjellaren.", "nn"),
        Example("Det brant i 500 dekar skog, en skog på størrelse med sentrum.", "nb"),
        Example("Det brann i 500 dekar skog, ein skog på storleik med sentrum.", "nn"),
        Example("Bålet skal ha 50 kvadratmeter fri plass rundt seg, og 20 liter vann ved siden av.", "nb"),
        Example("Bålet skal ha 50 kvadratmeter fri plass rundt seg, og 20 liter vatn ved sida av.", "nn"),
    ),
    sources=(GUIDE, COMPARISONS),
)
