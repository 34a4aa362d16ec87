"""Models of Anonymous."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import integer
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class GetUsersByUserIdPostsResponse(JsonModel):
    """`response` of `GET /api/v2/users/{user_id}/posts`."""

    posts: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.posts = integer(data["posts"]) if "posts" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.posts is not None:
            data["posts"] = self.posts
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "posts": shapes.Integer(),
        },
    )
