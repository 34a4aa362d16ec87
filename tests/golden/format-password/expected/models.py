"""Models of Accounts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import constraints as _constraints
from ._runtime import rare as _rare
from ._runtime import shapes
from ._runtime.decode import string
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET, Unset


@dataclass(slots=True, kw_only=True)
class Login(JsonModel):
    """`Login` of the API."""

    user: str
    password: str = field(repr=False)
    old: str | None = field(default=None, repr=False)
    new: Password | None = field(default=None, repr=False)
    hint: str | None | Unset = field(default=UNSET, repr=False)
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.user = string(data["user"])
        self.password = string(data["password"])
        self.old = string(data["old"]) if "old" in data else None
        self.new = string(data["new"]) if "new" in data else None
        self.hint = v if (v := data.get("hint", UNSET)) is UNSET or v is None else string(v)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "user": self.user,
            "password": self.password,
        }
        if self.old is not None:
            data["old"] = self.old
        if self.new is not None:
            data["new"] = self.new
        if self.hint is not UNSET:
            data["hint"] = self.hint
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "user": _constraints.Limited(shapes.String(), min_length=2),
            "password": _constraints.Limited(_rare.Password(), min_length=8),
        },
        optional={
            "old": _rare.Password(),
            "new": _rare.Password(),
            "hint": shapes.Nullable(_rare.Password()),
        },
    )


Password: TypeAlias = str
