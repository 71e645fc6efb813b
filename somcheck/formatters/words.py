"""Words that several formats share, and the rules' own words by their ids. None of this needs spaCy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from somcheck.document.audience import SURE_GUESS
from somcheck.document.profiles import USUAL, profiles
from somcheck.formatters.style import printable
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.post.word import is_word
from somcheck.report.findings import Finding
from somcheck.report.report import Report

LANGUAGES = {"nb": "bokmål", "nn": "nynorsk"}

OUT_OF = Text("{score} av 100", "{score} av 100")

FOR = Text("for {group}", "for {group}")

LOOKS_FOR = Text("for {group}, ser det ut til", "for {group}, ser det ut til")

TIMES = Text("{count} steder", "{count} stader")

BEGIN = Text("Begynn med: {advice}", "Byrj med: {advice}")

THEN = Text(
    "Da går innlegget fra {before} til omtrent {after} poeng.",
    "Då går innlegget frå {before} til omtrent {after} poeng.",
)

CLEAN = Text("Ingenting å rette på. Legg det ut når det passer.", "Ingenting å rette på. Legg det ut når det passar.")

FINE = Text(
    "Innlegget er klart. Dette kan gjøre det enda bedre:",
    "Innlegget er klart. Dette kan gjere det endå betre:",
)

BELOW = Text("Under grensen på {limit}.", "Under grensa på {limit}.")

BELOW_TIP = Text("{tip}: under grensen planen har satt.", "{tip}: under grensa planen har sett.")

FAILS: Mapping[str, Text] = {
    "error": Text("Ikke klart ennå: {count} funn må rettes.", "Ikkje klart enno: {count} funn må rettast."),
    "warning": Text("Ikke klart ennå: {count} funn bør rettes.", "Ikkje klart enno: {count} funn bør rettast."),
    "signal": Text("Ikke klart ennå: {count} funn.", "Ikkje klart enno: {count} funn."),
}

EXCUSED = Text(
    "Klart likevel: ingen nye funn, og poengsummen har ikke falt.",
    "Klart likevel: ingen nye funn, og poengsummen har ikkje falle.",
)

RECORDED = Text("{count} funn fra før er ikke vist (--baseline).", "{count} funn frå før er ikkje vist (--baseline).")

HIDDEN: Mapping[str, Text] = {
    "error": Text(
        "{count} funn er ikke vist. Her er bare det som må rettes (min-level: error).",
        "{count} funn er ikkje vist. Her er berre det som må rettast (min-level: error).",
    ),
    "warning": Text(
        "{count} funn er ikke vist. Her er bare det som må eller bør rettes (min-level: warning).",
        "{count} funn er ikkje vist. Her er berre det som må eller bør rettast (min-level: warning).",
    ),
}

IGNORED = Text("{count} funn er slått av i innlegget: {rules}.", "{count} funn er slått av i innlegget: {rules}.")

IGNORED_BY_PLAN = Text("{count} funn er slått av i planen: {rules}.", "{count} funn er slått av i planen: {rules}.")

GRAVE = Text(
    "Vanligvis må dette rettes før innlegget legges ut: {rules}.",
    "Vanlegvis må dette rettast før innlegget blir lagt ut: {rules}.",
)

LOOKS_LIKE = Text("{profile}, ser det ut til", "{profile}, ser det ut til")

JUDGED_AS = Text(
    "Vurdert som {profile}. Stemmer ikke det, så skriv «type: vanlig» øverst.",
    "Vurdert som {profile}. Stemmer ikkje det, så skriv «type: vanleg» øvst.",
)

COULD_BE = Text(
    "Er dette et innlegg av typen {profile}? Skriv «type: {id}» øverst, så slipper du råd som ikke passer.",
    "Er dette eit innlegg av typen {profile}? Skriv «type: {id}» øvst, så slepp du råd som ikkje passar.",
)

PREVIEW = Text("Dette ser leseren på {platform} før «se mer»:", "Dette ser lesaren på {platform} før «sjå meir»:")

UNSURE = Text(
    "Omtrent dette ser leseren på {platform} før «se mer»:",
    "Omtrent dette ser lesaren på {platform} før «sjå meir»:",
)

ALL_SHOWN = Text(
    "Hele innlegget er synlig på {platform} uten «se mer».", "Heile innlegget er synleg på {platform} utan «sjå meir»."
)


LINE = Text("linje {line}", "linje {line}")

PARAGRAPH = Text("avsnitt {line}", "avsnitt {line}")


def line_of(finding: Finding, path: str | None, language: Language) -> str:
    """The line that a finding stands in, or the paragraph where a reader knows it as one."""
    return (PARAGRAPH if is_word(path) else LINE)(language, line=str(finding.line))


def standing(report: Report) -> Iterator[str]:
    """What besides the score decides whether a post passes."""
    language = report.language
    for tip in report.required:
        if not report.tips[tip].passed:
            yield BELOW_TIP(language, tip=report.tips[tip].title)
    if report.failing:
        yield FAILS[report.fail_on](language, count=str(report.failing))
    if report.excused:
        yield EXCUSED(language)


def left_out(report: Report) -> list[str]:
    """What the findings that are shown are without, and why."""
    language = report.language
    said = []
    if report.hidden:
        said.append(HIDDEN[report.min_level](language, count=str(report.hidden)))
    if report.recorded:
        said.append(RECORDED(language, count=str(report.recorded)))
    for text, own in ((IGNORED, True), (IGNORED_BY_PLAN, False)):
        ignored = [one for one in report.ignored if (one.by != "plan") == own]
        if ignored:
            said.append(text(language, count=str(len(ignored)), rules=rules_in(one.finding for one in ignored)))
    if grave := [one.finding for one in report.ignored if one.finding.severity == "error"]:
        said.append(GRAVE(language, rules=rules_in(grave)))
    return said


def is_clean(report: Report) -> bool:
    """Whether nothing was found that a writer could mend."""
    return not (report.findings or report.hidden or report.recorded)


def rules_in(findings: Iterable[Finding]) -> str:
    """The rules of some findings, the commonest first, with how often."""
    counts = Counter(finding.rule for finding in findings)
    return ", ".join(rule if count == 1 else f"{rule} ({count})" for rule, count in counts.most_common())


def about(report: Report) -> list[str]:
    """The written form of a post, whom it is for and what kind it is."""
    language, names = report.language, report.group_names
    parts = [LANGUAGES[language]]
    best = next(iter(report.audience.detected), None)
    if report.audience.declared:
        groups = [names.get(group, group) for group in report.audience.declared]
        parts.append(FOR(language, group=printable(" og ".join(groups))))
    elif best and best.id != "alle" and best.score >= SURE_GUESS:
        parts.append(LOOKS_FOR(language, group=printable(names[best.id])))
    if report.profile != USUAL:
        profile = profiles()[report.profile].name(language)
        parts.append(profile if report.profile_said else LOOKS_LIKE(language, profile=profile))
    return parts


def on_profile(report: Report) -> str | None:
    """What there is to say of the kind of post, where the writer has not said it."""
    language = report.language
    if report.profile_said:
        return None
    if report.profile != USUAL:
        return JUDGED_AS(language, profile=profiles()[report.profile].name(language))
    if report.looks_like != USUAL:
        looks = profiles()[report.looks_like]
        return COULD_BE(language, profile=looks.name(language), id=looks.id)
    return None


NO_SPELLING = Text(
    "Rettskrivingen er ikke sjekket. Det krever en ordbok for målformen og tillegget «spelling».",
    "Rettskrivinga er ikkje sjekka. Det krev ei ordbok for målforma og tillegget «spelling».",
)

MANY = Text("{n} innlegg: {passed}, {failed} under grensen", "{n} innlegg: {passed}, {failed} under grensa")
"""``passed`` is what `ready` says."""

ON_WHOLE = Text("Hele innlegget", "Heile innlegget")

LIMIT = Text("Under grensen på {limit}", "Under grensa på {limit}")

READY = Text("Klart", "Klart")

NOT_READY = Text("{count} ikke {ready} ennå", "{count} ikkje {ready} enno")

EXCUSED_IN_SHORT = Text("Ikke verre enn før", "Ikkje verre enn før")

UNREAD = Text("Kunne ikke leses", "Kunne ikkje lesast")

FINDINGS_MORE = Text("{count} funn til", "{count} funn til")

ADD = Text("Legg til: {text}", "Legg til: {text}")

REMOVE = Text("Fjern: {text}", "Fjern: {text}")


def ready(count: int) -> str:
    """How many posts are ready, in either written form."""
    return f"{count} klart" if count == 1 else f"{count} klare"


def not_ready(count: int, language: Language) -> str:
    """How many posts are not ready."""
    number, word = ready(count).split()
    return NOT_READY(language, count=number, ready=word)


def in_short(report: Report) -> str:
    """How a post stands, in a few words."""
    if report.excused:
        return EXCUSED_IN_SHORT(report.language)
    return READY(report.language) if report.passed else LIMIT(report.language, limit=str(report.limit))
