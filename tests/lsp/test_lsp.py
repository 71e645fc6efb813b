"""The language server, spoken to over standard input and output as an editor does."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any, TypeVar, get_args

import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient

from somcheck.judging.checker import Checker
from somcheck.lsp.answers import SEVERITIES, diagnostics, escaped
from somcheck.lsp.drafts import Draft, Drafts
from somcheck.lsp.places import Places
from somcheck.report.report import Report
from somcheck.severity import Severity

T = TypeVar("T")
PATIENCE = 60
"""Seconds. The first answer waits for the pipeline to load."""

COMMAND = [sys.executable, "-P", "-m", "somcheck", "lsp", "--stdio"]
OFFICIALESE = "Møt oss i medhold av avtalen 🔥 på torsdag. Hva vil du spørre om?\n"


class Editor:
    """An editor with one server: what it shows for each document, and requests that wait for their answer."""

    def __init__(self, folder: Path, encoding: types.PositionEncodingKind) -> None:
        self.folder, self.encoding = folder, encoding
        self.shown: dict[str, list[types.PublishDiagnosticsParams]] = {}
        self.registered: list[str] = []
        self.logged: list[str] = []
        self._told = threading.Condition()
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, daemon=True).start()
        self.client = LanguageClient("editor", "1")
        self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda params: self._publish(params))
        self.client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda params: self._register(params))
        self.client.feature(types.WINDOW_LOG_MESSAGE)(lambda params: self.logged.append(params.message))
        self.wait(self.client.start_io(COMMAND[0], *COMMAND[1:], cwd=folder))
        self.capabilities = self.wait(
            self.client.initialize_async(
                types.InitializeParams(
                    types.ClientCapabilities(
                        general=types.GeneralClientCapabilities(position_encodings=[encoding]),
                        workspace=types.WorkspaceClientCapabilities(
                            workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
                            did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(
                                dynamic_registration=True
                            ),
                        ),
                    ),
                    root_uri=folder.as_uri(),
                    workspace_folders=[types.WorkspaceFolder(folder.as_uri(), folder.name)],
                )
            )
        ).capabilities
        self.call(self.client.initialized, types.InitializedParams())

    def wait(self, coroutine: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(PATIENCE)

    def call(self, notify: Callable[[Any], None], params: Any = None) -> None:
        self._loop.call_soon_threadsafe(notify, params)

    def uri(self, name: str) -> str:
        return name if ":" in name else (self.folder / name).as_uri()

    def open(self, name: str, text: str, language: str = "plaintext") -> list[types.Diagnostic]:
        self.send(name, text, language)
        return self.newest(name, 1)

    def send(self, name: str, text: str, language: str = "plaintext") -> None:
        item = types.TextDocumentItem(self.uri(name), language, 1, text)
        self.call(self.client.text_document_did_open, types.DidOpenTextDocumentParams(item))

    def type(self, name: str, text: str, version: int) -> None:
        document = types.VersionedTextDocumentIdentifier(version, self.uri(name))
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.call(self.client.text_document_did_change, types.DidChangeTextDocumentParams(document, [whole]))

    def save(self, name: str) -> None:
        document = types.TextDocumentIdentifier(self.uri(name))
        self.call(self.client.text_document_did_save, types.DidSaveTextDocumentParams(document))

    def close(self, name: str) -> None:
        document = types.TextDocumentIdentifier(self.uri(name))
        self.call(self.client.text_document_did_close, types.DidCloseTextDocumentParams(document))

    def newest(self, name: str, version: int | None, after: int = 0) -> list[types.Diagnostic]:
        """What is shown for a version of a document, once it is; what was shown first of all is not counted."""
        uri = self.uri(name)

        def told() -> bool:
            return any(one.version == version for one in self.shown.get(uri, [])[after:])

        with self._told:
            assert self._told.wait_for(told, PATIENCE), f"nothing said of {name} {version}: {self.logged}"
            return list(self.shown[uri][-1].diagnostics)

    def hover(self, name: str, line: int, column: int) -> str:
        document = types.TextDocumentIdentifier(self.uri(name))
        params = types.HoverParams(document, types.Position(line, column))
        said = self.wait(self.client.text_document_hover_async(params))
        if said is None:
            return ""
        assert isinstance(said.contents, types.MarkupContent)
        return said.contents.value

    def actions(self, name: str, where: types.Range, *only: str) -> list[types.CodeAction]:
        document = types.TextDocumentIdentifier(self.uri(name))
        context = types.CodeActionContext([], only=list(only) or None)
        params = types.CodeActionParams(document, where, context)
        made = self.wait(self.client.text_document_code_action_async(params)) or []
        return [action for action in made if isinstance(action, types.CodeAction)]

    def done(self, text: str, action: types.CodeAction) -> str:
        """A text with the change of an action made."""
        assert action.edit is not None
        assert action.edit.document_changes is not None
        change = action.edit.document_changes[0]
        assert isinstance(change, types.TextDocumentEdit)
        places = Places(text, self.encoding.value)
        edits = []
        for edit in change.edits:
            assert isinstance(edit, types.TextEdit)
            start, end = (places.offset(at.line, at.character) for at in (edit.range.start, edit.range.end))
            edits.append((start, end, edit.new_text))
        for start, end, new in sorted(edits, reverse=True):
            text = text[:start] + new + text[end:]
        return text

    def leave(self) -> int | None:
        self.wait(self.client.shutdown_async(None))
        self.call(self.client.exit)
        process = self.client._server
        assert process is not None
        return self.wait(process.wait())

    def _publish(self, params: types.PublishDiagnosticsParams) -> None:
        with self._told:
            self.shown.setdefault(params.uri, []).append(params)
            self._told.notify_all()

    def _register(self, params: types.RegistrationParams) -> None:
        self.registered += [one.method for one in params.registrations]


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    folder = tmp_path_factory.mktemp("innlegg")
    (folder / ".git").mkdir()  # no plan above this folder counts
    editor = Editor(folder, types.PositionEncodingKind.Utf16)
    yield editor
    assert editor.leave() == 0
    assert editor.logged == []


def rules(found: list[types.Diagnostic]) -> list[object]:
    return [one.code for one in found]


def one_of(found: list[types.Diagnostic], rule: str) -> types.Diagnostic:
    return next(one for one in found if one.code == rule)


def test_what_it_can_do(editor: Editor) -> None:
    assert editor.capabilities.position_encoding == types.PositionEncodingKind.Utf16
    assert editor.capabilities.hover_provider
    assert editor.capabilities.code_lens_provider


def test_findings_are_shown_and_follow_the_text(editor: Editor) -> None:
    found = editor.open("post.txt", OFFICIALESE)
    one = one_of(found, "officialese")
    assert one.range == types.Range(types.Position(0, 8), types.Position(0, 20))
    assert one.source == "somcheck"
    assert one.severity == types.DiagnosticSeverity.Warning
    assert "etter" in one.message
    editor.type("post.txt", OFFICIALESE.replace("i medhold av", "etter"), 2)
    assert "officialese" not in rules(editor.newest("post.txt", 2))
    editor.close("post.txt")
    assert editor.newest("post.txt", None) == []


def test_what_is_said_of_an_old_text_is_never_shown(editor: Editor) -> None:
    editor.send("fort.txt", "Hva")
    for version in range(2, 30):
        editor.type("fort.txt", OFFICIALESE[: 10 + version], version)
    editor.type("fort.txt", OFFICIALESE, 30)
    assert "officialese" in rules(editor.newest("fort.txt", 30))
    versions = [one.version or 0 for one in editor.shown[editor.uri("fort.txt")]]
    assert versions == sorted(versions)
    assert len(versions) < 15  # those that were overtaken were not judged
    editor.close("fort.txt")
    editor.newest("fort.txt", None)
    time.sleep(0.3)
    assert not editor.shown[editor.uri("fort.txt")][-1].diagnostics


def test_signals_are_information_and_the_whole_post_is_its_first_word(editor: Editor) -> None:
    found = editor.open("hele.txt", "---\nspråk: nb\n---\n\n  Vi har fått ny bil. Den er rød.\n")
    whole = one_of(found, "no-question")
    assert whole.range == types.Range(types.Position(4, 2), types.Position(4, 2))
    assert one_of(found, "no-responder").severity == types.DiagnosticSeverity.Information


def test_errors_are_errors(editor: Editor) -> None:
    found = editor.open(
        "klikk.md", "Lik og del dette innlegget, så er du med i trekningen av en brannslukker.\n", "markdown"
    )
    assert types.DiagnosticSeverity.Error in [one.severity for one in found]


@pytest.mark.parametrize(
    ("encoding", "start", "end"),
    [
        (types.PositionEncodingKind.Utf8, 12, 24),
        (types.PositionEncodingKind.Utf16, 9, 21),
        (types.PositionEncodingKind.Utf32, 8, 20),
    ],
)
def test_columns_are_counted_as_the_editor_counts(encoding: types.PositionEncodingKind, start: int, end: int) -> None:
    text = "Først.\r\n🔥 Møtet i medhold av avtalen 👩‍🚒.\n"
    places = Places(text, encoding.value)
    offset = text.index("i medhold")
    assert places.place(offset) == (1, start)
    assert places.place(offset + 12) == (1, end)
    for at in range(len(text)):
        if text[at] not in "\r\n" or text[at - 1] != "\r":
            assert places.offset(*places.place(at)) == at
    assert places.offset(0, 99) == 6
    assert places.offset(9, 0) == len(text)


def test_only_line_feeds_and_returns_end_a_line() -> None:
    assert Places("a\u2028b\x0bc\rd\n", "utf-16").place(6) == (1, 0)


def test_columns_after_emoji(editor: Editor) -> None:
    text = "Først noe annet.\n🔥🔥 Møtet er i medhold av avtalen. Hva synes du?\n"
    found = editor.open("emoji.txt", text)
    assert one_of(found, "officialese").range == types.Range(types.Position(1, 14), types.Position(1, 26))
    only = types.Range(types.Position(1, 15), types.Position(1, 15))
    action = editor.actions("emoji.txt", only, "quickfix")[0]
    assert editor.done(text, action) == text.replace("i medhold av", "etter")
    assert "etter" in editor.hover("emoji.txt", 1, 16)


def test_quick_fixes(editor: Editor) -> None:
    editor.open("fiks.txt", OFFICIALESE)
    action = editor.actions("fiks.txt", types.Range(types.Position(0, 10), types.Position(0, 10)), "quickfix")[0]
    assert action.title == "Bytt til «etter»"
    assert action.kind == types.CodeActionKind.QuickFix
    assert action.is_preferred
    assert action.diagnostics is not None
    assert action.diagnostics[0].code == "officialese"
    assert editor.done(OFFICIALESE, action) == OFFICIALESE.replace("i medhold av", "etter")
    assert action.edit is not None
    assert action.edit.document_changes is not None
    assert isinstance(action.edit.document_changes[0], types.TextDocumentEdit)
    assert action.edit.document_changes[0].text_document.version == 1
    assert editor.actions("fiks.txt", types.Range(types.Position(0, 60), types.Position(0, 60)), "quickfix") == []


def test_quick_fixes_in_nynorsk(editor: Editor) -> None:
    text = "Me møter dykk i samsvar med avtalen på torsdag. Kva vil du spørje om? Me brukar detektorar heime.\n"
    editor.open("nynorsk.txt", text)
    titles = [
        one.title for one in editor.actions("nynorsk.txt", types.Range(types.Position(0, 0), types.Position(9, 0)))
    ]
    assert any(title.startswith("Byt til «") for title in titles), titles


def test_fix_all_makes_the_safe_ones(editor: Editor) -> None:
    text = "Vi skal iverksette tiltak vedrørende røykdetektorer i medhold av planen 🔥. Hva synes du om det?\n"
    editor.open("alle.txt", text)
    everywhere = types.Range(types.Position(0, 0), types.Position(1, 0))
    actions = editor.actions("alle.txt", everywhere, "source.fixAll")
    assert [one.kind for one in actions] == ["source.fixAll.somcheck"]
    assert actions[0].title.startswith("Gjør alle sikre rettelser (")
    fixed = editor.done(text, actions[0])
    assert "sette i gang" in fixed
    assert "røykvarslere etter planen 🔥." in fixed
    kinds = {one.kind for one in editor.actions("alle.txt", everywhere)}
    assert kinds == {types.CodeActionKind.QuickFix, "source.fixAll.somcheck"}


def test_hover_explains(editor: Editor) -> None:
    editor.open("hold.txt", OFFICIALESE)
    said = editor.hover("hold.txt", 0, 12)
    assert said.startswith("**")
    assert "`officialese`" in said
    assert "Målt:" in said
    assert "Gjør dette" in said


def test_what_the_post_says_is_no_markdown() -> None:
    assert escaped("<b>*a_b*</b> [x](y) & `c`, d. (e)") == r"\<b\>\*a\_b\*\</b\> \[x\](y) \& \`c\`, d. (e)"
    assert [escaped(text) for text in ("- a\n- b", "1. a", "# a")] == [r"\- a - b", r"1\. a", r"\# a"]


def test_the_score_is_told_on_the_first_line(editor: Editor) -> None:
    text = "---\nspråk: nn\n---\nDu kan kome innom stasjonen på laurdag og sjå den nye bilen.\n"
    editor.open("sum.txt", text)
    said = editor.hover("sum.txt", 3, 4)
    assert " av 100**" in said
    assert "- Still spørsmål: " in said
    assert "Om heile innlegget" in said
    assert editor.hover("sum.txt", 1, 2) == ""
    document = types.TextDocumentIdentifier(editor.uri("sum.txt"))
    lenses = editor.wait(editor.client.text_document_code_lens_async(types.CodeLensParams(document)))
    assert lenses is not None
    assert lenses[0].command is not None
    assert " av 100 · Byrj med: " in lenses[0].command.title


def test_broken_front_matter_is_told_at_the_top(editor: Editor) -> None:
    found = editor.open("feil.txt", "---\nmålgrupe: eldre\n---\nHva gjør du i kveld?\n")
    assert [one.message for one in found] == ["Ukjent felt øverst: «målgrupe». Mente du «målgruppe»?"]
    assert found[0].range.start == types.Position(0, 0)
    assert editor.hover("feil.txt", 0, 0) == ""
    assert editor.actions("feil.txt", types.Range(types.Position(0, 0), types.Position(4, 0))) == []
    editor.type("feil.txt", "---\nmålgruppe: eldre\n---\nHva gjør du i kveld?\n", 2)
    assert all(one.code for one in editor.newest("feil.txt", 2))


def test_an_empty_post_has_nothing_wrong_yet(editor: Editor) -> None:
    assert editor.open("tom.txt", "\n") == []


def test_the_plan_is_read_anew(editor: Editor) -> None:
    folder = editor.folder / "plan"
    folder.mkdir()
    plan = folder / "somcheck.toml"
    plan.write_text('off = ["officialese"]\n', encoding="utf-8")
    assert "officialese" not in rules(editor.open("plan/post.txt", OFFICIALESE))
    plan.write_text('off = ["rare-word"]\n', encoding="utf-8")
    assert editor.registered == [types.WORKSPACE_DID_CHANGE_WATCHED_FILES]
    event = types.FileEvent(plan.as_uri(), types.FileChangeType.Changed)
    editor.call(editor.client.workspace_did_change_watched_files, types.DidChangeWatchedFilesParams([event]))
    assert "officialese" in rules(editor.newest("plan/post.txt", 1, after=1))
    plan.write_text("mål = [", encoding="utf-8")
    editor.save("plan/post.txt")
    found = editor.newest("plan/post.txt", 1, after=2)
    assert [one.severity for one in found] == [types.DiagnosticSeverity.Error]
    assert "somcheck.toml" in found[0].message
    plan.unlink()
    editor.type("plan/post.txt", OFFICIALESE, 2)
    assert "officialese" in rules(editor.newest("plan/post.txt", 2))


def test_drafts_that_are_not_saved_and_files_that_are_no_posts(editor: Editor) -> None:
    assert "officialese" in rules(editor.open("untitled:Uten navn-1", OFFICIALESE))
    editor.send("README.md", OFFICIALESE, "markdown")
    editor.send("post.py", OFFICIALESE, "python")
    editor.send("CMakeLists.txt", OFFICIALESE, "cmake")
    assert editor.hover("README.md", 0, 12) == ""
    assert editor.open("sist.txt", OFFICIALESE)
    assert {editor.uri(name) for name in ("README.md", "post.py", "CMakeLists.txt")} & editor.shown.keys() == set()


def test_what_cannot_be_judged_does_not_stop_it(editor: Editor) -> None:
    strange = {
        "lang.txt": "a " * 60_000,
        "halv.txt": "Hei \ud83d på deg.",
        "null.txt": "Hei\x00du",
        "engelsk.txt": "What",
    }
    for name, text in strange.items():
        assert editor.open(name, text + " this is what they said about the weather") is not None
    assert "officialese" in rules(editor.open("etterpå.txt", OFFICIALESE))


def test_without_a_goodbye_the_status_is_1(tmp_path: Path) -> None:
    ended = subprocess.run(COMMAND, cwd=tmp_path, input=b"", capture_output=True, timeout=PATIENCE, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, b"", b"")


def test_without_pygls_it_says_how_to_get_it(tmp_path: Path) -> None:
    program = "import sys; sys.modules['lsprotocol'] = None; from somcheck.cli.main import main; main(['lsp'])"
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )
    assert ended.returncode == 2
    assert ended.stderr == "somcheck: Dette trenger et tillegg. Hent det med: pip install 'somcheck[lsp]'\n"


def test_a_fault_of_ours_is_told_and_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> Iterator[Report]:
        raise RuntimeError("knust")

    async def session() -> list[types.Diagnostic]:
        shown: list[types.Diagnostic] = []
        drafts = Drafts(lambda _, said: shown.extend(diagnostics(said.result, Places(said.text, "utf-16"))))
        with monkeypatch.context() as patch:
            patch.setattr(Checker, "check_sources", stopped)
            drafts.open(Draft("untitled:a", None, ".", OFFICIALESE, 1))
            while not shown:
                await asyncio.sleep(0.01)
        drafts.change("untitled:a", OFFICIALESE, 2)
        while len(shown) < 2:
            await asyncio.sleep(0.01)
        drafts.stop()
        return shown

    first, second, *_ = asyncio.run(session())
    assert first.message == "Feil i somcheck selv (RuntimeError: knust). Meld gjerne fra."
    assert first.severity == types.DiagnosticSeverity.Error
    assert second.code


def test_a_request_that_is_given_up_takes_no_answer_from_others() -> None:
    async def session() -> None:
        drafts = Drafts(lambda *_: None)
        drafts.open(Draft("untitled:a", None, ".", OFFICIALESE, 1))
        hasty = asyncio.create_task(drafts.current("untitled:a"))
        await asyncio.sleep(0)
        patient = asyncio.create_task(drafts.current("untitled:a"))
        await asyncio.sleep(0)
        hasty.cancel()
        assert await patient is not None
        drafts.close("untitled:a")
        assert await drafts.current("untitled:a") is None
        drafts.stop()

    asyncio.run(session())


def test_every_severity_is_shown() -> None:
    assert set(SEVERITIES) == set(get_args(Severity))
