"""Models of Say "hello'''."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import constraints as _constraints
from ._runtime import shapes
from ._runtime.decode import string
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Greeting(JsonModel):
    """ " """

    text: str | None = None
    """quote at the end: " """
    a_b: str | None = None
    """'''

    second paragraph \\
    """
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.text = string(data["text"]) if "text" in data else None
        self.a_b = string(data['a"\\b']) if 'a"\\b' in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.text is not None:
            data["text"] = self.text
        if self.a_b is not None:
            data['a"\\b'] = self.a_b
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "text": shapes.String(),
            'a"\\b': _constraints.Limited(
                shapes.String(), pattern="^\"\\d+'\\\\\\Z", written="^\"\\d+'\\\\$"
            ),
        },
    )
