"""Models of Rows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import constraints as _constraints
from ._runtime import formats as _formats
from ._runtime import rare as _rare
from ._runtime import shapes
from ._runtime.decode import array, integer, number
from ._runtime.encode import encode
from ._runtime.finite import finite
from ._runtime.formats import date_time
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET


@dataclass(slots=True, kw_only=True)
class Row(JsonModel):
    """`Row` of the API."""

    id: int
    price: float | None = None
    scores: list[int] | None = None
    when: dt.datetime | None = None
    amount: Any = UNSET
    code: Any = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.id = integer(data["id"])
        self.price = number(data["price"]) if "price" in data else None
        self.scores = (
            [integer(item) for item in array(data["scores"])] if "scores" in data else None
        )
        self.when = date_time(data["when"]) if "when" in data else None
        self.amount = data.get("amount", UNSET)
        self.code = data.get("code", UNSET)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
        }
        if self.price is not None:
            data["price"] = finite(self.price)
        if self.scores is not None:
            data["scores"] = self.scores
        if self.when is not None:
            data["when"] = encode(self.when)
        if self.amount is not UNSET:
            data["amount"] = finite(self.amount)
        if self.code is not UNSET:
            data["code"] = finite(self.code)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "id": shapes.Integer(),
        },
        optional={
            "price": shapes.Number(),
            "scores": shapes.Array(_constraints.Limited(shapes.Integer(), minimum=0)),
            "when": _formats.DateTime(),
            "amount": shapes.Anything(),
            "code": _rare.Within(
                _constraints.Limited(shapes.String(), pattern="^[a-z]+\\Z", written="^[a-z]+$"),
                _constraints.Limited(shapes.Number(), minimum=1),
            ),
        },
    )
