"""Bodies of requests and responses: their media types, codecs, headers and links.

These are values without behaviour; a content has a type where the document gives it a schema.
"""

from __future__ import annotations

from enum import Enum as _Enum

from oasmith.json_value import Json
from oasmith.model.types import TypeExpr
from oasmith.values import dataclass


class Codec(_Enum):
    """How the bytes of a body relate to values."""

    ANY = "any"
    """A range of media types: the type of the message itself decides, and may be JSON."""
    JSON = "json"
    JSON_LINES = "json lines"
    """JSON values one after another; the type is that of the array of all of them."""
    FORM = "form"
    MULTIPART = "multipart"
    TEXT = "text"
    BINARY = "binary"


def is_event_stream(media_type: str) -> bool:
    """Whether bodies of the media type are server-sent events."""
    return media_type.partition(";")[0].strip().lower() == "text/event-stream"


@dataclass(frozen=True, slots=True)
class PartEncoding:
    """How one property of a form or multipart body is written (section 4.8.15).

    `holds` is the media type of what its text or bytes are (`contentMediaType`).
    """

    wire_name: str
    content_type: str = ""
    style: str = ""
    explode: bool = True
    allow_reserved: bool = False
    holds: str = ""
    arrays: str = ""


@dataclass(frozen=True, slots=True)
class EventFields:
    """The fields of a server-sent event that its type has; `is_json`: its data may be more than
    text."""

    names: tuple[str, ...]
    is_json: bool


@dataclass(frozen=True, slots=True)
class Content:
    """One media type of a body. `type` is None where the spec gives no schema, `example` where it
    gives no example.

    `event` is set for server-sent events whose `type` is that of a whole event, not of its data.
    """

    media_type: str
    codec: Codec
    type: TypeExpr | None
    encodings: tuple[PartEncoding, ...] = ()
    event: EventFields | None = None
    example: Json = None

    @property
    def may_be_json(self) -> bool:
        """Whether it is one JSON value, unless the message itself says otherwise."""
        return self.codec in (Codec.JSON, Codec.ANY)

    @property
    def is_events(self) -> bool:
        """Whether it is a stream of server-sent events."""
        return is_event_stream(self.media_type)

    @property
    def is_sequence(self) -> bool:
        """Whether it consists of items one after another, which can be read as they arrive."""
        return self.codec is Codec.JSON_LINES or self.is_events


@dataclass(frozen=True, slots=True)
class Body:
    """A request body: at least one content, in the order of the spec."""

    required: bool
    contents: tuple[Content, ...]
    doc: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    """A response header."""

    wire_name: str
    type: TypeExpr
    doc: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """What a response leads to (section 4.8.20).

    `operation` is the id of an operation, or where there is none, what the document says instead.
    `arguments` are runtime expressions or constants by the wire name of a parameter, which may be
    qualified (``path.id``).
    """

    name: str
    operation: str
    arguments: tuple[tuple[str, Json], ...] = ()
    doc: str = ""
    pointer: str = ""


@dataclass(frozen=True, slots=True)
class Response:
    """A documented response. `status` is ``200``, ``4XX`` or ``default``."""

    status: str
    contents: tuple[Content, ...]
    headers: tuple[Header, ...] = ()
    links: tuple[Link, ...] = ()
    doc: str = ""

    @property
    def is_success(self) -> bool:
        """Whether its status says so; `Operation.successes` are those that are results."""
        return self.status.startswith("2")
