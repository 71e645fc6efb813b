"""What the rules lean on. Each is cited by name, so that a reader can find it."""

from __future__ import annotations

GUIDE = "Sosiale medier – hva, hvordan, hvorfor? (veiledning for brannvesen)"

KANSELLISTEN = "Språkrådet, Kansellisten: råd om papirord og enklere ord"

KLARSPRAK = "Språkrådet, klarspråk: skriv til leseren, aktivt og med korte setninger"

LANGUAGE_ACT = "Språkloven § 9: offentlige organ skal bruke et klart og korrekt språk som er tilpasset målgruppen"

LIX = "C.-H. Björnsson: Läsbarhet (1968): LIX"

RIX = "J. Anderson: Lix and Rix. Journal of Reading 26 (1983)"

META_BAIT = "Meta (2017): innlegg som ber om liker-klikk, deling, tagging eller stemmer, vises færre"

BAIT_STUDY = "Watti et al. (2023), Int. J. Environ. Res. Public Health 20(2):958: lokking ga mindre rekkevidde"

QUESTION_STUDY = "de Vries, Gensler & Leeflang (2012), J. Interactive Marketing 26: spørsmål gir flere kommentarer"

MUNICIPALITY_STUDY = "Bonsón et al. (2015): innlegg fra 75 kommuner; innhold og lokale tema betyr mest for svarene"

TREEBANK = "UD Norwegian (bokmål og nynorsk): fordelingen i avistekst, blogg, rapporter og stortingsreferat"

ALERT = "DSB, Nødvarsel og befolkningsvarsling: si hva som skjer, hvor, og hva folk skal gjøre"

REPLIES = "KS: å be om innspill i sosiale medier krever tid til å svare på og følge opp innspillene"

UU = "Uutilsynet: sosiale medier og universell utforming (alt-tekst, emneknagger, bilder av tekst)"

PRIVACY = "Datatilsynet: personopplysninger på nett; personopplysningsloven § 12 om fødselsnummer"

PLATFORMS = "data/platforms.toml: tall om plattformene, hvert med kilde, dato og styrke"

COMPARISONS = "data/comparisons.toml: hva tall kan sammenlignes med, hvert med kilde"

EDITORS = "data/training/marked: innlegg og tekster der redaktører har merket hva de ville ha strøket under"

CALENDAR = "Kalenderen: dag, dato og år må stemme med hverandre og med dagen innlegget blir lagt ut"

WRITING_RULES = "Språkrådet, skriveregler: datoer, klokkeslett, tankestrek i «fra – til» og forkortelser"

AI_MARK = "Digdir, råd om ansvarlig bruk av kunstig intelligens: vær åpen om bruken"

OWN_PLAN = "Deres egen plan: ordene etter «avoid =» under «[words]»"

PLACE_NAMES = "Stadnavnloven: samiske, kvenske og norske navn i bruk på stedet skal brukes av det offentlige"

TITLES = "Språkrådet, kjønnsbalansert språk; kommuneloven (2018) § 13-1; navneskiftene står med år i data/titles.tsv"

PEOPLE = "Bufdir, Språkrådet og organisasjonene selv: ord om funksjonsnedsettelse, bakgrunn, kjønn og alder"

LOANS = "Språkrådet: avløserord og datatermer på norsk; her bare ord som offentlige innlegg bruker"

TIME_PER_POST = (
    "somcheck: et anslag på tida et innlegg tar, med svar; undersøkelser teller timer i uka, ikke per innlegg"
)

NYNORSK_2012 = "Språkrådet, Ny nynorskrettskriving frå 2012; innstillinga frå rettskrivingsnemnda: infinitiv og i-mål"
