"""expert-text: gauge and rule. How likely a text with such words and sentences is written for experts.

A logistic model over four numbers that anyone can check (`somcheck.rules.reading`): how long the words are, how many
are long, how long the sentences are, and how few verbs there are. ``data/training/weigh.py`` fits it to labelled
public texts and to blog and report text, in both written forms.
"""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.heaviness import EXPERT_TEXT, expert_text
from somcheck.document.document import Document
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Gauge, Hit, Rule
from somcheck.rules.sources import LANGUAGE_ACT, TREEBANK

_patterns = Patterns("rule_words.toml")

GAUGE: Gauge[Document] = Gauge(
    id="expert-text",
    title=Text("Hvor faglig teksten er (0–1)", "Kor fagleg teksten er (0–1)"),
    read=lambda document: document.once(expert_text),
    limits=(None, EXPERT_TEXT.limit),
    scale=((0.0, 100), (0.2, 95), (0.6, 60), (1.0, 10)),
    sources=(TREEBANK, LANGUAGE_ACT),
)


def check(document: Document) -> Iterable[Hit]:
    if document.once(expert_text) > EXPERT_TEXT.limit:
        words = {
            token.lower_
            for token in document.words
            if token.is_alpha and not document.is_name(token) and not _patterns("sender_endings").search(token.lower_)
        }
        longest = sorted(words, key=lambda word: (-len(word), word))[:3]
        yield Hit(0, 0, {"words": ", ".join(f"«{word}»" for word in longest)})


_NB = (
    "Samfunnsøkonomiske analyser viser at digitaliseringen gir betydelige gevinster for forvaltningen. "
    "Gjennomføringen av tiltakene forutsetter imidlertid tilstrekkelige bevilgninger og koordinering mellom "
    "sektormyndighetene på regionalt og nasjonalt nivå."
)

_NN = (
    "Samfunnsøkonomiske analysar viser at digitaliseringa gir monalege vinstar for forvaltninga. "
    "Gjennomføringa av tiltaka føreset likevel tilstrekkelege løyvingar og koordinering mellom "
    "sektorstyresmaktene på regionalt og nasjonalt nivå."
)

RULE = Rule(
    id="expert-text",
    title=Text("Teksten er skrevet for fagfolk", "Teksten er skriven for fagfolk"),
    message=Text(
        "Lange ord og få verb. Dette leser fagfolk, ikke folk flest. Forenkle først {words}.",
        "Lange ord og få verb. Dette les fagfolk, ikkje folk flest. Forenkle først {words}.",
    ),
    cure=Text("Bytt ut de lengste ordene, og bruk flere verb.", "Byt ut dei lengste orda, og bruk fleire verb."),
    why=Text(
        "Lange ord, lange setninger og få verb kjennetegner rapporter og regelverk. Folk som blar forbi på mobilen, "
        "leser dem ikke. Si det slik du ville sagt det til en nabo.",
        "Lange ord, lange setningar og få verb kjenneteiknar rapportar og regelverk. Folk som blar forbi på mobilen, "
        "les dei ikkje. Sei det slik du ville sagt det til ein nabo.",
    ),
    check=check,
    scope="post",
    cost=0,
    mends="expert-text",
    examples=(
        Example(_NB, "nb", whole=True),
        Example(_NN, "nn", whole=True),
        Example("Vi sparer mye tid når dere søker på nett. Da får dere svar samme dag.", "nb"),
        Example("Vi sparer mykje tid når de søkjer på nett. Då får de svar same dag.", "nn"),
    ),
    sources=(TREEBANK, LANGUAGE_ACT),
)
