"""The sentences in which a history is told, in both written forms: for the page, the terminal and other programs.

What was counted is told with its interval and how many posts there are, never as a cause and never as success.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from somcheck.analysis.dates import months, weekday_name
from somcheck.history.report import Change, Comparison, FormShare, Gap, History, Interval, Month, Reading, Rhythm
from somcheck.norwegian.numbers import NO_BREAK, in_words
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.post.platforms import platforms

COUNTS: Mapping[str, Text] = {
    "comments": Text("kommentarer", "kommentarar"),
    "shares": Text("delinger", "delingar"),
    "reactions": Text("reaksjoner", "reaksjonar"),
}

MEASURES: Mapping[str, Text] = {
    "asks": Text("Innlegg som spør", "Innlegg som spør"),
    "acts": Text("Innlegg med noe å gjøre", "Innlegg med noko å gjere"),
    "passes": Text("Innlegg som er klare", "Innlegg som er klare"),
    "score": Text("Poeng", "Poeng"),
    "technical": Text("Fagord per 100 ord", "Fagord per 100 ord"),
    "stiff": Text("Stive ord per 100 ord", "Stive ord per 100 ord"),
    "words": Text("Ord i et vanlig innlegg", "Ord i eit vanleg innlegg"),
}

SHARES = ("asks", "acts", "passes")
"""The measures that are shares, and told in percent."""

TRAITS: Mapping[str, Text] = {
    "asks": Text("Innlegg som spør,", "Innlegg som spør,"),
    "acts": Text("Innlegg som gir leseren noe å gjøre,", "Innlegg som gir lesaren noko å gjere,"),
    "kind:text": Text("Innlegg med bare tekst", "Innlegg med berre tekst"),
    "kind:photo": Text("Innlegg med bilde", "Innlegg med bilete"),
    "kind:video": Text("Innlegg med film", "Innlegg med film"),
    "kind:link": Text("Innlegg med lenke", "Innlegg med lenkje"),
    "kind:album": Text("Innlegg med flere bilder", "Innlegg med fleire bilete"),
    "kind:event": Text("Innlegg om et arrangement", "Innlegg om eit arrangement"),
    "kind:other": Text("Innlegg av andre slag", "Innlegg av andre slag"),
    "length:short": Text("Korte innlegg", "Korte innlegg"),
    "length:middle": Text("Middels lange innlegg", "Middels lange innlegg"),
    "length:long": Text("Lange innlegg", "Lange innlegg"),
    "hour:morning": Text("Innlegg lagt ut om morgenen", "Innlegg lagde ut om morgonen"),
    "hour:day": Text("Innlegg lagt ut midt på dagen", "Innlegg lagde ut midt på dagen"),
    "hour:evening": Text("Innlegg lagt ut om kvelden", "Innlegg lagde ut om kvelden"),
    "hour:night": Text("Innlegg lagt ut om natta", "Innlegg lagde ut om natta"),
}

GROUP = Text("Innlegg for {name}", "Innlegg for {name}")

GOAL = Text("Innlegg om målet «{name}»", "Innlegg om målet «{name}»")

WEEKDAY = Text("Innlegg lagt ut på en {name}", "Innlegg lagde ut på ein {name}")

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

PER_REACH = Text("{counted} blant dem som så innlegget", "{counted} blant dei som såg innlegget")

PER_THOUSAND = Text("{counted} per 1\u00a0000 som så innlegget", "{counted} per 1\u00a0000 som såg innlegget")

RATIO = Text(
    "{trait} fikk i snitt {value} ganger så mange {counted} ({low}–{high}; {having} og {lacking} innlegg).",
    "{trait} fekk i snitt {value} gonger så mange {counted} ({low}–{high}; {having} og {lacking} innlegg).",
)

NO_DIFFERENCE = Text(
    "{trait} skiller seg ikke sikkert ut i {counted} ({low}–{high} ganger så mange; {having} og {lacking} innlegg).",
    "{trait} skil seg ikkje sikkert ut i {counted} ({low}–{high} gonger så mange; {having} og {lacking} innlegg).",
)

FEW = Text(
    "{trait}: For få innlegg til å si noe om {counted} ({having} og {lacking} innlegg).",
    "{trait}: For få innlegg til å seie noko om {counted} ({having} og {lacking} innlegg).",
)

NO_CAUSE: Mapping[str, Text] = {
    "asks": Text("Det viser ikke at spørsmålet var årsaken.", "Det viser ikkje at spørsmålet var årsaka."),
    "acts": Text("Det viser ikke at oppfordringen var årsaken.", "Det viser ikkje at oppmodinga var årsaka."),
}

NO_REASON = Text("Det viser ikke hvorfor.", "Det viser ikkje kvifor.")

CHANCE = Text(
    "Blant så mange sammenligninger kan det være tilfeldig.",
    "Blant så mange samanlikningar kan det vere tilfeldig.",
)

WITHIN: Mapping[str, Text] = {
    "month": Text("samme måned", "same månad"),
    "quarter": Text("samme kvartal", "same kvartal"),
    "year": Text("samme år", "same år"),
}

COMPARED = Text(
    "Innlegg er sammenlignet med andre av samme slag, på samme plattform og i {within}. Et innlegg teller ikke mer enn "
    "{cap} ganger det som er vanlig der, så et som tok helt av, avgjør ikke. Tallene i parentes viser hvor "
    "forskjellen trolig ligger (95 prosent sikkert), og hvor mange innlegg det gjelder.",
    "Innlegg er samanlikna med andre av same slag, på same plattform og i {within}. Eit innlegg tel ikkje meir enn "
    "{cap} gonger det som er vanleg der, så eit som tok heilt av, avgjer ikkje. Tala i parentes viser kvar "
    "skilnaden truleg ligg (95 prosent sikkert), og kor mange innlegg det gjeld.",
)

MANY = Text(
    "Vi ser først etter spørsmål og oppfordringer i {counted}. Alt annet er prøvd i {count} sammenligninger. Blant så "
    "mange vil noen vise en tilfeldig forskjell, så de må vise mer før vi stoler på dem (Holms metode).",
    "Vi ser først etter spørsmål og oppmodingar i {counted}. Alt anna er prøvd i {count} samanlikningar. Blant så "
    "mange vil nokre vise ein tilfeldig skilnad, så dei må vise meir før vi stolar på dei (metoden til Holm).",
)

ASKING = Text(
    "Et innlegg spør når det har et åpent spørsmål som leserne kan svare på. Spørsmål som er overskrift, eller som "
    "bare sier hvem innlegget er for («Har du hytte?»), teller ikke.",
    "Eit innlegg spør når det har eit ope spørsmål som lesarane kan svare på. Spørsmål som er overskrift, eller som "
    "berre seier kven innlegget er for («Har du hytte?»), tel ikkje.",
)

BAIT = Text(
    "{count} innlegg ber om reaksjoner («lik og del») og er ikke med i sammenligningene.",
    "{count} innlegg ber om reaksjonar («lik og del») og er ikkje med i samanlikningane.",
)

MEASURED = Text(
    "Planen ser på {measure} for å vite om målet er nådd. Derfor står {counted} først.",
    "Planen ser på {measure} for å vite om målet er nådd. Difor står {counted} først.",
)

NOT_MEASURED = Text(
    "Planen ser på {measure} for å vite om målet er nådd. Det står ikke i eksporten, så ingen av tallene her sier det.",
    "Planen ser på {measure} for å vite om målet er nådd. Det står ikkje i eksporten, så ingen av tala her seier det.",
)

NO_MEASURE = Text(
    "Planen sier ikke hvordan dere ser at målet er nådd. Kommentarer, delinger og reaksjoner sier det ikke alene.",
    "Planen seier ikkje korleis de ser at målet er nådd. Kommentarar, delingar og reaksjonar seier det ikkje åleine.",
)

CHANGED = Text(
    "{measure}: Fra {before} til {after} siden {since} (forskjell {low} til {high}{unit}; {posts_before} og "
    "{posts_after} innlegg).",
    "{measure}: Frå {before} til {after} sidan {since} (skilnad {low} til {high}{unit}; {posts_before} og "
    "{posts_after} innlegg).",
)

UNCHANGED = Text(
    "{measure}: Ingen sikker endring siden {since} ({before} før, {after} etter; {posts_before} og {posts_after} "
    "innlegg).",
    "{measure}: Inga sikker endring sidan {since} ({before} før, {after} etter; {posts_before} og {posts_after} "
    "innlegg).",
)

FEW_CHANGED = Text(
    "{measure}: For få innlegg til å si om noe er endret siden {since} ({posts_before} og {posts_after} innlegg).",
    "{measure}: For få innlegg til å seie om noko er endra sidan {since} ({posts_before} og {posts_after} innlegg).",
)

MAY_BE_CHANCE = Text("Det kan være tilfeldig.", "Det kan vere tilfeldig.")

WROTE = Text(
    "{when}: {asks} prosent av innleggene spurte om noe, {acts} prosent ga leseren noe å gjøre, og {passes} prosent "
    "var klare ({posts} innlegg).",
    "{when}: {asks} prosent av innlegga spurde om noko, {acts} prosent gav lesaren noko å gjere, og {passes} prosent "
    "var klare ({posts} innlegg).",
)

FEW_POSTS = 10
"""Posts from which shares are told in percent; of fewer they are counted."""

WROTE_FEW = Text(
    "{when}: {asks} av {posts} innlegg spurte om noe, {acts} ga leseren noe å gjøre, og {passes} var klare.",
    "{when}: {asks} av {posts} innlegg spurde om noko, {acts} gav lesaren noko å gjere, og {passes} var klare.",
)

FORMS = Text(
    "{platform}, {year}: {nb} prosent av ordene på bokmål og {nn} prosent på nynorsk. Av innleggene: {nb_posts} på "
    "bokmål og {nn_posts} på nynorsk.",
    "{platform}, {year}: {nb} prosent av orda på bokmål og {nn} prosent på nynorsk. Av innlegga: {nb_posts} på bokmål "
    "og {nn_posts} på nynorsk.",
)

NO_FORMS = Text(
    "{platform}, {year}: Ingen innlegg der målformen er sikker.",
    "{platform}, {year}: Ingen innlegg der målforma er sikker.",
)

LAW = Text(
    "Statsorgan skal ha minst 25 prosent av hver målform (språklova).",
    "Statsorgan skal ha minst 25 prosent av kvar målform (språklova).",
)
"""No verdict: who the sender is, is not known here, and a municipality is not bound by it."""

UNSETTLED = Text(
    "Blandede eller usikre innlegg, som ikke er regnet med: {count}.",
    "Blanda eller usikre innlegg, som ikkje er rekna med: {count}.",
)

ALL_PLATFORMS = Text("Alle plattformer", "Alle plattformer")

UNKNOWN_PLATFORM = Text("Ukjent plattform", "Ukjend plattform")

LANGUAGES: Mapping[str, Text] = {"nb": Text("bokmål", "bokmål"), "nn": Text("nynorsk", "nynorsk")}

SETTLE: Mapping[str, Text] = {
    "mixed": Text("har setninger på begge målformer", "har setningar på begge målformer"),
    "doubtful": Text("er for kort eller for likt til å avgjøre", "er for kort eller for likt til å avgjere"),
}
"""Why the written form of a post is not sure."""

HOW_TO_SETTLE = Text(
    "Les innleggene, og regn dem med selv. Ligger de i egne filer, skriv «språk: nn» eller «språk: nb» øverst i fila, "
    "så blir de regnet med.",
    "Les innlegga, og rekn dei med sjølv. Ligg dei i eigne filer, skriv «språk: nn» eller «språk: nb» øvst i fila, så "
    "blir dei rekna med.",
)

PER_WEEK = Text("{count} innlegg i uka i snitt.", "{count} innlegg i veka i snitt.")

PER_WEEK_PLANNED = Text(
    "{count} innlegg i uka i snitt. Planen sier {planned}.",
    "{count} innlegg i veka i snitt. Planen seier {planned}.",
)

LEAST_WEEKS = 4
"""Weeks of a history from which it is told how often posts come, and how many weeks had none."""

SHORT_PAUSES = Text(
    "{silent} av {weeks} uker var uten innlegg, men aldri to på rad.",
    "{silent} av {weeks} veker var utan innlegg, men aldri to på rad.",
)

SILENT = Text(
    "{silent} av {weeks} uker var uten innlegg. Den lengste pausen var på {longest} uker.",
    "{silent} av {weeks} veker var utan innlegg. Den lengste pausen var på {longest} veker.",
)

ONE_SILENT = Text("Én av {weeks} uker var uten innlegg.", "Éi av {weeks} veker var utan innlegg.")

NONE_SILENT = Text("Ingen uker var uten innlegg.", "Ingen veker var utan innlegg.")

BURSTS = Text(
    "{count} dager hadde tre innlegg eller flere. Da blir noen av dem lett borte.",
    "{count} dagar hadde tre innlegg eller fleire. Då blir nokre av dei lett borte.",
)

ONE_BURST = Text("Én dag hadde tre innlegg eller flere.", "Éin dag hadde tre innlegg eller fleire.")

UNATTENDED = Text(
    "{count} av {timed} innlegg ble lagt ut utenom tida da planen sier at noen svarer. {asked} av dem spør om noe.",
    "{count} av {timed} innlegg blei lagde ut utanom tida då planen seier at nokon svarar. {asked} av dei spør om "
    "noko.",
)

UNTIMED = Text(
    "{count} innlegg står uten klokkeslett og er ikke regnet med i dette.",
    "{count} innlegg står utan klokkeslett og er ikkje rekna med i dette.",
)

ATTENDED = Text(
    "Alle innleggene ble lagt ut når planen sier at noen svarer.",
    "Alle innlegga blei lagde ut når planen seier at nokon svarar.",
)

HOURS_UNKNOWN = Text(
    "Planen sier ikke når noen svarer, så det kan leses. Skriv for eksempel «hverdager 8–15» etter «hours =» under "
    "[replies].",
    "Planen seier ikkje når nokon svarar, så det kan lesast. Skriv til dømes «kvardagar 8–15» etter «hours =» under "
    "[replies].",
)

SINCE_GROUP = Text("Ingen innlegg for {name} siden {when}.", "Ingen innlegg for {name} sidan {when}.")

NEVER_GROUP = Text("Ingen innlegg for {name}.", "Ingen innlegg for {name}.")

SINCE_GOAL = Text("Ingen innlegg om målet «{name}» siden {when}.", "Ingen innlegg om målet «{name}» sidan {when}.")

NEVER_GOAL = Text("Ingen innlegg om målet «{name}».", "Ingen innlegg om målet «{name}».")

ASK = Text("Spør for eksempel: {questions}", "Spør til dømes: {questions}")

OR = Text(" eller ", " eller ")

READ = Text("{posts} innlegg fra {first} til {last}.", "{posts} innlegg frå {first} til {last}.")

READ_ONE_DAY = Text("{posts} innlegg fra {first}.", "{posts} innlegg frå {first}.")

READ_UNDATED = Text("{posts} innlegg.", "{posts} innlegg.")

SET_ASIDE = Text("Ikke med: {reasons}.", "Ikkje med: {reasons}.")

ASIDE: Mapping[str, Text] = {
    "story": Text("historier (stories)", "historier (stories)"),
    "share": Text("delinger uten egen tekst", "delingar utan eigen tekst"),
    "other-language": Text("innlegg på andre språk", "innlegg på andre språk"),
    "link-only": Text("innlegg med bare en lenke", "innlegg med berre ei lenkje"),
    "no-text": Text("innlegg uten tekst", "innlegg utan tekst"),
    "duplicate": Text("rader som sto to ganger", "rader som stod to gonger"),
    "reply": Text("svar til andre", "svar til andre"),
}

ROW_OF = Text("Rad {row} i {file}", "Rad {row} i {file}")

UNREAD_FILES = Text("Filer som ikke kunne leses: {count}.", "Filer som ikkje kunne lesast: {count}.")

UNREAD = Text("Rader som ikke kunne leses: {count}.", "Rader som ikkje kunne lesast: {count}.")


def number(value: float, decimals: int = 0) -> str:
    """A number as Norwegians write it: decimal comma, a space that does not break between thousands."""
    return f"{value:,.{decimals}f}".replace(",", NO_BREAK).replace(".", ",").replace("-", "−")


def times(value: float) -> str:
    """A ratio: two decimals below 1, one below 10, none above, so that it says no more than is known."""
    return number(value, 2 if value < 0.995 else 1 if value < 9.95 else 0)


def percent(share: float) -> str:
    """A share from 0 to 1 as whole percent, without the sign; never 0 or 100 for what is neither."""
    whole = round(100 * share)
    if 0 < share < 1:
        whole = min(99, max(1, whole))
    return number(whole)


def day(when: date, language: Language) -> str:
    """A date: «3. mars 2026»."""
    return f"{when.day}. {month_name(when.month, language)} {when.year}"


def month_name(month: int, language: Language) -> str:
    return months(language)[month - 1]


def month_of(key: str, language: Language) -> str:
    """The name of a `Month.month`: «mars 2026» for ``2026-03``."""
    year, month = key.split("-")
    return f"{month_name(int(month), language)} {year}"


def quarter_of(key: str, language: Language) -> str:
    """The name of a `Quarter.quarter`: «3. kvartal 2026» for ``2026-Q3``."""
    year, quarter = key.split("-Q")
    return f"{quarter}. kvartal {year}"


def platform_name(id: str | None, language: Language) -> str:
    if id is None:
        return UNKNOWN_PLATFORM(language)
    known = platforms().get(id)
    return known.name if known else id


def counted(count: str, per_reach: bool, language: Language) -> str:
    """What was counted: «kommentarer», «delinger blant dem som så innlegget»."""
    name = COUNTS[count](language)
    return PER_REACH(language, counted=name) if per_reach else name


def unit(count: str, per_reach: bool, language: Language) -> str:
    """What was counted, as it stands beside numbers of it: «delinger per 1 000 som så innlegget»."""
    name = COUNTS[count](language)
    return PER_THOUSAND(language, counted=name) if per_reach else name


def trait_name(trait: str, history: History) -> str:
    """What the posts of a comparison have in common, as the beginning of a sentence or a row of a table."""
    language = history.language
    if trait in TRAITS:
        return TRAITS[trait](language).rstrip(",")
    sort, _, id = trait.partition(":")
    if sort == "weekday":
        return WEEKDAY(language, name=weekday_name(WEEKDAYS.index(id), language))
    if sort == "group":
        return GROUP(language, name=history.group_names.get(id, id))
    if sort == "goal":
        return GOAL(language, name=history.goal_names.get(id, id))
    return f"{sort}: {id}"


def told(comparison: Comparison, history: History) -> str:
    """What readers did, as a sentence or two."""
    language, trait = history.language, comparison.trait
    values = {
        "trait": trait_name(trait, history) + ("," if TRAITS.get(trait, GROUP).nb.endswith(",") else ""),
        "counted": counted(comparison.count, comparison.per_reach, language),
        "having": number(comparison.having.posts),
        "lacking": number(comparison.lacking.posts),
    }
    if comparison.verdict == "few" or comparison.ratio is None:
        return FEW(language, **{**values, "trait": values["trait"].rstrip(",")})
    values |= _interval(comparison.ratio)
    if comparison.verdict == "no-difference":
        return NO_DIFFERENCE(language, **values)
    doubt = CHANCE if comparison.verdict == "perhaps" else NO_CAUSE.get(trait, NO_REASON)
    return f"{RATIO(language, **values)} {doubt(language)}"


def _interval(ratio: Interval) -> dict[str, str]:
    return {"value": times(ratio.value), "low": times(ratio.low), "high": times(ratio.high)}


def how_compared(history: History, cap: float) -> list[str]:
    """How posts were compared, what many comparisons do, what was set apart, and what the plan measures by."""
    language = history.language
    said = []
    if history.comparisons:
        within = max((one.within for one in history.comparisons), key=list(WITHIN).index)
        said.append(COMPARED(language, within=WITHIN[within](language), cap=number(cap)))
        first = history.comparisons[0].count
        others = sum(
            one.verdict != "few" and (one.trait not in NO_CAUSE or one.count != first) for one in history.comparisons
        )
        if any(one.trait == "asks" for one in history.comparisons):
            said.append(ASKING(language))
        if others > 1:
            said.append(MANY(language, count=number(others), counted=COUNTS[first](language)))
    if history.bait:
        said.append(BAIT(language, count=number(history.bait)))
    return [*said, told_measure(history)] if history.comparisons else said


def told_measure(history: History) -> str:
    """What the plan's own measure is, and whether any of the counts is that."""
    language, measure = history.language, history.goal_measure
    if measure is None:
        return NO_MEASURE(language)
    if history.goal_count is None:
        return NOT_MEASURED(language, measure=f"«{measure}»")
    return MEASURED(language, measure=f"«{measure}»", counted=COUNTS[history.goal_count](language))


def value_of(measure: str, value: float) -> str:
    """A value of a `Month` or `Change`, with its unit where that is percent."""
    if measure in SHARES:
        return f"{percent(value)} prosent"
    return number(value, 1 if measure in ("technical", "stiff") else 0)


def told_change(change: Change, history: History) -> str:
    """What became of a measure since a date."""
    language = history.language
    values = {
        "since": day(history.since, language) if history.since else "",
        "measure": MEASURES[change.measure](language),
        "before": value_of(change.measure, change.before),
        "after": value_of(change.measure, change.after),
        "posts_before": number(change.posts_before),
        "posts_after": number(change.posts_after),
    }
    if change.verdict == "few" or change.difference is None:
        return FEW_CHANGED(language, **values)
    if change.verdict == "no-difference":
        return UNCHANGED(language, **values)
    low, high = (_signed(change.measure, end) for end in (change.difference.low, change.difference.high))
    said = CHANGED(language, **values, low=low, high=high, unit=" prosentpoeng" if change.measure in SHARES else "")
    return f"{said} {MAY_BE_CHANCE(language)}" if change.verdict == "perhaps" else said


def _signed(measure: str, value: float) -> str:
    if measure in SHARES:
        return number(100 * value)
    return number(value, 1)


def told_month(month: Month, language: Language) -> str:
    """How a month's posts are written."""
    return told_writing(month_of(month.month, language).capitalize(), [month], language)


def told_writing(when: str, months: Sequence[Month], language: Language) -> str:
    """How the posts of some months are written; of few posts in numbers, else in percent."""
    posts = sum(month.posts for month in months)
    having = {name: sum(getattr(month, name) * month.posts for month in months) for name in SHARES}
    if posts < FEW_POSTS:
        return WROTE_FEW(language, when=when, posts=number(posts), **{one: number(n) for one, n in having.items()})
    return WROTE(language, when=when, posts=number(posts), **{one: percent(n / posts) for one, n in having.items()})


def told_forms(share: FormShare, language: Language) -> str:
    """The share of each written form, as a state body reports it in January; without a verdict on the sender."""
    platform = ALL_PLATFORMS(language) if share.platform is None else platform_name(share.platform, language)
    values = {"platform": platform, "year": str(share.year)}
    unsettled = share.mixed + share.doubtful
    said = []
    words = share.nb_words + share.nn_words
    if not words:
        said.append(NO_FORMS(language, **values))
    else:
        nynorsk = share.nn_words / words
        said.append(
            FORMS(
                language,
                **values,
                nb=percent(1 - nynorsk),
                nn=percent(nynorsk),
                nb_posts=number(share.nb_posts),
                nn_posts=number(share.nn_posts),
            )
        )
    if unsettled:
        said.append(UNSETTLED(language, count=number(unsettled)))
    return " ".join(said)


def told_rhythm(rhythm: Rhythm, language: Language) -> list[str]:
    """How often posts come, and whether somebody is there to answer."""
    said = [] if (often := told_often(rhythm, language)) is None else [often, _silence(rhythm, language)]
    if rhythm.bursts:
        several = len(rhythm.bursts) > 1
        said.append(BURSTS(language, count=number(len(rhythm.bursts))) if several else ONE_BURST(language))
    if rhythm.unattended is None:
        said.append(HOURS_UNKNOWN(language))
    elif rhythm.unattended:
        counts = {"count": rhythm.unattended, "timed": rhythm.timed, "asked": rhythm.asked_unattended or 0}
        said.append(UNATTENDED(language, **{name: number(count) for name, count in counts.items()}))
        if rhythm.dated > rhythm.timed:
            said.append(UNTIMED(language, count=number(rhythm.dated - rhythm.timed)))
    elif rhythm.timed:
        said.append(ATTENDED(language))
    return said


def told_often(rhythm: Rhythm, language: Language) -> str | None:
    """How many posts a week; None of a history too short to have a rhythm."""
    if rhythm.weeks < LEAST_WEEKS:
        return None
    per_week = _rounded(rhythm.per_week)
    if rhythm.planned is None:
        return PER_WEEK(language, count=per_week)
    return PER_WEEK_PLANNED(language, count=per_week, planned=_rounded(rhythm.planned))


def _rounded(value: float) -> str:
    """One decimal, and none where it would be a nought."""
    return number(value, 1).removesuffix(",0")


def _silence(rhythm: Rhythm, language: Language) -> str:
    weeks = {"weeks": number(rhythm.weeks), "silent": number(rhythm.silent)}
    if rhythm.silent == 0:
        return NONE_SILENT(language)
    if rhythm.silent == 1:
        return ONE_SILENT(language, **weeks)
    if rhythm.longest_silence == 1:
        return SHORT_PAUSES(language, **weeks)
    return SILENT(language, **weeks, longest=in_words(rhythm.longest_silence, "f", language))


def told_gap(gap: Gap, history: History) -> str:
    """What is written too seldom, and two questions to begin with."""
    language = history.language
    since, never = (SINCE_GROUP, NEVER_GROUP) if gap.kind == "group" else (SINCE_GOAL, NEVER_GOAL)
    if gap.last is None:
        said = never(language, name=gap.name)
    else:
        last = history.reading.last
        when = month_name(gap.last.month, language)
        if last is None or (last.year, last.month) > (gap.last.year + 1, gap.last.month - 1):
            when += f" {gap.last.year}"
        said = since(language, name=gap.name, when=when)
    questions = OR(language).join(f"«{question}»" for question in gap.questions)
    return f"{said} {ASK(language, questions=questions)}" if questions else said


def told_reading(reading: Reading, language: Language) -> list[str]:
    """What was read, what was set aside and why, and how many rows could not be read."""
    posts = number(reading.posts)
    if reading.first and reading.last:
        read = READ_ONE_DAY if reading.first == reading.last else READ
        said = [read(language, posts=posts, first=day(reading.first, language), last=day(reading.last, language))]
    else:
        said = [READ_UNDATED(language, posts=posts)]
    if reading.aside:
        said.append(SET_ASIDE(language, reasons=", ".join(_reasons(reading.aside, language))))
    if reading.unread_files:
        said.append(UNREAD_FILES(language, count=number(len(reading.unread_files))))
    if reading.unread:
        said.append(UNREAD(language, count=number(reading.unread)))
    return said


def why_unread(reading: Reading, language: Language) -> list[str]:
    """Why files could not be read, what is worth knowing of others, and why rows could not be."""
    files = [named(file, reason) for file, reason in reading.unread_files]
    notes = [named(file, note) for file, note in reading.notes]
    rows = (
        named(ROW_OF(language, row=number(row), file=file) if file else "", reason)
        for file, row, reason in reading.unread_rows
    )
    return [*files, *notes, *rows]


def named(where: str, said: str) -> str:
    """Something with what it is said of before it, where that has a name."""
    return f"{where}: {said}" if where else said


def _reasons(aside: Mapping[str, int], language: Language) -> Iterator[str]:
    for why, count in sorted(aside.items(), key=lambda item: (-item[1], item[0])):
        if count:
            yield f"{ASIDE[why](language) if why in ASIDE else why} ({number(count)})"
