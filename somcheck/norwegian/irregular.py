"""The irregular words of bokmål and nynorsk: tables to look words up in by how they end.

In a table ``;`` parts the rows, space the columns and ``/`` the variants of a form, the preferred one first;
``-`` is no form. The first column is the key: the end of a word, or with ``^`` a whole word.
"""

from __future__ import annotations

from collections.abc import Mapping

from somcheck.norwegian.written_form import Language

VOWELS = "aeiouyæøåéèêóòô"

Row = tuple[tuple[str, ...], ...]
"""The columns of a row, the key among them, each with its variants."""


def look_up(word: str, table: Mapping[str, Row]) -> tuple[str, str, Row] | None:
    """The row with the longest key that ends a word: what stands before the key, the key, and the row."""
    if f"^{word}" in table:
        return "", word, table[f"^{word}"]
    for start in range(len(word)):
        # What stands before must be a word or a syllable: "svelge" is no compound of "velge".
        if word[start:] in table and (not start or any(char in VOWELS for char in word[:start])):
            return word[:start], word[start:], table[word[start:]]
    return None


def _table(text: str) -> dict[str, Row]:
    rows = ([column.split("/") for column in row.split()] for row in text.split(";"))
    return {
        key: tuple(tuple(form.lstrip("^") for form in column if form != "-") for column in row)
        for row in rows
        for key in row[0]
    }


# Nouns of common gender: the lemma, indefinite and definite plural. Then the same of neuters.
PLURALS: Mapping[Language, Mapping[str, Row]] = {
    "nb": _table("""
        mann menn mennene; fot føtter føttene; bok bøker bøkene; hånd hender hendene; natt netter nettene;
        tann tenner tennene; rot røtter røttene; kraft krefter kreftene; stang stenger stengene;
        strand strender strendene; ^tang tenger tengene; ^mor mødre mødrene; datter døtre døtrene;
        søster søstre søstrene; bror brødre brødrene; ^far fedre fedrene; bonde bønder bøndene;
        ^tå tær tærne; ^klo klør klørne; sko sko skoene; ^ting ting tingene; feil feil feilene;
        meter meter meterne/metrene; liter liter literne/litrene; ^mil mil milene;
        parameter/diameter parametere/parametre parameterne/parametrene; ^seier seire/seirer seirene;
        prosent prosent prosentene; dollar dollar dollarene; kilo kilo kiloene; stad steder stedene;
        ^bot bøter bøtene; sbot sbøter sbøtene; jordmor jordmødre jordmødrene;
        kollega kolleger/kollegaer kollegene/kollegaene; finger fingrer/fingre fingrene;
        sommer somrer/somre somrene; vinter vintrer/vintre vintrene; skulder skuldrer/skuldre skuldrene;
        åker åkrer/åkre åkrene; minister ministre/ministere ministrene/ministerne;
        fiber fibrer/fibre fibrene; sjanger sjangre/sjangere sjangrene/sjangerne;
        mester mestere/mestre mesterne/mestrene; forelder foreldre foreldrene
    """),
    "nn": _table("""
        mann menn mennene; fot føter føtene; bok bøker bøkene; hand hender hendene; natt netter nettene;
        tann tenner tennene; rot røter røtene; kraft krefter kreftene; stong stenger stengene;
        strand strender strendene; ^tong tenger tengene; ^mor mødrer mødrene; dotter døtrer døtrene;
        syster systrer systrene; søster søstrer søstrene; bror brør brørne; ^far fedrar fedrane;
        bonde bønder bøndene; ^tå tær tærne; ^klo klør klørne; ^ku kyr kyrne; sko sko/skor skoa/skorne;
        ^ting ting tinga; feil feil feila; meter meter metrane/meterane; liter liter litrane/literane;
        ^mil mil mila; gong gonger/gongar gongene/gongane; prosent prosent prosenta/prosentane;
        dollar dollar dollarane; kilo kilo kiloa; ^bot bøter bøtene; sbot sbøter sbøtene;
        skade skadar/skader skadane/skadene; medlem medlemmer/medlemer medlemmene/medlemene;
        kollega kollegaer/kollegaar kollegaene/kollegaane; finger fingrar fingrane; sommar somrar somrane;
        vinter vintrar vintrane; hammar hamrar hamrane; skulder skuldrer skuldrene; åker åkrar åkrane;
        minister ministrar ministrane; fiber fibrar fibrane; sjanger sjangrar sjangrane;
        meister meistrar meistrane; siger sigrar sigrane;
        parameter/diameter parametrar/parameterar parametrane/parameterane; forelder foreldre foreldra
    """),
}

NEUTER_PLURALS: Mapping[Language, Mapping[str, Row]] = {
    "nb": _table("""
        ^tre trær trærne; kne knær knærne; øye øyne øynene; sted steder stedene; barn barn barna/barnene;
        våpen våpen våpnene/våpna; faktum fakta faktaene; håndkle håndklær håndklærne;
        medlem medlemmer medlemmene
    """),
    "nn": _table("""
        barn barn/born barna/borna; våpen våpen våpna; faktum fakta/faktum fakta/faktuma;
        auge auge/augo auga/augo; medlem medlemmer/medlemer medlemmene/medlemene
    """),
}

# Common gender, neuter, plural and definite, comparative, superlative.
ADJECTIVES: Mapping[Language, Mapping[str, Row]] = {
    "nb": _table("""
        liten/lita lite små/lille mindre minst; god godt gode bedre best; stor stort store større størst;
        ^ung ungt unge yngre yngst; gammel gammelt gamle eldre eldst; lang langt lange lengre/lenger lengst;
        tung tungt tunge tyngre tyngst; ^nær nært nære nærmere nærmest; ^egen/^eiga eget egne - -;
        vond vondt vonde verre/vondere verst/vondest; dårlig dårlig dårlige dårligere/verre dårligst/verst;
        ^bra bra bra bedre best; ^ille ille ille verre verst; glad glad glade gladere gladest;
        redd redd redde reddere reddest; ^få få få færre færrest; ^mange mange mange flere flest;
        ^mye mye mye mer mest
    """),
    "nn": _table("""
        liten/lita lite små/vesle mindre minst; god godt gode betre best; stor stort store større størst;
        ^ung ungt unge yngre yngst; gamal/gammal gamalt/gammalt gamle eldre eldst;
        lang langt lange lengre/lenger lengst; tung tungt tunge tyngre tyngst;
        ^eigen/^eiga eige/eiget eigne - -; ^nær nært nære nærare/nærmare nærast/nærmast;
        vond vondt vonde verre/vondare verst/vondast; dårleg dårleg dårlege dårlegare/verre dårlegast/verst;
        ^bra bra bra betre best; ^ille ille ille verre verst; glad glad glade gladare gladast;
        redd redd redde reddare reddast; ^få få få færre færrast; ^mange mange mange fleire flest;
        ^mykje mykje mykje meir mest; høg høgt høge høgare/høgre høgast/høgst;
        låg lågt låge lågare/lægre lågast/lægst; jamn jamt jamne jamnare jamnast
    """),
}

# Infinitive, past, perfect, and, where no rule gives them, present and imperative.
VERBS: Mapping[Language, Mapping[str, Row]] = {
    "nb": _table("""
        ^ri red/rei/ridde ridd; be ba/bad bedt; bety betydde/betød betydd; binde bandt bundet;
        bite bet/beit bitt; bli ble/blei blitt; brekke brakk/brekte brukket/brekt;
        brenne brant/brente brent; bringe brakte/bragte brakt/bragt; briste brast bristet;
        bryte brøt/braut brutt; burde burde burdet bør; by bød/bydde budt/bydd; bære bar båret;
        dra dro/drog dratt/dradd; drikke drakk drukket; drive drev/dreiv drevet; dø døde/døydde dødd;
        ete åt ett; falle falt falt; fare for/farte fart; finne fant funnet;
        finnes fantes funnes finnes/fins; fly fløy/flydde fløyet/flydd; flyte fløt/flaut flytt;
        formå formådde formådd; fryse frøs/fraus frosset; føles føltes føltes; følge fulgte fulgt;
        få fikk fått; gi ga/gav gitt; gjelde gjaldt/galdt gjeldt; gjøre gjorde gjort gjør gjør;
        gli gled/glei/glidde glidd; gripe grep/greip grepet; gråte gråt grått; gå gikk gått; ha hadde hatt;
        henge hang hengt; hete het/hette hett; hjelpe hjalp hjulpet; holde holdt holdt; høres hørtes hørtes;
        knekke knakk/knekte knekket/knekt; knipe knep/kneip knepet; komme kom kommet;
        kreves krevdes krevdes; krype krøp/kraup krøpet; kunne kunne kunnet kan; kvele kvalte kvalt;
        la lot latt; late lot latt; le lo ledd; legge la lagt; lide led/lei lidd; ligge lå ligget;
        lyde lød/lydde lydt/lydd; lykkes lyktes lyktes/lykkes; lyve løy løyet; løpe løp/løpte løpt/løpet;
        minnes mintes mintes; møtes møttes møttes/møtes; måtte måtte måttet må; nyte nøt/naut nytt;
        oppleves opplevdes opplevdes; pipe pep/peip pepet; rekke rakk/rekte rukket/rakt; renne rant rent;
        rive rev/reiv revet; ryke røk/rauk røket; se så sett; selge solgte solgt; sette satte satt;
        si sa sagt sier; sige seg/seig seget; sitte satt sittet; skjære skar/skjærte skåret;
        skrike skrek/skreik skreket; skrive skrev/skreiv skrevet; skryte skrøt/skraut skrytt;
        skulle skulle skullet skal; skyldes skyldtes skyldtes; skyte skjøt/skaut skutt;
        skyve skjøv/skauv skjøvet; slippe slapp sluppet; slite slet/sleit slitt; slå slo slått;
        slåss/sloss sloss slåss/sloss; smelle smalt/smelte smelt; smøre smurte smurt; sove sov sovet;
        sprekke sprakk sprukket; sprette spratt sprettet; springe sprang sprunget;
        spørre spurte spurt spør spør; stige steg/steig steget; stikke stakk stukket; stjele stjal stjålet;
        strekke strakk/strekte strukket/strekt; stryke strøk/strauk strøket; stå sto/stod stått;
        svi sved/svei/svidde svidd; svike svek/sveik sveket; synes syntes synes/syntes synes/syns;
        synge sang sunget; synke sank sunket; ta tok tatt; telle talte/telte talt/telt;
        tore/tørre torde tort tør; tre trådte/tredde trådt/tredd; treffe traff truffet;
        trekke trakk trukket; trenges/trengs trengtes trengtes trengs/trenges;
        trives trivdes trivdes/trives; tvinge tvang tvunget; velge valgte valgt; vike vek/veik veket;
        ville ville villet vil; vinne vant vunnet; vite visste visst vet; vri vred/vrei/vridde vridd;
        være var vært er vær
    """),
    "nn": _table("""
        ^ri/ride rei/reid ride/ridd rir/rid; ^vere var vore er ver;
        arbeide arbeidde arbeidd/arbeidt arbeider; be bad/ba bede/bedt/bedd; bere bar bore ber;
        bety betydde betydd; binde batt bunde; bite beit bite; bli blei/vart blitt;
        brenne brann/brende brunne/brent; bringe brakte brakt bringer/bringar; bryte braut brote;
        burde burde burda bør; by baud/bydde bode/bydd byr/byd; byggje/bygge bygde bygd/bygt byggjer/bygger;
        dra/drage drog drege/dratt dreg/drar; drepe drap/drepte drepe/drept; drikke drakk drukke;
        drive dreiv drive; døy/dø døydde/døde døydd/dødd; ete åt ete; falle fall falle fell/faller;
        fare for fare fer/farer; finnast fanst funnest finst; finne fann funne;
        flyge/fly flaug/fløy floge flyg/flyr; flyte flaut flote; formå formådde formådd; fryse fraus frose;
        følgje/følge/fylgje følgde/fylgde følgd/følgt/fylgt følgjer/følger/fylgjer; få fekk fått/fenge;
        gi/gje/gjeve gav/ga gitt/gjeve gir/gjev; gjelde galdt/gjaldt golde/gjeldt;
        gjere gjorde gjort gjer gjer; gli glei/glidde glide/glidd; grave grov/gravde grave/gravd grev/grav;
        greie greidde/greide greidd/greitt greier; gripe greip gripe; gråte gret gråte græt/gråt;
        gå gjekk gått går/gjeng; ha hadde hatt har/hev; halde heldt halde held;
        heite heitte/hette heitt heiter; henge hang hange/hengt;
        hjelpe hjelpte/halp hjelpt/holpe hjelper/hjelp; høyrast høyrdest høyrst høyrest;
        høyre høyrde høyrt høyrer; kjennast kjendest kjenst kjennest; kjenne kjende/kjente kjent kjenner;
        kome/komme kom kome/komme kjem; krevjast kravdest kravst krevst;
        krevje/kreve kravde/krevde kravd/krevd/kravt/krevt krev/krever; krype kraup krope;
        kunne kunne kunna kan; kvelje kvalde kvalt/kvald kvel; la/late lét/let late/latt lèt/let/lar;
        le lo ledd; leggje/legge la lagt/lagd legg; lese las lese les; lide leid lide/lidd;
        liggje/ligge låg lege ligg; lukkast/lykkast lukkast/lykkast lukkast/lykkast;
        lyge/lyve laug/løy loge; løpe løp løpt/løpe løper; melde melde/meldte meldt melder;
        minnast mintest minst minnest; møtast møttest møtst møtest; måtte måtte måtta må; nyte naut note;
        opplevast opplevdest opplevst opplevest; oververe overvar overvore overver; pipe peip pipe;
        rekke/rekkje rakk rokke rekk; renne rann runne; ringje/ringe ringde/ringte ringt ringjer/ringer;
        rive reiv rive; ryke rauk roke; seie/si sa/sagde sagt seier; selje selde selt/seld sel;
        sende sende/sendte sendt sender; setje/sette sette sett set; sige seig sige;
        sitje/sitte sat sete/sitte sit; sjå såg sett ser; skilje/skille skilde/skilte skilt/skild skil;
        skjere skar skore skjer; skrike skreik skrike; skrive skreiv skrive; skryte skraut skrote;
        skuldast skuldast skuldast; skulle skulle skulla skal; skyte skaut skote; skyve skauv skove;
        sleppe slapp/sleppte sloppe/sleppt; slite sleit slite; slå slo slege/slått; slåst/slåss slost slåst;
        smelle small smolle; smørje/smøre smurde/smurte smurt/smurd smør; sove sov sove søv;
        spinne spann spunne; spreie spreidde/spreide spreidd/spreitt spreier; sprekke sprakk sprokke;
        sprette spratt sprotte; springe sprang sprunge; spørje/spørre spurde/spurte spurt spør;
        stele/stjele stal stole stel; stige steig stige; stikke stakk stukke; stryke strauk stroke;
        stå stod/sto stått; svi svei/svidde svidd; svike sveik svike;
        synast syntest/syntes synst synest/synst; syngje/synge song sunge;
        søkje/søke søkte søkt søkjer/søker; søkke sokk sokke;
        sørgje/sørge/syrgje sørgde/syrgde sørgt/syrgt sørgjer/sørger/syrgjer; ta/take tok teke/tatt tek/tar;
        telje/telle talde/talte talt/tald tel; tore torde tort tør/torer; tre trådde/tredde trådd/tredd;
        treffe trefte/traff treft/truffe; trekkje/trekke trekte/trakk trekt/trukke trekkjer/trekker/trekk;
        trengast trongst trongest trengst; trenge/trengje trong/trengde trunge/trengt;
        trivast treivst trivest trivst; tvinge tvang tvunge; vekse voks/vaks vakse/vokse;
        velje valde/valte valt/vald vel; venje vande vant/vand ven; verte vart vorte vert/verter;
        vike veik vike; vilje/ville ville vilja/villa vil; vinne vann vunne; vite visste visst veit;
        vri vreid/vridde vride/vridd
    """),
}
