"""Models of Jobs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self, TypeAlias

from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime.decode import array, constant, noted, number, string
from ._runtime.finite import finite
from ._runtime.model import JsonModel, OpenStrEnum
from ._runtime.unset import UNSET, Unset


class Format(OpenStrEnum):
    """Known values; a server may send others."""

    COMPACT = "compact"


@dataclass(slots=True, kw_only=True)
class Stop(JsonModel):
    """`Stop` of the API."""

    type: Literal["stop"] | None = "stop"
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.type = constant(data["type"], "stop") if "type" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.type is not None:
            data["type"] = self.type
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "type": shapes.Const("stop"),
        },
    )


@dataclass(slots=True, kw_only=True)
class Job(JsonModel):
    """`Job` of the API."""

    action: Stop
    version: One = 1
    format: Format | str | None = None
    annotated: One | None = 1
    """By way of allOf."""
    object: Literal["job"] | str | None = None
    """Read-only."""
    secret: Literal["s"] | None = "s"
    """Write-only."""
    declared: Literal["d"] | str | None = "d"
    ratio: float | None = None
    live: Literal[True] | None = None
    nothing: None | Unset = None
    cleared: None | Unset = UNSET
    emptied: None | Unset = UNSET
    perhaps: Literal["maybe"] | None | Unset = UNSET
    free: Literal["auto"] | str | None = None
    several: Literal["a", "b"] | str | None = None
    list_: list[Literal["x"]] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.action = Stop.decode(data["action"])
        self.version = constant(data["version"], 1)
        self.format = Format.decode(data["format"]) if "format" in data else None
        self.annotated = constant(data["annotated"], 1) if "annotated" in data else None
        self.object = noted(string(data["object"]), ("job",)) if "object" in data else None
        self.secret = constant(data["secret"], "s") if "secret" in data else None
        self.declared = noted(string(data["declared"]), ("d",)) if "declared" in data else None
        self.ratio = noted(number(data["ratio"]), (0.5,)) if "ratio" in data else None
        self.live = constant(data["live"], True) if "live" in data else None
        self.nothing = v if (v := data.get("nothing", UNSET)) is UNSET else constant(v, None)
        self.cleared = v if (v := data.get("cleared", UNSET)) is UNSET else constant(v, None)
        self.emptied = v if (v := data.get("emptied", UNSET)) is UNSET else constant(v, None)
        self.perhaps = (
            v if (v := data.get("perhaps", UNSET)) is UNSET or v is None else constant(v, "maybe")
        )
        self.free = string(data["free"]) if "free" in data else None
        self.several = noted(string(data["several"]), ("a", "b")) if "several" in data else None
        self.list_ = (
            [constant(item, "x") for item in array(data["list"])] if "list" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "action": self.action.to_dict(),
            "version": self.version,
        }
        if self.format is not None:
            data["format"] = self.format
        if self.annotated is not None:
            data["annotated"] = self.annotated
        if self.object is not None:
            data["object"] = self.object
        if self.secret is not None:
            data["secret"] = self.secret
        if self.declared is not None:
            data["declared"] = self.declared
        if self.ratio is not None:
            data["ratio"] = finite(self.ratio)
        if self.live is not None:
            data["live"] = self.live
        if self.nothing is not UNSET:
            data["nothing"] = self.nothing
        if self.cleared is not UNSET:
            data["cleared"] = self.cleared
        if self.emptied is not UNSET:
            data["emptied"] = self.emptied
        if self.perhaps is not UNSET:
            data["perhaps"] = self.perhaps
        if self.free is not None:
            data["free"] = self.free
        if self.several is not None:
            data["several"] = self.several
        if self.list_ is not None:
            data["list"] = self.list_
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "action": shapes.Ref(lambda: Stop),
            "version": shapes.Lazy(lambda: ONE),
        },
        optional={
            "format": shapes.Enum(lambda: Format),
            "annotated": shapes.Lazy(lambda: ONE),
            "object": shapes.Choice("job"),
            "secret": shapes.Const("s"),
            "declared": shapes.Choice("d"),
            "ratio": shapes.Number(),
            "live": shapes.Const(True),
            "nothing": shapes.Const(None),
            "cleared": shapes.Const(None),
            "emptied": shapes.Const(None),
            "perhaps": shapes.Nullable(shapes.Const("maybe")),
            "free": shapes.String(),
            "several": shapes.Choice("a", "b"),
            "list": shapes.Array(shapes.Const("x")),
        },
        read_only=("object",),
        write_only=("secret",),
    )


One: TypeAlias = Literal[1]
ONE: _shape.Shape[One] = shapes.Const(1)
