"""Operations as data: all that a call needs to know, stated once for each operation.

Takes what the generator writes into tables; gives the parts of path and query, the Accept header,
and whether repeating is safe. Always: an operation does not change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import KW_ONLY, dataclass, field
from functools import cached_property
from itertools import islice
from typing import (
    Any,
    Final,
    Generic,
    Literal,
    NamedTuple,
    Protocol,
    TypeAlias,
    TypeVar,
)

from .contents import Reader, Writer
from .shape import Shape

T_co = TypeVar("T_co", covariant=True)

Where: TypeAlias = Literal["path", "query", "header", "cookie", "querystring"]

_IDEMPOTENT: Final = frozenset(("GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "QUERY"))
"""RFC 9110, section 9.2.2, and for QUERY draft-ietf-httpbis-safe-method-w-body."""

PLACEHOLDER: Final = re.compile(r"\{([^{}]+)\}")
"""Where a path template takes the value of a parameter."""

_EXPLODED: Final = ("form", "deepObject", "cookie")


@dataclass(frozen=True)
class Parameter:
    """One parameter (OpenAPI 3.1.1, section 4.8.12).

    `argument` is its name in Python. An empty `style` and an `explode` of None mean the defaults
    of `where`. `shape` holds its constraints. `content` writes it where it is documented by one.
    `requires` is the wire name of a parameter that must be given together with this one. `filled`
    refuses the empty text at the end of a path.
    """

    argument: str
    wire_name: str
    where: Where
    _: KW_ONLY
    required: bool = False
    style: str = ""
    explode: bool | None = None
    allow_reserved: bool = False
    shape: Shape[object] | None = None
    content: Writer | None = None
    requires: str = ""
    filled: bool = False

    @cached_property
    def serialization(self) -> tuple[str, bool]:
        """Style and explode, defaults filled in."""
        style = self.style or (
            "simple" if self.where in ("path", "header", "querystring") else "form"
        )
        explode = self.explode if self.explode is not None else style in _EXPLODED
        return style, explode


class Template(NamedTuple):
    """A text with places for parameters: one name between every two texts."""

    texts: tuple[str, ...]
    names: tuple[str, ...]

    def text(self, values: Mapping[str, str]) -> str:
        """The text with values in its places; nothing for those that are missing."""
        text = self.texts[0]
        for name, after in zip(self.names, self.texts[1:], strict=True):
            text += values.get(name, "") + after
        return text


def _template(text: str, names: Iterator[str]) -> Template:
    texts = tuple(text.split("\0"))
    return Template(texts, tuple(islice(names, len(texts) - 1)))


class Limit(Protocol):
    """A rate limit; see `limits.RateLimit`, a module that only some packages have."""

    def turns(self, operation: str, scope: str, caller: Any) -> Any:
        """The `limits.Turns` of a call; `scope` says whose quota it is."""
        ...


class Switch(Protocol):
    """See `switches.StreamSwitch`, a module that only some packages have."""

    def turned(
        self, on: bool, arguments: Mapping[str, Any], body: Any
    ) -> tuple[Mapping[str, Any], Any]:
        """The arguments and the body that ask for items one by one, or not."""
        ...


Readers: TypeAlias = Reader[T_co] | tuple[Reader[T_co], ...]
"""The content of a response, or several that differ by media type."""


@dataclass(frozen=True, kw_only=True)
class Operation(Generic[T_co]):
    """One operation; `T_co` is what a successful call returns.

    `path` is a template, percent-encoded, with a query that always goes along. `server` is the URL
    of a server of its own, absolute or relative to the base URL of the client; empty: that base
    URL. `security` lists alternatives of sets of credential keys, none if empty. `success` and
    `errors` are keyed by ``200``, ``4XX`` or ``default``; `others` are contents of successes that
    `accept` may request instead, `bodiless_errors` the statuses of which no content is documented.
    `body` lists the contents that a caller may choose from by media type, the default first.
    `idempotent` overrides what the method says; `idempotency_key` names the header that makes
    repeating safe. `operation_id` and `tags` are those of the document.
    """

    name: str
    method: str
    path: str
    operation_id: str = ""
    tags: tuple[str, ...] = ()
    server: str = ""
    parameters: tuple[Parameter, ...] = ()
    body: tuple[Writer, ...] = ()
    body_required: bool = False
    security: tuple[tuple[str, ...], ...] = ()
    success: Mapping[str, Readers[T_co]] = field(default_factory=dict[str, Readers[T_co]])
    others: Mapping[str, tuple[Reader[object], ...]] = field(
        default_factory=dict[str, tuple[Reader[object], ...]]
    )
    errors: Mapping[str, Readers[object]] = field(default_factory=dict[str, Readers[object]])
    bodiless_errors: tuple[str, ...] = ()
    rate_limit: Limit | None = None
    switch: Switch | None = None
    idempotent: bool | None = None
    idempotency_key: str = ""
    deprecated: bool = False

    @cached_property
    def may_repeat(self) -> bool:
        """Whether sending it twice does no harm."""
        if self.idempotent is None:
            return self.method in _IDEMPOTENT or bool(self.idempotency_key)
        return self.idempotent

    @cached_property
    def _parts(self) -> tuple[tuple[Template, ...], tuple[Template, ...]]:
        pieces = PLACEHOLDER.split(self.path)
        names = iter(pieces[1::2])
        # A mark for each place, whose name may hold any character.
        path, _, query = "\0".join(pieces[::2]).partition("#")[0].partition("?")
        segments = [_template(text, names) for text in path.lstrip("/").split("/")]
        return tuple(segments), tuple(_template(text, names) for text in query.split("&") if text)

    @property
    def segments(self) -> tuple[Template, ...]:
        """The segments of the path.

        Some specs tell operations on one path apart by a fragment, which is never sent.
        """
        return self._parts[0]

    @cached_property
    def fixed_path(self) -> str:
        """The path, if no parameter is in it; else ""."""
        if any(segment.names for segment in self.segments):
            return ""
        return "/" + "/".join(segment.texts[0] for segment in self.segments)

    @property
    def query(self) -> tuple[Template, ...]:
        """The parts of the query that always go along."""
        return self._parts[1]

    @cached_property
    def accept(self) -> str:
        """The Accept header: every documented media type once, those of success first."""
        kinds = _media_types(*self.success.values(), *self.errors.values())
        return ", ".join(kinds) or "*/*"

    def accepting(self, media_type: str) -> str:
        """The Accept header that requests one of the `choices`; "" is the usual one."""
        if not media_type:
            return self.accept
        usual = [
            readers
            for status, readers in self.success.items()
            if media_type not in _media_types(self.others.get(status, ()))
        ]
        rest = _media_types(*usual, *self.errors.values())
        return ", ".join([media_type, *(f"{kind};q=0.5" for kind in rest if kind != media_type)])

    @cached_property
    def choices(self) -> list[str]:
        """The media types that may be requested, the usual ones first."""
        return list(_media_types(*self.success.values(), *self.others.values()))


def _media_types(*contents: Readers[object]) -> dict[str, None]:
    """Those of the contents, each once."""
    each = (readers if isinstance(readers, tuple) else (readers,) for readers in contents)
    kinds = (reader.media_type for readers in each for reader in readers)
    return dict.fromkeys(filter(None, kinds))
