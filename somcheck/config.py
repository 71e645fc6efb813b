"""Settings: defaults < settings file < the post's front matter < options of the command line."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from somcheck.audiences import AudienceGroup, read_group, shipped_groups
from somcheck.errors import ConfigError, nearest
from somcheck.language import Language

FILE_NAME = "somcheck.toml"

MIN_SCORE = 60
"""The default lowest score that passes. See the README for what it lets through in real posts."""

_KEYS = ("min-score", "language", "audience", "pipeline", "groups")


@dataclass(frozen=True)
class Config:
    """What the user has decided. ``groups`` are the target groups that can be named, by id."""

    min_score: int = MIN_SCORE
    language: Language | Literal["auto"] = "auto"
    audience: tuple[str, ...] = ()
    pipeline: str | None = None
    groups: Mapping[str, AudienceGroup] = field(default_factory=shipped_groups)


def find(start: Path) -> Path | None:
    """The nearest ``somcheck.toml`` in a folder or above it, up to the top of the repository it lies in."""
    for folder in (start, *start.parents):
        if (folder / FILE_NAME).is_file():
            return folder / FILE_NAME
        if (folder / ".git").exists():
            return None
    return None


def read(path: Path) -> Config:
    """Read a settings file.

    Raises
    ------
    ConfigError
        Where it cannot be read, is no TOML, or has an unknown key or a value of the wrong type.
    """
    try:
        table = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{path}: kan ikke leses ({error.strerror}).") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: er ikke UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: er ikke gyldig TOML ({error}).") from None
    try:
        return from_table(table)
    except ConfigError as error:
        raise ConfigError(f"{path}: {error}") from None


def from_table(table: Mapping[str, Any]) -> Config:
    """The settings in a TOML table; see `read` for what can go wrong."""
    for key in table:
        if key not in _KEYS:
            raise ConfigError(f"ukjent nøkkel «{key}».{nearest(key, _KEYS)}")
    pipeline = table.get("pipeline")
    if pipeline is not None and not isinstance(pipeline, str):
        raise ConfigError("«pipeline» må være navnet på en spaCy-modell.")
    own = table.get("groups", {})
    if not isinstance(own, dict) or not all(isinstance(group, dict) for group in own.values()):
        raise ConfigError("«groups» må være tabeller, en for hver målgruppe: [groups.navn].")
    groups = dict(shipped_groups())
    for id, group in own.items():
        groups[id] = read_group(id, group, groups)
    audience = table.get("audience", [])
    audience = [audience] if isinstance(audience, str) else audience
    if not isinstance(audience, list) or not all(isinstance(one, str) for one in audience):
        raise ConfigError("«audience» må være en målgruppe eller en liste av målgrupper.")
    min_score, language = table.get("min-score", MIN_SCORE), table.get("language", "auto")
    return checked(Config(min_score, language, tuple(audience), pipeline, groups))


def checked(config: Config) -> Config:
    """The same settings, once the values that types cannot rule out are known to be possible."""
    score = config.min_score
    if not isinstance(score, int) or isinstance(score, bool) or not 0 <= score <= 100:
        raise ConfigError(f"«min-score» må være et heltall fra 0 til 100, ikke «{score}».")
    if config.language not in ("auto", "nb", "nn"):
        raise ConfigError(f"«language» må være auto, nb eller nn, ikke «{config.language}».")
    return config
