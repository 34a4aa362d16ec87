"""Models of Users."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import integer, string
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class User(JsonModel):
    """`User` of the API."""

    id: int | None = None
    """Read-only."""
    name: str
    password: str | None = None
    """Write-only."""
    invited_by: User | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.id = integer(data["id"]) if "id" in data else None
        self.name = string(data["name"])
        self.password = string(data["password"]) if "password" in data else None
        self.invited_by = User.decode(data["invited_by"]) if "invited_by" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.id is not None:
            data["id"] = self.id
        data["name"] = self.name
        if self.password is not None:
            data["password"] = self.password
        if self.invited_by is not None:
            data["invited_by"] = self.invited_by.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "id": shapes.Integer(),
            "name": shapes.String(),
            "password": shapes.String(),
        },
        optional={
            "invited_by": shapes.Ref(lambda: User),
        },
        read_only=("id",),
        write_only=("password",),
    )
