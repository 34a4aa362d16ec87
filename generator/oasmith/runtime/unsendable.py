"""Why a value cannot be sent, and where in it; for use after writing it has failed.

A model may hold a dict where another model is expected: it is sent as if it were that model. A dict
has the names and the values of JSON. What is in it is held against the document with all the rest,
once the model that holds it has been written.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from copy import copy
from dataclasses import fields
from itertools import islice
from typing import Any, Final, TypeGuard, TypeVar, cast

from .contents import carried
from .encode import encode, members_of, opened
from .json_values import UNWRITABLE, dumps, unwritable
from .model_base import ModelBase
from .problems import TOO_DEEP, Problem, child, deep_place
from .shape import Deferred, Shape
from .shapes import Map, Nullable, Ref, is_array_of

W = TypeVar("W")

_MOST: Final = 100
"""Places that are reported."""


def faults(value: Any, path: str, error: Exception) -> list[Problem]:
    """A problem for each place in the value that cannot be written for the reason of the error.

    In models, places are named by their attributes.
    """
    if isinstance(error, RecursionError):
        return [Problem(deep_place(value, path, _members), f"{TOO_DEEP}, or contains itself")]
    found: list[str] = []
    with suppress(RecursionError):
        places = (at for at, why in _unwritable(value, path) if str(why) == str(error))
        found += islice(places, _MOST)
    if not found and (others := list(islice(_misplaced(value, path), _MOST))):
        return others
    reason = str(error) or "cannot be sent"
    if isinstance(error, UnicodeError):
        reason = "contains characters that cannot be sent"
    return [Problem(at, reason) for at in found or [path]]


def explained(model: ModelBase, written: Callable[[dict[str, Any]], W]) -> W:
    """What becomes of the members of a model that could not be written by itself; it may hold dicts
    in place of models. ValueError or TypeError names what cannot be written.
    """
    try:
        return written(members_of(model))
    except UNWRITABLE as error:
        is_value = isinstance(error, (ValueError, RecursionError))
        kind = ValueError if is_value else TypeError
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
    given = value  # stays `Any`: `is_upload` narrows `value` for type checkers
    uploads = carried("uploads")
    if uploads is not None and uploads.is_upload(value):
        content: Any = given[1] if isinstance(value, tuple) else given
        yield path, type(content).__name__
    elif isinstance(value, (ModelBase, Mapping, list, tuple)):
        for name, member in _members(value):
            yield from _files(member, child(path, name))


def _misplaced(value: Any, path: str) -> Iterator[Problem]:
    """Where in a value something is no model, list or dict, but should be one."""
    if not isinstance(value, ModelBase):
        if isinstance(value, (Mapping, list, tuple)):
            for name, member in _members(value):
                yield from _misplaced(member, child(path, name))
        return
    yield from misplaced(value, path)


def _unwritable(value: Any, path: str) -> Iterator[tuple[str, Exception]]:
    if isinstance(value, (ModelBase, Mapping, list, tuple)):
        for name, member in _members(value):
            yield from _unwritable(member, child(path, name))
        return
    try:
        dumps(encode(value))
    except (TypeError, ValueError) as error:
        yield path, error


def _members(value: Any) -> Iterator[tuple[str | int, Any]]:
    """What is in a model, by its attributes; the members of an object, the items of a list."""
    if isinstance(value, ModelBase):
        of_model: Any = value
        names = sorted((each.name for each in fields(of_model)), key="additional_properties".__eq__)
        yield from ((name, getattr(value, name, None)) for name in names)
    elif _is_mapping(value):
        yield from ((str(name), member) for name, member in value.items())
    elif isinstance(value, list | tuple):
        yield from enumerate(cast("Iterable[Any]", value))


def _is_mapping(value: Any) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(value, Mapping)


class _Empty(dict[str, Any]):
    """Stands for any value, and can always be written."""

    def _as_dict(self) -> dict[str, Any]:
        return {}


def misplaced(model: Any, path: str) -> Iterator[Problem]:
    """Where in a model something is neither what is expected nor a dict in its place.

    Each property is looked at by itself, the others being empty.
    """
    places = {known.attribute: known.shape for known in model.shape.properties.values()}
    if model._open:
        places["additional_properties"] = Map(model.shape.additional)
    empty = copy(model)
    for name in places:
        setattr(empty, name, _Empty())
    if _fails(empty):
        return
    for name, shape in places.items():
        alone = copy(empty)

        def fails(member: object, alone: Any = alone, name: str = name) -> bool:
            setattr(alone, name, opened(member))
            return _fails(alone)

        yield from _within(getattr(model, name), shape, child(path, name), fails)


def _within(
    member: Any, shape: Shape[Any], path: str, fails: Callable[[object], bool]
) -> Iterator[Problem]:
    """The places in a member that cannot be written."""
    if not fails(member):
        return
    if isinstance(member, ModelBase) and _fails(opened(member)):
        yield from misplaced(member, path)
        return
    inner = _inner(shape)
    if is_array_of(inner) and isinstance(member, list | tuple):
        for index, item in enumerate(cast("Collection[Any]", member)):
            yield from _within(item, inner.item, child(path, index), lambda each: fails([each]))
    elif isinstance(inner, Map) and isinstance(member, Mapping):
        for name, value in cast("Mapping[str, Any]", member).items():
            place = child(path, name)
            yield from _within(value, inner.additional, place, lambda each: fails({"": each}))
    else:
        got = "None" if member is None else type(cast("object", member)).__name__
        yield Problem(path, f"expected {_called(shape)}, got {got}")


def _inner(shape: Shape[Any]) -> Shape[Any]:
    """The shape without aliases, limits and `Nullable` around it."""
    while not isinstance(shape, Ref) and isinstance(shape, (Deferred, Nullable)):
        shape = shape.inner if isinstance(shape, Nullable) else shape.meant()
    return shape


def _called(shape: Shape[Any]) -> str:
    """How Python calls the type of the values."""
    inner = _inner(shape)
    if is_array_of(inner):
        return f"list[{_called(inner.item)}]"
    if isinstance(inner, Map):
        return f"dict[str, {_called(inner.additional)}]"
    name = inner.target().__name__ if isinstance(inner, Ref) else inner.wanted()
    return f"{name} | None" if isinstance(shape, Nullable) else name


def _fails(model: Any) -> bool:
    try:
        model._as_dict()
    except (AttributeError, TypeError):
        return True
    except (ValueError, RecursionError):  # which is about a value, and reported by itself
        return False
    return False
