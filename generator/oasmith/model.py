"""The language-neutral model of an API: what lowering produces and views consume.

Plain frozen data without Python names. Named types refer to each other by id, the canonical
JSON Pointer of the schema (``#/components/schemas/Price``), so cycles cost nothing.
Absent, null and defaulted are three separate facts: `Field.required`, `Nullable`, `Field.default`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum as _Enum
from typing import TypeAlias

from oasmith.json_value import Json, JsonScalar
from oasmith.values import dataclass

TypeId: TypeAlias = str


class ScalarKind(_Enum):
    """What a scalar is in JSON and, for strings, what its text means."""

    __hash__ = object.__hash__  # members are singletons; that of Enum takes a call of Python

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    UUID = "uuid"
    DATE_TIME = "date-time"
    DATE = "date"
    TIME = "time"
    BASE64 = "byte"
    PASSWORD = "password"
    """Text that no message and no repr shows."""
    BINARY = "binary"
    """Raw bytes: only bodies and parts carry them, never JSON."""


@dataclass(frozen=True, slots=True, eq=False)
class Checks:
    """A JSON Schema that values are held to when sent, for what their type cannot say."""

    schema: Json

    @staticmethod
    def both(known: Checks | None, schema: Json) -> Checks:
        """What is known already and another schema."""
        return Checks(schema if known is None else {"allOf": [known.schema, schema]})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Checks) and _frozen(self.schema) == _frozen(other.schema)

    def __hash__(self) -> int:
        return hash(_frozen(self.schema))


@dataclass(frozen=True, slots=True)
class Constraints:
    """Validation keywords of JSON Schema (validation vocabulary, sections 6.2 to 6.5), and `checks`
    for what else a schema says of values of one type."""

    minimum: float | int | None = None
    maximum: float | int | None = None
    exclusive_minimum: float | int | None = None
    exclusive_maximum: float | int | None = None
    multiple_of: float | int | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    min_items: int | None = None
    max_items: int | None = None
    unique_items: bool = False
    min_properties: int | None = None
    max_properties: int | None = None
    checks: Checks | None = None


UNCONSTRAINED = Constraints()


@dataclass(frozen=True, slots=True)
class Scalar:
    """One JSON scalar."""

    kind: ScalarKind
    constraints: Constraints = UNCONSTRAINED


@dataclass(frozen=True, slots=True)
class ArrayOf:
    """A JSON array whose items are all of one type."""

    item: TypeExpr
    constraints: Constraints = UNCONSTRAINED


@dataclass(frozen=True, slots=True)
class TupleOf:
    """A JSON array with a type per position (`prefixItems`); `rest` types what may follow.

    With `lengths`, it has one of these numbers of items, and its positions can be told apart.
    """

    items: tuple[TypeExpr, ...]
    rest: TypeExpr | None = None
    constraints: Constraints = UNCONSTRAINED
    lengths: tuple[int, ...] = ()

    @property
    def all(self) -> tuple[TypeExpr, ...]:
        """The types of the positions and of the rest."""
        return self.items if self.rest is None else (*self.items, self.rest)


@dataclass(frozen=True, slots=True)
class MapOf:
    """A JSON object used as a map from free keys, within the constraints of `names`, to values of
    one type.
    """

    value: TypeExpr
    constraints: Constraints = UNCONSTRAINED
    names: Constraints = UNCONSTRAINED


@dataclass(frozen=True, slots=True)
class ByName:
    """The value of a `MapOf`, or the additional properties of a record, typed by their names.

    Names in which a regular expression of `patterns` is found have its type (the first of them),
    others that of `rest` (`patternProperties`).
    """

    patterns: tuple[tuple[str, TypeExpr], ...]
    rest: TypeExpr

    @property
    def all(self) -> tuple[TypeExpr, ...]:
        """The types that members can have."""
        types = (*(type_ for _, type_ in self.patterns), self.rest)
        return tuple(type_ for type_ in types if not isinstance(type_, Never))


@dataclass(frozen=True, slots=True)
class Named:
    """A reference to a named type."""

    id: TypeId


@dataclass(frozen=True, slots=True)
class Nullable:
    """The inner type or JSON null."""

    inner: TypeExpr


@dataclass(frozen=True, slots=True)
class Discriminator:
    """The property that tells the object variants of a union apart, and what its values mean.

    `default` is the variant of objects whose tag is missing or unknown; None: there is none.
    `loose` are variants that may have other tags than those that the mapping tells.
    """

    wire_name: str
    mapping: tuple[tuple[JsonScalar, TypeExpr], ...]
    default: TypeId | None = None
    loose: tuple[TypeExpr, ...] = ()

    @property
    def leaves_unknown(self) -> bool:
        """Whether an object may have a tag that means no variant: not, if true and false do."""
        tags = [tag for tag, _ in self.mapping]
        return self.default is None and not (True in tags and False in tags and _are_flags(tags))


def _are_flags(tags: Iterable[JsonScalar]) -> bool:
    return all(tag is None or isinstance(tag, bool) for tag in tags)


@dataclass(frozen=True, slots=True)
class OneOf:
    """A union. With a discriminator without default, an object with an unknown tag is kept as
    it came.
    """

    variants: tuple[TypeExpr, ...]
    discriminator: Discriminator | None = None
    checks: Checks | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Const:
    """Exactly this value, which is a member of the `enum` with that id if there is one.

    `single`: it is the only member of an anonymous enum. True is another constant than 1, which 1.0
    is.
    """

    value: Json
    single: bool = False
    enum: TypeId = ""

    @property
    def open(self) -> bool:
        """Whether other values of its kind pass when reading, as they do for enums."""
        return self.single and self.kind is not ScalarKind.BOOLEAN and self.value is not None

    @property
    def kind(self) -> ScalarKind | None:
        """What it is in JSON; None for null, lists and objects."""
        return kind_of(self.value)

    @property
    def structure(self) -> ArrayOf | MapOf | None:
        """The type that a list or an object has where any is taken; None for others."""
        match self.value:
            case list():
                return ArrayOf(Anything())
            case dict():
                return MapOf(Anything())
            case _:
                return None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Const) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[object, ...]:
        return _frozen(self.value), self.single, self.enum


def _frozen(value: Json) -> object:
    """A key that equal JSON values have in common (JSON Schema core, section 4.2.2)."""
    match value:
        case list():
            return tuple(map(_frozen, value))
        case dict():
            return frozenset((name, _frozen(member)) for name, member in value.items())
        case _:
            return isinstance(value, bool), value


def only_null(type_: object) -> bool:
    """Whether null is the only value of the type."""
    return isinstance(type_, Const) and type_.value is None


_KINDS: Mapping[type, ScalarKind] = {
    bool: ScalarKind.BOOLEAN,
    int: ScalarKind.INTEGER,
    float: ScalarKind.NUMBER,
    str: ScalarKind.STRING,
}


def kind_of(value: Json) -> ScalarKind | None:
    """The scalar kind of a JSON value; None for null, objects and arrays."""
    return _KINDS.get(type(value))


@dataclass(frozen=True, slots=True)
class Choice:
    """A short anonymous enum, spelled where it stands; open: other values of the kind pass.

    `any_other` if the document itself lets them pass, so that they are no departure.
    """

    kind: ScalarKind
    values: tuple[str | int, ...]
    any_other: bool = False


@dataclass(frozen=True, slots=True)
class Anything:
    """Any JSON value. `constraints` hold for values of the JSON types that they speak of."""

    constraints: Constraints = UNCONSTRAINED


@dataclass(frozen=True, slots=True)
class Never:
    """No value at all (the schema `false`)."""


TypeExpr: TypeAlias = (
    Scalar
    | ArrayOf
    | TupleOf
    | MapOf
    | ByName
    | Named
    | Nullable
    | OneOf
    | Const
    | Choice
    | Anything
    | Never
)


class Access(_Enum):
    """In which direction a property travels."""

    BOTH = "both"
    READ_ONLY = "readOnly"
    WRITE_ONLY = "writeOnly"


@dataclass(frozen=True, slots=True)
class Default:
    """A declared default; wrapped because null is a legal default."""

    value: Json


@dataclass(frozen=True, slots=True)
class NameHint:
    """Why a thing exists, for the naming stage.

    A component has `component`; an inline schema has the id of what contains it in `parent`
    and its `part` there (a property name, ``item``, ``value``, ``request``, ``200 response``…).
    `pinned` is a name the spec's author insists on (``x-oasmith-name``).
    """

    component: str = ""
    parent: str = ""
    part: str = ""
    pinned: str = ""

    def below(self, pointer: str, part: str) -> NameHint:
        """The hint of a part of something that itself gets no name unless it is a component."""
        if self.component:
            return NameHint(parent=pointer, part=part)
        return NameHint(parent=self.parent, part=f"{self.part} {part}")


@dataclass(frozen=True, slots=True)
class Field:
    """One property of a record."""

    wire_name: str
    type: TypeExpr
    required: bool
    access: Access = Access.BOTH
    default: Default | None = None
    doc: str = ""
    deprecated: bool = False
    pinned: str = ""
    example: Json = None
    fixed: Default | None = None
    """The only value that it can have; what is sent where a caller does not say."""


@dataclass(frozen=True, slots=True)
class Record:
    """An object with known properties. `additional` types unknown ones; None: none are allowed."""

    id: TypeId
    hint: NameHint
    fields: tuple[Field, ...]
    additional: TypeExpr | None
    doc: str = ""
    deprecated: bool = False
    constraints: Constraints = UNCONSTRAINED


@dataclass(frozen=True, slots=True)
class Enum:
    """A named set of strings or integers; open when reading."""

    id: TypeId
    hint: NameHint
    kind: ScalarKind
    values: tuple[str | int, ...]
    doc: str = ""
    deprecated: bool = False
    member_docs: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    """What the document calls its members; empty for those that go by their values."""


@dataclass(frozen=True, slots=True)
class Alias:
    """A name for a type expression."""

    id: TypeId
    hint: NameHint
    target: TypeExpr
    doc: str = ""
    deprecated: bool = False


NamedType: TypeAlias = Record | Enum | Alias


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
    `deepObject` are named (``x-oasmith-arrays``). A `filled` one stands alone at
    the end of the path, and its schema refuses the empty text.
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
    fixed: Default | None = None
    """The only value that a required one can have; what is sent where a caller does not say."""


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
    """The fields of a server-sent event that its type has; `is_json`: its data may be more than text."""

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
        """Whether it holds items one after another, that can be taken as they arrive."""
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


@dataclass(frozen=True, slots=True)
class RateLimit:
    """``x-oasmith-rate-limit``: at most `requests` in any window of `per` seconds, of all operations
    that share its `bucket`."""

    requests: int
    per: float
    bucket: str = ""


class PagingKind(_Enum):
    """What tells one page from another: the value is the key of the extension."""

    TOKEN = "token"
    PAGE = "page"
    OFFSET = "offset"


@dataclass(frozen=True, slots=True)
class Paging:
    """``x-oasmith-paging``.

    `parameter` is the wire name of the query parameter that takes the position of a page, `items`
    and `next` are property paths into the response body (already split: ``$response.body#/a/b`` is
    ``("a", "b")``), `item` the type of one item. `header` stands in place of `next` where a header
    of the response tells it. With `in_url`, that is a URL that has the token in its query. Counted
    pages start at `first` and, if `more` is a path, end where that is empty, or with `end_status`.
    """

    kind: PagingKind
    parameter: str
    items: tuple[str, ...]
    item: TypeExpr
    next: tuple[str, ...] = ()
    header: str = ""
    in_url: bool = False
    more: tuple[str, ...] = ()
    end_status: int = 0
    first: int = 0


@dataclass(frozen=True, slots=True)
class Polling:
    """``x-oasmith-polling``: a status property and what its values mean; an empty path: there is
    none, and the caller says what is final.
    """

    status: tuple[str, ...]
    pending: tuple[str, ...]
    success: tuple[str, ...]
    failure: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FromResult:
    """The property at a path into the result."""

    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FromBody:
    """The value at a path into the body that was sent."""

    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FromParameter:
    """The value of a parameter that was sent, by its index."""

    index: int


@dataclass(frozen=True, slots=True)
class Constant:
    """A value that the document gives."""

    value: Json


Source: TypeAlias = FromResult | FromBody | FromParameter | Constant
"""Where an argument of a followed link comes from."""


@dataclass(frozen=True, slots=True)
class Submission:
    """A link that is followed: `operation` reports on the work that this one starts.

    `arguments` say for the parameters of `operation`, by index, where their values come from.
    """

    operation: str
    arguments: tuple[tuple[int, Source], ...]


@dataclass(frozen=True, slots=True)
class StreamSwitch:
    """The boolean `stream`, which says whether items come as they arrive: a parameter by its index,
    None for a property of the body. `by_default`: items come where nothing is said."""

    parameter: int | None
    by_default: bool = False


@dataclass(frozen=True, slots=True)
class Operation:
    """One call. `id` is ``GET /path``; `security` is alternatives of sets of scheme keys.

    `path` is as the document writes it, without a query and fragment. `template` is what is sent,
    percent-encoded and with a query that always goes along; parameters stand there as ``{name}``.

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
    idempotent: bool | None = None
    idempotency_key: str = ""
    rate_limits: tuple[RateLimit, ...] = ()
    paging: Paging | None = None
    polling: Polling | None = None
    submission: Submission | None = None
    switch: StreamSwitch | None = None
    pointer: str = ""

    @property
    def sequence(self) -> Content | None:
        """The first content of a success whose items can be taken as they arrive."""
        successes = (r for r in self.responses if r.status.startswith("2"))
        return next((c for r in successes for c in r.contents if c.is_sequence), None)


@dataclass(frozen=True, slots=True)
class Webhook:
    """A message that the server sends on its own, with a JSON body of this type.

    `name` is that of the webhook or callback; `operations` are the ids of the operations that ask
    for it as a callback, none for a webhook.
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


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A variable of a server URL (section 4.8.6).

    `form` says what it may be at its place of the URL, where the document lists no `values`.
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
    """Those that all operations share."""
