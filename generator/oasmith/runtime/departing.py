"""Models that are made of what came, whether it fits or not; what departs is written as it came."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import fields
from typing import Any, Final

from .encode import encode
from .model import JsonModel, OpenModel
from .unset import UNSET

_UNWRITTEN: Final = "_unwritten"
"""The declared properties that are left out where their attribute is None."""
_UNDECLARED: Final = "_undeclared"
"""The properties for which a closed model has no attribute."""

_classes: Final[dict[type[JsonModel], type[JsonModel]]] = {}


def made(model: type[JsonModel], members: Mapping[str, Any], *, departs: bool) -> JsonModel:
    """The object of a model with these members, typed or raw, by their wire names.

    A property that did not come is None, or UNSET where its attribute may be that: never the
    default of the attribute, which may be a constant.
    """
    result = object.__new__(_departing(model) if departs else model)
    rest, unwritten = dict(members), set[str]()
    for known in model.shape.properties.values():
        absent = UNSET if known.absent is UNSET else None
        if known.name not in rest and absent is None:
            unwritten.add(known.name)
        setattr(result, known.attribute, rest.pop(known.name, absent))
    if isinstance(result, OpenModel):
        result.additional_properties = rest
        rest = {}
    if departs:
        setattr(result, _UNWRITTEN, unwritten)
        setattr(result, _UNDECLARED, rest)
    return result


def _departing(model: type[JsonModel]) -> type[JsonModel]:
    """The class of the objects of a model that depart from it; to all eyes it is the model."""
    if model not in _classes:
        members: dict[str, Any] = {
            "__slots__": (_UNWRITTEN, _UNDECLARED),
            "shape": model.shape,
            "__module__": model.__module__,
            "__qualname__": model.__qualname__,
            "__doc__": model.__doc__,
            "__reduce__": _reduced,
            "to_dict": _to_dict,
        }
        new: Any = type(model.__name__, (model,), members)
        _classes.setdefault(model, new)  # another thread may have been faster
    return _classes[model]


def _to_dict(self: JsonModel) -> dict[str, Any]:
    """The JSON object as it came, with what was changed since."""
    unwritten, undeclared = _left(self)
    data: dict[str, Any] = {}
    for known in self.shape.properties.values():
        value = getattr(self, known.attribute)
        if value is not UNSET and not (value is None and known.name in unwritten):
            data[known.name] = encode(value)
    if isinstance(self, OpenModel):
        undeclared = self.shape.undeclared(self.additional_properties)
    data.update(encode(undeclared))
    return data


def _left(self: JsonModel) -> tuple[Collection[str], Mapping[str, Any]]:
    """What a copy with other values, made by the constructor, does not have."""
    known = self.shape.properties.values()
    unwritten = getattr(self, _UNWRITTEN, {each.name for each in known if each.absent is None})
    return unwritten, getattr(self, _UNDECLARED, {})


def _reduced(self: JsonModel) -> tuple[Callable[..., JsonModel], tuple[object, ...]]:
    """What a copy is made of: see `object.__reduce__`."""
    values = {field.name: getattr(self, field.name) for field in fields(self)}  # type: ignore[arg-type]
    return _again, (type(self).__base__, values, *_left(self))


def _again(model: type[JsonModel], values: Mapping[str, Any], *left: Any) -> JsonModel:
    """A copy."""
    result = object.__new__(_departing(model))
    for name, value in (*values.items(), *zip((_UNWRITTEN, _UNDECLARED), left, strict=True)):
        setattr(result, name, value)
    return result
