"""The plan: how it is read, what it refuses and in which words, and how it is judged."""

from __future__ import annotations

import copy
import json
import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from somcheck.errors import ConfigError
from somcheck.judging.checker import Checker
from somcheck.judging.plan_checks import PLAN_CHECKS
from somcheck.judging.settings import read_plan
from somcheck.plan import deadlines, model, reading
from somcheck.plan.finding import find
from somcheck.plan.model import Goal
from somcheck.plan.toml import Places

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "data" / "sample" / "somcheck.toml"
TODAY = date(2026, 11, 24)

WHOLE = """\
name = "Nordvik brann"
min-score = 60
audience = ["alle"]
off = ["rare-word"]

[replies]
who = "vakta"
within = "4 timer"

[goals.stort]
what = "Færre boligbranner"

[goals.lite]
what = "Halvere komfyrbrannene blant eldre"
by = 2028
part-of = "stort"
audience = "eldre"
owner = "Kari"
words = ["plata"]
start = true

[groups.lia]
extends = "eldre"
name = "eldre i Lia"
level = "easy"
topics = ["trygghetsalarm m"]
nb.names = ["pensjonist m"]

[words]
allowed = ["tørrkok"]
acronyms = { NBR = "Nordvik brann" }
places = ["Lia"]
avoid = { "bruker m" = "innbygger" }
parallel-names = { Lia = "Lihti" }

[require]
ai = true
consent = true

[weights]
question = 2

[limits]
technical = 50
"""


def dumped(value: Any) -> str:
    """A value as TOML."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {dumped(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(dumped, value)) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int | float | date) else json.dumps(value, ensure_ascii=False)


def written(table: dict[str, Any]) -> str:
    """A plan as TOML, with its tables as such."""
    lines = [f"{key} = {dumped(value)}" for key, value in table.items() if not isinstance(value, dict)]
    for key, value in table.items():
        if isinstance(value, dict) and key in ("goals", "groups"):
            for id, row in value.items():
                lines.append(f"[{key}.{json.dumps(id, ensure_ascii=False)}]")
                lines += [f"{name} = {dumped(one)}" for name, one in row.items()] if isinstance(row, dict) else []
        elif isinstance(value, dict):
            lines += [f"[{key}]", *(f"{name} = {dumped(one)}" for name, one in value.items())]
    return "\n".join(lines) + "\n"


def broken_plans() -> list[tuple[str, str]]:
    """Plans that each have one thing wrong, and a word of what is to be said of it."""
    base = tomllib.loads(WHOLE)
    plans: list[tuple[str, str]] = []
    value: Any

    def broken(said: str, *path: str, value: Any = None, drop: bool = False) -> None:
        table = copy.deepcopy(base)
        target = table
        for key in path[:-1]:
            target = target[key]
        if drop:
            del target[path[-1]]
        else:
            target[path[-1]] = value
        plans.append((written(table), said))

    texts = [
        ("name",), ("replies", "who"), ("replies", "within"), ("replies", "hours"), ("replies", "weekends"),
        ("goals", "lite", "what"), ("goals", "lite", "owner"), ("goals", "lite", "measure"), ("pipeline",),
    ]  # fmt: skip
    for path in texts:
        for value in (7, 1.5, True, ["a"], {"a": 1}):
            broken("tekst i anførselstegn", *path, value=value)
    for path in texts[1:]:
        broken("tom", *path, value="")
    for path in (
        ("goals", "lite", "words"),
        ("words", "allowed"),
        ("words", "places"),
        ("off",),
        ("groups", "lia", "topics"),
    ):
        broken("liste", *path, value=3)
        broken("tekst i anførselstegn", *path, value=[3])
    for value in ("høy", 12.5, True):
        broken("heltall", "min-score", value=value)
    for value in (-1, 101):
        broken("fra 0 til 100", "min-score", value=value)
        broken("fra 0 til 100", "limits", "technical", value=value)
    broken("fra 0 til 10", "weights", "question", value=-2)
    broken("tall", "weights", "question", value="mye")
    broken("true eller false", "goals", "lite", "start", value="ja")
    for value in ("snart", True, 12, 1.5, ["2027"], "31. februar 2027", "2027-13-01"):
        broken("dato", "goals", "lite", "by", value=value)
    for path in (("replies", "closed"), ("require", "ai"), ("require", "consent")):
        broken("true eller false", *path, value="ja")
    broken("tabell", "words", "avoid", value=["bruker"])
    broken("auto, nb eller nn", "language", value="no")
    broken("easy, normal eller expert", "groups", "lia", "level", value="lett")
    for path, near in (
        (("minscore",), "min-score"), (("goal",), "goals"), (("replies", "whom"), "who"), (("reply",), "replies"),
        (("goals", "lite", "ower"), "owner"), (("goals", "lite", "partof"), "part-of"),
        (("words", "alowed"), "allowed"), (("words", "avid"), "avoid"), (("require", "consnt"), "consent"),
        (("groups", "lia", "extend"), "extends"), (("platfrom",), "platform"),
        (("goals", "lite", "audiense"), "audience"),
    ):  # fmt: skip
        broken(f"Mente du «{near}»", *path, value="x")
    for key in ("goals", "groups", "replies", "words", "weights", "limits"):
        broken("tabell", key, value="x")
    broken("mangler «what»", "goals", "lite", "what", drop=True)
    broken("Mente du «stort»", "goals", "lite", "part-of", value="stor")
    broken("går i ring: stort → lite", "goals", "stort", "part-of", value="lite")
    broken("går i ring", "goals", "lite", "part-of", value="lite")
    broken("samme navn", "goals", "LITE", value={"what": "Noe annet"})
    broken("er like", "goals", "nytt", value={"what": "halvere  komfyrbrannene blant eldre"})
    broken("Mente du «eldre»", "goals", "lite", "audience", value="eldree")
    broken("ingen målgruppe", "audience", value="pensjonister")
    broken("ingen målgruppe", "groups", "lia", "extends", value="pensjonister")
    broken("går i ring", "groups", "lia", "extends", value="lia")
    broken("hytte q9", "groups", "lia", "topics", value=["hytte q9"])
    broken("ikke noe råd", "weights", "kvalitet", value=1)
    broken("Mente du «technical»", "limits", "tecnical", value=50)
    broken("Mente du «rare-word»", "off", value=["rare-words"])
    broken("Mente du «facebook»", "platform", value="facebok")
    broken("mangler «nn»", "groups", "lia", "name", value={"nb": "eldre"})
    for text, said in (
        ('name = "a"\nname = "b"', "to ganger"), ("[goals.a]\nwhat='x'\n[goals.a]\nwhat='y'", "to ganger"),
        ("name = Nordvik", "anførselstegn"), ('name = "Nordvik', "anførselstegn"), ('off = ["a"', "«]»"),
        ("name 3", "likhetstegn"), ("mål = 3", "a–z"), ("[goals.bål]", "a–z"), ("[goals", "«]»"),
        ("by = 2027-02-31", "dato"),
        ('name = "a" b', "noe etter"), ('name = "a\\q"', "skråstrek"), ("= 3", "nøkkel = verdi"),
        ("x = {a = 1, a = 2}", "to ganger"),
    ):  # fmt: skip
        plans.append((text + "\n", said))
    return plans


def test_there_are_enough_broken_plans() -> None:
    assert len({text for text, _ in broken_plans()}) >= 100


@pytest.mark.parametrize(("text", "said"), broken_plans())
def test_a_broken_plan_is_one_clear_line(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "somcheck.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read_plan(path)
    message = str(caught.value)
    assert "\n" not in message
    assert message.startswith(f"{path}: ")
    assert said in message, message
    assert re.search(r"linje \d+|siste linje", message)
    assert not re.search(r"(?i)input should|valid|expected|pydantic|extra inputs", message.replace("gyldig", ""))


def test_the_line_is_the_right_one(tmp_path: Path) -> None:
    path = tmp_path / "somcheck.toml"
    for line, text in enumerate(WHOLE.splitlines(), start=1):
        if text.startswith(("who", "what", "owner", "min-score", "allowed", "level")):
            broken = WHOLE.splitlines()
            key = text.split(" = ")[0]
            broken[line - 1] = f"{key} = {{}}"
            path.write_text("\n".join(broken), encoding="utf-8")
            with pytest.raises(ConfigError, match=rf"linje {line}: "):
                read_plan(path)


def test_several_faults_are_still_one_line() -> None:
    with pytest.raises(ConfigError, match=r"^linje 1: .* \(og 2 til\)$"):
        reading.parse('min-score = "x"\nname = 3\noff = 3\n')


keys = st.sampled_from(
    """name language min-score audience platform off replies goals groups words weights limits what by part-of owner
    start who within extends topics nb nn x y""".split()
)
leaves = st.one_of(st.booleans(), st.integers(-3, 3000), st.floats(allow_nan=False), st.text("aæ «{", max_size=5))
values = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3), max_leaves=12
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(keys, values, max_size=4))
def test_any_table_is_read_or_refused_in_one_line(table: dict[str, Any]) -> None:
    text = "\n".join(f"{json.dumps(key)} = {dumped(value)}" for key, value in table.items())
    try:
        file = reading.parse(text, today=TODAY, checks=PLAN_CHECKS)
        Checker(file)
    except ConfigError as error:
        assert "\n" not in str(error)  # noqa: PT017 - either outcome is right, each with its own demand


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        reading.parse(text, today=TODAY, checks=PLAN_CHECKS)
    except ConfigError as error:
        assert len(str(error).splitlines()) == 1  # noqa: PT017 - as above


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85"])
def test_only_line_feeds_end_a_line(separator: str) -> None:
    with pytest.raises(ConfigError, match="linje 2"):
        reading.parse(f'name = "Nordvik{separator}brann"\nminscore = 3\n', today=TODAY)


def test_a_whole_plan_is_read() -> None:
    file = reading.parse(WHOLE, today=TODAY)
    made = Checker(file)
    assert made.settings.min_score == 60
    assert made.plan.goals["lite"].by == date(2028, 12, 31)
    assert list(made.plan.parents("lite")) == ["stort"]
    assert made.plan.parts("stort") == ["lite"]
    assert made.groups["lia"].level == "easy"
    assert "trygghetsalarm m" in made.groups["lia"].nn.topics
    assert file.source[slice(*file.span("goals", "lite", "owner"))] == "Kari"
    assert file.source[slice(*file.span("goals", "lite", "measure"))] == "goals.lite"


def test_groups_may_stand_in_any_order() -> None:
    made = Checker(reading.parse('[groups.a]\nextends = "b"\n[groups.b]\nextends = "eldre"\nname = "B"\n'))
    assert made.groups["a"].name.nb == "B"


def test_pyproject(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(
        '[project]\nname = "x"\n[tool.somcheck]\nmin-score = 71\n', encoding="utf-8"
    )
    found = find(tmp_path)
    assert found is not None
    assert read_plan(found).plan.min_score == 71
    (tmp_path / "pyproject.toml").write_text("[tool.somcheck]\nminscore = 71\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"linje 2: ukjent nøkkel «minscore».*Mente du «min-score»"):
        read_plan(found)
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n', encoding="utf-8")
    assert find(tmp_path) is None or tmp_path not in find(tmp_path).parents  # type: ignore[union-attr]


def test_the_nearest_plan_goes_first(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "somcheck.toml").write_text("min-score = 1\n", encoding="utf-8")
    (tmp_path / "inne" / "dypt").mkdir(parents=True)
    assert find(tmp_path / "inne" / "dypt") == tmp_path / "somcheck.toml"
    (tmp_path / "inne" / "somcheck.toml").write_text("min-score = 2\n", encoding="utf-8")
    assert find(tmp_path / "inne" / "dypt") == tmp_path / "inne" / "somcheck.toml"


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2027-12-31", date(2027, 12, 31)),
        (2027, date(2027, 12, 31)),
        ("2027", date(2027, 12, 31)),
        ("1. juni 2027", date(2027, 6, 1)),
        ("1.6.2027", date(2027, 6, 1)),
        ("februar 2028", date(2028, 2, 29)),
        ("våren 2027", date(2027, 6, 30)),
        ("hausten 2027", date(2027, 11, 30)),
        (date(2027, 1, 2), date(2027, 1, 2)),
    ],
)
def test_deadlines(said: object, day: date) -> None:
    assert deadlines.as_deadline(said) == day


def test_places() -> None:
    text = '# [x]\na = "b" # c\n[t."å b"]\nlong = """\n[not.this]\nc = 1\n"""\nlist = [\n  "x = 1",\n]\nd.e = {f = 1}\n'
    places = Places(text)
    tomllib.loads(text)

    def found(*path: str) -> str | None:
        span = places.find(path)
        return None if span is None else text[slice(*span)]

    assert found("a") == "b"
    assert found("x") is None
    assert found("t", "å b") == 't."å b"'
    assert found("not") is None
    assert found("c") is None
    assert found("t", "å b", "d", "e", "f") == "{f = 1}"
    assert found("t", "å b", "missing") == 't."å b"'


# ---- The schema ----


def test_the_schema_takes_the_plans_that_we_take_and_refuses_a_typo() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    made = model.schema()
    jsonschema.Draft202012Validator.check_schema(made)
    validator = jsonschema.Draft202012Validator(made)
    for text in (WHOLE, SAMPLE.read_text(encoding="utf-8")):
        table = json.loads(json.dumps(tomllib.loads(text), default=str))
        assert list(validator.iter_errors(table)) == []
    assert list(validator.iter_errors({"minscore": 3}))
    assert list(validator.iter_errors({"goals": {"a": {"by": 2027}}}))


def test_every_key_of_the_schema_is_described() -> None:
    made = model.schema()
    for table in (made, *made["$defs"].values()):
        for name, field in table["properties"].items():
            assert "description" in field, name


# ---- The plan judged ----


def judged(text: str) -> tuple[int, list[str]]:
    report = Checker(reading.parse(text, path=Path("somcheck.toml"), today=TODAY)).check_plan()
    return report.score, [finding.rule for finding in report.findings]


def test_a_good_plan_and_a_poor_one() -> None:
    assert judged(SAMPLE.read_text(encoding="utf-8")) == (100, [])
    score, rules = judged('[goals.a]\nwhat = "Færre branner"\n')
    assert score < 40
    assert rules == [
        "nobody-answers",
        "goal-without-deadline",
        "goal-without-audience",
        "goal-without-owner",
        "vague-goal",
    ]
    score, rules = judged("")
    assert score < 30
    assert set(rules) == {"no-goals", "nobody-answers"}


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (
            "Fleire eldre tek imot hjelp til å bu heime",
            "«20 prosent fleire eldre tek imot hjelp til å bu heime innan 2",
        ),
        ("Færre ventar i kø i 2027.", "til dømes «20 prosent færre ventar i kø i 2027»."),
        ("Eldre bur heime lenger og betre", "Skriv kor mange eller kor mykje, og innan når."),
        ("Ein tryggare kommune for dei eldre", "Lag eit mål for det"),
    ],
)
def test_a_vague_goal_gets_an_example_of_its_own(what: str, said: str) -> None:
    plan = f'language = "nn"\n[goals.a]\nwhat = "{what}"\n'
    (found,) = (
        one
        for one in Checker(reading.parse(plan, path=Path("somcheck.toml"), today=TODAY)).check_plan().findings
        if one.rule == "vague-goal"
    )
    assert said in found.message
    assert "brann" not in found.message


def test_heeding_every_message_makes_the_plan_pass() -> None:
    text = '[goals.a]\nwhat = "Færre branner"\n'
    before, _ = judged(text)
    text = text.replace("Færre branner", "Halvere komfyrbrannene blant eldre")
    steps = [
        "by = 2028\n",
        'audience = "eldre"\n',
        'owner = "Kari"\n',
        '[replies]\nwho = "vakta"\n',
        'within = "4 timer"\n',
    ]
    scores = [before]
    for step in steps:
        text += step
        scores.append(judged(text)[0])
    scores.append(judged(text + 'weekends = "ingen"\n')[0])
    assert scores == sorted(scores)
    assert scores[-1] == 100


@pytest.mark.parametrize(
    ("what", "large", "counted"),
    [
        ("Færre branner", True, False),
        ("Færre boligbranner i Nordvik", True, False),
        ("En tryggere kommune", True, False),
        ("Økt bevissthet om brannvern", True, False),
        ("Auka medvit om branntryggleik", True, False),
        ("God dialog med innbyggerne", True, False),
        ("Betre omdømme", True, False),
        ("Halvere komfyrbrannene blant eldre innen 2027", False, True),
        ("200 familier øver på brann hjemme", False, True),
        ("Alle hytteeigarar har feia pipa innan påske", False, True),
        ("Ti prosent færre unødige alarmer", False, True),
        ("Færre komfyrbranner", False, False),
        ("12 søkjarar til deltidsstillingane", False, True),
        ("Annenhver husstand sorterer matavfall", False, True),
    ],
)
def test_what_a_goal_says(what: str, large: bool, counted: bool) -> None:
    from somcheck.plan import goals

    pass

    goal = Goal(what=what)
    assert goals.large(goal) == large
    assert goals.counted(goal) == counted


def test_language_of_the_plan() -> None:
    assert reading.parse('[goals.a]\nwhat = "Halvere komfyrbrannane blant eldre i kommunen vår"\n').language == "nn"
    assert reading.parse('[goals.a]\nwhat = "Halvere komfyrbrannene blant eldre i kommunen vår"\n').language == "nb"
    assert reading.parse('language = "nn"\n').language == "nn"


def test_no_plan() -> None:
    with pytest.raises(ConfigError, match="somcheck init"):
        Checker().check_plan()
