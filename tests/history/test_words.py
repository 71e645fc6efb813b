"""The sentences of a history: grammar, numbers as Norwegians write them, and no claim of cause."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from somcheck.history.report import Change, Comparison, FormShare, Gap, History, Interval, Month, Reading, Rhythm, Side
from somcheck.history.words import (
    how_compared,
    number,
    percent,
    times,
    told,
    told_change,
    told_forms,
    told_gap,
    told_measure,
    told_reading,
    told_rhythm,
    told_writing,
)

READING = Reading(("eksport.csv",), 1294, {"story": 12, "duplicate": 1}, 1, (), date(2025, 1, 3), date(2026, 11, 29))

HISTORY = History(
    name="Nordvik brann og redning",
    language="nb",
    since=date(2026, 3, 1),
    reading=READING,
    months=(),
    heavy=(),
    changes=(),
    comparisons=(),
    bait=3,
    forms=(),
    to_settle=(),
    rhythm=None,
    quarters=(),
    gaps=(),
    goal_names={"pipe": "Feid pipe på hytta"},
    group_names={"hytteeiere": "hytteeiere"},
    goal_measure="svar i kommentarfeltet",
    goal_count="comments",
)

NYNORSK = replace(HISTORY, language="nn", group_names={"hytteeiere": "hytteeigarar"})

ASKS = Comparison("asks", "comments", False, Side(84, 5, 9.3), Side(210, 2, 3.0), Interval(3.12, 2.2, 4.4), "more")


def test_what_readers_did_is_told_without_a_cause() -> None:
    assert told(ASKS, HISTORY) == (
        "Innlegg som spør, fikk i snitt 3,1 ganger så mange kommentarer (2,2–4,4; 84 og 210 innlegg). "
        "Det viser ikke at spørsmålet var årsaken."
    )
    assert told(ASKS, NYNORSK) == (
        "Innlegg som spør, fekk i snitt 3,1 gonger så mange kommentarar (2,2–4,4; 84 og 210 innlegg). "
        "Det viser ikkje at spørsmålet var årsaka."
    )


def test_what_may_be_chance_is_told_so() -> None:
    photo = replace(ASKS, trait="kind:photo", verdict="perhaps", per_reach=True, count="shares")
    assert told(photo, HISTORY) == (
        "Innlegg med bilde fikk i snitt 3,1 ganger så mange delinger blant dem som så innlegget (2,2–4,4; "
        "84 og 210 innlegg). Blant så mange sammenligninger kan det være tilfeldig."
    )


def test_no_difference_and_too_few_posts() -> None:
    none = replace(ASKS, ratio=Interval(1.05, 0.8, 1.38), verdict="no-difference")
    assert told(none, HISTORY) == (
        "Innlegg som spør, skiller seg ikke sikkert ut i kommentarer (0,80–1,4 ganger så mange; 84 og 210 innlegg)."
    )
    few = replace(ASKS, having=Side(3, 1, 1), lacking=Side(9, 1, 1), ratio=None, verdict="few")
    assert told(few, HISTORY) == "Innlegg som spør: For få innlegg til å si noe om kommentarer (3 og 9 innlegg)."


@pytest.mark.parametrize(
    ("trait", "said"),
    [
        ("group:hytteeiere", "Innlegg for hytteeigarar fekk"),
        ("goal:pipe", "Innlegg om målet «Feid pipe på hytta» fekk"),
        ("weekday:sat", "Innlegg lagde ut på ein laurdag fekk"),
        ("acts", "Innlegg som gir lesaren noko å gjere, fekk"),
    ],
)
def test_traits_begin_a_sentence(trait: str, said: str) -> None:
    assert told(replace(ASKS, trait=trait), NYNORSK).startswith(said)


def test_how_posts_were_compared_names_the_widest_period_and_what_was_set_apart() -> None:
    photo = replace(ASKS, trait="kind:photo", within="quarter")
    assert not any("prøvd i" in said for said in how_compared(replace(HISTORY, comparisons=(ASKS, photo)), 10))
    history = replace(HISTORY, comparisons=(ASKS, photo, replace(photo, count="shares")))
    method, asking, many, bait, measure = how_compared(history, 10)
    assert "samme kvartal" in method
    assert "10 ganger" in method
    assert "åpent spørsmål som leserne kan svare på" in asking
    assert "prøvd i 2 sammenligninger" in many
    assert bait.startswith("3 innlegg ber om reaksjoner")
    assert measure.endswith("Derfor står kommentarer først.")


def test_a_measure_that_no_export_has_is_told_so() -> None:
    assert "står ikke i eksporten" in told_measure(replace(HISTORY, goal_measure="BRIS", goal_count=None))
    assert "sier ikke hvordan" in told_measure(replace(HISTORY, goal_measure=None, goal_count=None))


def test_changes() -> None:
    change = Change("asks", 0.21, 0.43, 120, 84, Interval(0.22, 0.09, 0.35), "more")
    assert told_change(change, HISTORY) == (
        "Innlegg som spør: Fra 21 prosent til 43 prosent siden 1. mars 2026 (forskjell 9 til 35 prosentpoeng; 120 og "
        "84 innlegg)."
    )
    less = Change("technical", 2.4, 1.1, 120, 84, Interval(-1.3, -1.9, -0.7), "less")
    assert "(forskjell −1,9 til −0,7;" in told_change(less, HISTORY)
    assert "Inga sikker endring" in told_change(replace(change, verdict="no-difference"), NYNORSK)


def test_written_forms_as_reported_in_january() -> None:
    share = FormShare(2026, "facebook", 142, 31, 4, 2, 9020, 1980, "nn", 0.18, False)
    assert told_forms(share, "nb") == (
        "Facebook, 2026: 82 prosent av ordene på bokmål og 18 prosent på nynorsk. Av innleggene: 142 på bokmål og 31 "
        "på nynorsk. Blandede eller usikre innlegg, som ikke er regnet med: 6."
    )
    none = FormShare(2026, None, 0, 0, 0, 0, 0, 0, None, None, None)
    assert told_forms(none, "nb") == "Alle plattformer, 2026: Ingen innlegg der målformen er sikker."


def test_rhythm() -> None:
    rhythm = Rhythm(52, 9, 3, (date(2026, 5, 4),), 2.44, 3.0, 12, 4, 5.0, {"facebook": 2.44}, 80)
    assert told_rhythm(rhythm, "nb") == [
        "2,4 innlegg i uka i snitt. Planen sier 3.",
        "9 av 52 uker var uten innlegg. Den lengste pausen var på tre uker.",
        "Én dag hadde tre innlegg eller flere.",
        "12 av 80 innlegg ble lagt ut utenom tida da planen sier at noen svarer. 4 av dem spør om noe.",
    ]
    assert told_rhythm(replace(rhythm, dated=87), "nn")[-1].startswith("7 innlegg står utan klokkeslett")
    assert "etter «hours =» under [replies]" in told_rhythm(replace(rhythm, unattended=None), "nb")[-1]


@pytest.mark.parametrize(
    ("weeks", "silent", "longest", "said"),
    [
        (1, 0, 0, []),
        (20, 0, 0, ["1 innlegg i veka i snitt.", "Ingen veker var utan innlegg."]),
        (20, 1, 1, ["1 innlegg i veka i snitt.", "Éi av 20 veker var utan innlegg."]),
        (20, 3, 1, ["1 innlegg i veka i snitt.", "3 av 20 veker var utan innlegg, men aldri to på rad."]),
    ],
)
def test_small_numbers_of_weeks(weeks: int, silent: int, longest: int, said: list[str]) -> None:
    rhythm = Rhythm(weeks, silent, longest, (), 1.0, None, 0, 0, None, {})
    assert told_rhythm(rhythm, "nn") == said


def test_few_posts_are_counted_and_no_percent() -> None:
    month = Month("2026-01", 2, 0.5, 1.0, 0.0, 60, 1, 1, 40, {})
    assert told_writing("Hele tida", [month, replace(month, posts=1, asks=1.0)], "nb") == (
        "Hele tida: 2 av 3 innlegg spurte om noe, 3 ga leseren noe å gjøre, og 0 var klare."
    )
    assert "75 prosent av innlegga spurde" in told_writing("Heile tida", [replace(month, posts=12, asks=0.75)], "nn")


def test_posts_of_one_day() -> None:
    one = replace(READING, posts=1, last=READING.first)
    assert told_reading(one, "nn")[0] == "1 innlegg frå 3. januar 2025."


def test_gaps_bring_questions() -> None:
    gap = Gap("group", "hytteeiere", "hytteeiere", date(2026, 3, 8), ("Hva har du på hytta?", "Hvem fyrer?"))
    assert told_gap(gap, HISTORY) == (
        "Ingen innlegg for hytteeiere siden mars. Spør for eksempel: «Hva har du på hytta?» eller «Hvem fyrer?»"
    )
    assert "siden mars 2025." in told_gap(replace(gap, last=date(2025, 3, 8)), HISTORY)
    assert (
        told_gap(replace(gap, kind="goal", last=None, questions=()), NYNORSK) == "Ingen innlegg om målet «hytteeiere»."
    )


def test_reading_counts_everything() -> None:
    assert told_reading(READING, "nb") == [
        "1\u00a0294 innlegg fra 3. januar 2025 til 29. november 2026.",
        "Ikke med: historier (stories) (12), rader som sto to ganger (1).",
        "Rader som ikke kunne leses: 1.",
    ]


def test_numbers_say_no_more_than_is_known() -> None:
    assert [times(value) for value in (0.314, 0.996, 3.14159, 12.6)] == ["0,31", "1,0", "3,1", "13"]
    assert [percent(share) for share in (0.0, 0.001, 0.5, 0.999, 1.0)] == ["0", "1", "50", "99", "100"]
    assert number(-1234.56, 1) == "−1\u00a0234,6"
