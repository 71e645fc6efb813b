"""Where Hunspell dictionaries are installed. None ships with somcheck: theirs are other licences."""

from __future__ import annotations

import os
from collections.abc import Mapping
from glob import glob
from importlib.util import find_spec
from pathlib import Path

from somcheck.norwegian.written_form import Language

NAMES: Mapping[Language, tuple[str, ...]] = {"nb": ("nb_NO", "nb"), "nn": ("nn_NO", "nn")}
"""What the dictionaries' files are called, without ``.aff`` and ``.dic``."""

FOLDERS = (
    "/usr/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
    "/usr/local/share/hunspell",
    "/opt/homebrew/share/hunspell",
    "~/.local/share/hunspell",
    "~/Library/Spelling",
    "/Library/Spelling",
    "/usr/lib/libreoffice/share/extensions/dict-no",
    "/usr/lib64/libreoffice/share/extensions/dict-no",
    "/opt/libreoffice*/share/extensions/dict-no",
    "/Applications/LibreOffice.app/Contents/Resources/extensions/dict-no",
    "C:/Program Files/LibreOffice/share/extensions/dict-no",
)
"""Where dictionaries are installed: by Linux distributions, on macOS, and by LibreOffice."""


def path_of(language: Language) -> Path | None:
    """The installed dictionary of a written form, without its suffix; None where there is none.

    ``DICPATH``, which is Hunspell's own, names the folders to look in instead of the usual ones.
    """
    said = os.environ.get("DICPATH")
    for pattern in FOLDERS if said is None else filter(None, said.split(os.pathsep)):
        for folder in sorted(glob(os.path.expanduser(pattern))):
            for name in NAMES[language]:
                path = Path(folder, name)
                if path.with_suffix(".aff").is_file() and path.with_suffix(".dic").is_file():
                    return path
    return None


def state() -> str:
    """What the dictionaries are now, for answers that are kept."""
    paths = (path_of("nb"), path_of("nn"))
    stamps = [f"{path} {path.with_suffix('.dic').stat().st_mtime_ns}" if path else "" for path in paths]
    return "\n".join([*stamps, str(any(stamps) and find_spec("hunspell"))])
