"""Marks of unions in annotations: which property tells the variants apart, and which values are no
news.

`hints` reads them: `on` gives the shape of the values, made of the shape of the type without the
mark.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from .shape import Shape
from .shapes import Choice, Enum, Map, Nullable
from .unions import OneOf, Tag


class Tagged:
    """Marks a union of objects whose property `tag` tells which of them one is.

    `mapping` gives the types by the values of the tag, late; `default` that of objects whose tag is
    missing or unknown. Without one, the union has a member for these: a dict.
    """

    def __init__(
        self,
        tag: str,
        mapping: Callable[[], Mapping[Tag, Any]],
        *,
        default: Callable[[], Any] | None = None,
    ) -> None:
        self.tag = tag
        self.mapping = mapping
        self.default = default

    def __repr__(self) -> str:
        mapping = (f"{tag!r}: {_named(hint)}" for tag, hint in self.mapping().items())
        default = f", default=lambda: {_named(self.default())}" if self.default else ""
        return f"Tagged({self.tag!r}, lambda: {{{', '.join(mapping)}}}{default})"

    def on(self, shape: Shape[Any], of: Callable[[Any], Shape[Any]]) -> Shape[Any]:
        """The union by tags, of the union without; `of` gives the shapes of types."""
        if isinstance(shape, Nullable):
            return Nullable(self.on(shape.inner, of))
        variants = shape.variants if isinstance(shape, OneOf) else (shape,)
        return OneOf(
            *(variant for variant in variants if not isinstance(variant, Map)),
            tag=self.tag,
            mapping={value: of(hint) for value, hint in self.mapping().items()},
            default=of(self.default()) if self.default else None,
        )


def _named(hint: Any) -> str:
    return hint.__name__ if isinstance(hint, type) else repr(hint)


class _AnyOther:
    """See `ANY_OTHER`."""

    def __repr__(self) -> str:
        return "ANY_OTHER"

    def on(self, shape: Shape[Any], of: Callable[[Any], Shape[Any]]) -> Shape[Any]:
        """The shape with the types of its known values as further variants."""
        if isinstance(shape, Nullable):
            return Nullable(self.on(shape.inner, of))
        variants = shape.variants if isinstance(shape, OneOf) else (shape,)
        kinds: dict[type, None] = {}
        for variant in variants:
            if isinstance(variant, Choice):
                kinds |= dict.fromkeys(variant.kinds)
            elif isinstance(variant, Enum):
                kinds[int if issubclass(variant.target(), int) else str] = None
        kept = [variant for variant in variants if not isinstance(variant, Choice)]
        shapes = [*kept, *map(of, kinds)]
        return shapes[0] if len(shapes) == 1 else OneOf(*shapes)


ANY_OTHER: Final = _AnyOther()
"""Marks known values beside which the document itself allows others: these are no news."""
