"""What a writer reads in the terminal, in the post's own written form."""

from __future__ import annotations

import math
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import click

from somcheck.coverage import SURE_GUESS
from somcheck.formatters import Run, Style, printable, shown_name
from somcheck.language import Language
from somcheck.profile import USUAL, profiles
from somcheck.report import Advice, Fault, Finding, Preview, Report
from somcheck.rule import Text

QUOTE = 24
"""Columns for the words that a finding is about."""
LONGEST_QUOTE = 500
"""Code points of them that are looked at: enough to fill the columns, also where most take up none."""
BAR = 10
AT_FIRST = 7
"""Rows of findings at first sight: more than these nobody mends in one go."""

LANGUAGES = {"nb": "bokmål", "nn": "nynorsk"}
WHOLE_AT_FIRST = 3
"""Rows on the post as a whole among them, where there are others to show."""

OUT_OF = Text("{score} av 100", "{score} av 100")
FOR = Text("for {group}", "for {group}")
LOOKS_FOR = Text("for {group}, ser det ut til", "for {group}, ser det ut til")
WHOLE = Text("hele", "heile")
TIMES = Text("{count} steder", "{count} stader")
MORE = Text(
    "Det er {count} funn til: {rules}. Se alle med --all.", "Det er {count} funn til: {rules}. Sjå alle med --all."
)
SAME = Text("Det samme her.", "Det same her.")
BEGIN = Text("Begynn med: {advice}", "Begynn med: {advice}")
THEN = Text("Da går innlegget fra {before} til omtrent {after}.", "Då går innlegget frå {before} til om lag {after}.")
CLEAN = Text("Ingenting å rette på. Legg det ut når det passer.", "Ingenting å rette på. Legg det ut når det passar.")
FINE = Text(
    "Innlegget er klart. Dette kan gjøre det enda bedre:",
    "Innlegget er klart. Dette kan gjere det endå betre:",
)
BELOW = Text("Under grensen på {limit}.", "Under grensa på {limit}.")
BELOW_TIP = Text("{tip}: under grensen planen har satt.", "{tip}: under grensa planen har sett.")
FAILS: Mapping[str, Text] = {
    "error": Text("Består ikke: {count} funn må rettes.", "Består ikkje: {count} funn må rettast."),
    "warning": Text("Består ikke: {count} funn bør rettes.", "Består ikkje: {count} funn bør rettast."),
    "signal": Text("Består ikke: det er {count} funn.", "Består ikkje: det er {count} funn."),
}
EXCUSED = Text(
    "Består likevel: ingen nye funn, og poengsummen har ikke falt.",
    "Består likevel: ingen nye funn, og poengsummen har ikkje falle.",
)
RECORDED = Text("{count} funn fra før er ikke vist (--baseline).", "{count} funn frå før er ikkje viste (--baseline).")
HIDDEN: Mapping[str, Text] = {
    "error": Text(
        "{count} funn er ikke vist. Her er bare det som må rettes (min-level: error).",
        "{count} funn er ikkje viste. Her er berre det som må rettast (min-level: error).",
    ),
    "warning": Text(
        "{count} funn er ikke vist. Her er bare det som må eller bør rettes (min-level: warning).",
        "{count} funn er ikkje viste. Her er berre det som må eller bør rettast (min-level: warning).",
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
    "Omtrent dette ser leseren på {platform} før «se mer»:", "Om lag dette ser lesaren på {platform} før «sjå meir»:"
)
ALL_SHOWN = Text(
    "Hele innlegget er synlig på {platform} uten «se mer».", "Heile innlegget er synleg på {platform} utan «sjå meir»."
)


def format_run(run: Run) -> str:
    """All that a terminal shows, without colours; for a file."""
    from somcheck.formatters.summary import format_summary

    parts = [answer.text for answer in run.answers]
    if len(parts) + len(run.refused) > 1:
        parts.append(format_summary(run.answers, len(run.refused)))
    return click.unstyle("\n".join(parts))


def format_report(report: Report, style: Style, group_names: dict[str, Text]) -> str:
    """One post's report; ANSI colours included (`click.echo` takes them away where they do not belong)."""
    width = style.columns
    lines = [*_heading(report, width, group_names), "", *_tips(report, style), ""]
    for preview in report.previews:
        lines += [*_preview(preview, report.language, width), ""]
    if report.findings:
        if report.passed and len(report.findings) > len(report.faults):
            lines += [f"  {FINE(report.language)}", ""]
        lines += [*finding_lines(report.findings, report.gains, report.language, width, report.faults, all=style.all)]
        lines += ["", *_left_out(report, width)]
        lines += advice_lines(report.advice, report.score, report.language, width)
    else:
        if is_clean(report):
            lines += [f"  {CLEAN(report.language)}", ""]
        lines += _left_out(report, width)
    return "\n".join(line.rstrip() for line in lines).rstrip() + "\n"


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
            said.append(text(language, count=str(len(ignored)), rules=_rules(one.finding for one in ignored)))
    if grave := [one.finding for one in report.ignored if one.finding.severity == "error"]:
        said.append(GRAVE(language, rules=_rules(grave)))
    return said


def is_clean(report: Report) -> bool:
    """Whether nothing was found that a writer could mend."""
    return not (report.findings or report.hidden or report.recorded)


def _left_out(report: Report, width: int) -> Iterator[str]:
    said = left_out(report)
    for one in said:
        yield from textwrap.wrap(one, width - 2, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False)
    if said:
        yield ""


def _rules(findings: Iterable[Finding]) -> str:
    """The rules of some findings, the commonest first, with how often."""
    counts = Counter(finding.rule for finding in findings)
    return ", ".join(rule if count == 1 else f"{rule} ({count})" for rule, count in counts.most_common())


def _heading(report: Report, width: int, names: dict[str, Text]) -> Iterator[str]:
    language = report.language
    parts = [shown_name(report.path), *about(report, {id: name(language) for id, name in names.items()})]
    score = OUT_OF(language, score=str(report.score))
    left = " · ".join(parts)
    if _columns(left) + len(score) + 2 > width:
        yield click.style(parts[0], bold=True)
        left = " · ".join(parts[1:])
    gap = " " * max(2, width - _columns(left) - len(score))
    yield (click.style(left, bold=True) + gap + click.style(score, bold=True, fg=_colour(report.score, report.limit)))
    if report.score < report.limit:
        yield BELOW(language, limit=str(report.limit)).rjust(width)
    yield from (said.rjust(width) for said in standing(report))
    kind = on_profile(report)
    if kind is not None:
        yield from textwrap.wrap(kind, width)
    for note in report.notes:
        yield from textwrap.wrap(printable(note), width, break_on_hyphens=False)


def about(report: Report, names: Mapping[str, str]) -> list[str]:
    """The written form of a post, whom it is for and what kind it is; *names* are those of the target groups."""
    language = report.language
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


def _preview(preview: Preview, language: Language, width: int) -> Iterator[str]:
    if not preview.hidden:
        yield "  " + ALL_SHOWN(language, platform=preview.platform)
        return
    title = PREVIEW if preview.strength == "strong" else UNSURE
    yield "  " + title(language, platform=preview.platform)
    lines = [printable(line).strip() for line in (preview.text + " …").splitlines()]
    for line in filter(None, lines):
        for part in textwrap.wrap(line, width - 6):
            yield click.style(f"    {part}", dim=True)


def _tips(report: Report, style: Style) -> Iterator[str]:
    shown = [tip for tip in report.tips.values() if tip.score is not None or tip.id in report.missing]
    widest = max(_columns(tip.title) for tip in shown)
    for tip in shown:
        line = f"  {_pad(tip.title, widest)}  {score_bar(tip.score, report.limit, style)}"
        praise = report.praise.get(tip.id) or report.missing.get(tip.id)
        if style.explain:
            yield line
            for said in report.explained.get(tip.id, (praise,) if praise else ()):
                yield from textwrap.wrap(said, style.columns, initial_indent=" " * 6, subsequent_indent=" " * 8)
            continue
        used = 2 + widest + 2 + (BAR + 3 if style.blocks else 0) + 3
        if praise is None:
            yield line
            continue
        for place, part in enumerate(textwrap.wrap(praise, style.columns - used - 3)):
            yield f"{line}   {part}" if place == 0 else " " * (used + 3) + part


def score_bar(score: int | None, limit: int, style: Style) -> str:
    """A score as a bar and a number."""
    number = "  –" if score is None else f"{score:3}"
    colour = None if score is None else _colour(score, limit)
    bar = f"{click.style(_bar(score or 0), fg=colour)} " if style.blocks else ""
    return f"{bar}{click.style(number, fg=colour)}"


def finding_lines(
    findings: Sequence[Finding],
    gains: Mapping[str, float],
    language: Language,
    width: int,
    faults: Sequence[Fault] = (),
    *,
    all: bool,
) -> Iterator[str]:
    """The findings whose mending gains most, in reading order, and how many more there are.

    Findings that say the same of the same words are folded into one. Those on *faults* always show.
    """
    rows, left = first_rows(findings, gains, faults, all=all)
    places = [WHOLE(language) if is_whole(f) else f"{f.line}:{f.column}" for f, _ in rows]
    margin = 2 + max(map(len, places)) + 2
    quote_width = max(_columns(_quote(finding)) for finding, _ in rows)
    said: set[str] = set()
    for (finding, count), place in zip(rows, places, strict=True):
        again = f" ({TIMES(language, count=str(count))})" if count > 1 else ""
        words = SAME(language) if finding.message in said else finding.message
        said.add(finding.message)
        message = printable(f"{words}{again} [{finding.rule}]")
        # Bold is read on dark and light ground alike; yellow is not.
        bold, colour = finding.severity != "signal", "red" if finding.severity == "error" else None
        # A finding on the whole post quotes nothing, and its message takes the room of the quote.
        quote = "" if is_whole(finding) else _pad(_quote(finding), quote_width) + "  "
        indent = margin + _columns(quote)
        parts = textwrap.wrap(message, width - indent, break_long_words=False, break_on_hyphens=False)
        yield f"  {_pad(place, margin - 4)}  {click.style(quote, fg=colour, bold=bold)}{parts[0]}"
        yield from (" " * indent + part for part in parts[1:])
    if left:
        text = MORE(language, count=str(len(left)), rules=_rules(finding for finding, _ in left))
        yield ""
        yield from (f"  {part}" for part in textwrap.wrap(text, width - 4, break_on_hyphens=False))


Rows = list[tuple[Finding, int]]


def first_rows(
    findings: Iterable[Finding], gains: Mapping[str, float], faults: Sequence[Fault] = (), *, all: bool = False
) -> tuple[Rows, Rows]:
    """The rows to show at first, in reading order, and the others."""
    rows = list(_folded(findings))
    if all or len(rows) <= AT_FIRST:
        return rows, []
    chosen = set(_by_use(rows, gains, faults)[:AT_FIRST])
    return (
        [row for place, row in enumerate(rows) if place in chosen],
        [row for place, row in enumerate(rows) if place not in chosen],
    )


def useful_rows(findings: Iterable[Finding], gains: Mapping[str, float], faults: Sequence[Fault] = ()) -> Rows:
    """All rows, those whose mending gains most first."""
    rows = list(_folded(findings))
    return [rows[place] for place in _by_use(rows, gains, faults)]


def _by_use(rows: Rows, gains: Mapping[str, float], faults: Sequence[Fault]) -> list[int]:
    """The places of rows, the most useful first. Findings on *faults* go before all.

    Of each rule one row comes before a second of any, so that seven rows show as many kinds of faults as they can. Of
    those on the whole post `WHOLE_AT_FIRST` do: words that can be changed on the spot are easier to begin with.
    """
    gains = {**gains, **dict.fromkeys((fault.rule for fault in faults), math.inf)}
    by_gain = sorted(range(len(rows)), key=lambda place: -gains.get(rows[place][0].rule, 0.0))
    nth: Counter[str] = Counter()
    rank: dict[int, tuple[bool, int]] = {}
    for place in by_gain:
        finding, _ = rows[place]
        kind = "" if is_whole(finding) else finding.rule
        nth[kind] += 1
        turn = nth[kind] // (WHOLE_AT_FIRST + 1) if is_whole(finding) else nth[kind] - 1
        first = finding.severity == "error" or gains.get(finding.rule) == math.inf
        rank[place] = not first, turn
    return sorted(by_gain, key=lambda place: rank[place])


def advice_lines(advice: Advice | None, score: int, language: Language, width: int, then: Text = THEN) -> list[str]:
    """What to begin with, and what the score then is."""
    if advice is None:
        return []
    text = BEGIN(language, advice=printable(advice.text))
    return textwrap.wrap(f"{text} {then(language, before=str(score), after=str(advice.score))}", width)


def _folded(findings: Iterable[Finding]) -> Iterator[tuple[Finding, int]]:
    """Findings that say the same of the same words, once, with how often."""
    counts: dict[tuple[str, str, str], int] = {}
    first: list[Finding] = []
    for finding in findings:
        key = (finding.rule, finding.message, finding.text.lower())
        if key not in counts:
            first.append(finding)
        counts[key] = counts.get(key, 0) + 1
    for finding in first:
        yield finding, counts[finding.rule, finding.message, finding.text.lower()]


def is_whole(finding: Finding) -> bool:
    return finding.start == finding.end


def _quote(finding: Finding) -> str:
    if is_whole(finding):
        return ""
    text = " ".join(printable(finding.text[:LONGEST_QUOTE]).split())
    if len(finding.text) > LONGEST_QUOTE or _columns(text) + 2 > QUOTE:
        cut = text
        while _columns(cut) + 3 > QUOTE:
            cut = cut[:-1]
        text = cut.rstrip() + "…"
    return f"«{text}»"


def _columns(text: str) -> int:
    """How many columns a terminal gives to a text."""
    return sum(
        0
        if unicodedata.combining(char) or char in "\u200d\ufe0f"
        else 2
        if unicodedata.east_asian_width(char) in "WF"
        else 1
        for char in text
    )


def _pad(text: str, columns: int) -> str:
    return text + " " * (columns - _columns(text))


def _bar(score: int) -> str:
    full = round(score * BAR / 100)
    return "▕" + "█" * full + " " * (BAR - full) + "▏"


def _colour(score: int, limit: int) -> str:
    return "green" if score >= limit else "yellow" if score >= limit / 2 else "red"
