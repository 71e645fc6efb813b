"""somcheck over HTTP: a page for writers, an API, and the interface that LanguageTool's clients speak.

`settings` is what the server was started with, `guard` who may ask, `judges` when a post's turn comes. `api`,
`languagetool` and `posts` answer, `openapi` describes, `page/` is what the browser gets, `app` ties them together, and
`run` starts it. Starlette and uvicorn are needed; they are imported when ``somcheck serve`` runs.
"""

from __future__ import annotations
