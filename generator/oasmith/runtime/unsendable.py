"""Why a value cannot be sent, and where in it: asked after writing it has failed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import fields
from itertools import islice
from typing import Any, Final, TypeGuard

from .contents import carried
from .encode import encode, members_of
from .jsontext import dumps, unwritable
from .model import JsonModel
from .problems import Problem, child

_MOST: Final = 100
"""Places that are told."""


def faults(value: Any, path: str, error: Exception) -> list[Problem]:
    """A problem for each place in the value that cannot be written for the reason of the error.

    In models, places are named by their attributes.
    """
    found: list[str] = []
    with suppress(RecursionError):
        places = (at for at, why in _unwritable(value, path) if str(why) == str(error))
        found += islice(places, _MOST)
    if not found and (misplaced := list(islice(_misplaced(value, path), _MOST))):
        return misplaced
    reason = str(error) or "cannot be sent"
    if isinstance(error, UnicodeError):
        reason = "contains characters that cannot be sent"
    return [Problem(at, reason) for at in found or [path]]


def written(model: JsonModel) -> bytes:
    """The JSON text of a model that could not be written by itself; it may hold dicts in place of
    models. ValueError or TypeError names what cannot be written.
    """
    try:
        return dumps(members_of(model))
    except (TypeError, ValueError) as error:
        kind = ValueError if isinstance(error, ValueError) else TypeError
        raise kind("; ".join(map(str, faults(model, "", error)))) from None


def misplaced_files(value: Any, path: str, error: Exception, kind: str) -> list[Problem]:
    """A problem for each file in a value whose writing failed for it; `kind` is a media type of the
    body that takes files, "" where it has none."""
    remedy = (
        f"is a file: give content_type={kind!r}"
        if kind
        else "is a file, which goes in no such body"
    )
    found = [
        Problem(at, remedy) for at, name in _files(value, path) if str(error) == unwritable(name)
    ]
    return found[:_MOST]


def _files(value: Any, path: str) -> Iterator[tuple[str, str]]:
    """The places of files, and the names of their classes."""
    given = value  # which no type checker knows better after the next lines
    uploads = carried("uploads")
    if uploads is not None and uploads.is_upload(value):
        content: Any = given[1] if isinstance(value, tuple) else given
        yield path, type(content).__name__
    elif isinstance(value, (JsonModel, Mapping, list, tuple)):
        for name, member in _members(value):
            yield from _files(member, child(path, name))


def _misplaced(value: Any, path: str) -> Iterator[Problem]:
    """Where in a value something stands that is no model, list or dict, but should be one."""
    if not isinstance(value, JsonModel):
        if isinstance(value, (Mapping, list, tuple)):
            for name, member in _members(value):
                yield from _misplaced(member, child(path, name))
        return
    from .plain import misplaced  # rarely needed

    yield from misplaced(value, path)


def _unwritable(value: Any, path: str) -> Iterator[tuple[str, Exception]]:
    if isinstance(value, (JsonModel, Mapping, list, tuple)):
        for name, member in _members(value):
            yield from _unwritable(member, child(path, name))
        return
    try:
        dumps(encode(value))
    except (TypeError, ValueError) as error:
        yield path, error


def _members(value: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(value, JsonModel):
        of_model: Any = value
        yield from ((each.name, getattr(value, each.name)) for each in fields(of_model))
    elif _is_mapping(value):
        yield from ((str(name), member) for name, member in value.items())
    else:
        yield from enumerate(value)


def _is_mapping(value: Any) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(value, Mapping)
