"""What the runtime knows of models beside how they are read and written: `UNSET`, the marks that
annotations hold beside a type, and the base of all classes.

The marks tell of the property; `hints` reads them. A mark with a method `on` changes the shape of
the values, as `constraints.Limits` does; so does a shape, which replaces that of the type.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, dataclass, fields
from enum import Enum
from typing import Any, ClassVar, Final, Literal, cast


class Unset(Enum):
    """The type of `UNSET`: one value, which is falsy; copies and pickles keep its identity."""

    UNSET = "unset"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET
"""An argument or property that was not given, distinct from null; `is` narrows it."""


@dataclass(frozen=True, slots=True)
class WireName:
    """The name of a property in JSON, where it does not follow from that of the attribute."""

    name: str

    def __repr__(self) -> str:
        return f"WireName({self.name!r})"


class _Side(Enum):
    READ_ONLY = "read-only"
    WRITE_ONLY = "write-only"
    REQUIRED = "required"

    def __repr__(self) -> str:
        return self.name


READ_ONLY: Final = _Side.READ_ONLY
"""Only servers set the property: it is not sent, and not demanded of what is sent."""
WRITE_ONLY: Final = _Side.WRITE_ONLY
"""Only clients set the property: it is not demanded of what comes."""
REQUIRED: Final = _Side.REQUIRED
"""Whoever sets the property must, although an instance may be without it, or has a default."""


def default_of(field: Field[Any]) -> Callable[[], Any] | None:
    """What gives the value of an attribute that is not given; None where it has no default."""
    if field.default is not MISSING:
        return lambda: field.default
    return None if field.default_factory is MISSING else field.default_factory


def finish(model: ModelBase) -> None:
    """Set the attributes that are no properties, as the constructor does."""
    for each in fields(cast("Any", model)):
        if not each.init and (default := default_of(each)):
            setattr(model, each.name, default())
    cast("Any", model).__post_init__()


class ModelBase:
    """A JSON object with known properties; see `model.JsonModel`."""

    __slots__ = ("_nulls",)

    _nulls: int
    """Which properties came as null, in bits of `shapes.Record.bits`; only of `model.WithNulls`."""
    shape: ClassVar[Any]
    """That of its objects, a `shapes.Record`."""
    _open: ClassVar[bool]
    """Whether there may be other properties. Only `model.JsonModel` and `model.OpenModel` set
    it."""
    _plain: ClassVar[bool]
    """Whether the class decodes and encodes as its shape says, without methods of its own."""
    _decode: ClassVar[Callable[..., Any]]
    _encode: ClassVar[Callable[..., dict[str, Any]]]
    _from_data: ClassVar[Callable[..., Any]]
    """As `_decode`; but methods that a subclass has in place of it are called."""
    _as_dict: ClassVar[Callable[..., dict[str, Any]]]
    """As `_encode`; but methods that a subclass has in place of it are called."""
