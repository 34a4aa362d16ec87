"""Models of Hierarchies."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self, TypeAlias

from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import boolean, constant, integer, string
from ._runtime.encode import encode
from ._runtime.model import JsonModel, OpenStrEnum


class Species(OpenStrEnum):
    """Known values; a server may send others."""

    CAT = "cat"
    LION = "lion"
    FISH = "fish"


@dataclass(slots=True, kw_only=True)
class ProblemBase(JsonModel):
    """`base` of `Problem`."""

    type: str
    message: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.type = string(data["type"])
        self.message = string(data["message"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "type": self.type,
            "message": self.message,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "type": shapes.String(),
            "message": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class LimitProblem(JsonModel):
    """`LimitProblem` of the API."""

    type: Literal["limit", "quota"]
    message: str
    retry: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.type = cls.shape.required["type"].decode(data["type"])
        self.message = string(data["message"])
        self.retry = integer(data["retry"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "type": self.type,
            "message": self.message,
            "retry": self.retry,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "type": _unions.OneOf(shapes.Const("limit"), shapes.Const("quota")),
            "message": shapes.String(),
            "retry": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class DeniedProblem(JsonModel):
    """`DeniedProblem` of the API."""

    type: Literal["denied"] = "denied"
    message: str
    role: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.type = constant(data["type"], "denied")
        self.message = string(data["message"])
        self.role = string(data["role"]) if "role" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "type": self.type,
            "message": self.message,
        }
        if self.role is not None:
            data["role"] = self.role
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "type": shapes.Const("denied"),
            "message": shapes.String(),
        },
        optional={
            "role": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class LostProblem(JsonModel):
    """The mapping does not know it; it goes by its name."""

    type: Literal["LostProblem"] = "LostProblem"
    message: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.type = constant(data["type"], "LostProblem")
        self.message = string(data["message"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "type": self.type,
            "message": self.message,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "type": shapes.Const("LostProblem"),
            "message": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class PetBase(JsonModel):
    """`base` of `Pet`."""

    kind: Species | str
    age: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.kind = Species.decode(data["kind"])
        self.age = integer(data["age"]) if "age" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "kind": self.kind,
        }
        if self.age is not None:
            data["age"] = self.age
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "kind": shapes.Enum(lambda: Species),
        },
        optional={
            "age": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Cat(JsonModel):
    """`Cat` of the API."""

    kind: Literal[Species.CAT, Species.LION] = Species.CAT
    age: int | None = None
    lives: int | None = None

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.kind = cls.shape.required["kind"].decode(data["kind"])
        self.age = integer(data["age"]) if "age" in data else None
        self.lives = integer(data["lives"]) if "lives" in data else None
        cls.shape.refuse_rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "kind": self.kind,
        }
        if self.age is not None:
            data["age"] = self.age
        if self.lives is not None:
            data["lives"] = self.lives
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "kind": _unions.OneOf(shapes.Const(Species.CAT), shapes.Const(Species.LION)),
        },
        optional={
            "age": shapes.Integer(),
            "lives": shapes.Integer(),
        },
        closed=True,
    )


@dataclass(slots=True, kw_only=True)
class Lion(JsonModel):
    """`Lion` of the API."""

    kind: Literal[Species.LION] = Species.LION
    age: int | None = None
    lives: int | None = None
    mane: bool | None = None

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.kind = constant(data["kind"], Species.LION)
        self.age = integer(data["age"]) if "age" in data else None
        self.lives = integer(data["lives"]) if "lives" in data else None
        self.mane = boolean(data["mane"]) if "mane" in data else None
        cls.shape.refuse_rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "kind": self.kind,
        }
        if self.age is not None:
            data["age"] = self.age
        if self.lives is not None:
            data["lives"] = self.lives
        if self.mane is not None:
            data["mane"] = self.mane
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "kind": shapes.Const(Species.LION),
        },
        optional={
            "age": shapes.Integer(),
            "lives": shapes.Integer(),
            "mane": shapes.Boolean(),
        },
        closed=True,
    )


@dataclass(slots=True, kw_only=True)
class Fish(JsonModel):
    """`Fish` of the API."""

    kind: Literal[Species.FISH] = Species.FISH
    age: int | None = None
    fins: int | None = None

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.kind = constant(data["kind"], Species.FISH)
        self.age = integer(data["age"]) if "age" in data else None
        self.fins = integer(data["fins"]) if "fins" in data else None
        cls.shape.refuse_rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "kind": self.kind,
        }
        if self.age is not None:
            data["age"] = self.age
        if self.fins is not None:
            data["fins"] = self.fins
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "kind": shapes.Const(Species.FISH),
        },
        optional={
            "age": shapes.Integer(),
            "fins": shapes.Integer(),
        },
        closed=True,
    )


@dataclass(slots=True, kw_only=True)
class House(JsonModel):
    """`House` of the API."""

    cat: Cat
    pets: list[Pet] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.cat = Cat.decode(data["cat"])
        self.pets = cls.shape.optional["pets"].decode(data["pets"]) if "pets" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "cat": self.cat.to_dict(),
        }
        if self.pets is not None:
            data["pets"] = encode(self.pets)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "cat": shapes.Ref(lambda: Cat),
        },
        optional={
            "pets": shapes.Array(shapes.Lazy(lambda: PET)),
        },
    )


Problem: TypeAlias = LimitProblem | DeniedProblem | LostProblem | ProblemBase
PROBLEM: _shape.Shape[Problem] = _unions.OneOf(
    shapes.Ref(lambda: LimitProblem),
    shapes.Ref(lambda: DeniedProblem),
    shapes.Ref(lambda: LostProblem),
    shapes.Ref(lambda: ProblemBase),
    tag="type",
    mapping={
        "limit": shapes.Ref(lambda: LimitProblem),
        "quota": shapes.Ref(lambda: LimitProblem),
        "denied": shapes.Ref(lambda: DeniedProblem),
        "LostProblem": shapes.Ref(lambda: LostProblem),
        "Problem": shapes.Ref(lambda: ProblemBase),
    },
    default=shapes.Ref(lambda: ProblemBase),
)
Pet: TypeAlias = Cat | Fish | Lion | PetBase
PET: _shape.Shape[Pet] = _unions.OneOf(
    shapes.Ref(lambda: Cat),
    shapes.Ref(lambda: Fish),
    shapes.Ref(lambda: Lion),
    shapes.Ref(lambda: PetBase),
    tag="kind",
    mapping={
        "cat": shapes.Ref(lambda: Cat),
        "lion": shapes.Ref(lambda: Lion),
        "fish": shapes.Ref(lambda: Fish),
        "Pet": shapes.Ref(lambda: PetBase),
    },
    default=shapes.Ref(lambda: PetBase),
)
