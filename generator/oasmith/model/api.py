"""The API as a whole: servers, security schemes, tags, operations, webhooks and named types.

It holds no Python names. Named types refer to one another by id, so that cycles cost nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import Enum as _Enum

from oasmith.model.extensions import RateLimit
from oasmith.model.named import NamedType
from oasmith.model.operations import Operation, Webhook, Where
from oasmith.model.types import TypeId
from oasmith.values import dataclass


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A variable of a server URL (section 4.8.6).

    `form` is what its value must look like at its place in the URL, if the document lists no
    `values`.
    """

    name: str
    default: str
    values: tuple[str, ...] = ()
    doc: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True)
class Server:
    """A server URL with its variables."""

    url: str
    doc: str = ""
    variables: tuple[ServerVariable, ...] = ()


class SchemeKind(_Enum):
    """Kind of a security scheme, as far as sending a credential is concerned."""

    API_KEY = "apiKey"
    BASIC = "basic"
    BEARER = "bearer"
    OAUTH2 = "oauth2"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """One security scheme; `where` and `wire_name` are set for API keys, the URLs of the token
    endpoint for OAuth 2, as far as the document has them.
    """

    key: str
    kind: SchemeKind
    where: Where = Where.HEADER
    wire_name: str = ""
    doc: str = ""
    pinned: str = ""
    token_url: str = ""
    refresh_url: str = ""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag with its description."""

    name: str
    doc: str = ""


@dataclass(frozen=True, slots=True)
class Api:
    """Everything a client needs to know about one API."""

    title: str
    version: str
    doc: str
    servers: tuple[Server, ...]
    types: Mapping[TypeId, NamedType]
    operations: tuple[Operation, ...]
    security_schemes: tuple[SecurityScheme, ...]
    tags: tuple[Tag, ...]
    webhooks: tuple[Webhook, ...] = ()
    request_id_header: str = ""
    pinned: str = ""
    rate_limits: tuple[RateLimit, ...] = ()
    twins: Mapping[TypeId, tuple[NamedType, ...]] = field(
        default_factory=dict[TypeId, tuple[NamedType, ...]]
    )
    """What is written elsewhere and is the same as a type (`naming.sharing`)."""
