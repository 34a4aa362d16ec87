"""Models of Contacts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import checks as _checks
from ._runtime import shapes
from ._runtime.decode import string
from ._runtime.finite import finite
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET


@dataclass(slots=True, kw_only=True)
class Contact(JsonModel):
    """`Contact` of the API."""

    name: str
    email: str | None = None
    phone: str | None = None
    code: str | None = None
    one: One | None = None
    three: Three | None = None
    any: Whichever | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.name = string(data["name"])
        self.email = string(data["email"]) if "email" in data else None
        self.phone = string(data["phone"]) if "phone" in data else None
        self.code = string(data["code"]) if "code" in data else None
        self.one = One.decode(data["one"]) if "one" in data else None
        self.three = Three.decode(data["three"]) if "three" in data else None
        self.any = Whichever.decode(data["any"]) if "any" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "name": self.name,
        }
        if self.email is not None:
            data["email"] = self.email
        if self.phone is not None:
            data["phone"] = self.phone
        if self.code is not None:
            data["code"] = self.code
        if self.one is not None:
            data["one"] = self.one.to_dict()
        if self.three is not None:
            data["three"] = self.three.to_dict()
        if self.any is not None:
            data["any"] = self.any.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = _checks.CheckedRecord(
        required={
            "name": shapes.String(),
        },
        optional={
            "email": shapes.String(),
            "phone": shapes.String(),
            "code": shapes.String(),
            "one": shapes.Ref(lambda: One),
            "three": shapes.Ref(lambda: Three),
            "any": shapes.Ref(lambda: Whichever),
        },
        schema={"anyOf": [{"required": ["email"]}, {"required": ["phone", "code"]}]},
    )


@dataclass(slots=True, kw_only=True)
class One(JsonModel):
    """`One` of the API."""

    a: str | None = None
    b: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.a = string(data["a"]) if "a" in data else None
        self.b = string(data["b"]) if "b" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.a is not None:
            data["a"] = self.a
        if self.b is not None:
            data["b"] = self.b
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = _checks.CheckedRecord(
        optional={
            "a": shapes.String(),
            "b": shapes.String(),
        },
        schema={"oneOf": [{"required": ["a"]}, {"required": ["b"]}]},
    )


@dataclass(slots=True, kw_only=True)
class Three(JsonModel):
    """`Three` of the API."""

    a: str | None = None
    b: str | None = None
    c: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.a = string(data["a"]) if "a" in data else None
        self.b = string(data["b"]) if "b" in data else None
        self.c = string(data["c"]) if "c" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.a is not None:
            data["a"] = self.a
        if self.b is not None:
            data["b"] = self.b
        if self.c is not None:
            data["c"] = self.c
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = _checks.CheckedRecord(
        optional={
            "a": shapes.String(),
            "b": shapes.String(),
            "c": shapes.String(),
        },
        schema={"anyOf": [{"required": ["a"]}, {"required": ["b"]}, {"required": ["c"]}]},
    )


@dataclass(slots=True, kw_only=True)
class Whichever(JsonModel):
    """`Whichever` of the API."""

    a: str | None = None
    b: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.a = string(data["a"]) if "a" in data else None
        self.b = string(data["b"]) if "b" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.a is not None:
            data["a"] = self.a
        if self.b is not None:
            data["b"] = self.b
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "a": shapes.String(),
            "b": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Child(JsonModel):
    """`Child` of the API."""

    a: str | None = None
    b: str | None = None
    c: str | None = None
    d: Any = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.a = string(data["a"]) if "a" in data else None
        self.b = string(data["b"]) if "b" in data else None
        self.c = string(data["c"]) if "c" in data else None
        self.d = data.get("d", UNSET)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.a is not None:
            data["a"] = self.a
        if self.b is not None:
            data["b"] = self.b
        if self.c is not None:
            data["c"] = self.c
        if self.d is not UNSET:
            data["d"] = finite(self.d)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = _checks.CheckedRecord(
        optional={
            "a": shapes.String(),
            "b": shapes.String(),
            "c": shapes.String(),
            "d": shapes.Anything(),
        },
        schema={
            "allOf": [
                {"oneOf": [{"required": ["a"]}, {"required": ["b"]}]},
                {"anyOf": [{"required": ["c"]}, {"required": ["d"]}]},
            ]
        },
    )
