"""Models that hold a dict where another model is expected: sent as if it were that model.

A dict has the names and the values of JSON. What is in it is held against the document with all the
rest, once the model that holds it has been written.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from dataclasses import fields
from typing import Any, cast

from .decode import is_array
from .encode import encode
from .model import JsonModel


class _Given(dict[str, Any]):
    """A dict that is written like a model."""

    def to_dict(self) -> dict[str, Any]:
        return {str(name): encode(value) for name, value in self.items()}


class _Anything:
    """Stands for a value, to see whether it was the one that could not be written."""

    def to_dict(self) -> dict[str, Any]:
        return {}


def members(model: JsonModel) -> dict[str, Any]:
    """The members of a model that could not be written by itself; TypeError if it cannot at all."""
    opened = _opened(model)
    try:
        written: dict[str, Any] = opened.to_dict()
    except AttributeError as error:
        raise TypeError(_why(opened) or str(error)) from None
    return written


def _opened(value: Any) -> Any:
    """The value with dicts that can be written in place of models, wherever there are some."""
    if isinstance(value, JsonModel):
        opened = copy(value)
        for field in fields(cast("Any", value)):
            setattr(opened, field.name, _opened(getattr(value, field.name)))
        return opened
    if isinstance(value, Mapping):
        named = cast("Mapping[str, Any]", value)
        return _Given({name: _opened(member) for name, member in named.items()})
    if isinstance(value, list | tuple):
        return [_opened(item) for item in cast("list[Any]", value)]
    return value


def _why(value: Any, path: str = "") -> str:
    """Where in the value something stands that is neither a dict nor the model that is expected."""
    if not isinstance(value, JsonModel):
        inside: list[Any] = []
        if isinstance(value, Mapping):
            inside = [*cast("Mapping[str, Any]", value).values()]
        elif is_array(value):
            inside = value
        return next(filter(None, (_why(item, path) for item in inside)), "")
    for field in fields(cast("Any", value)):
        member, at = getattr(value, field.name), f"{path or type(value).__name__}.{field.name}"
        if deeper := _why(member, at):
            return deeper
        changed = copy(value)
        setattr(changed, field.name, _stand_in(member))
        try:
            changed.to_dict()
        except AttributeError:
            continue
        except (TypeError, ValueError):
            pass
        if _fails(value):
            kind = type(cast("object", member)).__name__
            return f"{at}: expected {field.type}, got {kind}"
    return ""


def _stand_in(member: object) -> object:
    if isinstance(member, list):
        return []
    return {} if isinstance(member, Mapping) else _Anything()


def _fails(model: JsonModel) -> bool:
    try:
        model.to_dict()
    except AttributeError:
        return True
    return False
