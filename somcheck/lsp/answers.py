"""From what is said of a draft to what an editor shows: diagnostics, hovers, code actions and a code lens. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lsprotocol import types

from somcheck.errors import PostError, SomcheckError
from somcheck.formatters.explain import CURE, precision_of
from somcheck.formatters.words import BEGIN, BELOW, CLEAN, OUT_OF, THEN
from somcheck.lsp.places import Places
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.post.post import parse
from somcheck.report.findings import Finding, Suggestion
from somcheck.report.report import Report
from somcheck.rules import RULES, TIP_OF
from somcheck.running.fixes import Fixed

SOURCE = "somcheck"

FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.{SOURCE}"

SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "signal": types.DiagnosticSeverity.Information,
}

LONGEST_TITLE = 60
"""Code points of a replacement that the title of a code action shows."""

_MARKDOWN = re.compile(r"[\\`*_\[\]<>#~&|]|\A[-+=]|(?<=\A\d)[.)]")

CHANGE = Text("Bytt til «{new}»", "Byt til «{new}»")

PUT_IN = Text("Sett inn: {new}", "Set inn: {new}")

TAKE_OUT = Text("Ta bort «{old}»", "Ta bort «{old}»")

ALL_SAFE = Text("Gjør alle sikre rettelser ({count})", "Gjer alle sikre rettingar ({count})")

WHOLE = Text("Om hele innlegget:", "Om heile innlegget:")


def diagnostics(result: Report | SomcheckError, places: Places) -> list[types.Diagnostic]:
    """What the editor marks in the text; where nothing can be said of it, why not, at the top."""
    if isinstance(result, Report):
        return [diagnostic(finding, places) for finding in result.findings]
    # A post that is begun is not broken; a plan or front matter that cannot be read is told of in the same way.
    severity = types.DiagnosticSeverity.Warning if isinstance(result, PostError) else types.DiagnosticSeverity.Error
    return [types.Diagnostic(range_of(places, 0, places.line(0)[1]), str(result), severity, source=SOURCE)]


def diagnostic(finding: Finding, places: Places) -> types.Diagnostic:
    start, end = _span(finding, places)
    severity = SEVERITIES[finding.severity]
    return types.Diagnostic(range_of(places, start, end), finding.message, severity, code=finding.rule, source=SOURCE)


def actions(report: Report, places: Places, start: int, end: int) -> Iterator[tuple[types.CodeAction, Suggestion]]:
    """The suggestions for the findings that ``start:end`` touches, and for those on the whole post at its first line;
    each with the change it makes."""
    for finding in report.findings:
        if _touches(finding, places, start, end):
            for number, suggestion in enumerate(finding.suggestions):
                title = _title(suggestion, report)
                preferred = suggestion.safe and number == 0
                marked = [diagnostic(finding, places)]
                kind = types.CodeActionKind.QuickFix
                yield types.CodeAction(title, kind, marked, is_preferred=preferred or None), suggestion


def fix_all(fixed: Fixed, language: Language) -> types.CodeAction:
    return types.CodeAction(ALL_SAFE(language, count=str(fixed.count)), FIX_ALL)


def edits(changes: Sequence[Suggestion], places: Places) -> list[types.TextEdit]:
    return [types.TextEdit(range_of(places, one.start, one.end), one.replacement) for one in changes]


def hover(report: Report, places: Places, offset: int) -> tuple[list[str], int, int] | None:
    """Paragraphs on the findings at an offset, or on the whole post at its first line; and the words they are about.

    The paragraphs are Markdown with what the post says in it escaped.
    """
    found = [f for f in report.findings if f.start < f.end and f.start <= offset <= f.end]
    if found:
        paragraphs = [part for finding in found for part in _explained(finding, report.language)]
        return paragraphs, min(f.start for f in found), max(f.end for f in found)
    first = _first_line(report, places)
    if first[0] <= offset <= first[1]:
        return _scores(report), *first
    return None


def lens(report: Report, places: Places) -> types.CodeLens:
    """The score and what to begin with, above the first line."""
    title = OUT_OF(report.language, score=str(report.score))
    if report.advice is not None:
        title += " · " + BEGIN(report.language, advice=report.advice.text)
    elif not report.findings:
        title += " · " + CLEAN(report.language)
    return types.CodeLens(range_of(places, 0, 0), types.Command(title, ""))


def escaped(text: str) -> str:
    """A text that Markdown shows as it is, on one line; signs that mean nothing where they stand are left alone, since
    some editors show the escapes."""
    return _MARKDOWN.sub(r"\\\g<0>", " ".join(text.split()))


def _explained(finding: Finding, language: Language) -> Iterator[str]:
    yield f"**{escaped(finding.message)}**"
    if (rule := RULES.get(finding.rule)) is not None:
        yield escaped(rule.why(language))
        yield escaped(CURE(language, cure=rule.cure(language)))
        if said := precision_of(finding.rule, language):
            yield escaped(said)
        yield f"`{finding.rule}` · {escaped(TIP_OF[rule.id].title(language))}"


def _scores(report: Report) -> list[str]:
    language = report.language
    score = f"**{OUT_OF(language, score=str(report.score))}**"
    below = "" if report.score >= report.limit else " · " + escaped(BELOW(language, limit=str(report.limit)))
    tips = [tip for tip in report.tips.values() if tip.score is not None or tip.id in report.missing]
    rows = [f"- {escaped(tip.title)}: {'–' if tip.score is None else tip.score}" for tip in tips]
    paragraphs = [score + below, "\n".join(rows)]
    whole = [f"- {escaped(finding.message)}" for finding in report.findings if finding.start == finding.end]
    if whole:
        paragraphs += [f"{escaped(WHOLE(language))}\n\n" + "\n".join(whole)]
    if report.advice is not None:
        then = THEN(language, before=str(report.score), after=str(report.advice.score))
        paragraphs += [escaped(f"{BEGIN(language, advice=report.advice.text)} {then}")]
    return paragraphs


def _title(suggestion: Suggestion, report: Report) -> str:
    old, new = report.source[suggestion.start : suggestion.end], suggestion.replacement
    text = CHANGE if old and new else PUT_IN if new else TAKE_OUT
    return text(report.language, old=_short(old), new=_short(new))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_TITLE else text[: LONGEST_TITLE - 1].rstrip() + "…"


def _touches(finding: Finding, places: Places, start: int, end: int) -> bool:
    if finding.start < finding.end:
        return finding.start <= end and start <= finding.end
    first = places.line(_span(finding, places)[0])
    return start <= first[1] and first[0] <= end


def _span(finding: Finding, places: Places) -> tuple[int, int]:
    """The words of a finding; one on the whole post is shown at the first word, and marks nothing."""
    if finding.start < finding.end:
        return finding.start, finding.end
    first = places.first_word(finding.start)
    return first, first


def _first_line(report: Report, places: Places) -> tuple[int, int]:
    """The first line of the post that has words in it."""
    return places.line(places.first_word(parse(report.source).body_start))


def range_of(places: Places, start: int, end: int) -> types.Range:
    return types.Range(types.Position(*places.place(start)), types.Position(*places.place(end)))
