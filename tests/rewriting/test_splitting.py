"""Where long sentences are split: a place that gives two good sentences, or none."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from somcheck.document.document import Document
from somcheck.judging.checker import Checker
from somcheck.norwegian.written_form import Language
from somcheck.post.source import Source
from somcheck.rewriting.splitting import Split, best, splits
from somcheck.running.fixes import applied, fixed

# One sentence a paragraph. ``⟦, og v|. V⟧`` is what is taken out and what goes in; without it there is no good place.
# ``⏎`` is a line break.
NB = """
Vi rykket ut til en brann i et uthus på Nes i natt⟦, men |. Men ⟧vinden hadde allerede spredt flammene til låven
da det første mannskapet kom fram.

Brannen startet trolig i en tørketrommel i kjelleren tidlig på morgenen⟦, og b|. B⟧rannvesenet fra to kommuner
jobbet i fire timer før alt var slukket.

I helga fylte vi slanger, ryddet bilene og vasket hele garasjen på stasjonen i Lia⟦, og n|. N⟧å er vi klare for
en ny uke på vakt.

Vi har hatt tre grasbranner på under ei uke her i kommunen⟦, for |. For ⟧det er knusktørt i skogen og vinden tar
tak med en gang.

Feieren kommer til alle husene i Solbakken i uke 20⟦, så du må|. Derfor må du⟧ sørge for at stigen er på plass
og at takluka kan åpnes.

Brannstasjonen på Moen er åpen for alle barn og voksne på lørdag fra klokka elleve til to⟦; d|. D⟧u kan prøve å
slukke en brann, sitte i bilen og treffe mannskapet.

Mannskapet øvde på å redde folk ut av høye hus hele dagen i går – det er noe vi må kunne når det først brenner i
en av blokkene i sentrum.

Vi rykket ut til ti trafikkulykker på fylkesveien i løpet av januar og februar⟦, og |. Vi ⟧hjalp i tillegg til
med å sikre to hus som sto i fare for å bli tatt av raset.

Vi rykket ut til ti trafikkulykker på fylkesveien i løpet av januar og februar⟦ og |. Vi ⟧hjalp i tillegg til
med å sikre to hus som sto i fare for å bli tatt av raset.

Brannvesenet har kontrollert alle røykvarslerne i de kommunale boligene i Strandgata denne våren⟦, og |.
Brannvesenet ⟧fant dessverre at hver tredje varsler manglet batteri eller var tatt ned fra taket.

Batteriet i røykvarsleren til naboen i andre etasje var tomt da det begynte å brenne i natt⟦, noe som |. Det
⟧gjorde at familien våknet først da stua var full av røyk.

Kommunen bygger ny brannstasjon på tomta ved siden av ungdomsskolen i løpet av neste år⟦, samtidig som vi øver|.
Samtidig øver vi⟧ med nytt utstyr og nye biler hver eneste uke.

Sjekk at alle i huset vet hvor brannslokkingsapparatet står og hvordan det skal brukes⟦, og h|. H⟧usk å snu det
noen ganger hvert år så pulveret ikke klumper seg.

Rydd unna ting som står i veien i trappa og gangen før du legger deg i kveld⟦, og i|. I⟧kke la barnevogna eller
sparkesykkelen stå igjen foran døra til naboen.

Politiet sier at veien er stengt fra krysset ved butikken og helt ned til kaia, og redningsmannskapene har bedt
alle som ikke bor i området, om å holde seg unna.

Hvis du oppdager brann hjemme hos deg selv eller hos en nabo, må du ringe 110 med en gang, og du må varsle alle
som er i huset før du prøver å slukke.

Når det er tørt i skogen og vinden er sterk, kan en gnist fra en engangsgrill være nok til å tenne på lyngen, og
brannen kan spre seg fort til hus og hytter.

Ring oss med en gang hvis du ser røyk fra et hus eller ei hytte i nærheten, og vi sender en bil for å sjekke at
alt er som det skal der oppe.

Det viktigste du kan gjøre for å være trygg hjemme, er å ha røykvarslere som virker, at alle vet hvor de skal
løpe, og at du har noe å slukke med.

«Vi hørte et smell fra kjelleren og så at det kom røyk ut av vinduet, og da løp vi rett ut på gata uten å ta på
oss sko», forteller naboen.

– Vi hørte et smell fra kjelleren og så at det kom røyk ut av vinduet, og da løp vi rett ut på gata uten å ta på
oss sko, forteller naboen.

Vi trenger både folk som kan kjøre tunge biler og folk som trives med å snakke med barn og eldre om brannvern⟦,
og v|. V⟧i har plass til alle.

Ta med deg vann, mat, lommelykt, fyrstikker, ved, varme klær, et pledd, batterier, en radio som går på batteri,
en førstehjelpspakke, medisiner og litt kontanter når strømmen går.

Vi gleder oss til å ta imot alle skolebarna på brannstasjonen vår i Strandveien neste uke 🚒🔥, og vi håper at
mange av dere foreldre også har lyst til å bli med.

Har du tenkt over hvor du og familien din skal møtes dersom det begynner å brenne hjemme hos dere midt på natta,
og vet alle i huset hvordan de kommer seg ut?

Vi har snakket mye om røykvarslere og slukkeutstyr her på siden vår de siste ukene⟦, men |. Men ⟧vet du egentlig
hvordan du kommer deg ut hvis det brenner i trappa?

Takk til alle frivillige som stilte opp da det brant i skogen bak skolen forrige helg, og som bar vann og mat
til mannskapene gjennom hele den lange natta.

Det brant godt i hele andre etasje da de første bilene kom fram til det gamle våningshuset⟦, men |. Men
⟧mannskapene fikk ut både hunden og den eldre mannen som sov.

Etter en hektisk helg med mange utrykninger er vi tilbake på stasjonen for å vaske slanger og fylle luftflasker,
men i dag tar vi oss også tid til en kaffe.

Du kan søke om fyringstillatelse på nettsida vår eller ringe oss på dagtid alle hverdager⟦, men |. Men ⟧du må
alltid melde fra til 110 før du tenner på bålet.

Mange tror at røyken vekker dem om natta når det begynner å brenne i huset, men røyken gjør deg tvert imot mer
bevisstløs i søvne.

Stasjonen i Lia får ny bil i mars⟦, og m|. M⟧annskapet der skal øve med den hver tirsdag kveld fram til sommeren
slik at alle blir trygge på utstyret.

Vi skal øve på brann i tunnelen i natt⟦, v|. V⟧eien blir derfor stengt fra klokka ti på kvelden til fem om
morgenen, og trafikken må kjøre rundt fjorden.

Den gamle brannbilen har stått i garasjen i over tretti år uten at noen har brukt den⟦, d|. D⟧en skal nå settes
i stand av frivillige og vises fram på jubileet.

Kommunestyret vedtok i går kveld å bygge ny brannstasjon på Moen, fordi den gamle er for liten til de nye
bilene, og mannskapet mangler et sted å skifte.

Hun løp ikke ut av huset da alarmen gikk på soverommet i andre etasje og ringte nødetatene slik hun hadde lært
på brannvernkurset på jobben i høst.

Ordføreren og brannsjefen åpnet den nye stasjonen i Lia sammen med barna fra tre barnehager på fredag, og
klippet ei rød snor som var laget av en gammel slange.

Enten ringer du oss på telefon i løpet av uka for å avtale et tidspunkt som passer for deg, eller så sender du
en melding gjennom skjemaet på nettsida.

Det er ikke bare gamle hus med dårlig elektrisk anlegg som er utsatt for brann i vintermånedene, men det brenner
også ofte i nye leiligheter der folk lader om natta.

Røykvarsleren reddet en familie på fire i natt (den yngste er bare tre måneder gammel, og hun lå på et rom
innerst i gangen) da det begynte å brenne på kjøkkenet.

vi har hatt mange utrykninger til falske alarmer på skolene i kommunen den siste tiden, og vi ber derfor alle
foreldre om å snakke med barna sine om det.

Mannskapet jobbet i natt med å pumpe vann ut av kjellere i hele sentrum⟦,⏎og v|. V⟧i ber alle som har fått vann
inn, om å ta bilder av skadene.

25 mann fra tre stasjoner jobbet med å slukke brannen på industriområdet gjennom hele natta, og 12 av dem er
fortsatt på stedet for å passe på at det ikke blusser opp.

Vi øver på skogbrann sammen med nabokommunen og Sivilforsvaret hele dagen på lørdag⟦, men |. Men ⟧du kan gå tur
i området som vanlig, bare du holder deg til stiene 🌲

Vi tester nødnettet i hele kommunen fra klokka ti til klokka tolv på torsdag⟦, og d|. D⟧u kan derfor få melding
på telefonen din selv om det ikke er noen fare #nødvarsel

Kjøkkenet er det rommet i huset der de fleste brannene starter⟦, og d|. D⟧et er oftest en kjele på ei varm plate
som er årsaken til at vi må rykke ut.

Ingen ble skadet i brannen i leilighetsbygget i Storgata i går kveld⟦, men |. Men ⟧tolv personer måtte ut av
leilighetene sine og fikk sove på hotell i natt.

Vi anbefaler at du har minst én røykvarsler i hver etasje og én på hvert soverom der noen sover med døra lukket,
og at du bytter dem etter ti år.

Ifølge brannsjefen var det en røykvarsler som reddet livet til familien i det røde huset ved skolen i natt, og
politiet skal nå finne ut hvorfor det begynte å brenne.

Brannbilen kom fram etter bare fire minutter⟦, m|. M⟧annskapet tok seg inn gjennom et vindu på baksiden og fikk
ut en kvinne som lå bevisstløs på gulvet.
"""

NN = """
Vi rykte ut til ein brann i eit uthus på Nes i natt⟦, men |. Men ⟧vinden hadde alt spreidd flammane til låven då
det første mannskapet kom fram.

Brannen starta truleg i ein tørketrommel i kjellaren tidleg om morgonen⟦, og b|. B⟧rannvesenet frå to kommunar
jobba i fire timar før alt var sløkt.

I helga fylte vi slangar, rydda bilane og vaska heile garasjen på stasjonen i Lia⟦, og n|. N⟧o er vi klare for
ei ny veke på vakt.

Vi har hatt tre grasbrannar på under ei veke her i kommunen⟦, for |. For ⟧det er knusktørt i skogen og vinden
tek tak med ein gong.

Feiaren kjem til alle husa i Solbakken i veke 20⟦, så du må|. Difor må du⟧ syte for at stigen er på plass og at
takluka kan opnast.

Brannstasjonen på Moen er open for alle born og vaksne på laurdag frå klokka elleve til to⟦; d|. D⟧u kan prøve å
sløkkje ein brann, sitje i bilen og treffe mannskapet.

Mannskapet øvde på å redde folk ut av høge hus heile dagen i går – det er noko vi må kunne når det først brenn i
ei av blokkene i sentrum.

Vi rykte ut til ti trafikkulykker på fylkesvegen i løpet av januar og februar⟦, og |. Vi ⟧hjelpte i tillegg til
med å sikre to hus som stod i fare for å bli tekne av raset.

Me rykte ut til ti trafikkulykker på fylkesvegen i løpet av januar og februar⟦ og |. Me ⟧hjelpte i tillegg til
med å sikre to hus som stod i fare for å bli tekne av raset.

Brannvesenet har kontrollert alle røykvarslarane i dei kommunale bustadene i Strandgata denne våren⟦, og |.
Brannvesenet ⟧fann diverre at kvar tredje varslar mangla batteri eller var teken ned frå taket.

Batteriet i røykvarslaren til naboen i andre høgda var tomt då det byrja å brenne i natt⟦, noko som |. Det
⟧gjorde at familien vakna først då stova var full av røyk.

Kommunen byggjer ny brannstasjon på tomta ved sida av ungdomsskulen i løpet av neste år⟦, samstundes som vi
øver|. Samstundes øver vi⟧ med nytt utstyr og nye bilar kvar einaste veke.

Sjekk at alle i huset veit kvar brannsløkkingsapparatet står og korleis det skal brukast⟦, og h|. H⟧ugs å snu
det nokre gonger kvart år så pulveret ikkje klumpar seg.

Rydd unna ting som står i vegen i trappa og gangen før du legg deg i kveld⟦, og i|. I⟧kkje la barnevogna eller
sparkesykkelen stå att framfor døra til naboen.

Politiet seier at vegen er stengd frå krysset ved butikken og heilt ned til kaia, og redningsmannskapa har bede
alle som ikkje bur i området, om å halde seg unna.

Dersom du oppdagar brann heime hos deg sjølv eller hos ein nabo, må du ringje 110 med ein gong, og du må varsle
alle som er i huset før du prøver å sløkkje.

Når det er tørt i skogen og vinden er sterk, kan ein gneiste frå ein eingongsgrill vere nok til å tenne på
lyngen, og brannen kan spreie seg fort til hus og hytter.

Ring oss med ein gong dersom du ser røyk frå eit hus eller ei hytte i nærleiken, og vi sender ein bil for å
sjekke at alt er som det skal der oppe.

Det viktigaste du kan gjere for å vere trygg heime, er å ha røykvarslarar som verkar, at alle veit kvar dei skal
springe, og at du har noko å sløkkje med.

«Vi høyrde eit smell frå kjellaren og såg at det kom røyk ut av vindauget, og då sprang vi rett ut på gata utan
å ta på oss sko», fortel naboen.

– Vi høyrde eit smell frå kjellaren og såg at det kom røyk ut av vindauget, og då sprang vi rett ut på gata utan
å ta på oss sko, fortel naboen.

Vi treng både folk som kan køyre tunge bilar og folk som trivst med å snakke med born og eldre om brannvern⟦, og
v|. V⟧i har plass til alle.

Ta med deg vatn, mat, lommelykt, fyrstikker, ved, varme klede, eit pledd, batteri, ein radio som går på batteri,
ei førstehjelpspakke, medisinar og litt kontantar når straumen går.

Vi gler oss til å ta imot alle skuleborna på brannstasjonen vår i Strandvegen neste veke 🚒🔥, og vi håper at
mange av dykk foreldre også har lyst til å bli med.

Har du tenkt over kvar du og familien din skal møtast dersom det byrjar å brenne heime hos dykk midt på natta,
og veit alle i huset korleis dei kjem seg ut?

Vi har snakka mykje om røykvarslarar og sløkkjeutstyr her på sida vår dei siste vekene⟦, men |. Men ⟧veit du
eigentleg korleis du kjem deg ut dersom det brenn i trappa?

Takk til alle frivillige som stilte opp då det brann i skogen bak skulen førre helg, og som bar vatn og mat til
mannskapa gjennom heile den lange natta.

Det brann godt i heile andre høgda då dei første bilane kom fram til det gamle våningshuset⟦, men |. Men
⟧mannskapa fekk ut både hunden og den eldre mannen som sov.

Etter ei hektisk helg med mange utrykkingar er vi tilbake på stasjonen for å vaske slangar og fylle
luftflasker⟦, men |. Men ⟧i dag tek vi oss også tid til ein kaffi.

Du kan søkje om fyringsløyve på nettsida vår eller ringje oss på dagtid alle kvardagar⟦, men |. Men ⟧du må
alltid melde frå til 110 før du tenner på bålet.

Mange trur at røyken vekkjer dei om natta når det byrjar å brenne i huset⟦, men |. Men ⟧røyken gjer deg tvert
imot meir medvitslaus i søvne.

Stasjonen i Lia får ny bil i mars⟦, og m|. M⟧annskapet der skal øve med han kvar tysdag kveld fram til sommaren
slik at alle blir trygge på utstyret.

Vi skal øve på brann i tunnelen i natt⟦, v|. V⟧egen blir difor stengd frå klokka ti på kvelden til fem om
morgonen, og trafikken må køyre rundt fjorden.

Den gamle brannbilen har stått i garasjen i over tretti år utan at nokon har brukt han⟦, h|. H⟧an skal no
setjast i stand av frivillige og visast fram på jubileet.

Kommunestyret vedtok i går kveld å byggje ny brannstasjon på Moen, fordi den gamle er for liten til dei nye
bilane, og mannskapet manglar ein stad å skifte.

Ho sprang ikkje ut av huset då alarmen gjekk på soverommet i andre høgda og ringde naudetatane slik ho hadde
lært på brannvernkurset på jobben i haust.

Ordføraren og brannsjefen opna den nye stasjonen i Lia saman med borna frå tre barnehagar på fredag, og klipte
ei raud snor som var laga av ein gammal slange.

Anten ringjer du oss på telefon i løpet av veka for å avtale eit tidspunkt som passar for deg, eller så sender
du ei melding gjennom skjemaet på nettsida.

Det er ikkje berre gamle hus med dårleg elektrisk anlegg som er utsette for brann i vintermånadene, men det
brenn også ofte i nye leilegheiter der folk ladar om natta.

Røykvarslaren redda ein familie på fire i natt (den yngste er berre tre månader gammal, og ho låg på eit rom
inst i gangen) då det byrja å brenne på kjøkenet.

vi har hatt mange utrykkingar til falske alarmar på skulane i kommunen den siste tida, og vi ber difor alle
foreldre om å snakke med borna sine om det.

Mannskapet jobba i natt med å pumpe vatn ut av kjellarar i heile sentrum⟦,⏎og v|. V⟧i ber alle som har fått vatn
inn, om å ta bilete av skadane.

25 mann frå tre stasjonar jobba med å sløkkje brannen på industriområdet gjennom heile natta, og 12 av dei er
framleis på staden for å passe på at det ikkje blussar opp.

Vi øver på skogbrann saman med nabokommunen og Sivilforsvaret heile dagen på laurdag⟦, men |. Men ⟧du kan gå tur
i området som vanleg, berre du held deg til stiane 🌲

Vi testar naudnettet i heile kommunen frå klokka ti til klokka tolv på torsdag⟦, og d|. D⟧u kan difor få melding
på telefonen din sjølv om det ikkje er nokon fare #naudvarsel

Kjøkenet er det rommet i huset der dei fleste brannane startar⟦, og d|. D⟧et er oftast ein kjele på ei varm
plate som er årsaka til at vi må rykkje ut.

Ingen vart skadde i brannen i leilegheitsbygget i Storgata i går kveld⟦, men |. Men ⟧tolv personar måtte ut av
leilegheitene sine og fekk sove på hotell i natt.

Vi rår deg til å ha minst éin røykvarslar i kvar høgd og éin på kvart soverom der nokon søv med døra lukka, og
at du byter dei etter ti år.

Ifølgje brannsjefen var det ein røykvarslar som redda livet til familien i det raude huset ved skulen i natt, og
politiet skal no finne ut kvifor det byrja å brenne.

Brannbilen kom fram etter berre fire minutt⟦, m|. M⟧annskapet tok seg inn gjennom eit vindauge på baksida og
fekk ut ei kvinne som låg medvitslaus på golvet.
"""


def cases(marked: str, language: Language) -> list[tuple[str, Language]]:
    return [(paragraph.replace("\n", " ").replace("⏎", "\n"), language) for paragraph in marked.strip().split("\n\n")]


def best_in(made: Document) -> Split | None:
    sentence = max(made.sentences, key=lambda sentence: len(sentence.words))
    return best(splits(made, sentence), longest=25)


@pytest.mark.parametrize(("marked", "language"), [*cases(NB, "nb"), *cases(NN, "nn")])
def test_split(marked: str, language: Language, document: Callable[..., Document]) -> None:
    text = re.sub(r"⟦([^|]*)\|[^⟧]*⟧", r"\1", marked)
    split = best_in(document(text, language))
    if split is None:
        assert marked == text
    else:
        taken = f"⟦{text[split.start : split.end]}|{split.replacement}⟧"
        assert text[: split.start] + taken + text[split.end :] == marked
        assert not split.opening.endswith((",", "."))


FIXED = [
    (
        "Ikke bli redd hvis telefonen piper på torsdag. "
        "Vi tester nødnettet i hele kommunen fra klokka ti til klokka tolv på torsdag, og "
        "du vil derfor høre høy lyd fra telefonen i noen få sekunder uten at det er noen fare for deg #nødvarsel",
        "tolv på torsdag. Du vil derfor",
        "nb",
    ),
    (
        "Ikkje bli redd om telefonen pip på torsdag. "
        "Vi testar naudnettet i heile kommunen frå klokka ti til klokka tolv på torsdag, og "
        "du kan difor få melding på telefonen din sjølv om det ikkje er nokon fare for deg og dine #naudvarsel",
        "tolv på torsdag. Du kan difor",
        "nn",
    ),
]


@pytest.mark.parametrize(("text", "wanted", "language"), FIXED)
def test_a_plain_clause_is_split_by_fix(text: str, wanted: str, language: Language) -> None:
    checker = Checker(language=language)
    made = fixed(checker, Source(text), checker.check(text))
    assert wanted in made.text
    assert made.report.score >= checker.check(text).score


def test_what_may_be_a_matter_of_taste_is_left_to_the_writer(checker: Checker) -> None:
    text = (
        "Kjente du røyklukt da du våknet i dag? "
        "Mannskapet rykket ut til en brann på Nes klokka halv tre i natt, men vinden hadde allerede spredt "
        "flammene til en låve da den første bilen kom fram til gården og begynte å slukke."
    )
    [finding] = [finding for finding in checker.check(text).findings if finding.rule == "long-sentence"]
    [suggestion] = finding.suggestions
    assert not suggestion.safe
    assert "på Nes klokka halv tre i natt. Men vinden hadde" in applied(text, [suggestion])


@pytest.mark.parametrize(
    ("text", "language", "message"),
    [
        (
            "I natt rykket vi ut til en brann i et uthus på Nes, men vinden hadde allerede spredt flammene til låven "
            "da det første mannskapet kom fram.",
            "nb",
            "27 ord i én setning. Begynn en ny med «Men vinden hadde allerede …».",
        ),
        (
            "I natt rykte vi ut til ein brann i eit uthus på Nes, men vinden hadde alt spreidd flammane til låven då "
            "det første mannskapet kom fram.",
            "nn",
            "27 ord i éi setning. Byrj ei ny med «Men vinden hadde alt …».",
        ),
    ],
)
def test_message(text: str, language: Language, message: str) -> None:
    report = Checker(language=language).check(f"Har du sett røyken? Det har vi òg. {text}")
    assert message in [finding.message for finding in report.findings]


def test_a_split_keeps_the_hook_in_the_first_sentence(checker: Checker) -> None:
    """What a reader stops at is not to end up in the second sentence, and no score falls."""
    for marked, _ in cases(NB, "nb"):
        text = re.sub(r"⟦([^|]*)\|[^⟧]*⟧", r"\1", marked)
        report = checker.check(text)
        for finding in report.findings:
            if finding.rule == "long-sentence" and finding.suggestions:
                assert checker.check(applied(text, finding.suggestions)).score >= report.score, text
