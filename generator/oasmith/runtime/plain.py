"""Models that hold a dict where another model is expected: sent as if it were that model.

A dict has the names and the values of JSON. What is in it is held against the document with all the
rest, once the model that holds it has been written.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from copy import copy
from dataclasses import fields
from typing import Any, cast

from .encode import encode
from .model import JsonModel, OpenModel
from .problems import Problem, child
from .shape import Deferred, Shape
from .shapes import Array, Map, Nullable, Ref


class _Given(dict[str, Any]):
    """A dict that is written like a model."""

    def to_dict(self) -> dict[str, Any]:
        return {str(name): encode(value) for name, value in self.items()}


class _Empty(_Given):
    """Stands for any value, and can always be written."""


def members(model: JsonModel) -> dict[str, Any]:
    """The members of a model that could not be written by itself; TypeError if it cannot at all."""
    opened = _opened(model)
    try:
        written: dict[str, Any] = opened.to_dict()
    except AttributeError as error:
        found = next(misplaced(opened, type(model).__name__), None)
        raise TypeError(str(found or error)) from None
    return written


def misplaced(model: JsonModel, path: str) -> Iterator[Problem]:
    """Where in a model something stands that is neither what is expected nor a dict in its place.

    Each property is looked at by itself, the others being empty.
    """
    model = _opened(model)
    places = {known.attribute: known.shape for known in model.shape.properties.values()}
    if isinstance(model, OpenModel):
        places["additional_properties"] = Map(model.shape.additional)
    empty = copy(model)
    for name in places:
        setattr(empty, name, _Empty())
    if _fails(empty):
        return
    for name, shape in places.items():
        alone = copy(empty)

        def fails(member: object, alone: Any = alone, name: str = name) -> bool:
            setattr(alone, name, member)
            return _fails(alone)

        yield from _within(getattr(model, name), shape, child(path, name), fails)


def _within(
    member: Any, shape: Shape[Any], path: str, fails: Callable[[object], bool]
) -> Iterator[Problem]:
    """The places in a member which, put where it stands, cannot be written."""
    if not fails(member):
        return
    if isinstance(member, JsonModel) and _fails(member):
        yield from misplaced(member, path)
        return
    inner = _inner(shape)
    if isinstance(inner, Array) and isinstance(member, list | tuple):
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
    """The shape without what only stands around it."""
    while not isinstance(shape, Ref) and isinstance(shape, (Deferred, Nullable)):
        shape = shape.inner if isinstance(shape, Nullable) else shape.meant()
    return shape


def _called(shape: Shape[Any]) -> str:
    """How Python calls the type of the values."""
    inner = _inner(shape)
    if isinstance(inner, Array):
        return f"list[{_called(inner.item)}]"
    if isinstance(inner, Map):
        return f"dict[str, {_called(inner.additional)}]"
    name = inner.target().__name__ if isinstance(inner, Ref) else inner.wanted()
    return f"{name} | None" if isinstance(shape, Nullable) else name


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


def _fails(model: JsonModel) -> bool:
    try:
        model.to_dict()
    except (AttributeError, TypeError):
        return True
    except ValueError:  # which is about a value, and told of by itself
        return False
    return False
