"""Models of Jobs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import structures as _structures
from ._runtime import unions as _unions
from ._runtime.decode import array, integer, record
from ._runtime.finite import finite
from ._runtime.model import JsonModel
from ._runtime.structures import copies
from ._runtime.unset import UNSET, Unset


@dataclass(slots=True, kw_only=True)
class Job(JsonModel):
    """`Job` of the API."""

    scope: dict[str, Any] = field(default_factory=copies({"kind": "all", "tags": []}))
    pair: Pair = field(default_factory=copies([1, True]))
    empty: list[Any] | None = field(default_factory=copies([]))
    free: dict[str, Any] | None = field(default_factory=copies({}))
    token: dict[str, Any] | None = field(default_factory=copies({"v": 1}))
    switch: list[Any] | None = None
    several: Any = UNSET
    typed: list[int] | None = None
    either: list[Any] | dict[str, Any] | str | None = None
    listed: list[dict[str, Any]] | None = None
    perhaps: list[Any] | None | Unset = UNSET
    long: dict[str, Any] | None = field(
        default_factory=copies(
            {
                "first": "a long text of forty characters",
                "second": "another long text of the same size",
            }
        )
    )
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.scope = cls.shape.required["scope"].decode(data["scope"])
        self.pair = cls.shape.required["pair"].decode(data["pair"])
        self.empty = (
            None if (v := data.get("empty")) is None else cls.shape.optional["empty"].decode(v)
        )
        self.free = (
            None if (v := data.get("free")) is None else cls.shape.optional["free"].decode(v)
        )
        self.token = None if (v := data.get("token")) is None else record(v)
        self.switch = None if (v := data.get("switch")) is None else array(v)
        self.several = data.get("several", UNSET)
        self.typed = (
            None if (v := data.get("typed")) is None else [integer(item) for item in array(v)]
        )
        self.either = (
            None if (v := data.get("either")) is None else cls.shape.optional["either"].decode(v)
        )
        self.listed = (
            None if (v := data.get("listed")) is None else cls.shape.optional["listed"].decode(v)
        )
        self.perhaps = (
            v
            if (v := data.get("perhaps", UNSET)) is UNSET or v is None
            else cls.shape.optional["perhaps"].decode(v)
        )
        self.long = (
            None if (v := data.get("long")) is None else cls.shape.optional["long"].decode(v)
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "scope": finite(self.scope),
            "pair": finite(self.pair),
        }
        if self.empty is not None:
            data["empty"] = finite(self.empty)
        if self.free is not None:
            data["free"] = finite(self.free)
        if self.token is not None:
            data["token"] = finite(self.token)
        if self.switch is not None:
            data["switch"] = finite(self.switch)
        if self.several is not UNSET:
            data["several"] = finite(self.several)
        if self.typed is not None:
            data["typed"] = self.typed
        if self.either is not None:
            data["either"] = finite(self.either)
        if self.listed is not None:
            data["listed"] = finite(self.listed)
        if self.perhaps is not UNSET:
            data["perhaps"] = finite(self.perhaps)
        if self.long is not None:
            data["long"] = finite(self.long)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "scope": _structures.Exactly({"kind": "all", "tags": []}),
            "pair": shapes.Lazy(lambda: PAIR),
        },
        optional={
            "empty": _structures.Exactly([]),
            "free": _structures.Exactly({}),
            "token": shapes.Map(shapes.Anything()),
            "switch": shapes.Array(shapes.Anything()),
            "several": shapes.Anything(),
            "typed": shapes.Array(shapes.Integer()),
            "either": _unions.OneOf(
                _structures.Exactly([1]), _structures.Exactly({"a": 1}), shapes.String()
            ),
            "listed": shapes.Array(_structures.Exactly({"x": 1})),
            "perhaps": shapes.Nullable(_structures.Exactly(["x"])),
            "long": _structures.Exactly(
                {
                    "first": "a long text of forty characters",
                    "second": "another long text of the same size",
                }
            ),
        },
    )


Pair: TypeAlias = list[Any]
PAIR: _shape.Shape[Pair] = _structures.Exactly([1, True])
