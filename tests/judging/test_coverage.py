"""What an organisation decides in its plan, and how its posts serve it: the sample fire service, and small plans."""

from __future__ import annotations

from pathlib import Path
from statistics import fmean

import pytest

from somcheck.analysis.replies import hours
from somcheck.judging.checker import Checker
from somcheck.norwegian.written_form import Language
from somcheck.plan import reading
from somcheck.post.source import Source
from somcheck.report.report import Report
from somcheck.rules import ALL_TIPS

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "data" / "sample"


def checker_with(text: str) -> Checker:
    return Checker(reading.parse(text, path=Path("somcheck.toml")))


@pytest.fixture(scope="module")
def sample() -> dict[str, Report]:
    """The reports of the sample organisation's posts, by the number in their names."""
    checker = Checker(SAMPLE / "somcheck.toml")
    paths = sorted((SAMPLE / "innlegg").glob("*.txt"))
    results = checker.check_sources(Source(path.read_text(encoding="utf-8"), path.name) for path in paths)
    return {path.name[:2]: report for path, report in zip(paths, results, strict=True) if isinstance(report, Report)}


# ---- The sample organisation ----


def test_ten_posts_of_both_written_forms(sample: dict[str, Report]) -> None:
    assert len(sample) == 10
    assert {report.language for report in sample.values()} == {"nb", "nn"}


def test_good_posts_score_above_middling_and_bad_ones(sample: dict[str, Report]) -> None:
    good = [sample[number].score for number in ("01", "03", "04", "07")]
    middling = [sample[number].score for number in ("02", "05")]
    bad = [sample[number].score for number in ("06", "08", "10")]
    assert fmean(good) > fmean(middling) > fmean(bad)
    assert max(bad) < 60 < min(middling)


@pytest.mark.parametrize(
    ("number", "rule"),
    [
        ("02", "too-many-acts"), ("05", "vague-act"), ("06", "dull-opening"), ("06", "no-act"),
        ("06", "no-question"),
        ("06", "no-goal"), ("08", "law-reference"),
        ("08", "dull-opening"), ("10", "dull-opening"), ("10", "trade-term"),
    ],
)  # fmt: skip
def test_what_is_wrong_on_purpose_is_found(sample: dict[str, Report], number: str, rule: str) -> None:
    assert rule in {finding.rule for finding in sample[number].findings}


def test_coverage(sample: dict[str, Report]) -> None:
    report = Checker(SAMPLE / "somcheck.toml").check_plan(list(sample.values()))
    coverage = report.coverage
    assert coverage is not None
    posts = {row.id: len(row.posts) for row in coverage.goals}
    assert posts["halvere-komfyrbrannene"] == 1
    assert posts["faerre-boligbranner"] == 6  # its own two, and four of the smaller goals
    assert [path[:2] for path in coverage.without_goal] == ["06", "09"]
    assert coverage.posts == 10
    assert coverage.unanswered == ()
    assert {row.id for row in coverage.groups} >= {"eldre", "unge", "hytteeiere", "alle"}


# ---- Goals ----

GOALS = """
[goals.komfyr]
what = "Halvere komfyrbrannene blant eldre"
audience = "eldre"
[goals.baal]
what = "Ingen gressbranner i påska"
words = ["lyng"]
"""


def test_without_a_plan_the_goal_is_not_judged_and_says_how(checker: Checker) -> None:
    report = checker.check("Slå av plata.")
    assert report.tips["goal"].score is None
    assert "somcheck init" in report.missing["goal"]


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("Sto kjelen på da du gikk og la deg?", "komfyr"),
        ("Står kasserollen på plata enno?", "komfyr"),
        ("Har du komfyrvakt på kjøkkenet?", "komfyr"),
        ("Lyngen er tørr nå.", "baal"),
        ("Graset er tørt. La engangsgrillen ligge.", "baal"),
        ("Vi har fått ny bil.", None),
    ],
)
def test_the_likeliest_goal(text: str, goal: str | None) -> None:
    assert checker_with(GOALS).check(text).likely_goal == goal


def test_a_plan_in_bokmål_fits_posts_in_nynorsk() -> None:
    checker = checker_with('[goals.a]\nwhat = "200 husstander tester røykvarsleren"\n')
    report = checker.check("---\nmål: a\n---\nHar du testa røykvarslaren din i kveld, eller ventar du til helga?")
    assert report.language == "nn"
    assert report.tips["goal"].passed


def test_the_goal_of_a_post_says_whom_it_is_for() -> None:
    checker = checker_with(GOALS)
    assert checker.check("---\nmål: komfyr\n---\nSlå av plata.").audience.declared == ("eldre",)
    assert checker.check("---\nmål: komfyr\nmålgruppe: unge\n---\nSlå av plata.").audience.declared == ("unge",)


def test_naming_the_goal_raises_the_score() -> None:
    checker = checker_with(GOALS)
    text = "Slå av plata før du går fra kjøkkenet."
    before = checker.check(text)
    [finding] = [finding for finding in before.findings if finding.rule == "no-goal"]
    [suggestion] = finding.suggestions
    after = checker.check(suggestion.replacement + text)
    assert after.goals == ("komfyr",)
    assert (after.tips["goal"].score or 0) > (before.tips["goal"].score or 0)


# ---- Weights, limits, own words, rules off ----

TEXT = "Vi øver på tørrkok med NBR og ABC-pulver. Slå av plata."


def rules_of(report: Report) -> set[str]:
    return {finding.rule for finding in report.findings}


def test_own_words_and_acronyms() -> None:
    text = "Detektoren piper når NBR kommer på besøk. Skru av plata."
    plain = checker_with("").check(text)
    assert {"trade-term", "acronym"} <= rules_of(plain)
    own = checker_with('[words]\nallowed = ["detektor m"]\nacronyms = { NBR = "Nordvik brann og redning" }\n').check(
        text
    )
    assert "trade-term" not in rules_of(own)
    [finding] = [finding for finding in own.findings if finding.rule == "acronym"]
    assert "Nordvik brann og redning" in finding.suggestions[0].replacement


def test_own_places_are_something_to_recognise() -> None:
    text = "Brannvern er et felles ansvar. Fjellvika er trygg."
    assert "nothing-to-recognise" in rules_of(checker_with("").check(text))
    assert "nothing-to-recognise" not in rules_of(checker_with('[words]\nplaces = ["Fjellvika"]\n').check(text))


def test_a_rule_switched_off_is_silent() -> None:
    text = "Brannsjefen informerer."
    assert "no-question" in rules_of(checker_with("").check(text))
    assert "no-question" not in rules_of(checker_with('off = ["no-question"]').check(text))


def test_weights_and_limits() -> None:
    text = "Slå av plata før du går fra kjøkkenet."
    usual, weighted = checker_with("").check(text), checker_with("[weights]\nquestion = 5\n").check(text)
    assert weighted.score < usual.score
    assert weighted.tips["question"].weight == 5
    strict = checker_with("[limits]\nquestion = 50\n").check(text)
    assert strict.score >= strict.limit
    assert not strict.passed
    assert checker_with("[limits]\nquestion = 20\n").check(text).passed


def test_nothing_counts() -> None:
    zero = "".join(f"{tip.id} = 0\n" for tip in ALL_TIPS)
    assert checker_with(f"[weights]\n{zero}").check("Brannsjefen informerer.").score == 100


# ---- Replies ----


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("4 timer", 4), ("fire timar", 4), ("1 dag", 24), ("ein dag", 24), ("30 minutter", 0.5), ("2 virkedager", 48),
        ("samme dag", 12), ("same dag", 12), ("1,5 timer", 1.5), ("ei veke", 168), ("straks", 0.5), ("snart", None),
        ("innen et døgn", 24),
    ],
)  # fmt: skip
def test_hours(said: str, count: float | None) -> None:
    assert hours(said) == count


def test_the_sharper_message_for_a_question_on_friday_evening(checker: Checker) -> None:
    text = "Når testet du røykvarsleren sist?"
    scores = []
    for front, words in (
        ("", "ingen er satt til å svare. Skriv"),
        ("publiseres: 2027-03-19 19:30", "i helga"),
        ("publiseres: 2027-03-18 21:00", "om kvelden"),
        ("publiseres: 2027-03-18 06:30", "før arbeidstida"),
        ("publiseres: 2027-03-20", "i helga"),
        ("publiseres: 2027-03-18 10:00", "Skriv «svarer: …» øverst."),
    ):
        report = checker.check(f"---\n{front}\n---\n{text}")
        [finding] = [finding for finding in report.findings if finding.rule == "no-responder"]
        assert words in finding.message
        assert finding.severity == "warning"
        scores.append(report.tips["follow-up"].score)
    [finding] = [f for f in checker.check("Stasjonen er åpen på lørdag.").findings if f.rule == "no-responder"]
    assert finding.severity == "signal"
    full = checker.check(f"---\nsvarer: vakta\nsvarfrist: 4 timer\n---\n{text}")
    assert full.tips["follow-up"].score == 100


@pytest.mark.parametrize(
    ("language", "question", "said"),
    [
        ("nb", "Når testet du røykvarsleren sist?", "Vent til arbeidsdagen begynner, eller skriv øverst"),
        ("nn", "Når testa du røykvarslaren sist?", "Vent til arbeidsdagen byrjar, eller skriv øvst"),
    ],
)
def test_early_is_not_late(tmp_path: Path, language: Language, question: str, said: str) -> None:
    (tmp_path / "somcheck.toml").write_text('[replies]\nwho = "vakta"\nwithin = "4 timer"\n', encoding="utf-8")
    checker = Checker(language=language, config=tmp_path / "somcheck.toml")
    report = checker.check(f"---\npubliseres: 2027-03-18 06:30\n---\n{question}")
    [finding] = [finding for finding in report.findings if finding.rule == "after-hours"]
    assert finding.message.startswith(said)


# ---- Previews ----


def test_preview(checker: Checker) -> None:
    text = "Vi rykket ut til en brann i natt. " * 20
    [preview] = checker.check(f"---\nplattform: Instagram\n---\n{text}").previews
    assert preview.platform == "Instagram"
    assert len(preview.text) <= preview.value == 125
    assert preview.strength == "strong"
    assert text.startswith(preview.text)
    assert len(preview.text) + preview.hidden == len(text.strip())
    assert checker.check(f"---\nplattform: oppslagstavla\n---\n{text}").previews == ()
    [short] = checker.check("---\nplattform: facebook\n---\nHei til deg i Lia.").previews
    assert short.hidden == 0


def test_weak_numbers_only_advise(checker: Checker) -> None:
    long = "I natt " + "og igjen i dag " * 45 + "pep det i en gang i Lia."
    for platform, severity in (("facebook", "signal"), ("instagram", "warning")):
        report = checker.check(f"---\nplattform: {platform}\n---\n{long}")
        [finding] = [finding for finding in report.findings if finding.rule == "behind-the-fold"]
        assert finding.severity == severity
