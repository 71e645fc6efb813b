"""``somcheck lsp``: pygls, the drafts and the answers tied together."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException, PyglsError
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from somcheck import __version__
from somcheck.errors import reason_of
from somcheck.lsp import answers
from somcheck.lsp.answers import FIX_ALL
from somcheck.lsp.drafts import Draft, Drafts, Judgement
from somcheck.lsp.places import Places
from somcheck.plan.finding import FILE_NAME, PYPROJECT
from somcheck.post.source import STDIN
from somcheck.report.findings import Suggestion
from somcheck.report.report import Report
from somcheck.running.files import is_post

LANGUAGES = frozenset({"plaintext", "markdown", "text"})
"""Language ids of posts; plain text is ``text`` in Neovim."""


class PostServer(LanguageServer):
    """A language server for posts, with the drafts that its editor has open."""

    def __init__(self) -> None:
        # The whole text at each change: posts are short, and then no change can be put in the wrong place.
        super().__init__("somcheck", __version__, types.TextDocumentSyncKind.Full)
        self.drafts = Drafts(self.show)
        self.said_goodbye = False

    def show(self, draft: Draft, judgement: Judgement) -> None:
        found = [] if not judgement.text.strip() else answers.diagnostics(judgement.result, self.places(judgement))
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(draft.uri, found, version=judgement.version)
        )

    def places(self, judgement: Judgement) -> Places:
        return Places(judgement.text, types.PositionEncodingKind(self.workspace.position_encoding).value)

    def folder(self) -> str:
        """Where the plan of a draft that is not saved yet is looked for."""
        roots = [folder.uri for folder in self.workspace.folders.values()]
        return next(filter(None, map(to_fs_path, roots)), None) or self.workspace.root_path or STDIN

    def change(self, uri: str, judgement: Judgement, changes: Sequence[Suggestion]) -> types.WorkspaceEdit:
        """The changes, for the version that was judged where the editor can tell versions apart."""
        edits = answers.edits(changes, self.places(judgement))
        workspace = self.client_capabilities.workspace
        if workspace and workspace.workspace_edit and workspace.workspace_edit.document_changes:
            document = types.OptionalVersionedTextDocumentIdentifier(uri, judgement.version)
            return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, list(edits))])
        return types.WorkspaceEdit({uri: edits})

    def report_server_error(self, error: Exception, source: type[PyglsError] | type[JsonRpcException]) -> None:
        message = f"somcheck: feil i somcheck selv ({reason_of(error)})."
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, message))


async def initialized(ls: PostServer, params: types.InitializedParams) -> None:
    ls.drafts.warm()
    workspace = ls.client_capabilities.workspace
    watching = workspace.did_change_watched_files if workspace else None
    if watching and watching.dynamic_registration:
        plans = f"**/{{{FILE_NAME},{PYPROJECT}}}"
        options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(plans)])
        watch = types.Registration("plans", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        await ls.client_register_capability_async(types.RegistrationParams([watch]))


def opened(ls: PostServer, params: types.DidOpenTextDocumentParams) -> None:
    document = params.text_document
    path = to_fs_path(document.uri)
    if document.language_id in LANGUAGES and _may_be_post(document.uri, path):
        ls.drafts.open(Draft(document.uri, path, path or ls.folder(), document.text, document.version))


def changed(ls: PostServer, params: types.DidChangeTextDocumentParams) -> None:
    document = params.text_document
    ls.drafts.change(document.uri, ls.workspace.get_text_document(document.uri).source, document.version)


def saved(ls: PostServer, params: types.DidSaveTextDocumentParams) -> None:
    ls.drafts.again(params.text_document.uri)


def closed(ls: PostServer, params: types.DidCloseTextDocumentParams) -> None:
    if ls.drafts.close(params.text_document.uri):
        ls.text_document_publish_diagnostics(types.PublishDiagnosticsParams(params.text_document.uri, []))


async def plan_changed(ls: PostServer, params: types.DidChangeWatchedFilesParams) -> None:
    ls.drafts.again()
    workspace = ls.client_capabilities.workspace
    if workspace and workspace.code_lens and workspace.code_lens.refresh_support:
        await ls.workspace_code_lens_refresh_async(None)


async def hover(ls: PostServer, params: types.HoverParams) -> types.Hover | None:
    judgement = await ls.drafts.current(params.text_document.uri)
    if judgement is None or not isinstance(judgement.result, Report):
        return None
    places = ls.places(judgement)
    offset = places.offset(params.position.line, params.position.character)
    said = answers.hover(judgement.result, places, offset)
    if said is None:
        return None
    paragraphs, start, end = said
    content = types.MarkupContent(types.MarkupKind.Markdown, "\n\n".join(paragraphs))
    return types.Hover(content, answers.range_of(places, start, end))


async def code_action(ls: PostServer, params: types.CodeActionParams) -> list[types.CodeAction] | None:
    uri, wanted = params.text_document.uri, params.context.only
    judgement = await ls.drafts.current(uri)
    if judgement is None or not isinstance(judgement.result, Report):
        return None
    places = ls.places(judgement)
    made: list[types.CodeAction] = []
    if _is_wanted(types.CodeActionKind.QuickFix, wanted):
        ends = (params.range.start, params.range.end)
        start, end = (places.offset(place.line, place.character) for place in ends)
        for action, suggestion in answers.actions(judgement.result, places, start, end):
            action.edit = ls.change(uri, judgement, [suggestion])
            made.append(action)
    if _is_wanted(FIX_ALL, wanted) and (fixed := await ls.drafts.fixed(judgement)):
        action = answers.fix_all(fixed, judgement.result.language)
        action.edit = ls.change(uri, judgement, fixed.edits)
        made.append(action)
    return made


async def code_lens(ls: PostServer, params: types.CodeLensParams) -> list[types.CodeLens]:
    judgement = await ls.drafts.current(params.text_document.uri)
    if judgement is None or not isinstance(judgement.result, Report):
        return []
    return [answers.lens(judgement.result, ls.places(judgement))]


def shutdown(ls: PostServer, params: None) -> None:
    ls.said_goodbye = True
    ls.drafts.stop()


_HANDLERS: tuple[tuple[str, Callable[..., Any], Any], ...] = (
    (types.INITIALIZED, initialized, None),
    (types.TEXT_DOCUMENT_DID_OPEN, opened, None),
    (types.TEXT_DOCUMENT_DID_CHANGE, changed, None),
    (types.TEXT_DOCUMENT_DID_SAVE, saved, None),
    (types.TEXT_DOCUMENT_DID_CLOSE, closed, None),
    (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, plan_changed, None),
    (types.TEXT_DOCUMENT_HOVER, hover, None),
    (types.TEXT_DOCUMENT_CODE_ACTION, code_action, types.CodeActionOptions([types.CodeActionKind.QuickFix, FIX_ALL])),
    (types.TEXT_DOCUMENT_CODE_LENS, code_lens, None),
    (types.SHUTDOWN, shutdown, None),
)
"""What the server answers to: a method of the protocol, what answers it, and the options that the editor is told."""


def server() -> PostServer:
    """A server that knows what to answer."""
    made = PostServer()
    for method, handler, options in _HANDLERS:
        made.feature(method, options)(handler)
    return made


def serve() -> int:
    """Answer an editor on standard input and output until it says goodbye; the exit status that the protocol wants."""
    if sys.stdin.isatty():
        print("somcheck lsp: redigeringsprogrammet skal starte denne. Avslutt med Ctrl-D.", file=sys.stderr)
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    sys.stdout = sys.stderr  # a stray line there would be no message
    made = server()
    try:
        made.start_io(stdout=out)
    finally:
        made.drafts.stop()
    return 0 if made.said_goodbye else 1


def _may_be_post(uri: str, path: str | None) -> bool:
    """Whether a document may be a post: a file that could be one, or what is not saved yet."""
    if path is None:
        return uri.startswith("untitled:")
    return is_post(Path(path))


def _is_wanted(kind: str, wanted: Sequence[str] | None) -> bool:
    """Whether the editor asks for a kind of action, or for one that it is a kind of."""
    return wanted is None or any(not one or kind == one or kind.startswith(one + ".") for one in wanted)
