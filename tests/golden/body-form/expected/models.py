"""Models of Login."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import formats as _formats
from ._runtime import shapes
from ._runtime.decode import array, boolean, string
from ._runtime.encode import encode
from ._runtime.formats import day
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class CreateTokenRequestOptions(JsonModel):
    """`options` of `CreateTokenRequest`."""

    remember: bool | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.remember = boolean(data["remember"]) if "remember" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.remember is not None:
            data["remember"] = self.remember
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "remember": shapes.Boolean(),
        },
    )


@dataclass(slots=True, kw_only=True)
class CreateTokenRequest(JsonModel):
    """`request` of `POST /token`."""

    user: str
    scopes: list[str] | None = None
    roles: list[str] | None = None
    expires: dt.date | None = None
    options: CreateTokenRequestOptions | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.user = string(data["user"])
        self.scopes = [string(item) for item in array(data["scopes"])] if "scopes" in data else None
        self.roles = [string(item) for item in array(data["roles"])] if "roles" in data else None
        self.expires = day(data["expires"]) if "expires" in data else None
        self.options = (
            CreateTokenRequestOptions.decode(data["options"]) if "options" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "user": self.user,
        }
        if self.scopes is not None:
            data["scopes"] = self.scopes
        if self.roles is not None:
            data["roles"] = self.roles
        if self.expires is not None:
            data["expires"] = encode(self.expires)
        if self.options is not None:
            data["options"] = self.options.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "user": shapes.String(),
        },
        optional={
            "scopes": shapes.Array(shapes.String()),
            "roles": shapes.Array(shapes.String()),
            "expires": _formats.Date(),
            "options": shapes.Ref(lambda: CreateTokenRequestOptions),
        },
    )
