"""What is shown, what fails and what is left out: levels, and findings that a post or the plan ignores."""

from __future__ import annotations

import json
import unicodedata
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from helpers import run, write
from hypothesis import given, settings
from hypothesis import strategies as st

from somcheck.errors import ConfigError, PostError
from somcheck.judging.checker import Checker
from somcheck.judging.ignoring import MOST_NOTES
from somcheck.judging.plan_checks import PLAN_CHECKS
from somcheck.norwegian.written_form import Language
from somcheck.plan import model, reading
from somcheck.plan.toml import Places
from somcheck.post.post import Post, parse
from somcheck.post.source import Source
from somcheck.report.report import Report
from somcheck.running.fixes import applied, fixed

GOOD = (
    "---\nsvarer: vakta\nsvarfrist: 4 timer\nmålgruppe: alle\n---\n"
    "Når testet du røykvarsleren sist? Trykk på knappen hjemme i kveld, og hør om den piper. "
    "Fortell oss i kommentarfeltet hva du gjør for å huske det.\n"
)
"""A post in which nothing is found."""
HEAVY: dict[Language, str] = {
    "nb": "Naboen må kontaktes når vi iverksetter tiltak i henhold til planen. Hva gjør du hjemme i kveld?\n",
    "nn": "Naboen skal varslast når tiltaka vert iverksette i høve til planen. Kva gjer du heime i kveld?\n",
}
NUMBER = "I sekken vi fant på brygga, lå et kort med nummeret 41019010110. Har du sett den som eier sekken?\n"


def rules(report: Report) -> list[str]:
    return [finding.rule for finding in report.findings]


def ignored(report: Report) -> list[str]:
    return [one.finding.rule for one in report.ignored]


def with_plan(text: str, folder: Path) -> Checker:
    """A checker by a plan that lies in a folder."""
    return Checker(reading.parse(text, path=folder / "somcheck.toml"))


# ---- A post's own words ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize(
    "written",
    [
        "---\nignorer: {rule}\n---\n{text}",
        "---\nignore: [{rule}, {rule}]\n---\n{text}",
        "<!-- somcheck-ignore {rule} -->\n{text}",
        "<!-- somcheck-ignorer {rule} -->\n\n{text}",
        "{line} <!-- somcheck-ignore {rule} -->\n",
        "{line}<!--somcheck-ignore something-else, {rule}-->\n",
        "{text}\n\n<!-- somcheck-ignore-file {rule} -->",
        "{text}\n\n<!-- somcheck-ignorer-fil {rule} -->\n",
    ],
)
def test_a_post_leaves_out_a_finding(checker: Checker, written: str, language: Language) -> None:
    text, rule = HEAVY[language], "officialese"
    before = checker.check(text)
    assert rule in rules(before)
    after = checker.check(written.format(text=text, line=text.rstrip(), rule=rule))
    assert ignored(after) == [rule] * rules(before).count(rule)
    assert rules(after) == [one for one in rules(before) if one != rule]
    assert sum(tip.score or 0 for tip in after.tips.values()) > sum(tip.score or 0 for tip in before.tips.values())
    assert not [note for note in after.notes if rule in note]
    assert after.language == before.language == language


def test_as_if_the_rule_were_off(checker: Checker, tmp_path: Path) -> None:
    for language, text in HEAVY.items():
        off = with_plan('off = ["officialese"]\n', tmp_path).check(text)
        told = with_plan("", tmp_path).check(f"---\nignorer: officialese\nspråk: {language}\n---\n{text}")
        assert (told.score, rules(told)) == (off.score, rules(off))
        assert set(ignored(told)) == {"officialese"}


def test_only_the_line_it_concerns(checker: Checker) -> None:
    line = "Dette skjer i medhold av planen, og vi kommer i kveld.\n"
    for source, places in (
        (line + "<!-- somcheck-ignore officialese -->\n" + line + line, [1, 4]),
        (line + line.rstrip() + " <!-- somcheck-ignore officialese -->\n" + line, [1, 3]),
        (line + line + line + "<!-- somcheck-ignore officialese -->\n", [1, 2, 3]),
        (line + "<!-- somcheck-ignore-file officialese -->\n" + line, []),
    ):
        report = checker.check(source)
        assert [finding.line for finding in report.findings if finding.rule == "officialese"] == places


def test_a_finding_on_the_whole_post_is_on_no_line(checker: Checker) -> None:
    text = "Vi feier piper i Lia i morgen. Det tar en time.\n"
    assert "no-question" in rules(checker.check(text))
    for source in (f"{text}\n<!-- somcheck-ignore no-question -->\n", f"---\nignorer: no-question\n---\n{text}"):
        report = checker.check(source)
        assert "no-question" in ignored(report)
        assert "no-question" not in rules(report)


def test_unknown_rules(checker: Checker) -> None:
    with pytest.raises(PostError, match="«ignorer» øverst: Det finnes ingen regel «pasive-voice». Mente du «passive-v"):
        checker.check(f"---\nignorer: pasive-voice\n---\n{NUMBER}")
    with pytest.raises(PostError, match="Mente du «ignorer»"):
        checker.check(f"---\nignorerr: passive-voice\n---\n{NUMBER}")
    said = {
        language: checker.check(f"<!-- somcheck-ignore pasive-voice -->\n{text}").notes
        for language, text in HEAVY.items()
    }
    assert said == {
        "nb": ("Kommentaren på linje 1: Det finnes ingen regel «pasive-voice». Mente du «passive-voice»?",),
        "nn": ("Kommentaren på linje 1: Det finst ingen regel «pasive-voice». Meinte du «passive-voice»?",),
    }
    for comment in ("<!-- somcheck-ignore -->", "<!-- somcheck-off officialese -->"):
        [note] = checker.check(f"{comment}\n{HEAVY['nb']}").notes
        assert note == "Kommentaren på linje 1: Skriv «somcheck-ignore REGEL»."


def test_what_leaves_nothing_out_is_told_of(checker: Checker) -> None:
    [field] = checker.check(f"---\nignorer: engagement-bait\n---\n{HEAVY['nb']}").notes
    assert field == "«ignorer» øverst slår ikke av noe: Det er ingen funn av «engagement-bait». Du kan fjerne det."
    [comment] = checker.check(f"{HEAVY['nn']}\n<!-- somcheck-ignore officialese -->\n\nTakk.\n").notes
    assert comment.startswith("Kommentaren på linje 3 slår ikkje av noko")
    many = "".join(f"<!-- somcheck-ignore rule-{number} -->\n" for number in range(50))
    assert len(checker.check(many + HEAVY["nb"]).notes) == MOST_NOTES


def test_other_comments_are_left_as_they_are() -> None:
    for text in (
        "Hei <!-- husk bildet --> du",
        "<!-- somcheck -->",
        "<!-- somcheck-ignore a\nb -->",
        "somcheck-ignore",
    ):
        assert parse(text).text == text
        assert parse(text).comments == ()


# ---- Comments move nothing ---------------------------------------------------------------------------------------

PIECES = st.lists(st.sampled_from([*"aå .!?#@👍-\t", "A\u030a"]), max_size=8)
LINES = st.lists(PIECES.map(lambda pieces: f"o{''.join(pieces)}o") | st.just(""), max_size=6)
COMMENTS = st.sampled_from(
    ["<!-- somcheck-ignore passive-voice -->", "<!--somcheck-ignore-file a,b-->", "<!-- somcheck-x -->"]
)
BREAKS = st.sampled_from(["\n", "\r\n", "\r"])


@given(LINES, BREAKS, st.data())
def test_a_comment_is_no_part_of_the_text(lines: list[str], line_break: str, data: st.DataObject) -> None:
    commented: list[str] = []
    for line in lines:
        commented += [data.draw(COMMENTS)] * data.draw(st.integers(0, 1))
        if line:
            line = data.draw(st.sampled_from(["", "<!-- somcheck-ignore a --> "])) + line
            line += (
                data.draw(st.sampled_from(["", " ", "\t"])) + data.draw(COMMENTS) if data.draw(st.booleans()) else ""
            )
        commented.append(line)
    plain, source = line_break.join(lines), line_break.join(commented)
    draft = parse(source)
    assert draft.text == parse(plain).text
    assert "".join(draft.source[a:b] for a, b in _kept(draft)) == plain
    for offset, char in enumerate(draft.text):
        start, end = draft.place_span(offset, offset + 1)
        assert draft.is_unbroken(start, end)
        written = unicodedata.normalize("NFC", source[start:end])
        assert char == ("\n" if written in ("\r", "\r\n") else " " if written.strip(" \t") == "" else written)
        assert draft.place(offset) == start
    for offset in range(len(draft.text) + 1):
        start, end = draft.place_span(offset, offset)
        assert start == end
        assert not any(comment.start < start < comment.end for comment in draft.comments)
        put_in = parse(source[:start] + "x" + source[start:])
        # At the very start it goes before a comment that has its line to itself, as front matter has to.
        if "\u030a" not in source and not (offset == 0 and source.startswith("<!--")):
            assert put_in.text == draft.text[:offset] + "x" + draft.text[offset:]


def _kept(draft: Post) -> list[tuple[int, int]]:
    edges = [draft.body_start, *(edge for one in draft.comments for edge in (one.start, one.end)), len(draft.source)]
    return list(pairwise(edges))[::2]


SENTENCES = [
    "Det informeres om at feiing skal gjennomføres i henhold til forskrift.",
    "Feiaren kjem i kveld, og det vert gjennomført kontroll av pipa.",
    "Hva gjør du når varsleren piper?",
    "Les mer på brann.no/komfyr 🔥 #komfyrvakt",
    "Vi er klare",
]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5), st.data())
def test_a_comment_moves_no_score_and_no_offsets(lines: list[str], data: st.DataObject) -> None:
    commented = []
    for line in lines:
        commented += ["<!-- somcheck-ignore engagement-bait -->"] * data.draw(st.integers(0, 1))
        commented.append(line + " <!-- somcheck-ignore-file engagement-bait -->" * data.draw(st.integers(0, 1)))
    before, after = _CHECKER.check("\n".join(lines)), _CHECKER.check("\n".join(commented))
    assert (after.score, after.language, after.audience) == (before.score, before.language, before.audience)
    assert after.measures == before.measures
    assert after.tips == before.tips
    assert [(one.rule, one.message) for one in after.findings] == [(one.rule, one.message) for one in before.findings]
    for one, other in zip(after.findings, before.findings, strict=True):
        assert one.text == after.source[one.start : one.end]
        assert parse(one.text).text.split() == other.text.split()
        for edit in one.suggestions:
            assert "<!--" not in after.source[edit.start : edit.end]


_CHECKER = Checker()


# ---- The plan ----------------------------------------------------------------------------------------------------

PLAN = '[[ignore]]\nfiles = ["arkiv/**", "*.md"]\nrules = "officialese"\nreason = "skrevet før planen"\n'


@pytest.mark.parametrize(
    ("path", "left_out"),
    [
        ("arkiv/2019/a.txt", True),
        ("ny/b.md", True),
        ("ny/b.txt", False),
        ("-", False),
        (None, False),
        ("../c.md", False),
    ],
)
def test_the_plan_leaves_out_by_path(tmp_path: Path, path: str | None, left_out: bool) -> None:
    checker = with_plan(PLAN, tmp_path)
    where = path if path in (None, "-") else str(tmp_path / str(path))
    [report] = checker.check_sources([Source(HEAVY["nb"], where)])
    assert isinstance(report, Report)
    assert ignored(report) == (["officialese"] * 2 if left_out else [])
    assert report.notes == ()
    if left_out:
        assert (report.ignored[0].by, report.ignored[0].reason) == ("plan", "skrevet før planen")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            PLAN.replace("officialese", "oficialese"),
            "linje 3: Det finnes ingen regel «oficialese». Mente du «officiale",
        ),
        (PLAN + 'fils = "a"\n', "linje 5: ukjent nøkkel «ignore.fils». Mente du «files»?"),
        ('[[ignore]]\nrules = ["acronym"]\n', "linje 1: «ignore» mangler «files»."),
        ('[[ignore]]\nfiles = []\nrules = ["acronym"]\n', "linje 2: «ignore.files» kan ikke være tom."),
        ('[[ignore]]\nfiles = "!"\nrules = ["acronym"]\n', "linje 2: filmønsteret «!» kan ikke brukes."),
        ('[[ignore]]\nfiles = "a"\nrules = ["no-plan"]\n', "linje 3: Det finnes ingen regel «no-plan»."),
        ('min-level = "warnin"\n', "linje 1: «min-level» må være error, warning eller signal, ikke «warnin»."),
        ('fail-on = "alt"\n', "linje 1: «fail-on» må være error, warning, signal eller never, ikke «alt»."),
        ('ignore = [{files = "a", rules = "acronim"}]\n', "linje 1: Det finnes ingen regel «acronim». Mente du «acron"),
    ],
)
def test_what_the_plan_may_not_say(text: str, said: str) -> None:
    with pytest.raises(ConfigError) as raised:
        reading.parse(text, checks=PLAN_CHECKS)
    assert str(raised.value).startswith(said)


def test_places_in_a_list_of_tables() -> None:
    text = "[[ignore]]\nfiles = 'a'\n[[ignore]]\nfiles = 'b'\n[words]\n"
    places = Places(text)
    for number, name in enumerate("ab"):
        span = places.find(("ignore", str(number), "files"))
        assert span is not None
        assert text[slice(*span)] == name


def test_the_schema_knows_them() -> None:
    properties: dict[str, Any] = model.schema()["properties"]
    assert {"ignore", "min-level", "fail-on"} <= set(properties)


def test_ignores_of_the_plan_that_meet_nothing_are_told_of_with_the_plan(tmp_path: Path) -> None:
    write(tmp_path, "somcheck.toml", PLAN.replace('"officialese"', '["officialese", "engagement-bait"]'))
    write(tmp_path, "arkiv/a.txt", HEAVY["nb"])
    write(tmp_path, "ny.txt", HEAVY["nb"])
    alone = run("arkiv/a.txt", cwd=tmp_path)
    assert "engagement-bait" not in alone.stdout + alone.stderr
    assert "2 funn er slått av i planen: officialese (2)." in alone.stdout
    told = run("plan", ".", "--format", "json", cwd=tmp_path)
    assert json.loads(told.stdout)["posts"]["idle_ignores"] == ["engagement-bait"]
    assert "slike funn: engagement-bait." in " ".join(run("plan", ".", cwd=tmp_path).stdout.split())
    assert json.loads(run("plan", "ny.txt", "--format", "json", cwd=tmp_path).stdout)["posts"]["idle_ignores"] == []


def test_an_answer_that_is_kept_is_for_one_place(tmp_path: Path) -> None:
    write(tmp_path, "somcheck.toml", PLAN)
    for folder in ("arkiv", "ny"):
        write(tmp_path, f"{folder}/a.txt", HEAVY["nb"])
    for _ in range(2):
        assert "slått av i planen" in run("a.txt", cwd=tmp_path / "arkiv").stdout
        assert "slått av" not in run("a.txt", cwd=tmp_path / "ny").stdout


# ---- What is told, and what is mended ----------------------------------------------------------------------------


def test_personal_data_can_be_ignored_and_is_told_of(checker: Checker, tmp_path: Path) -> None:
    before = checker.check(NUMBER)
    assert "personal-data" in rules(before)
    assert not before.passed
    write(tmp_path, "post.txt", f"---\nignorer: personal-data\n---\n{NUMBER}")
    done = run("post.txt", cwd=tmp_path)
    assert "1 funn er slått av i innlegget: personal-data." in done.stdout
    assert "Vanligvis må dette rettes før innlegget legges ut: personal-data." in done.stdout
    data = json.loads(run("post.txt", "--format", "json", cwd=tmp_path).stdout)["posts"][0]
    assert data["passed"]
    assert [(one["rule"], one["by"], one["severity"]) for one in data["ignored"]] == [
        ("personal-data", "front-matter", "error")
    ]


def test_what_is_ignored_is_not_mended(checker: Checker, tmp_path: Path) -> None:
    line = "Dette skjer i medhold av planen. Hva gjør du i kveld?"
    source = f"{line} <!-- somcheck-ignore officialese -->\n{line}\n"
    mended = fixed(checker, Source(source), checker.check(source))
    assert mended.text.splitlines()[0] == source.splitlines()[0]
    assert "i medhold av" not in mended.text.splitlines()[1]
    assert ignored(mended.report) == ["officialese"]
    write(tmp_path, "post.txt", f"---\nignorer: officialese\n---\n{line}\n")
    assert run("--diff", "post.txt", cwd=tmp_path).stdout == ""


def test_a_suggestion_takes_no_comment_with_it(checker: Checker) -> None:
    source = "Dette skjer i\n<!-- somcheck-ignore passive-voice -->\nmedhold av planen. Hva gjør du i kveld?\n"
    report = checker.check(source)
    for finding in report.findings:
        for edit in finding.suggestions:
            assert "<!-- somcheck-ignore passive-voice -->" in applied(source, [edit])


# ---- Levels ------------------------------------------------------------------------------------------------------


def test_the_level_that_is_shown_moves_neither_score_nor_status(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", HEAVY["nb"])
    write(tmp_path, "b.txt", NUMBER)
    shown: dict[str, list[dict[str, Any]]] = {}
    for level in ("signal", "warning", "error"):
        for args in (("--format", "json"), ()):
            done = run("a.txt", "b.txt", "--min-level", level, *args, cwd=tmp_path)
            assert done.returncode == 1
        shown[level] = json.loads(run("a.txt", "b.txt", "--min-level", level, "--format", "json", cwd=tmp_path).stdout)[
            "posts"
        ]
    for number in (0, 1):
        posts = [shown[level][number] for level in shown]
        assert len({post["score"] for post in posts}) == 1
        everything = posts[0]["findings"]
        assert posts[0]["hidden"] == 0
        for level, one in zip(shown, posts, strict=True):
            allowed = {"signal": ["signal", "warning", "error"], "warning": ["warning", "error"], "error": ["error"]}
            assert one["findings"] == [f for f in everything if f["severity"] in allowed[level]]
            assert one["hidden"] == len(everything) - len(one["findings"])
    text = run("a.txt", "--min-level", "error", cwd=tmp_path).stdout
    assert "funn er ikke vist" in text
    assert "Ingenting å rette på" not in text


@pytest.mark.parametrize(("level", "status"), [("never", 0), ("error", 0), ("warning", 1), ("signal", 1)])
def test_what_fails(tmp_path: Path, level: str, status: int) -> None:
    text = GOOD + "Dette skjer i medhold av planen.\n"
    write(tmp_path, "post.txt", text)
    assert run("post.txt", cwd=tmp_path).returncode == 0
    done = run("post.txt", "--fail-on", level, "--min-level", "error", cwd=tmp_path)
    assert done.returncode == status, done.stdout
    assert ("Ikke klart ennå:" in done.stdout) == bool(status)
    write(tmp_path, "somcheck.toml", f'fail-on = "{level}"\nmin-level = "error"\n')
    assert run("post.txt", cwd=tmp_path).returncode == status
    assert run("post.txt", "--fail-on", "never", cwd=tmp_path).returncode == 0, "an option goes before the plan"
    for _ in range(2):
        [data] = json.loads(run("post.txt", "--format", "json", cwd=tmp_path).stdout)["posts"]
        assert data["passed"] is not bool(status)
        assert data["findings"] == []
        assert data["hidden"] > 0
    write(tmp_path, "b.txt", GOOD)
    assert ("1 ikke klart ennå" in run(".", cwd=tmp_path).stdout) == bool(status)
    ignoring_it = text + "<!-- somcheck-ignore-file officialese -->\n"
    write(tmp_path, "post.txt", ignoring_it)
    assert run("post.txt", "--fail-on", "warning", cwd=tmp_path).returncode == 0, "what is ignored does not fail"


def test_levels_that_do_not_exist(tmp_path: Path) -> None:
    write(tmp_path, "post.txt", GOOD)
    for option in ("--min-level", "--fail-on"):
        done = run("post.txt", option, "alt", cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")
        assert f"{option} må være en av: error, warning, signal" in done.stderr
    with pytest.raises(ConfigError, match="min-level"):
        Checker(min_level="alt")  # type: ignore[arg-type]
    with pytest.raises(ConfigError, match="fail-on"):
        Checker(fail_on="alt")  # type: ignore[arg-type]
