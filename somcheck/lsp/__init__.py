"""What an editor shows of a post while it is written: a language server over standard input and output.

`places` counts as editors count, `drafts` keeps what is said of each open post, `answers` words it for the protocol,
and `server` ties them to pygls. Only the last two need pygls; they are imported when ``somcheck lsp`` runs.
"""

from __future__ import annotations
