"""somcheck for assistants: a Model Context Protocol server over standard input and output.

The tools give the same JSON as the command line and the API. The official SDK (``mcp``) is needed; it is imported when
``somcheck mcp`` runs.
"""

from __future__ import annotations
