"""Models of Animals."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self, TypeAlias

from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import array, constant, integer, number, string
from ._runtime.finite import finite
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Cat(JsonModel):
    """`Cat` of the API."""

    class_: Literal["mammal"] = "mammal"
    kind: Literal["cat"] = "cat"
    lives: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.class_ = constant(data["class"], "mammal")
        self.kind = constant(data["kind"], "cat")
        self.lives = integer(data["lives"]) if "lives" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "class": self.class_,
            "kind": self.kind,
        }
        if self.lives is not None:
            data["lives"] = self.lives
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "class": shapes.Const("mammal"),
            "kind": shapes.Const("cat"),
        },
        optional={
            "lives": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Dog(JsonModel):
    """`Dog` of the API."""

    class_: Literal["mammal"] = "mammal"
    kind: Literal["dog"] = "dog"
    tricks: list[str] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.class_ = constant(data["class"], "mammal")
        self.kind = constant(data["kind"], "dog")
        self.tricks = [string(item) for item in array(data["tricks"])] if "tricks" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "class": self.class_,
            "kind": self.kind,
        }
        if self.tricks is not None:
            data["tricks"] = self.tricks
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "class": shapes.Const("mammal"),
            "kind": shapes.Const("dog"),
        },
        optional={
            "tricks": shapes.Array(shapes.String()),
        },
    )


@dataclass(slots=True, kw_only=True)
class Fish(JsonModel):
    """`Fish` of the API."""

    class_: Literal["fish"] = "fish"
    depth: float | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.class_ = constant(data["class"], "fish")
        self.depth = number(data["depth"]) if "depth" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "class": self.class_,
        }
        if self.depth is not None:
            data["depth"] = finite(self.depth)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "class": shapes.Const("fish"),
        },
        optional={
            "depth": shapes.Number(),
        },
    )


Mammal: TypeAlias = Cat | Dog | dict[str, Any]
MAMMAL: _shape.Shape[Mammal] = _unions.OneOf(
    shapes.Ref(lambda: Cat),
    shapes.Ref(lambda: Dog),
    tag="kind",
    mapping={"cat": shapes.Ref(lambda: Cat), "dog": shapes.Ref(lambda: Dog)},
)
Animal: TypeAlias = Mammal | Fish | dict[str, Any]
ANIMAL: _shape.Shape[Animal] = _unions.OneOf(
    shapes.Lazy(lambda: MAMMAL),
    shapes.Ref(lambda: Fish),
    tag="class",
    mapping={"mammal": shapes.Lazy(lambda: MAMMAL), "fish": shapes.Ref(lambda: Fish)},
)
