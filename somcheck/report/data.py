"""From plain data, as JSON can hold it, back to the dataclasses of a report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints


@cache
def _types(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {one.name: hints[one.name] for one in fields(kind)}


class DataError(ValueError):
    """Plain data that no report was made into."""


def built(kind: Any, data: Mapping[str, Any]) -> Any:
    """The dataclass of a *kind* that plain *data* was made of.

    Raises
    ------
    DataError
        Where it was made of something else.
    """
    try:
        return kind(**{name: _value(wanted, data[name]) for name, wanted in _types(kind).items()})
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise DataError(f"no {kind.__name__}") from error


def _value(wanted: Any, data: Any) -> Any:
    """A value of the *wanted* type, of those that reports are made of."""
    origin, inner = get_origin(wanted), get_args(wanted)
    if is_dataclass(wanted):
        return built(wanted, data)
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return wanted(data)
    if origin is tuple:
        each = inner[:1] * len(data) if inner[1:] == (...,) else inner
        return tuple(_value(one, part) for one, part in zip(each, data, strict=True))
    if origin is Mapping:
        return {key: _value(inner[1], part) for key, part in data.items()}
    if origin in (Union, UnionType):
        return None if data is None else _value(next(one for one in inner if one is not type(None)), data)
    return data
