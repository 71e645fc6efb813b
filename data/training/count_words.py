"""Count the words of the UD Norwegian treebanks and the parts of compounds, for somcheck.

    python data/training/count_words.py TREEBANK_DIR

Reads the train files ``no_bokmaal-ud-train`` and ``no_nynorsk-ud-train`` (``.conllu`` or ``.conllu.gz``, any
middle part such as ``.restored``) and writes, into ``data/frequency``:

- ``words_nb.tsv`` and ``words_nn.tsv``: how often the treebank has a word, names left out. Only words for
  which that makes a difference, beside what wordfreq knows already.
- ``beginnings.tsv`` and ``endings.tsv``: what can begin and end a compound, and in how many it does.

The parts are learned from words alone. Every word of wordfreq's list and every dictionary form of the
treebanks is cut into a known beginning and a known ending wherever that is possible. A cut then weighs as
much as its two parts have other partners, which are counted anew with these weights, a few times over:
kul-tur and kul-turen die out, because nothing else begins with kul, and brann-stasjon lives. The words in
``own_parts.txt`` are added by hand. Somcheck must be installed, for its spelling rules.
"""

import gzip
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from somcheck.norwegian.compounds import LINKS, stems
from somcheck.norwegian.frequency import WORDFREQ_TOKENS, bokmal_spellings, wordfreq_shares
from somcheck.norwegian.written_form import Language

FOLDER = Path(__file__).parent.parent / "frequency"
TREEBANKS: dict[Language, str] = {"nb": "no_bokmaal", "nn": "no_nynorsk"}

DIFFERENCE = 0.25
"""A treebank's count is kept when it adds this share to wordfreq's frequency: 0.1 on the Zipf scale."""

RAREST = 2e-8
"""The share of running words that a word of wordfreq's list needs to be cut. Below are many misspellings."""

ROUNDS = 6
SIMPLE = 4.0
"""The weight of leaving a word whole, beside the products of its cuts' counts."""

COMMON = 1e-7
KNOWN = 3
"""In how many compounds a nynorsk part counts as met, at least, if its bokmål cousin is so common."""

OWN_COUNT = 12
"""In how many compounds a part that is added by hand counts as met, at least."""

FEWEST = 1.5
"""A part that was met in fewer compounds is left out."""

# Short words stand at the edge of many words by chance, so those that may begin or end a compound are listed.
SHORT_BEGINNINGS = frozenset(
    """
    ape app ark ask bad bak bie bil bit blå bok bro bru by bål båt cup dag dam del dyr dør egg el eld
    elg elv eng fag fil fin fly fot fri fyr god golf grå gul gym hav hel hud hus hår høg høy ild is jet
    kai kam kne kor ku kum lag lav led lim lov lyd lyn lys låg lås lær løv mai mat mur mus myr mål natt
    nær nød omn ord ost ovn pc pop pub ras rev ris rom rus råd rød rør sag sau sex sfo sjø ski sko sky
    sms snø sol sot sti syk tak tau te tid tog tom tre tur tv tyv tøy ull ung val ved veg vei vin vår
    web år ås øl øy øye
    """.split()
)
SHORT_ENDINGS = frozenset(
    """
    ape app ark arm art bad bie bil bit bok bot bre bro bru bur by bål båt bær dag dal del duk dyr dør egg
    eld elv eng fag far fil fly fot fri gym hav hol hud hus hår idé ild kai kne kor ku kum kø lag lam
    lek lim liv lov lyn lys lås løk løp løs mat mor mur mus mål nål omn ord ost ovn par pil pub rad ras
    rev rik rom rot råd rør sak sal sau sjø ski sko son spa spor sti syn søk tak tal tap tau tid tog tre
    tur tøy uke ule val ved veg vei vev vik vin vær vêr ånd år ås øy øye
    """.split()
)
# Small words, prefixes and stumps: what they make is derived (forhold, inngang), foreign or chance.
NO_BEGINNINGS = frozenset(
    """
    aktiv aldri alle alltid ande andre arte attende aurs bare bedr begge bere besk beste bety bolk bort
    bras bulk både dals denne derfor desse difor disse eins eller ende enhver enke enn ente etter
    etterpå fiks finn flor foran foret forkl forst fort forut fram framover framst frem fremst fris
    fyrste føre første ganske gjen gjennom gjennoms gjer gjerne gjev hans hele hell heller hors hvor
    ikke imot indu ingen innan innen inns innt isol iver kjel komm komp kons kont kvar kvart kvor lete
    lomm mang mange meget mellom mest mine mist mista mons mose mull mykje neste noen noko nokon nokre
    omgj oppover opprett oppst oppt over pers plas prim pros proto rams redd rede regis rett rundt saman
    same samme sammen sams samtidig sann sein sels sene sidan siden sist siste skil skje skri skue slik
    snar som spil spis stad sted stem stemm stå stø svin tals tel tenn tide til tilb tilbake tilfor
    under utan uten utenfor utgi utgj utle utover utro verd vere vike vist være ytre
    """.split()
)
# Words that look like the end of a word: an inflection, a suffix, a foreign ending.
NO_ENDINGS = frozenset(
    """
    alene ande anser bart bleker bolk bulk ditt domane domar domen dommen driv ende ener erte eter fast
    felger flyt ging gingen gitt hans heil heit hels hete hetter ing ister iver jon jonar jonen joner
    karar klar last leik leike leiken lendar lende lene lest ling linge linger litt logane logar logen
    logene loger lyst make mett ming mistak nader nere neste ning norske open pers rast reins rekt ring
    rinn scene selen semd sine sist skap skarpar skil soge spil stem sten stig stor syer tell tent term
    tette tikkane tikkar tikken tikker ting uren vand vant vers ving
    """.split()
)


class Token(NamedTuple):
    form: str
    lemma: str
    pos: str


def read_tokens(path: Path) -> Iterator[Token]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            columns = line.split("\t")
            if columns[0].isdigit():
                yield Token(columns[1], columns[2], columns[3])


def find(folder: Path, treebank: str) -> Path:
    found = sorted(folder.glob(f"{treebank}-ud-train*.conllu*"), key=lambda path: "restored" not in path.name)
    if not found:
        raise SystemExit(f"No {treebank} train file in {folder}")
    return found[0]


def write(name: str, header: str, counts: dict[str, int]) -> None:
    rows = "".join(f"{word}\t{count}\n" for word, count in sorted(counts.items()))
    (FOLDER / name).write_text(header + "\n" + rows, encoding="utf-8")
    print(f"{name}: {len(counts)} rows, {(FOLDER / name).stat().st_size // 1000} kB")


def count_words(tokens: list[Token], language: Language) -> None:
    words = [token for token in tokens if token.pos not in ("PUNCT", "SYM")]
    counts = Counter(
        token.form.lower() for token in words if token.pos != "PROPN" and token.form.replace("-", "").isalpha()
    )
    shares = wordfreq_shares()

    def matters(word: str) -> bool:
        spellings = [word] if language == "nb" else bokmal_spellings(word)
        return counts[word] > DIFFERENCE * WORDFREQ_TOKENS * max(shares.get(spelling, 0.0) for spelling in spellings)

    kept = {word: count for word, count in counts.items() if matters(word)}
    write(f"words_{language}.tsv", f"word\tcount\n_total\t{len(words)}", kept)


def own_parts() -> list[str]:
    lines = (FOLDER / "own_parts.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


class Lexicon:
    """Which words a compound's parts are looked for among."""

    def __init__(self, tokens: dict[Language, list[Token]]) -> None:
        classes: dict[str, Counter[str]] = defaultdict(Counter)
        self.only_nynorsk = set(own_parts()) - wordfreq_shares().keys()
        for language in ("nb", "nn"):
            for token in tokens[language]:
                if token.pos in ("NOUN", "ADJ", "VERB") and token.lemma.isalpha() and token.lemma.islower():
                    if language == "nn" and token.lemma not in classes:
                        self.only_nynorsk.add(token.lemma)
                    classes[token.lemma][token.pos] += 1
        for word in own_parts():
            classes[word]["NOUN"] += OWN_COUNT
        self.count = {word: counts.total() for word, counts in classes.items()}
        self.endings: set[str] = set()
        self.beginnings: set[str] = set()
        for word, counts in classes.items():
            if len(word) > 3 or word in SHORT_BEGINNINGS:
                self.beginnings.add(word)
            if word.endswith(("e", "a")) and len(word) > 4 and counts["NOUN"] + counts["VERB"]:
                self.beginnings.add(word[:-1])
            # A participle is an adjective with its verb's name. Few verbs end compounds; many look like it.
            adjective = counts["ADJ"] if not word.endswith(("e", "a")) else 0
            if (len(word) > 3 or word in SHORT_ENDINGS) and counts["NOUN"] + adjective > 0.3 * counts.total():
                self.endings.add(word)
        self.beginnings -= NO_BEGINNINGS
        self.endings -= NO_ENDINGS

    def begins(self, piece: str) -> bool:
        linked = piece[-1] in LINKS and piece[:-1] in self.beginnings
        return (piece in self.beginnings or linked) and piece not in NO_BEGINNINGS

    def ending(self, form: str) -> str | None:
        """The word that a form belongs to, if it can end a compound; the commonest, if there are several."""
        found = [stem for stem in stems(form) if stem in self.endings]
        return max(found, key=lambda stem: (self.count[stem], stem)) if found else None


def count_parts(tokens: dict[Language, list[Token]]) -> None:
    lexicon = Lexicon(tokens)
    shares = wordfreq_shares()
    words = {word for word, share in shares.items() if share > RAREST} | lexicon.count.keys()
    cuts: list[list[tuple[str, str]]] = []
    for word in sorted(words):
        if not (word.isalpha() and 6 <= len(word) <= 22):
            continue
        found = []
        for place in range(2, len(word) - 1):
            piece = word[:place]
            if lexicon.begins(piece) and (ending := lexicon.ending(word[place:])):
                found.append((piece, ending))
        if found:
            cuts.append(found)

    beginnings: dict[str, float] = {}
    endings: dict[str, float] = {}
    for turn in range(ROUNDS):
        partners_after: dict[str, dict[str, float]] = defaultdict(dict)
        partners_before: dict[str, dict[str, float]] = defaultdict(dict)
        for found in cuts:
            if turn == 0:
                weights = [1 / len(found)] * len(found)
            else:
                products = [beginnings.get(piece, 0) * endings.get(ending, 0) for piece, ending in found]
                weights = [product / (sum(products) + SIMPLE) for product in products]
            for (piece, ending), weight in zip(found, weights, strict=True):
                partners_after[piece][ending] = max(weight, partners_after[piece].get(ending, 0))
                partners_before[ending][piece] = max(weight, partners_before[ending].get(piece, 0))
        beginnings = {piece: sum(partners.values()) for piece, partners in partners_after.items()}
        endings = {ending: sum(partners.values()) for ending, partners in partners_before.items()}

    # wordfreq has few nynorsk words. A nynorsk part is as busy as its bokmål cousin, and known if that is.
    for word in sorted(lexicon.only_nynorsk):
        cousins = [cousin for cousin in bokmal_spellings(word) if shares.get(cousin, 0) > COMMON and cousin != word]
        if not cousins:
            continue
        cousin = max(cousins, key=lambda cousin: (cousin in lexicon.count, shares[cousin]))
        least = KNOWN if len(word) >= 5 else 0
        if word in lexicon.endings:
            endings[word] = max(least, endings.get(word, 0), endings.get(cousin, 0))
        if word in lexicon.beginnings:
            beginnings[word] = max(least, beginnings.get(word, 0), beginnings.get(cousin, 0))
            for link in LINKS:
                beginnings[word + link] = max(beginnings.get(word + link, 0), beginnings.get(cousin + link, 0))
    for word in own_parts():
        if word in lexicon.endings:
            endings[word] = max(endings.get(word, 0), OWN_COUNT)
        if word in lexicon.beginnings:
            beginnings[word] = max(beginnings.get(word, 0), OWN_COUNT)

    # A nought says that a word is no part of compounds, however common it is.
    none = dict.fromkeys(NO_BEGINNINGS, 0)
    write(
        "beginnings.tsv",
        "beginning\tcompounds",
        none | {w: round(n) for w, n in beginnings.items() if n >= FEWEST},
    )
    none = dict.fromkeys(NO_ENDINGS, 0)
    write("endings.tsv", "ending\tcompounds", none | {w: round(n) for w, n in endings.items() if n >= FEWEST})


def main(treebank_dir: str) -> None:
    tokens: dict[Language, list[Token]] = {}
    for language, treebank in TREEBANKS.items():
        tokens[language] = list(read_tokens(find(Path(treebank_dir), treebank)))
        count_words(tokens[language], language)
    count_parts(tokens)


if __name__ == "__main__":
    main(*sys.argv[1:])
