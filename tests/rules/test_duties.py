"""The rules about what a public body owes its readers: one written form, readable signs, described images, privacy.

Each rule's own examples are tested in test_rules.py; here are more of what it should meet, and what it should not.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from somcheck.document.document import Document
from somcheck.norwegian.written_form import Language
from somcheck.rule import Hit, Rule
from somcheck.rules import TIPS
from somcheck.rules.audience.hashtag_case import parts
from somcheck.rules.everyday.unicode_letters import plain
from somcheck.running.fixes import applied

RULES: dict[str, Rule[Any]] = {rule.id: rule for tip in TIPS for rule in tip.rules}
Make = Callable[..., Document]
NB = "Vi kommer på besøk i uke 12, og du trenger ikke å rydde loftet først. "
NN = "Vi kjem på besøk i veke 12, og du treng ikkje å rydde loftet først. "


def met(rule: str, document: Document) -> list[Hit]:
    return list(RULES[rule].check(document))


def marked(rule: str, document: Document) -> list[str]:
    return [document.text[hit.start : hit.end] for hit in met(rule, document)]


def edited(rule: str, document: Document) -> str:
    """The text with every edit of the rule's hits done."""
    return applied(document.text, [edit for hit in met(rule, document) for edit in hit.edits])


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("nb", "VANNET ER STENGT I DAG. Vi jobber.", "Vannet er stengt i dag. Vi jobber."),
        ("nn", "VATNET ER STENGT I DAG. Vi jobbar.", "Vatnet er stengt i dag. Vi jobbar."),
        ("nb", "Husk at ALLE MÅ KOKE VANNET i dag.", "Husk at alle må koke vannet i dag."),
        ("nb", "VIKTIG MELDING: Vannet er stengt.", "Viktig melding: Vannet er stengt."),
    ],
)
def test_capitals_become_sentence_case(document: Make, lang: Language, text: str, wanted: str) -> None:
    assert edited("capitals", document(text, lang)) == wanted


def test_capitals_keep_acronyms_in_the_edit(document: Make) -> None:
    text = "DU MÅ SØKE HJELP HOS NAV I DAG. Vi kan svare."
    assert edited("capitals", document(text, "nb")) == "Du må søke hjelp hos NAV i dag. Vi kan svare."


@pytest.mark.parametrize(
    "text",
    [
        "TAKK FOR HJELPEN, STORVIK! Vi i Storvik er glade.",
        "VELKOMMEN TIL BERGEN I KVELD.",
        "ORKANEN «VIGDIS» TREFFER KYSTEN I DAG. Vi følger med.",
        "BRANN I FISKEMOTTAKET PÅ STORNESET. Vi følger med.",
    ],
)
def test_capitals_with_a_name_get_no_edit(document: Make, text: str) -> None:
    [hit] = met("capitals", document(text, "nb"))
    assert not hit.edits


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nb", "VIKTIG! Vannet er stengt."),
        ("nb", "Du må IKKE tenne bål, og ALDRI gå fra det."),
        ("nn", "Du må IKKJE tenne bål, og ALDRI gå frå det."),
        ("nb", "HVA: Kurs\nHVOR: Brannstasjonen\nNÅR: Lørdag"),
        ("nb", "DSB og NVE og FHI, NAV NRK VG og TV 2."),
        ("nn", "DSB og NVE og FHI, NAV NRK VG og TV 2."),
        ("nb", "GOD JUL! ÅRSMØTE 2026"),
        ("nb", "Følg #RØYKVARSLERDAGEN #BRANNVERN #STORVIK #TRYGGJUL"),
    ],
)
def test_capitals_that_are_fine(document: Make, lang: Language, text: str) -> None:
    assert marked("capitals", document(text, lang)) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Gratis! 🔥🔥🔥🔥", "Gratis! 🔥"),
        ("Gratis! 🔥 🎉 🔥 🎉 Kom!", "Gratis! 🔥 Kom!"),
        ("Kom!\n🎉\n🎉\n🎉\n🎉", "Kom!\n🎉"),
        ("Norge! 🇳🇴🇳🇴🇳🇴🇳🇴", "Norge! 🇳🇴"),
        ("Takk! 👨🏻‍🚒👩🏾‍🚒🧑🏿‍🚒👨‍👩‍👧", "Takk! 👨🏻‍🚒"),
        ("Takk! 👨🏻‍🚒👩🏾‍🚒🧑🏿‍🚒", "Takk! 👨🏻‍🚒👩🏾‍🚒🧑🏿‍🚒"),
        ("Takk! 🎉🎉🎉\n✅ Lukk døra", "Takk! 🎉🎉🎉\n✅ Lukk døra"),
    ],
)
def test_emoji_walls_keep_one(document: Make, text: str, wanted: str) -> None:
    assert edited("emoji-wall", document(text, "nb")) == wanted


@pytest.mark.parametrize("lang", ["nb", "nn"])
def test_many_emoji_are_told_of_once(document: Make, lang: Language) -> None:
    [hit] = met(
        "emoji-wall", document("Kom 🎉 og se 🚒 bil, 🔥 eld, 🧯 vatn 💧 is 🍦 brus 🥤 spel 🎲 song 🎵 dans 💃", lang)
    )
    assert (hit.start, hit.end, hit.variant) == (0, 0, "many")


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"{n}\ufe0f\u20e3 ta med vann\n" for n in range(1, 10)),
        "".join(f"👉 {word}\n" for word in "vann mat lys klær radio penger saft kart ved".split()),
        " ".join(["Vi øver på stasjonen i kveld, og alle er velkomne. 🚒"] * 9),
    ],
)
def test_list_marks_and_long_posts_are_fine(document: Make, text: str) -> None:
    assert met("emoji-wall", document(text, "nb")) == []


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("nb", "Test 🔥 varsleren i dag.", "Test varsleren i dag. 🔥"),
        ("nn", "Test 🔥 varslaren i dag.", "Test varslaren i dag. 🔥"),
        ("nb", "Ta ut støpselet 🔌, lukk døra og gå.", "Ta ut støpselet, lukk døra og gå. 🔌"),
        ("nb", "Test varsleren🔥i dag.", "Test varsleren i dag. 🔥"),
    ],
)
def test_emoji_in_a_sentence_moves_behind_it(document: Make, lang: Language, text: str, wanted: str) -> None:
    assert edited("emoji-in-sentence", document(text, lang)) == wanted


@pytest.mark.parametrize("text", ["Vi ❤️ frivillige.", "Ta med 🔦 og batterier."])
def test_an_emoji_that_may_be_a_word_gets_no_edit(document: Make, text: str) -> None:
    [hit] = met("emoji-in-sentence", document(text, "nb"))
    assert not hit.edits


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nb", "Test varsleren i dag. 🔥 Det tar ett minutt."),
        ("nn", "Test varslaren i dag. 🔥 Det tek eitt minutt."),
        ("nb", "Bra jobba 👏 Vi er stolte"),
        ("nb", "Husk:\n🔥 test varsleren\n🧯 sjekk slokkeren"),
        ("nb", "🔥 test varsleren 🧯 sjekk slokkeren 🚪 lukk døra. Takk!"),
        ("nb", "Kurs 📅 lørdag 📍 brannstasjonen ☎️ ring oss"),
        ("nb", "Les mer 👉 storvik.no og meld deg på"),
        ("nb", "Først: 🔥 tenn lyset. 1️⃣ gå ut 2️⃣ ring 110"),
        ("nb", "glatt i dag 🧊 si fra"),
        ("nb", "Vi gleder oss 🎉🎉🎉🎉 kom da"),
    ],
)
def test_emoji_that_are_in_no_sentence(document: Make, lang: Language, text: str) -> None:
    assert marked("emoji-in-sentence", document(text, lang)) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("𝗛𝘂𝘀𝗸 å 𝘁𝗲𝘀𝘁𝗲!", "Husk å teste!"),
        ("𝕊𝕥𝕠𝕣𝕧𝕚𝕜 𝕜𝕠𝕞𝕞𝕦𝕟𝕖 søker folk", "Storvik kommune søker folk"),
        ("𝒮𝓉ℯ𝓃ℊ𝓉 i dag", "Stengt i dag"),
        ("ⓗⓤⓢⓚ 🅷🆄🆂🅺 🄷🄴🄸 ＨＥＩ", "husk HUSK HEI HEI"),
        ("𝗕ø𝗿 du 𝗱𝗲𝘁, 𝗿𝗶𝗻𝗴 𝟭𝟭𝟬", "Bør du det, ring 110"),
        ("På 𝗮\u030a𝗽𝗻𝗲 dag", "På åpne dag"),
    ],
)
def test_lookalike_letters_become_plain(document: Make, text: str, wanted: str) -> None:
    for lang in ("nb", "nn"):
        assert edited("unicode-letters", document(text, lang)) == wanted


@pytest.mark.parametrize(
    "text", ["Bokstaven 𝐀", "Blodtype 🅰 og 🅱, 🅿 her", "CO₂, m², ½, ™, 5 ℃, 3 ℓ, № 5", "① Kom ② Se", "Ⓜ til byen"]
)
def test_signs_that_are_no_words(document: Make, text: str) -> None:
    for lang in ("nb", "nn"):
        assert met("unicode-letters", document(text, lang)) == []


@given(st.text(max_size=40))
def test_plain_changes_lookalikes_only(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    assert plain("Blåbærsyltetøy på 5 m²") == "Blåbærsyltetøy på 5 m²"


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("nb", NB + "Har du noko på hjertet?", NB + "Har du noe på hjertet?"),
        ("nb", NB + "Korleis gjekk det frå start?", NB + "Hvordan gikk det fra start?"),
        ("nb", NB + "Vi tar EIN kopp SAMAN.", NB + "Vi tar EN kopp SAMMEN."),
        ("nn", NN + "Har du noe på hjartet?", NN + "Har du noko på hjartet?"),
        ("nn", NN + "Hvordan gjekk det, og hvor mange vart de?", NN + "Korleis gjekk det, og kor mange vart de?"),
        ("nn", NN + "Det er ikke mye igjen, bare litt.", NN + "Det er ikkje mykje igjen, berre litt."),
        ("nn", NN + "Noen bilar står selv om natta.", NN + "Nokre bilar står sjølv om natta."),
    ],
)
def test_words_of_the_other_form_get_the_right_one(document: Make, lang: Language, text: str, wanted: str) -> None:
    assert edited("mixed-forms", document(text, lang)) == wanted


@pytest.mark.parametrize(
    ("lang", "text", "right"),
    [
        ("nn", NN + "Dere må lufte ut.", "De» eller «Dykk"),
        ("nn", NN + "Det er en brann.", "ein» eller «ei"),
        ("nb", NB + "Dei må lufte ut.", "De» eller «Dem"),
    ],
)
def test_two_answers_are_both_told_and_none_is_done(document: Make, lang: Language, text: str, right: str) -> None:
    [hit] = met("mixed-forms", document(text, lang))
    assert hit.values["right"] == right
    assert not hit.edits


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nb", "Har du noko på hjertet?"),
        ("nb", NB + "Hytta låg i sola, og boka blei våt. Veit du det sjøl, kom heim heile dagen. Vatn finnes."),
        ("nb", NB + "Verten har vert i en veke stearin, og dykket varte. En kven og et dykk."),
        ("nb", NB + "«Eg veit ikkje kva eg skal gjere», sa Olav."),
        ("nb", NB + "\n– Eg veit ikkje kva eg skal gjere, sier Olav Tveit."),
        ("nb", NB + "\n\nVi kjem i veke 12, og du treng ikkje å rydde. Kva lurer du på? Helsing oss frå vest."),
        ("nb", NB + "Bli med på Kva Skjer og Noko Attåt. #ikkjegløym @kvaskjer kvaskjer.no"),
        ("nb", NN + NN),
        ("nn", "Har du noe på hjartet?"),
        ("nn", NN + "Mens vi ventar, kan du også sjå på det. Nå er da henne vi ser, igjen i uka."),
        ("nn", NN + "Jentene ropar, elevane kjem og bøkene er her. Det er gått bra. Ho vil skje, skole og søndag."),
        ("nn", NN + "«Jeg vet ikke hva jeg skal gjøre», sa Olav."),
        ("nn", NN + "\n- Jeg vet ikke hva jeg skal gjøre, seier Olav Tveit."),
        ("nn", NN + "Følg NS-EN 54. Vi såg Hva Skjer på Noe Annet en masse. #ikkeglem"),
        ("nn", NB + NB),
    ],
)
def test_words_that_mix_nothing(document: Make, lang: Language, text: str) -> None:
    assert marked("mixed-forms", document(text, lang)) == []


SEVERAL_WORDS = """
    visteduat klarforvinter tryggihjemmet tryggiheimen tryggpåtur tryggpåsjøen tryggitrafikken
    sammenmotbrann samanmotbrann vierklare vihjelperdeg vipasserpåhverandre vitenkerpådeg huskåbyttebatteri
    hugsåbytebatteri huskrøykvarsleren hugsrøykvarslaren huskrefleks hugsrefleks huskbilbeltet lukkdøra lukkvinduet
    blimedoss blimedpåtur kommedoss dukanreddeliv dukanreddeeitliv harduvarsler hardutestet visstedudet vilduhjelpe
    vilduvitemer duerviktig duerikkealene duerikkjeåleine jobbmedoss jobbhososs enavoss velkommentiloss velkomentiloss
    brannogredning vannogavløp helseogomsorg gladifjell gladijul livetpåstasjonen heltihverdagen tenkførdutenner
    deltidmedmening takkforhjelpen takkforhjelpa takkforinnsatsen takktilfrivillige takktildeg detgjelderdeg detgjelddeg
    nårdetbrenner hvagjørdu kvagjerdu hvaerplanen hvorskalvibo korleishardudet stoppogtenk sammenervisterke barnogunge
    brannpåkjøkkenet klartilinnsats klarforoppdrag klarforjul klarforpåske godjulfraoss alltidpåvakt skruavplata
    tavarepåhverandre tavarepåkvarandre barnibil taplassirøyken
""".split()

ONE_WORD = """
    brannvernuka brannvernveka røykvarslerdagen røykvarslardagen brannbil skogbrannfare norskkommune åpenbrannstasjon
    ledigstilling egenberedskap eigenberedskap nødvarsel sivilforsvaret redningstjeneste vannlekkasje vassleidning
    kommunestyremøte skolestart skulestart trafikksikkerhet trafikktryggleik frivillighetensår verdensvanndag
    sommerferie sommarferie påskeferie juleferie brannforebygging brannførebygging røykdykker deltidsbrannkonstabel
    komfyrvakt elsparkesykkel batteribrann brannslange stearinlys nyttårsaften sanktehansbål bålforbud engangsgrill
    fjellvettreglene båtvett snøscooter skredfare flomfare flaumfare ekstremvær gulvarsel avfallssortering ombruk
    omsorgsbolig oppvekst medarbeider innbyggermedvirkning forebyggende førebyggjande tilfluktsrom ettersøkshund
    ilandstigning påskekrim motstand fraflytting tilbud medspiller ikkevold interkontroll førstehjelp fyrstehjelp
    stavanger storvik austdal iveland audnedal vindafjord åmot avaldsnes øygarden averøy hareid ørsta kvinnherad
    detnes visteveien ognagard isfjorden vikersund ersfjord haugesund tilrem nordreisa kautokeino
    staysafe staysafeathome firesafety besafe safetyfirst readyforwinter musicforlife timeforchange thankyou
    firefighters visitnorway jegerklar
""".split()


def test_the_lists_of_hashtags_are_long() -> None:
    assert min(len(SEVERAL_WORDS), len(ONE_WORD)) >= 60


@pytest.mark.parametrize("tag", SEVERAL_WORDS)
def test_a_hashtag_of_several_words(tag: str) -> None:
    assert len(parts(tag)) > 1
    assert "".join(parts(tag)) == tag


@pytest.mark.parametrize("tag", ONE_WORD)
def test_a_hashtag_of_one_word(tag: str) -> None:
    assert parts(tag) == ()


@pytest.mark.parametrize("lang", ["nb", "nn"])
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sjekk pipa. #klarforvinter", "Sjekk pipa. #KlarForVinter"),
        ("Sjekk pipa. #Klarforvinter, takk", "Sjekk pipa. #KlarForVinter, takk"),
        ("Sjekk pipa. #KLARFORVINTER2026.", "Sjekk pipa. #KlarForVinter2026."),
        ("Sjekk pipa. #tavarepåhverandre", "Sjekk pipa. #TaVarePåHverandre"),
        (
            "Sjekk pipa. #KlarForVinter #klarForVinter #klar_for_vinter",
            "Sjekk pipa. #KlarForVinter #klarForVinter #klar_for_vinter",
        ),
        ("Sjekk pipa på klarforvinter.no og @klarforvinter", "Sjekk pipa på klarforvinter.no og @klarforvinter"),
    ],
)
def test_hashtags_get_a_capital_for_each_word(document: Make, lang: Language, text: str, wanted: str) -> None:
    assert edited("hashtag-case", document(text, lang)) == wanted


@pytest.mark.parametrize(
    ("front", "variant"),
    [
        ("bilde: a.jpg", ""),
        ("bilde: a.jpg\nalt-tekst: ''", ""),
        ("bilde: a.jpg\nalt-tekst:", ""),
        ("bilete: [a.jpg, b.jpg]", ""),
        ("bilete: [a.jpg, b.jpg]\nalt-tekst: Ein brannbil på ei bru", "some"),
        ("bilde: a.jpg\nalt-tekst: a.jpg", "says-nothing"),
        ("bilde: a.jpg\nalt-tekst: IMG_2041", "says-nothing"),
        ("bilde: a.jpg\nalt-tekst: Foto", "says-nothing"),
        ("bilde: a.jpg\nalt-tekst: bilde 1", "says-nothing"),
        ("bilde: [a.jpg, b.jpg]\nalt-tekst: [En brannbil på en bru, Illustrasjonsfoto]", "says-nothing"),
    ],
)
def test_images_that_nobody_has_described(document: Make, front: str, variant: str) -> None:
    for lang in ("nb", "nn"):
        [hit] = met("image-without-alt", document("Test varsleren.", lang, None, front))
        assert (hit.start, hit.end, hit.variant) == (0, 0, variant)


@pytest.mark.parametrize(
    "front",
    [
        "",
        "bilde:",
        "alt-tekst: En brannbil",
        "bilde: a.jpg\nalt-tekst: Bilde av en brannbil",
        "bilde: a.jpg\nalt-tekst: Foto frå brannen på Voll",
        "bilde: [a.jpg, b.jpg]\nalt-tekst: [En brannbil, En båt]",
        "bilde: a.jpg\nalt-tekst: [En brannbil, En båt]",
    ],
)
def test_images_that_are_described(document: Make, front: str) -> None:
    for lang in ("nb", "nn"):
        assert met("image-without-alt", document("Test varsleren.", lang, None, front)) == []


def test_markdown_images(document: Make) -> None:
    text = "![](a.jpg) ![ ](b.jpg) ![foto](c.jpg) ![IMG_1.jpg](d.jpg) ![En brannbil](e.jpg) [lenke](f.jpg) wow![nei]"
    for lang in ("nb", "nn"):
        assert marked("image-without-alt", document(text, lang)) == [
            "![](a.jpg)",
            "![ ](b.jpg)",
            "![foto](c.jpg)",
            "![IMG_1.jpg](d.jpg)",
        ]


def variants(document: Document) -> list[tuple[str, str]]:
    return [(document.text[hit.start : hit.end], hit.variant) for hit in met("personal-data", document)]


@pytest.mark.parametrize(
    ("lang", "text", "number"),
    [
        ("nb", "Født 010190 10046.", "010190 10046"),
        ("nb", "Kortet har nummer 01019010046, sa hun.", "01019010046"),
        ("nn", "D-nummeret 41019010110 stod på kortet.", "41019010110"),
        ("nn", "(15058510170)", "15058510170"),
    ],
)
def test_identity_numbers(document: Make, lang: Language, text: str, number: str) -> None:
    assert variants(document(f"Vi fant en sekk. {text}", lang)) == [(number, "id-number")]


@pytest.mark.parametrize(
    "text",
    [
        "Kontonummer 01019010046",
        "Vipps eller konto: 1234.56.78901",
        "KID 01019010046, kontonr. 12345678901",
        "Sak 2026/01019010046",
        "https://storvik.no/01019010046",
        "Vare 701019010046 og 010190100467",
        "Ring +47 75 00 01 10",
        "Kortet 01019010047 og 99999999999",
        "Org.nr. 987 654 321",
    ],
)
def test_numbers_that_are_no_identity(document: Make, text: str) -> None:
    for lang in ("nb", "nn"):
        assert variants(document(f"Her er tallet. {text}", lang)) == []


@given(st.from_regex(r"[0-9]{11}", fullmatch=True), st.booleans())
@settings(max_examples=150, deadline=None)
def test_no_number_that_fails_its_check_is_marked(document: Make, number: str, parted: bool) -> None:
    from stdnum.no import fodselsnummer

    written = f"{number[:6]} {number[6:]}" if parted else number
    hits = variants(document(f"Kortet har nummeret {written} på baksiden.", "nb"))
    assert hits == ([(written, "id-number")] if fodselsnummer.is_valid(number) else [])


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("nb", "Katten er borte, og eieren har nummer 912 34 567.", ("912 34 567", "phone")),
        ("nb", "Savnet: Ola Hansen. Moren svarer på +47 91 23 45 67.", ("+47 91 23 45 67", "phone")),
        ("nn", "Katten er borte, og eigaren har nummer 41234567.", ("41234567", "phone")),
        ("nn", "Sakna hund. Naboen svarar på 412 34 567.", ("412 34 567", "phone")),
        ("nb", "Takk til Kari Nordmann, 912 34 567.", ("912 34 567", "phone-of-whom")),
        ("nn", "Takk til Kari Nordmann, 912 34 567.", ("912 34 567", "phone-of-whom")),
    ],
)
def test_phones_of_private_persons(document: Make, lang: Language, text: str, found: tuple[str, str]) -> None:
    made = document(text, lang)
    assert variants(made) == [found]
    [hit] = met("personal-data", made)
    assert hit.severity == ("warning" if found[1] == "phone-of-whom" else None)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nb", "Ring oss på 912 34 567."),
        ("nb", "Ring feiermester Tone Berg på 912 34 567."),
        ("nn", "Ring feiarmeister Tone Berg på 912 34 567."),
        ("nb", "Kontakt: Kari Nordmann, 912 34 567"),
        ("nb", "Påmelding til Kari Nordmann på 912 34 567 innen fredag."),
        ("nn", "Påmelding til Kari Nordmann på 912 34 567 innan fredag."),
        ("nb", "Pressevakt Per Lien: 912 34 567"),
        ("nb", "Eier du båten? Ring havnevakta på 912 34 567."),
        ("nb", "Ordfører Berit Nes svarer på 912 34 567."),
        ("nn", "Har du sett mannen? Ring politiet på 912 34 567."),
        ("nb", "Kari Nordmann (kari@storvik.no, 912 34 567)"),
        ("nb", "Storvik Brann og Redning har nummer 912 34 567."),
        ("nb", "Kari Nordmann ga 40 000 000 kroner og vant 91 234 567."),
        ("nb", "Kari Nordmann svarer på 75 00 01 10."),
        ("nb", "Trenger du en ny varsler? 912 34 567"),
    ],
)
def test_phones_that_may_stand(document: Make, lang: Language, text: str) -> None:
    assert variants(document(text, lang)) == []


@pytest.mark.parametrize(
    ("lang", "text", "address"),
    [
        ("nb", "I går var det brann i en enebolig i Kirkeveien 12 B. Alle kom seg ut.", "Kirkeveien 12 B"),
        ("nb", "Vi rykket ut til en ulykke i leiligheten i Nedre Storgate 4.", "Nedre Storgate 4"),
        ("nb", "Familien bor i Olaf Ryes gate 4 og mistet alt.", "Olaf Ryes gate 4"),
        ("nb", "Innbruddet skjedde i huset til en eldre mann i Solbakken 3.", "Solbakken 3"),
        ("nb", "Kari Nordmann bor i Fjellsvingen 3a.", "Fjellsvingen 3a"),
        ("nn", "I går brann det i ein bustad i Kyrkjevegen 12. Alle kom seg ut.", "Kyrkjevegen 12"),
        ("nn", "Mannen budde i Solstien 4.", "Solstien 4"),
        ("nn", "Det var innbrot heime hos ei kvinne i Nedregata 9.", "Nedregata 9"),
    ],
)
def test_addresses_of_private_persons(document: Make, lang: Language, text: str, address: str) -> None:
    assert variants(document(text, lang)) == [(address, "address")]


@pytest.mark.parametrize(
    ("lang", "text", "front"),
    [
        ("nb", "Åpen dag på brannstasjonen i Industriveien 7 lørdag.", ""),
        ("nb", "Møt oss i Storgata 3. Vi har kontor i Storgata 4.", ""),
        ("nb", "Bor du i Storgata 12, er vannet borte i dag.", ""),
        ("nn", "Bur du i Storgata 12, er vatnet borte i dag.", ""),
        ("nb", "Beboerne i Storgata 12 kan hente vann på torget.", ""),
        ("nn", "De som bur i Storgata 12, kan hente vatn på torget.", ""),
        ("nb", "Mannen bor i Storgata, og brannen tok alt i leiligheten.", ""),
        ("nb", "Det brenner i en leilighet i Storgata 12. Hold deg unna.", ""),
        ("nb", "Brann i enebolig i Storgata 12. Vi er på stedet.", "type: akutt"),
        ("nn", "Brann i einebustad i Storgata 12. Vi er på staden.", "type: akutt"),
        ("nb", "Vi øver på brann i bolig i Storgata 12 på torsdag.", ""),
        ("nb", "Ibsen bodde i Arbins gate 1 fra 1895, sier mannen.", ""),
        ("nn", "Kurs om brann i bustad i Storgata 12.", ""),
        ("nb", "Naboen i Storgata 12–14 bor ved veien.", ""),
    ],
)
def test_addresses_that_may_stand(document: Make, lang: Language, text: str, front: str) -> None:
    assert variants(document(text, lang, None, front)) == []
