"""Records by tables, shorter than property by property, and models of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import field, make_dataclass
from typing import Annotated, Any, Literal

from oasmith.runtime.aliases import Alias
from oasmith.runtime.model import UNSET, JsonModel, OpenModel
from oasmith.runtime.shape import Shape
from oasmith.runtime.shapes import NEVER, Anything, Const, Nullable, Property, Record

_NONE: Mapping[str, Shape[Any]] = {}


def record(
    required: Mapping[str, Shape[Any]] = _NONE,
    optional: Mapping[str, Shape[Any]] = _NONE,
    *,
    read_only: Collection[str] = (),
    write_only: Collection[str] = (),
    **options: Any,
) -> Record:
    """A record whose attributes are called like its properties. Optional ones may be UNSET where
    they may be null, and so may those be None that only one side has."""

    def access(name: str) -> Literal["", "read-only", "write-only"]:
        return "read-only" if name in read_only else "write-only" if name in write_only else ""

    properties = [
        Property(name, name, shape, absent=None if access(name) else NEVER, access=access(name))
        for name, shape in required.items()
    ]
    for name, shape in optional.items():
        is_null = isinstance(shape, Const) and shape.value is None
        absent = UNSET if is_null or isinstance(shape, Nullable | Anything) else None
        properties.append(Property(name, name, shape, False, absent, access(name)))
    return Record(properties, **options)


def late(target: Callable[[], Shape[Any]]) -> Shape[Any]:
    """A named type that is no class, and may contain itself, of that shape."""
    return Alias(lambda: Annotated[Any, target()])


def model_of(shape: Record, name: str = "Made") -> Any:
    """A model whose objects have that shape."""
    attributes: list[Any] = [
        (each.attribute, Any, *([field(default=each.absent)] if each.absent is not NEVER else []))
        for each in shape.properties.values()
    ]
    base = JsonModel if shape.closed else OpenModel
    members = {"shape": shape}
    return make_dataclass(
        name, attributes, bases=(base,), namespace=members, slots=True, kw_only=True
    )
