"""Models of Profiles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import string
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET, Unset


@dataclass(slots=True, kw_only=True)
class Profile(JsonModel):
    """`Profile` of the API."""

    id: str
    nickname: str | None
    email: str | None = None
    phone: str | None | Unset = UNSET
    friends: list[str | None] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.id = string(data["id"])
        self.nickname = None if (v := data["nickname"]) is None else string(v)
        self.email = string(data["email"]) if "email" in data else None
        self.phone = v if (v := data.get("phone", UNSET)) is UNSET or v is None else string(v)
        self.friends = (
            cls.shape.optional["friends"].decode(data["friends"]) if "friends" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "nickname": self.nickname,
        }
        if self.email is not None:
            data["email"] = self.email
        if self.phone is not UNSET:
            data["phone"] = self.phone
        if self.friends is not None:
            data["friends"] = self.friends
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "id": shapes.String(),
            "nickname": shapes.Nullable(shapes.String()),
        },
        optional={
            "email": shapes.String(),
            "phone": shapes.Nullable(shapes.String()),
            "friends": shapes.Array(shapes.Nullable(shapes.String())),
        },
    )
