"""The command line: what it answers, and with which exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from helpers import run, spawn, write

from somcheck.rules import ALL_TIPS

BAD = (
    "Det informeres om at detektorer skal kontrolleres i henhold til forskrift om brannforebygging § 7. "
    "Eier av byggverk plikter å iverksette tiltak vedrørende branncelleinndelingen.\n"
)
GOOD = (
    "Når testet du røykvarsleren sist? Trykk på knappen og hør om den piper. "
    "Fortell oss i kommentarfeltet hva du gjør for å huske det.\n"
)
GOOD_NN = (
    "Når testa du røykvarslaren sist? Trykk på knappen og høyr om han pip. "
    "Fortel oss i kommentarfeltet kva du gjer for å hugse det.\n"
)


def test_good_and_bad(tmp_path: Path) -> None:
    good = run(write(tmp_path, "god.txt", GOOD), cwd=tmp_path)
    assert good.returncode == 0, good.stdout + good.stderr
    assert "bokmål" in good.stdout
    bad = spawn(write(tmp_path, "svak.txt", BAD), cwd=tmp_path)
    assert bad.returncode == 1, bad.stdout + bad.stderr
    assert "varslere" in bad.stdout
    assert "trade-term" in bad.stdout
    assert bad.stderr == ""


def test_nynorsk_is_answered_in_nynorsk(tmp_path: Path) -> None:
    done = run(write(tmp_path, "god.txt", GOOD_NN), cwd=tmp_path)
    assert done.returncode == 0
    assert "nynorsk" in done.stdout
    assert "Skriv kvardagsleg" in done.stdout


def test_many_files_and_a_summary(tmp_path: Path) -> None:
    write(tmp_path, "uke/b.txt", BAD)
    write(tmp_path, "uke/a.md", GOOD)
    done = run("uke", "mangler.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout.index("a.md") < done.stdout.index("b.txt")
    assert "2 innlegg: 1 klart, 1 under grensen, 1 kunne ikke leses" in done.stdout
    assert done.stderr == "mangler.txt: Fila finnes ikke.\n"


def test_lines_fit_eighty_columns_and_have_no_colour(tmp_path: Path) -> None:
    done = run(write(tmp_path, "svak.txt", BAD), cwd=tmp_path)
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert "\x1b" not in done.stdout


def test_json(tmp_path: Path) -> None:
    write(tmp_path, "svak.txt", "---\nmålgruppe: eldre\n---\n🔥 " + BAD)
    source = (tmp_path / "svak.txt").read_text(encoding="utf-8")
    done = run("--format", "json", "svak.txt", cwd=tmp_path)
    assert done.returncode == 1
    document = json.loads(done.stdout)
    assert list(document) == ["schema", "version", "posts"]
    assert document["schema"] == 1
    [post] = document["posts"]
    assert list(post) == [
        "path", "language", "score", "passed", "tips", "measures", "audience", "goals", "profile", "sentences",
        "previews", "findings", "limit", "fail_on", "failing", "ignored", "hidden", "recorded", "excused", "notes",
        "spelling",
    ]  # fmt: skip
    assert post["path"] == "svak.txt"
    assert post["audience"]["declared"] == "eldre"
    scores = [guess["score"] for guess in post["audience"]["detected"]]
    assert scores == sorted(scores, reverse=True)
    assert [tip["id"] for tip in post["tips"]] == [
        "question", "technical", "everyday", "audience", "interest", "action", "goal", "follow-up", "plan",
    ]  # fmt: skip
    not_judged = [tip["id"] for tip in post["tips"] if tip["score"] is None]
    assert not_judged == ["goal", "plan"]
    assert all(tip["passed"] for tip in post["tips"] if tip["score"] is None)
    for finding in post["findings"]:
        assert source[finding["start"] : finding["end"]] == finding["text"]
        line = source.splitlines()[finding["line"] - 1]
        assert line[finding["column"] - 1 :].startswith(finding["text"].split("\n")[0])
        for suggestion in finding["suggestions"]:
            assert set(suggestion) == {"start", "end", "replacement"}
    assert any(f["rule"] == "trade-term" and f["suggestions"] for f in post["findings"])


def test_standard_input(tmp_path: Path) -> None:
    done = spawn("-", cwd=tmp_path, data=GOOD.encode())
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("standard inn")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("tom.txt", b"", "tomt"),
        ("blank.txt", b" \n\n", "tomt"),
        ("emoji.txt", "🔥🔥🚒".encode(), "ingen ord"),
        ("lenke.txt", b"https://brann.no/abc", "ingen ord"),
        ("bilde.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "ikke en tekstfil"),
        ("lang.txt", b"Hei du. " * 700_000, "for langt"),
        ("halvlang.txt", b"Hei du. " * 20_000, "for langt"),
        ("felt.txt", b"---\nsprak: nb\n---\nHei alle sammen", "Ukjent felt"),
        ("brutt.txt", b"---\nx: [\n---\nHei alle sammen", "kan ikke leses"),
        ("gruppe.txt", "---\nmålgruppe: eldree\n---\nHei alle sammen".encode(), "Mente du «eldre»"),
        (
            "english.txt",
            b"Have you tested your smoke alarm this month? Please do it today, it saves lives.",
            "norsk",
        ),
    ],
)
def test_bad_input_is_one_line_and_the_rest_is_checked(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    write(tmp_path, name, data)
    write(tmp_path, "god.txt", GOOD)
    done = run(name, "god.txt", cwd=tmp_path)
    assert done.returncode == 2
    [line] = done.stderr.splitlines()
    assert line.startswith(f"{name}: ")
    assert said in line
    assert "god.txt" in done.stdout
    assert (tmp_path / name).read_bytes() == data


def test_encodings(tmp_path: Path) -> None:
    write(tmp_path, "cp1252.txt", BAD.encode("cp1252"))
    write(tmp_path, "bom.txt", b"\xef\xbb\xbf" + BAD.encode())
    write(tmp_path, "crlf.txt", BAD.replace("\n", "\r\n"))
    write(tmp_path, "mac.txt", unicodedata.normalize("NFD", BAD))
    done = run("--format", "json", "cp1252.txt", "bom.txt", "crlf.txt", "mac.txt", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "cp1252.txt: Lest som Windows-1252 fordi fila ikke er UTF-8. Lagre helst som UTF-8."
    ]
    posts = json.loads(done.stdout)["posts"]
    assert len({post["score"] for post in posts}) == 1
    rules = [[finding["rule"] for finding in post["findings"]] for post in posts]
    assert rules[0] == rules[1] == rules[2] == rules[3]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ([], "Bruk: somcheck [VALG] INNLEGG...\n"),
        (["--formatt", "json", "x"], "Ukjent valg: --formatt. Mente du «--format»?"),
        (["--format", "xml", "x"], "--format må være en av: text, json, markdown,"),
        (["--min-score", "200", "x"], "--min-score må være et heltall fra 0 til 100."),
        (["--config", "mangler.toml", "x"], "mangler.toml: kan ikke leses"),
        (["--audience", "pensjonister", "x"], "finnes ikke"),
        (["--pipeline", "en_mangler", "x.txt"], "Finner ikke spaCy-modellen"),
        (["explain", "passive"], "passive-voice"),
        (["explain"], "Hvilken regel? Skriv for eksempel «somcheck explain passive-voice»."),
        (["explain", "passive-voice", "acronym"], "For mange ord: acronym."),
        (["plan", "--format"], "Valget --format er brukt feil"),
        (["chek", "x.txt"], "Det finnes ingen kommando eller fil «chek». Mente du «check»?"),
        (["plann"], "Mente du «plan»?"),
        (["rule"], "Mente du «rules»?"),
        (["y.txt"], "y.txt: Fila finnes ikke."),
    ],
)
def test_usage(tmp_path: Path, args: list[str], said: str) -> None:
    write(tmp_path, "x.txt", GOOD)
    done = run(*args, cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("args", [["--help"], ["--version"], ["rules"], ["explain", "vague-goal"], ["check", "--help"]])
def test_answers_without_spacy(tmp_path: Path, args: list[str]) -> None:
    heavy = "spacy", "textstat", "wordfreq", "numpy", "pydantic"
    code = (
        "import sys\nfrom somcheck.cli.main import main\n"
        f"try:\n    main({args!r})\nexcept SystemExit as done:\n    assert done.code == 0\n"
        f"loaded = [name for name in {heavy!r} if name in sys.modules]\nassert not loaded, loaded\n"
    )
    done = subprocess.run([sys.executable, "-P", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_notes_are_in_the_written_form_of_the_post(tmp_path: Path) -> None:
    text = "---\nplattform: linkdin\n---\nMe høyrer gjerne frå deg. Kva gjer de på hytta i haust? Øv heime."
    (tmp_path / "post.txt").write_bytes(text.encode("cp1252"))
    said = " ".join(run("post.txt", cwd=tmp_path).stdout.split())
    assert "Lesen som Windows-1252 fordi fila ikkje er UTF-8. Lagre helst som UTF-8." in said
    assert "Kjenner ikkje plattforma «linkdin». Meinte du «linkedin»?" in said


@pytest.mark.parametrize(
    ("said", "noted"),
    [("snart", True), ("så fort som råd", True), ("4 timer", False), ("kl. 16", False), ("neste virkedag", False)],
)
def test_a_time_to_answer_that_is_none(tmp_path: Path, said: str, noted: bool) -> None:
    for name, text, told in (
        ("nb.txt", GOOD, f"Svarfristen «{said}» sier ikke hvor lenge. Skriv for eksempel «svarfrist: 4 timer»"),
        ("nn.txt", GOOD_NN, f"Svarfristen «{said}» seier ikkje kor lenge. Skriv til dømes «svarfrist: 4 timar»"),
    ):
        write(tmp_path, name, f"---\nsvarfrist: {said}\n---\n{text}")
        assert (told in " ".join(run(name, cwd=tmp_path).stdout.split())) == noted


def test_a_platform_by_another_name(tmp_path: Path) -> None:
    write(tmp_path, "somcheck.toml", 'platform = "fb"\n')
    write(tmp_path, "x.txt", GOOD * 9)
    assert "leseren på Facebook" in run("x.txt", cwd=tmp_path).stdout
    write(tmp_path, "y.txt", f"---\nplattform: insta, fb, facebook\n---\n{GOOD * 9}")
    said = run("y.txt", cwd=tmp_path).stdout
    assert said.count("på Facebook") == said.count("på Instagram") == 1


def test_where_a_post_is_typed_it_is_said_what_is_waited_for(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-P", "-m", "somcheck", "-"], stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as waiting:
        assert waiting.stderr is not None
        assert waiting.stderr.readline().decode().startswith("Skriv eller lim inn innlegget. Avslutt med Ctrl-D")
        os.write(ours, GOOD.encode() + b"\x04")
        waiting.communicate()
    assert waiting.returncode == 0


def test_help_is_norwegian(tmp_path: Path) -> None:
    text = run("--help", cwd=tmp_path).stdout
    assert "Bruk: somcheck" in text
    for word in ("Usage", "Options", "Commands", "Show this", "Error"):
        assert word not in text


def test_settings_file_and_own_group(tmp_path: Path) -> None:
    settings = (
        'min-score = 95\naudience = "smabarn"\n[groups.smabarn]\nextends = "barnefamilier"\n'
        'name = "småbarnsfamilier"\nnb.topics = ["bobil m"]\n'
    )
    write(tmp_path, "somcheck.toml", settings)
    write(tmp_path, "uke1/god.txt", GOOD)
    done = run("uke1/god.txt", cwd=tmp_path)
    assert "småbarnsfamilier" in done.stdout
    done = run("--min-score", "10", "--audience", "alle", "uke1/god.txt", cwd=tmp_path)
    assert done.returncode == 0


NO_WEIGHT = "[weights]\n" + "".join(f"{tip.id} = 0\n" for tip in ALL_TIPS)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("minscore = 3", "Mente du «min-score»"),
        ("min-score = 'høy'", "heltall"),
        ("language = 'no'", "auto, nb eller nn"),
        ("[groups.x]\nlevle = 'easy'", "Mente du «level»"),
        ("[groups.x]\nextends = 'y'", "ingen målgruppe «y»"),
        ("[groups.x.nb]\ntopics = ['hytte q9']", "hytte q9"),
        ("min-score = ", "ikke gyldig TOML"),
        (NO_WEIGHT, "Alle rådene veier 0"),
    ],
)
def test_broken_settings(tmp_path: Path, settings: str, said: str) -> None:
    write(tmp_path, "somcheck.toml", settings)
    write(tmp_path, "x.txt", GOOD)
    done = run("x.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_no_color(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    write(tmp_path, "x.txt", BAD)
    run(str(tmp_path / "x.txt"), cwd=tmp_path)  # so that the answer is kept, and the terminal need not wait for it

    def in_terminal(env: dict[str, str]) -> bytes:
        output = b""

        def read(descriptor: int) -> bytes:
            nonlocal output
            data: bytes = os.read(descriptor, 4096)
            output += data
            return b""

        before = {name: os.environ.get(name) for name in ("NO_COLOR",)}
        os.environ.update(env)
        try:
            pty.spawn([sys.executable, "-P", "-m", "somcheck", str(tmp_path / "x.txt")], read)
        finally:
            for name, value in before.items():
                os.environ.pop(name, None) if value is None else os.environ.update({name: value})
        return output

    assert b"\x1b[" in in_terminal({})
    assert b"\x1b[" not in in_terminal({"NO_COLOR": "1"})


# ---- The plan ----


def test_from_an_empty_folder_to_a_judged_post(tmp_path: Path) -> None:
    done = run("init", "--yes", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "somcheck plan" in done.stdout
    front = done.stdout.split("---\n")[1].strip()
    assert front.startswith("mål: ")
    done = run("plan", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Planen er klar til bruk" in done.stdout
    write(tmp_path, "post.txt", f"---\n{front}\n---\n{GOOD}")
    done = run("post.txt", cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    assert "Innlegget handler om målet" in done.stdout
    done = run("plan", ".", cwd=tmp_path)
    assert done.returncode == 0
    assert "1 av 1 innlegg spør" in done.stdout
    done = run("plan", "--format", "json", ".", cwd=tmp_path)
    document = json.loads(done.stdout)
    assert document["plan"]["score"] == 100
    assert document["posts"]["goals"][0]["posts"] == ["post.txt"]


def test_init_asks_and_never_overwrites(tmp_path: Path) -> None:
    answers = """norsk
nn
Nordvik brann
Halvere komfyrbrannane blant eldre
snart
2028
eldree
båtfolk
eldre
Kari
vakta
4 timar
"""
    done = run("init", cwd=tmp_path, data=answers.encode())
    assert done.returncode == 0, done.stderr
    assert "barnefamiliar, bustadeigarar" in " ".join(done.stdout.split())
    said = " ".join(done.stderr.split())
    assert "Svaret må vere ein dato, som 2027-12-31, eller eit år, ikkje «snart»." in said
    assert "Målgruppa «eldree» følgjer ikkje med. Mente du «eldre»?" in said
    assert "Målgruppa «båtfolk» følgjer ikkje med. Eigne målgrupper legg du til i somcheck.toml" in said
    written = (tmp_path / "somcheck.toml").read_text(encoding="utf-8")
    for line in ('name = "Nordvik brann"', "[goals.halvere-komfyrbrannane-blant]", 'by = "2028"', 'audience = "eldre"'):
        assert line in written
    assert "ingen svarar før måndag" in written  # where the answers ended
    done = run("init", cwd=tmp_path, data=b"")
    assert done.returncode == 2
    assert (tmp_path / "somcheck.toml").read_text(encoding="utf-8") == written
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("args", "said"),
    [(["--audience", "eldree"], "eldre"), (["--by", "snart"], "--by må være en dato"), (["--goal", " "], "--goal")],
)
def test_init_refuses_answers_that_cannot_be_used(tmp_path: Path, args: list[str], said: str) -> None:
    done = run("init", "--yes", *args, cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "somcheck.toml").exists()


def test_hostile_answers_make_a_plan_all_the_same(tmp_path: Path) -> None:
    done = run("init", "--yes", "--goal", 'Fæ"rre \\ bål]\x1b[31m\n[x]', "--name", "'" * 3, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert run("plan", cwd=tmp_path).returncode in (0, 1)


def test_plan_without_a_plan(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    done = run("plan", cwd=tmp_path)
    assert done.returncode == 2
    assert "somcheck init" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_plan_with_posts_that_cannot_be_read(tmp_path: Path) -> None:
    run("init", "--yes", cwd=tmp_path)
    write(tmp_path, "tom.txt", "")
    write(tmp_path, "god.txt", GOOD)
    done = run("plan", ".", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr == "tom.txt: Innlegget er tomt.\n"
    assert "1 av 1 innlegg" in done.stdout


def test_each_post_has_the_plan_nearest_to_it(tmp_path: Path) -> None:
    write(tmp_path, "a/somcheck.toml", "min-score = 100\n")
    write(tmp_path, "b/somcheck.toml", "min-score = 0\n")
    write(tmp_path, "c/somcheck.toml", "minscore = 0\n")
    for folder in "abc":
        write(tmp_path, f"{folder}/post.txt", GOOD)
    done = run("--format", "json", "a", "c", "b", cwd=tmp_path)
    assert [(post["path"], post["passed"]) for post in json.loads(done.stdout)["posts"]] == [
        ("a/post.txt", False),
        ("b/post.txt", True),
    ]
    assert done.returncode == 2
    [line] = done.stderr.splitlines()
    assert "c/somcheck.toml: linje 1: ukjent nøkkel «minscore»" in line


def test_profile_and_preview_in_the_terminal(tmp_path: Path) -> None:
    write(tmp_path, "x.txt", "---\nplattform: instagram\n---\n" + GOOD * 3)
    assert "Dette ser leseren på Instagram" in run("x.txt", cwd=tmp_path).stdout
    done = run("--profile", "takk", "x.txt", cwd=tmp_path)
    assert "· takk" in done.stdout
    assert "Still spørsmål" not in done.stdout
    assert run("--profile", "akut", "x.txt", cwd=tmp_path).returncode == 2


def test_seven_findings_at_first_and_all_when_asked(tmp_path: Path) -> None:
    write(tmp_path, "svak.txt", BAD)
    first, every = run("svak.txt", cwd=tmp_path).stdout, run("--all", "svak.txt", cwd=tmp_path).stdout
    assert first.count("[") == 7
    assert "funn til:" in first
    assert every.count("[") > 10
    assert "funn til:" not in every


def test_schema_is_json(tmp_path: Path) -> None:
    assert "goals" in json.loads(run("schema", cwd=tmp_path).stdout)["properties"]
