"""Operations with their parameters, and the messages of webhooks and callbacks.

These are values without behaviour and without Python names; their order is that of the document.
"""

from __future__ import annotations

from enum import Enum as _Enum

from oasmith.json_value import Json
from oasmith.model.contents import Body, Content, Response
from oasmith.model.extensions import Paging, Polling, RateLimit, StreamSwitch, Submission
from oasmith.model.named import Default
from oasmith.model.types import TypeExpr
from oasmith.values import dataclass


class Where(_Enum):
    """Location of a parameter."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"
    QUERYSTRING = "querystring"
    """The whole query, as one value (since 3.2)."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of an operation (OpenAPI 3.1, section 4.8.12).

    `media_type` is set for a parameter described by `content` and empty for one with `schema`.
    `client` parameters are given once, to the client; `requires` names a parameter (by wire
    name, same location) that must be given together with this one. `arrays` says how those in a
    `deepObject` are named (``x-oasmith-arrays``). A `filled` one is the whole
    last segment of the path, and its schema refuses the empty text.
    """

    wire_name: str
    where: Where
    type: TypeExpr
    required: bool
    style: str
    explode: bool
    allow_reserved: bool = False
    media_type: str = ""
    default: Default | None = None
    doc: str = ""
    deprecated: bool = False
    pinned: str = ""
    client: bool = False
    requires: str = ""
    filled: bool = False
    arrays: str = ""
    pointer: str = ""
    example: Json = None
    constant: Default | None = None
    """The only value that a required one can have, sent where a caller gives none."""


@dataclass(frozen=True, slots=True)
class CallName:
    """What an extension (`origin`) says an operation is called, and where; empty where it does
    not."""

    origin: str
    group: str
    method: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One call. `id` is ``GET /path``; `security` is alternatives of sets of scheme keys.

    `path` is as the document writes it, without a query and fragment. `template` is what is sent,
    percent-encoded and with a query that always goes along; parameters are written ``{name}``
    there.

    `server` is the URL of a server of its own, absolute or relative to that of the client; empty:
    the client's.
    """

    id: str
    operation_id: str
    method: str
    path: str
    template: str
    parameters: tuple[Parameter, ...]
    body: Body | None
    responses: tuple[Response, ...]
    security: tuple[tuple[str, ...], ...]
    server: str
    tags: tuple[str, ...]
    summary: str = ""
    doc: str = ""
    deprecated: bool = False
    pinned: str = ""
    call_name: CallName | None = None
    idempotent: bool | None = None
    idempotency_key: str = ""
    rate_limits: tuple[RateLimit, ...] = ()
    paging: Paging | None = None
    polling: Polling | None = None
    submission: Submission | None = None
    switch: StreamSwitch | None = None
    pointer: str = ""

    @property
    def successes(self) -> tuple[Response, ...]:
        """The responses that are results: 2xx, or where there is none, the default."""
        found = tuple(r for r in self.responses if r.is_success)
        return found or tuple(r for r in self.responses if r.status == "default")

    @property
    def sequence(self) -> Content | None:
        """The first content of a success whose items can be taken as they arrive."""
        successes = (r for r in self.responses if r.is_success)
        return next((c for r in successes for c in r.contents if c.is_sequence), None)


@dataclass(frozen=True, slots=True)
class Webhook:
    """A message that the server sends on its own, with a JSON body of this type.

    `name` is that of the webhook or callback; `operations` are the ids of the operations that
    declare it as a callback, none for a webhook.
    """

    id: str
    name: str
    method: str
    type: TypeExpr
    operations: tuple[str, ...] = ()
    summary: str = ""
    doc: str = ""
    deprecated: bool = False
    pinned: str = ""
