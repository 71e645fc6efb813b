"""The written form of posts, and whether they are Norwegian.

All sentences here were written for these tests.
"""

import gzip
import os
import string
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from somcheck.norwegian.written_form import Guess, guess

BOKMAL = [
    "Har du testet røykvarsleren?",
    "Hva gjør du hvis det begynner å brenne?",
    "Husk å bytte batteri i røykvarsleren før jul.",
    "Vi slukket brannen i løpet av en halvtime.",
    "Ikke la telefonen ligge på lading om natten.",
    "Ring 110 hvis du ser røyk eller flammer.",
    "Når feide dere pipa sist?",
    "Brannvesenet rykket ut til en boligbrann på Nordsiden i natt.",
    "Ingen personer er skadet.",
    "Beboerne er evakuert, og vi har kontroll på stedet.",
    "Skal du på hytta i påsken?",
    "Sjekk at brannslukkeren er lett å få tak i.",
    "Bålforbudet gjelder fra 15. april til 15. september.",
    "Stearinlys og små barn er en dårlig kombinasjon.",
    "Vi søker deltidsbrannfolk, er det noe for deg?",
    "Nå kan du søke om plass i barnehagen.",
    "Fristen for å søke skoleplass er 1. mars.",
    "Vannet blir stengt i Storgata mellom klokken ni og tolv.",
    "Hvor mange røykvarslere har du hjemme?",
    "Kommunen har fått ny hjemmeside.",
    "Velkommen til åpen dag på brannstasjonen lørdag!",
    "Takk for hjelpen, alle sammen!",
    "Er du enig i at vi bør ha flere gangveier?",
    "Fortell oss hva du mener i kommentarfeltet.",
    "Kjør forsiktig, det er glatt på veiene i dag.",
    "Veien er stengt på grunn av ras.",
    "Kjenner du noen som bor alene?",
    "Mange eldre hører ikke røykvarsleren når de sover.",
    "Vi kommer gjerne på besøk og gir dere gode råd.",
    "Gå ut, lukk døren og ring oss.",
    "Jeg kasta boka ut av vinduet på hytta.",
    "Ungene starta skoledagen ute i sola.",
    "Vi starta dagen med øvelse i røykdykking.",
    "Noen glemte gryta på komfyren igjen.",
    "Slå av komfyren før du går hjemmefra.",
    "Aldri la levende lys brenne uten tilsyn.",
    "Hvilke farer ser du på dette bildet?",
    "Ekstremværet treffer kysten i kveld, hold dere inne.",
    "God jul til dere alle fra oss på vakt!",
    "Biblioteket holder åpent hele sommeren.",
    "Den som eier en bygning, skal sørge for at den er utstyrt med slokkeutstyr.",
    "Kravet gjelder ikke for byggverk oppført før forskriften trådte i kraft.",
    "Trafikkulykke på E39, tre biler involvert, nødetatene er på stedet.",
    "Savner noen en svart katt i området ved kirken?",
    "Leserbrev: Vi må snakke om skolene våre",
    "Har dere øvd på å komme dere ut?",
    "Hva tenker du på når du hører ordet dugnad?",
    "Søppelet blir hentet en dag senere enn vanlig denne uken.",
    "Du kan levere farlig avfall gratis på gjenvinningsstasjonen.",
    "Hunden min våkna av alarmen før meg.",
    "Ikke gå ut på isen, den er ikke trygg ennå.",
    "Hver femte boligbrann starter på kjøkkenet.",
]
NYNORSK = [
    "Har du testa røykvarslaren?",
    "Kva gjer du viss det byrjar å brenne?",
    "Hugs å byte batteri i røykvarslaren før jul.",
    "Vi sløkte brannen i løpet av ein halvtime.",
    "Ikkje la telefonen liggje på lading om natta.",
    "Ring 110 dersom de ser røyk eller flammar.",
    "Når feia de pipa hos dykk sist?",
    "Brannvesenet rykte ut til ein bustadbrann på Nordsida i natt.",
    "Ingen personar er skadde.",
    "Bebuarane er evakuerte, og vi har kontroll på staden.",
    "Skal de på hytta i påska, eller blir de heime?",
    "Sjekk at brannsløkkjaren er lett å få tak i.",
    "Bålforbodet gjeld frå 15. april til 15. september.",
    "Stearinlys og små barn er ein dårleg kombinasjon.",
    "Vi søkjer deltidsbrannfolk, er det noko for deg?",
    "No kan du søkje om plass i barnehagen.",
    "Fristen for å søkje skuleplass er 1. mars.",
    "Vatnet blir stengt i Storgata mellom klokka ni og tolv.",
    "Kor mange røykvarslarar har du heime?",
    "Kommunen har fått ny heimeside.",
    "Velkomen til open dag på brannstasjonen laurdag!",
    "Takk for hjelpa, alle saman!",
    "Er du samd i at vi bør ha fleire gangvegar?",
    "Fortel oss kva du meiner i kommentarfeltet.",
    "Køyr forsiktig, det er glatt på vegane i dag.",
    "Vegen er stengd på grunn av ras.",
    "Kjenner du nokon som bur åleine?",
    "Mange eldre høyrer ikkje røykvarslaren når dei søv.",
    "Vi kjem gjerne på besøk og gir dykk gode råd.",
    "Gå ut, lat att døra og ring oss.",
    "Eg kasta boka ut av vindauget på hytta.",
    "Ungane starta skuledagen ute i sola.",
    "Vi starta dagen med øving i røykdykking.",
    "Nokon gløymde gryta på komfyren igjen.",
    "Slå av komfyren før du går heimanfrå.",
    "La aldri levande lys brenne utan tilsyn.",
    "Kva farar ser du på dette biletet?",
    "Ekstremvêret treffer kysten i kveld, hald dykk inne.",
    "God jul til dykk alle frå oss på vakt!",
    "Biblioteket held ope heile sommaren.",
    "Den som eig ein bygning, skal syte for at han er utstyrt med sløkkjeutstyr.",
    "Kravet gjeld ikkje for byggverk som er førte opp før forskrifta tok til å gjelde.",
    "Trafikkulykke på E39, tre bilar involverte, naudetatane er på staden.",
    "Saknar nokon ein svart katt i området ved kyrkja?",
    "Lesarbrev: Vi må snakke om skulane våre",
    "Har de øvd på å kome dykk ut?",
    "Kva tenkjer du på når du høyrer ordet dugnad?",
    "Bosset blir henta ein dag seinare enn vanleg denne veka.",
    "Du kan levere farleg avfall gratis på gjenvinningsstasjonen.",
    "Hunden min vakna av alarmen før meg.",
    "Ikkje gå ut på isen, han er ikkje trygg enno.",
    "Kvar femte bustadbrann startar på kjøkenet.",
]
# Nothing in these but one word or ending tells.
SHORT = [
    ("Hei alle", "nb"),
    ("Ikke røyk", "nb"),
    ("Ring 110", "nb"),
    ("Hva nå?", "nb"),
    ("God jul!", "nb"),
    ("Takk for i dag", "nb"),
    ("Brann i garasje", "nb"),
    ("Ny brannbil", "nb"),
    ("Sjekk batteriet", "nb"),
    ("Kurs i førstehjelp", "nb"),
    ("Stengt vei", "nb"),
    ("Brann slukket", "nb"),
    ("Skogbrannfare", "nb"),
    ("Bilbrann, Kvinnherad", "nb"),
    ("Ledige stillinger", "nb"),
    ("Hvem vet?", "nb"),
    ("Kva no?", "nn"),
    ("Ikkje røyk", "nn"),
    ("Kven veit?", "nn"),
    ("Korleis går det?", "nn"),
    ("Stengd veg", "nn"),
    ("Brannen er sløkt", "nn"),
    ("God sommar!", "nn"),
    ("Ledige stillingar", "nn"),
    ("Nyheiter", "nn"),
    ("Ver forsiktig", "nn"),
    ("No er det jul", "nn"),
    ("Hugs feiing", "nn"),
]
HARD = [
    # Bokmål with the endings that it shares with nynorsk
    ("Vi kasta garnet og rodde heim i sola, men jeg fikk ikke fisk.", "nb"),
    ("Jenta hoppa ut av senga da røykvarsleren starta.", "nb"),
    ("Du veit at hytta di må feies, sjøl om du bare er der i ferien.", "nb"),
    ("Folk har kobla ladere i skjøteledninger, og det er farlig.", "nb"),
    # Nynorsk near to bokmål, and old-fashioned nynorsk
    ("Alle må ut av huset med ein gong det brenn.", "nn"),
    ("Me har sett at mange gløymer å byta batteri.", "nn"),
    ("Eit lite tips: test alarmen i dag.", "nn"),
    ("Det vart brann i løa, men dyra er trygge.", "nn"),
    # Police tweets, lists and headings
    ("E39 Os: Bil i grøfta. Ingen skadet. Bilberger på vei.", "nb"),
    ("0215 Sentrum: Slagsmål utenfor utested, to personer innbragt.", "nb"),
    ("E39 Os: Bil i grøfta. Ingen skadde. Bilbergar på veg.", "nn"),
    ("Åpningstider, priser, kontaktpersoner, ansatte", "nb"),
    ("Opningstider, prisar, kontaktpersonar, tilsette", "nn"),
    ("Røykvarslere og slokkeutstyr i boliger", "nb"),
    ("Røykvarslarar og sløkkjeutstyr i bustader", "nn"),
    # Regulations
    ("Eieren plikter å holde fyringsanlegget i god stand, jf. forskriften § 6.", "nb"),
    ("Eigaren pliktar å halde fyringsanlegget i god stand, jf. forskrifta § 6.", "nn"),
    # An English slogan, a foreign name
    ("Black Friday nærmer seg, men sjekk at laderen er CE-merket.", "nb"),
    ("Stop, drop and roll! Kan barna dine øvelsen hvis det brenner i klærne?", "nb"),
    ("Stop, drop and roll! Kan ungane dine øvinga viss det brenn i kleda?", "nn"),
    ("Stay safe, alle saman, og hugs at glatte vegar krev meir tid.", "nn"),
    # Mixed texts are what most of them is
    ("«Ikkje sant», sa han. Men vi som bor her, vet bedre, og derfor har vi sjekket pipa selv.", "nb"),
    ("«Ikke sant», sa han. Men vi som bur her, veit betre, og difor har vi sjekka pipa sjølve.", "nn"),
]
OTHERS = [
    "Remember to test your smoke alarm before you go on holiday.",
    "Crews are dealing with a fire in a flat on Main Street, please avoid the area.",
    "Never leave candles unattended, and keep them away from curtains.",
    "Road closed between Bergen and Voss because of a landslide, expect long delays.",
    "The fire service in Trondheim is looking for part-time firefighters, could it be you?",
    "Kom ihåg att testa din brandvarnare innan du åker på semester i sommar.",
    "Håll fönster och dörrar stängda om du bor i närheten av branden.",
    "Tack till alla er som kom till öppet hus på stationen i lördags!",
    "Vad gör du om det börjar brinna i ditt kök?",
    "Har du husket at skifte batteri i din røgalarm? Det tager kun to minutter.",
    "Beredskabet arbejder stadig på stedet, og politiet har spærret vejen for trafik.",
    "Lad aldrig stearinlys brænde uden opsyn, og hold dem væk fra gardiner.",
    "Tak til alle jer, der kom til åbent hus på stationen i lørdags!",
    "Хто має димову сигналізацію вдома, перевірте її сьогодні, будь ласка.",
    "Sprawdź dziś swój czujnik dymu i wymień w nim baterię, proszę cię.",
]
NEAR_ENGLISH_OR_DANISH = [
    "Anbefaler også artikkelen Why You Should Never Leave Your Charger On i dagens avis.",
    "Vi spiller «All I Want for Christmas Is You» hele dagen på stasjonen.",
    "Biblioteket viser «The Lord of the Rings» på kino laurdag.",
    "Der lå det en meget gammel mann ved veien.",
    "Mange eldre bor alene, og de hører ikke alarmen om natten.",
    "Brannvesen, politi, ambulanse, legevakt, tannlege, apotek, kommune, skole, barnehage, bibliotek",
    "UD og DSB møtes i Oslo i dag.",
]
CLEAR = [(text, "nb") for text in BOKMAL] + [(text, "nn") for text in NYNORSK]

ASCII = str.maketrans({"æ": "ae", "ø": "o", "å": "aa", "Æ": "Ae", "Ø": "O", "Å": "Aa"})
BOLD = {ord(letter): 0x1D5EE + place for place, letter in enumerate(string.ascii_lowercase)}
VARIANTS: dict[str, Callable[[str], str]] = {
    "as written": lambda text: text,
    "lower case": str.lower,
    "capitals": str.upper,
    "foreign keyboard": lambda text: text.translate(ASCII),
    "å in two": lambda text: unicodedata.normalize("NFD", text),
    "soft hyphens": lambda text: text.replace("ng", "n\u00adg"),
    "links": lambda text: f"https://www.kommune.no/aktuelt/jeg-ikke-hva {text} brann.no/eg/ikkje/kva?no=1",
    "tags": lambda text: f"{text} #ikkje #hvaskjer @jeg_er_her @ikkjenokon post@ikkje-noko.no",
    "emoji": lambda text: f"🔥🚒 {text} 👩‍🚒❤️🇳🇴 ℹ️ Ⓜ️",
    "emoji for spaces": lambda text: text.replace(" ", "🔥"),
    "bullets": lambda text: f"👉 {text}\n✅ {text}",
    "bold letters": lambda text: text.translate(BOLD),
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_tells_the_written_form(variant: str) -> None:
    assert [text for text, language in CLEAR if guess(VARIANTS[variant](text)).language != language] == []


@pytest.mark.parametrize(("text", "language"), SHORT + HARD)
def test_tells_short_and_hard_texts(text: str, language: str) -> None:
    found = guess(text)
    assert found.language == language
    assert found.norwegian >= 0.5


@pytest.mark.parametrize("text", OTHERS)
def test_knows_other_languages(text: str) -> None:
    assert guess(text).norwegian < 0.5


@pytest.mark.parametrize("text", [text for text, _ in CLEAR] + NEAR_ENGLISH_OR_DANISH)
def test_raises_no_false_alarm(text: str) -> None:
    assert guess(text).norwegian >= 0.5
    assert guess(text.upper()).norwegian >= 0.5


@pytest.mark.parametrize("text", ["Thank you all!", "Happy New Year!", "This is our home"])
def test_knows_english_in_few_words(text: str) -> None:
    assert guess(text).norwegian < 0.5


@pytest.mark.parametrize("text", ["Takk", "Taco og quiz!", "Black Friday", "Hej alla", "Åben port", ""])
def test_takes_few_words_for_norwegian(text: str) -> None:
    assert guess(text).norwegian >= 0.5


@pytest.mark.parametrize("text", ["", "110", "🔥🔥🔥", "https://www.dsb.no", "#ikkjerøyk", "?!", "\u200b"])
def test_takes_nothing_for_bokmal(text: str) -> None:
    found = guess(text)
    assert found.language == "nb"
    assert 0.3 < found.nn < 0.5


def test_is_surer_the_more_it_reads() -> None:
    assert 0.5 > guess("Takk").nn > guess("Takk, det er hyggelig").nn > guess(" ".join(BOKMAL)).nn
    assert guess(" ".join(NYNORSK)).nn > 0.999


@pytest.mark.parametrize("nynorsk", [0, 3, 6, 14, 17, 20])
def test_goes_by_the_majority(nynorsk: int) -> None:
    mixed = " ".join(NYNORSK[:nynorsk] + BOKMAL[nynorsk:20])
    assert guess(mixed).language == ("nn" if nynorsk > 10 else "nb")


@given(st.text())
def test_never_fails(text: str) -> None:
    found = guess(text)
    assert isinstance(found, Guess)
    assert 0 <= found.nn <= 1
    assert 0 <= found.norwegian <= 1
    assert found.language == ("nn" if found.nn >= 0.5 else "nb")


MARKUP = [
    "🔥",
    "👩‍🚒",
    "🇳🇴",
    "ℹ️",
    "#brannvern",
    "#ikkje",
    "#hva",
    "@brannvesenet",
    "https://dsb.no/ikkje?jeg=1",
    "www.ikkje.no",
]
PLACED_MARKUP = st.lists(st.tuples(st.integers(0, 12), st.sampled_from(MARKUP)))


@settings(deadline=None)
@given(st.sampled_from(CLEAR), PLACED_MARKUP, st.booleans())
def test_markup_and_capitals_change_nothing(
    sentence: tuple[str, str], markup: list[tuple[int, str]], capitals: bool
) -> None:
    text, language = sentence
    words = text.split()
    for place, piece in markup:
        words.insert(place, piece)
    post = " ".join(words)
    assert guess(post.upper() if capitals else post) == guess(text)
    assert guess(text).language == language


def test_is_fast() -> None:
    post = " ".join(BOKMAL[:6])
    guess(post)
    started = perf_counter()
    for _ in range(100):
        guess(post)
    assert (perf_counter() - started) / 100 < 0.005  # about 0.1 ms where nothing else runs


TREEBANK = Path(os.environ.get("SOMCHECK_TREEBANK") or Path(__file__).parents[3] / "shared" / "treebank")


def treebank_sentences(path: Path) -> Iterator[tuple[str, bool]]:
    """Yield each sentence, and whether it starts a paragraph or a document."""
    document, starts = "", True
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            if line.startswith("# newpar"):
                starts = True
            elif line.startswith("# doc = "):
                starts, document = starts or line != document, line
            elif line.startswith("# text = "):
                text = line.removeprefix("# text = ").rstrip("\n")
            elif line.isspace():
                yield text, starts
                starts = False


def paragraphs(sentences: list[tuple[str, bool]]) -> list[str]:
    gathered: list[str] = []
    for text, starts in sentences:
        if starts:
            gathered.append(text)
        else:
            gathered[-1] += f" {text}"
    return gathered


@pytest.mark.parametrize(
    ("language", "name"), [("nb", "no_bokmaal-ud-test.conllu.gz"), ("nn", "no_nynorsk-ud-test.conllu.gz")]
)
def test_reaches_its_goals_on_the_treebanks(language: str, name: str) -> None:
    path = TREEBANK / name
    if not path.exists():
        pytest.skip(f"the Norwegian treebanks are not at {TREEBANK}; set SOMCHECK_TREEBANK")
    sentences = list(treebank_sentences(path))
    long_sentences = [text for text, _ in sentences if len(text.split()) >= 6]
    long_paragraphs = [text for text in paragraphs(sentences) if len(text.split()) >= 20]
    assert share_wrong(long_sentences, language) <= 0.03
    # One in a hundred may be missed, and there are 94 in nynorsk: a line of a recipe with a bokmål form is.
    assert share_wrong(long_paragraphs, language) <= max(0.01, 1 / len(long_paragraphs))
    assert min(guess(text).norwegian for text in long_paragraphs) >= 0.5


def share_wrong(texts: list[str], language: str) -> float:
    return sum(guess(text).language != language for text in texts) / len(texts)


@pytest.mark.parametrize(
    "text",
    [
        "Lad mobilen mens du er våken. Lad på fast underlag. Lad aldri i senga.",
        "Skift batteri, slukk lysene og nyt helga. Lad elbilen ute.",
        "Ver rask: Lad sykkelen ute. Lad aldri i trappa. Sløkk lyset.",
    ],
)
def test_short_orders_are_norwegian(text: str) -> None:
    assert guess(text).norwegian > 0.5
