"""Models of Faults."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

from . import models
from ._runtime.model import OpenModel, OpenStrEnum


class AttributeError_(OpenStrEnum):
    """Known values; a server may send others."""

    A = "a"
    B = "b"


@dataclass(slots=True, kw_only=True)
class Order(OpenModel):
    """Taken by `orders.create_order`; returned by `orders.create_order`."""

    last: models.Warning
    all: list[models.Warning] | None = None
    times: models.TimeoutError | None = None
    list_: List | None = None
    property: Property | None = None
    type: str | None = None
    dict_: dict[str, models.Exception] | None = None


@dataclass(slots=True, kw_only=True)
class Warning(OpenModel):
    """`last` of `Order`."""

    code: str
    cause: models.Exception | None = None


@dataclass(slots=True, kw_only=True)
class Exception(OpenModel):
    """`dict_` of `Order`."""

    warnings: list[models.Warning] | None = None
    cause: models.Exception | None = None
    missing: AttributeError_ | str | None = None


@dataclass(slots=True, kw_only=True)
class Property(OpenModel):
    """`property` of `Order`."""

    str_: str | None = None
    object: dict[str, Any] | None = None


TimeoutError: TypeAlias = list[models.Warning]
List: TypeAlias = list[str]
