"""What LibreOffice says of a text: run by a Python that has ``uno``, beside an office that listens on a port.

    python3 tests/server/libreoffice.py PORT LOCALE TEXT

It prints JSON: the checkers that the office has for the locale, and what the first of them finds.
"""

from __future__ import annotations

import json
import sys
import time

import uno  # type: ignore[import-not-found]
from com.sun.star.lang import Locale  # type: ignore[import-not-found]

PROOFREADER = "com.sun.star.linguistic2.Proofreader"


def connected(port: str) -> object:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:socket,host=127.0.0.1,port={port};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.1)
    raise SystemExit("the office does not answer")


def main(port: str, locale: str, text: str) -> None:
    context = connected(port)
    make = context.ServiceManager.createInstanceWithContext  # type: ignore[attr-defined]
    place = Locale(*locale.split("-"), "")
    services = make("com.sun.star.linguistic2.LinguServiceManager", context).getAvailableServices(PROOFREADER, place)
    found = []
    if services:
        result = make(services[0], context).doProofreading("1", text, place, 0, len(text), ())
        found = [
            {
                "rule": one.aRuleIdentifier,
                "words": text.encode("utf-16-le")[
                    2 * one.nErrorStart : 2 * (one.nErrorStart + one.nErrorLength)
                ].decode("utf-16-le"),
                "short": one.aShortComment,
                "message": one.aFullComment,
                "suggestions": list(one.aSuggestions),
            }
            for one in result.aErrors
        ]
    print(json.dumps({"services": list(services), "found": found}))
    desktop = make("com.sun.star.frame.Desktop", context)
    desktop.terminate()


if __name__ == "__main__":
    main(*sys.argv[1:])
