"""What clients, calls and transports may be given, each option with what it takes.

Input: an option as a caller gave it. Output: TypeError, or ValueError for a number out of range,
that names the option, what it takes, and the type of what came; what cannot be had here, or not
together, is a ConfigurationError. Invariant: the value itself is shown only if it is a number or a
flag: any other may be a secret.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from importlib import import_module
from types import FrameType
from typing import (
    TYPE_CHECKING,
    Any,
    Final,
    Literal,
    NamedTuple,
    Protocol,
    TypeAlias,
    TypedDict,
    TypeVar,
    Unpack,
    cast,
)
from urllib.parse import urljoin, urlsplit

from .concurrency import SYSTEM_CLOCK, Clock
from .drift import Drift
from .errors import (
    BY_STATUS,
    ApiError,
    ClientError,
    ConfigurationError,
    RequestValidationError,
)
from .http import MAX_RESPONSE_BYTES, Headers, Timeout, request_id
from .model_base import UNSET
from .operation import Limit
from .problems import Problem, closest
from .request import Draft, is_given
from .urls import base_url_fault

if TYPE_CHECKING:
    from .credentials import Credential

P = TypeVar("P")


class Rule(NamedTuple):
    """What an option takes: in words, its types, and its values among those of the types."""

    expected: str
    is_type: Callable[[Any], bool]
    is_value: Callable[[Any], bool] = lambda _: True


def _of(*kinds: type) -> Callable[[Any], bool]:
    """Values of these types; a flag is no number."""
    return lambda value: isinstance(value, kinds) and (bool in kinds or not isinstance(value, bool))


def _mapping(of: type) -> Callable[[Any], bool]:
    """Mappings of text to values of the type."""

    def is_mapping(value: Any) -> bool:
        return isinstance(value, Mapping) and all(
            isinstance(name, str) and isinstance(member, of)
            for name, member in cast("Mapping[object, object]", value).items()
        )

    return is_mapping


def _is_names(value: object) -> bool:
    if not isinstance(value, Collection) or isinstance(value, str | bytes):
        return False
    return all(isinstance(name, str) for name in cast("Collection[object]", value))


def _has(method: str) -> Callable[[Any], bool]:
    return lambda value: callable(getattr(value, method, None))


def _or_none(is_type: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: value is None or is_type(value)


def _is_limit(value: object) -> bool:
    return value is None or isinstance(value, Timeout) or _of(int, float)(value)


def _is_share(value: float) -> bool:
    return 0 < value <= 1  # which no NaN is


def _is_positive(value: int) -> bool:
    return value >= 1


def _is_anything(value: object) -> bool:
    return True


def _is_not_negative(value: Any) -> bool:
    return value is None or isinstance(value, Timeout) or value >= 0  # which no NaN is


def is_secret(value: object) -> bool:
    """Whether it is a secret, or says that there is none."""
    return value is None or value is UNSET or isinstance(value, str) or callable(value)


_is_number, _is_whole, _is_text = _of(int, float), _of(int), _of(str)
_TEXTS: Final = Rule("a mapping of text to text", _mapping(str))
_NAMED: Final = "a mapping with text as keys"
_FLAG: Final = Rule("True or False", _of(bool))
_HOOK: Final = Rule("a function, or None", _or_none(callable))
_BYTES: Final = Rule(
    "a number of bytes, or None for no limit", _or_none(_is_whole), _is_not_negative
)
_TIMEOUT: Final = Rule(
    "a Timeout, or a number of seconds that is not below 0", _is_limit, _is_not_negative
)
_RETRIES: Final = Rule("a whole number that is not below 0", _is_whole, _is_not_negative)
_RULES: Final[Mapping[str, Rule]] = {
    "base_url": Rule("text like 'https://api.example.com/v1'", _is_text),
    "timeout": _TIMEOUT,
    "max_retries": _RETRIES,
    "error_text": Rule("'vendor' or 'none'", _is_text, ("vendor", "none").__contains__),
    "headers": _TEXTS,
    **dict.fromkeys(("validate", "follow_redirects", "strict"), _FLAG),
    "quota_share": Rule("a number above 0 and not above 1", _is_number, _is_share),
    "limiter": Rule("a limiter, with a method `bucket`, or None", _or_none(_has("bucket"))),
    **dict.fromkeys(("before_attempt", "after_attempt", "on_error", "on_drift"), _HOOK),
    "logged": Rule("a collection of names", _is_names),
    **dict.fromkeys(("max_response_bytes", "max_item_bytes"), _BYTES),
    "clock": Rule("a Clock", _has("monotonic")),
}
OF_CALLS: Final[Mapping[str, Rule]] = {
    "timeout": _TIMEOUT,
    "extra_headers": _TEXTS,
    **dict.fromkeys(("extra_query", "extra_body"), Rule(_NAMED, _mapping(object))),
    "max_retries": _RETRIES,
    "strict": _FLAG,
}
OF_REQUESTS: Final[Mapping[str, Rule]] = {
    "method": Rule("text like 'GET'", _is_text),
    "url": Rule("text like '/orders'", _is_text),
    "query": Rule(f"{_NAMED}, or None", _or_none(_mapping(object))),
    "headers": Rule("a mapping of text to text, or None", _or_none(_mapping(str))),
    "body": Rule("anything", _is_anything),
    "content_type": Rule("text like 'application/json'", _is_text),
    "security": Rule("the names of credentials of the client, or None", _or_none(_is_names)),
    "allow_other_server": _FLAG,
    "timeout": _TIMEOUT,
    "max_retries": _RETRIES._replace(is_type=_or_none(_is_whole)),
}
_OF_POOLS: Final[Mapping[str, Rule]] = {
    "max_connections": Rule("a whole number, 1 or more", _is_whole, _is_positive),
    "keepalive_expiry": Rule("a number of seconds, 0 or more", _is_number, _is_not_negative),
}


def check_options(options: Mapping[str, object]) -> None:
    """Hold all options of a client to what they take."""
    for name, rule in _RULES.items():
        if name in options:
            check(name, options[name], rule)


def check_all(what: str, given: Mapping[str, object], takes: Mapping[str, Rule]) -> None:
    """Hold all that was given to what is taken; there is nothing else."""
    check_names(what, given, takes)
    for name, value in given.items():
        check(name, value, takes[name])


def check_call(given: Mapping[str, object], frame: FrameType | None) -> None:
    """Hold the options of one call to what a method takes, the arguments of its own included: what
    is written wrongly may be one of these. The method stands behind the frame and `guarded`."""
    if frame and (guard := frame.f_back) and (caller := guard.f_back):
        method = caller.f_code
        own = method.co_varnames[1 : method.co_argcount + method.co_kwonlyargcount]
        check_names(f"{method.co_name}()", given, dict.fromkeys((*own, *OF_CALLS)))
    check_all("a call", given, OF_CALLS)


def check_names(what: str, given: Collection[str], takes: Collection[str]) -> None:
    """TypeError for a keyword argument that is not taken, with the one that may be meant."""
    for name in given:
        if name not in takes:
            near = closest(name, takes)
            meant = f" (did you mean {near!r}?)" if near else ""
            raise TypeError(
                f"unexpected keyword argument {name!r}{meant}: {what} takes {', '.join(takes)}"
            )


def check(name: str, value: object, rule: Rule) -> None:
    """Hold a value to a rule."""
    if not rule.is_type(value):
        raise TypeError(f"{name} must be {rule.expected}, got {_told(value)}")
    if not rule.is_value(value):
        raise ValueError(f"{name} must be {rule.expected}, got {value}")


def _told(value: object) -> str:
    """The type of a value; of a mapping or collection also those of what is in it."""
    name = type(value).__name__
    if isinstance(value, Mapping):
        inner = cast("Mapping[object, object]", value).items()
        kinds = sorted({f"{type(key).__name__} to {type(each).__name__}" for key, each in inner})
    elif isinstance(value, list | tuple | set | frozenset):
        kinds = sorted({type(each).__name__ for each in cast("Collection[object]", value)})
    else:
        return name
    return f"{name} of {', '.join(kinds)}" if kinds else name


_HTTPX: Final = "HttpxTransport(client=...) or HttpxAsyncTransport(client=...)"
_CLIENTS: Final = {
    ("httpx2", "Client"): _HTTPX,
    ("httpx2", "AsyncClient"): _HTTPX,
    ("httpx", "Client"): _HTTPX,
    ("httpx", "AsyncClient"): _HTTPX,
    ("requests", "Session"): "RequestsTransport(session=...)",
}
"""The clients that users have, by library and class, and what takes them."""


def library_of(client: object) -> str:
    """The HTTP library that the object is a client of, also of a class derived from its; or ""."""
    return _client_kind(client)[0]


def _client_kind(client: object) -> tuple[str, str]:
    kinds = ((kind.__module__.partition(".")[0], kind.__name__) for kind in type(client).__mro__)
    return next((kind for kind in kinds if kind in _CLIENTS), ("", ""))


def library(name: str) -> Any:
    """The HTTP library of that name; ConfigurationError, which says what to do, if there is
    none."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:  # it is there, but lacks something itself
            raise
    raise ConfigurationError(
        f"{name} is not installed, which this transport sends requests with: `pip install {name}`; "
        'or give blocking clients a StdlibTransport, which needs nothing (transports = ["stdlib"] '
        "when the package is generated)"
    )


def named(value: object) -> str:
    """The kind of a value, for a message."""
    kind = type(value)
    root = kind.__module__.partition(".")[0]
    return kind.__name__ if root == "builtins" else f"{root}.{kind.__name__}"


def check_transport(transport: object, method: str) -> None:
    """TypeError unless clients can send with it, by its `method`."""
    kind = _client_kind(transport)
    if kind in _CLIENTS:
        raise TypeError(
            f"transport= takes no {named(transport)} itself; "
            f"give it to a transport: {_CLIENTS[kind]}"
        )
    if isinstance(transport, type) or not callable(getattr(transport, method, None)):
        asynchronous, blocking = ("an asynchronous", "a blocking")[
            :: 1 if method == "asend" else -1
        ]
        raise TypeError(
            f"transport= of {asynchronous} client takes an object with the method {method}; "
            f"this one is {named(transport)}"
            + (f", for {blocking} client" if _sends(transport, method) else "")
        )


def _sends(transport: object, method: str) -> bool:
    other = "send" if method == "asend" else "asend"
    return not isinstance(transport, type) and callable(getattr(transport, other, None))


def check_context(ssl_context: object) -> None:
    """TypeError unless it is a context of TLS, or None."""
    if ssl_context is not None and not callable(getattr(ssl_context, "wrap_bio", None)):
        raise TypeError(f"ssl_context= takes an ssl.SSLContext, not {named(ssl_context)}")


def check_pool(**limits: object) -> None:
    """TypeError or ValueError unless a pool can keep to these limits."""
    check_all("a pool", limits, _OF_POOLS)


def check_limits(limits: object) -> None:
    """TypeError unless it is what httpx2 or httpx calls limits, or None."""
    if limits is not None and not hasattr(limits, "max_keepalive_connections"):
        raise TypeError(f"limits= takes an httpx2.Limits, not {named(limits)}")


def check_http2(http2: object) -> None:
    """ConfigurationError if HTTP/2 is wanted and what speaks it is not installed."""
    if not http2:
        return
    from importlib.util import find_spec

    if find_spec("h2") is None:
        raise ConfigurationError("http2=True needs the package h2, as httpx2[http2] installs it")


class OptionsButTimeout(TypedDict, total=False):
    """`CallOptions` where `timeout` means something else: that of a wait, or a parameter."""

    extra_headers: Mapping[str, str]
    extra_query: Mapping[str, object]
    extra_body: Mapping[str, object]
    max_retries: int
    strict: bool


class CallOptions(OptionsButTimeout, total=False):
    """What every method takes beside the arguments of its operation, for one call alone.

    `timeout`, `max_retries` and `strict` replace those of the client. `extra_headers` and
    `extra_query` have the last word over arguments of the same name, `extra_body` over members of
    the JSON object or of the form that is the body; what is None is not sent in a query or a form.
    Nothing of the extras is held against the document, nor kept in a resume token. Where an
    operation has a parameter called like an option, the name means the parameter.
    """

    timeout: Timeout | float


@dataclass(slots=True, kw_only=True, eq=False)
class Attempt:
    """One attempt of a call, from 1; 0 where the call failed before anything was sent.

    Both hooks around an attempt are given the same object.

    `operation` is the name in Python (``results.get_batch``), `operation_id` and `tags` are those
    of the document, `path` is the template. `before_attempt` may add `headers`; what came of the
    attempt is known afterwards: a `status`, 0 without response, or the `error`; `seconds` of the
    attempt, for `on_error` of the whole call.
    """

    operation: str
    operation_id: str
    tags: tuple[str, ...]
    method: str
    path: str
    number: int = 0
    headers: dict[str, str] = field(default_factory=dict[str, str], repr=False)
    status: int = 0
    error: ClientError | None = None
    seconds: float = 0.0
    answered: Headers | None = field(default=None, repr=False)
    request_id_header: str = field(default="", repr=False)

    @property
    def request_id(self) -> str:
        """What the server calls the request; "" without response, and where it does not say so."""
        return request_id(self.answered, self.request_id_header) if self.answered else ""


Hook: TypeAlias = Callable[[Attempt], object]
"""What a client calls around attempts; an asynchronous client awaits what can be awaited."""


LOGGED: Final = frozenset(
    ("retry-after", "retry-after-ms", "x-ratelimit-limit", "x-ratelimit-remaining")
)
"""Response headers whose values log lines show; everything else is added by name."""

MAX_ITEM_BYTES: Final = 16 << 20
"""What an event or a line of a stream may have, where nothing else is said."""


ErrorText: TypeAlias = Literal["vendor", "none"]
"""Whether errors and log lines tell what the server says of an error."""


class Limiter(Protocol):
    """Shares quotas among calls, clients or processes; see `limits.LocalLimiter`."""

    def bucket(self, scope: str, name: str, limit: Any, /) -> Any:
        """The `limits.LocalBucket` of that name, or one like it; `scope` says whose quota it is."""
        ...


class ClientOptions(TypedDict, total=False):
    """What every client may be given beside its credentials.

    `timeout` is a `Timeout`, or the seconds that a whole call may take with its retries, as may a
    single read. `headers` go with every request. `validate` checks constraints before sending.
    `quota_share` is the part of a declared rate limit that is used, `limiter` shares it with
    others. `before_attempt`, `after_attempt` and `on_error` are called with a `hooks.Attempt`.
    `logged` names the response headers and query parameters whose values log lines may show.
    `follow_redirects` goes anywhere; without it only a slash at the end of a path is followed. What
    does not fit its type stays as it came and is counted in `client.drift`, and each `on_drift` is
    told each kind of it once; with `strict` it is a DecodeError. `max_response_bytes` bounds a body
    that is read whole, `max_item_bytes` an event or a line of a stream; None is no limit.
    `error_text="none"` leaves out of errors and log lines what the server says. `clock` is for
    tests.
    """

    timeout: Timeout | float
    max_retries: int
    headers: Mapping[str, str]
    validate: bool
    quota_share: float
    limiter: Limiter | None
    before_attempt: Hook | None
    after_attempt: Hook | None
    on_error: Hook | None
    logged: Collection[str]
    follow_redirects: bool
    strict: bool
    on_drift: Callable[[Drift], object] | None
    max_response_bytes: int | None
    max_item_bytes: int | None
    error_text: ErrorText
    clock: Clock


def _none() -> Mapping[str, Credential]:
    return {}


@dataclass(frozen=True, kw_only=True)
class Config:
    """Settings of a client; its repr shows nothing secret.

    `own_servers` says whether operations go to absolute servers of their own, where they have some,
    instead of to `base_url`: not if the user gave that. `package` names logger and user agent.
    `credentials` are keyed like `Operation.security`. `client_arguments` are values of parameters
    that are given once, to the client; `client_requires` says which of them must be accompanied by
    which other. `rate_limit` is that of all operations, which requests without an operation keep
    too. `errors` are the classes of the package's errors, keyed like `Operation.errors`. The rest
    are `ClientOptions`.
    """

    package: str
    version: str
    base_url: str
    own_servers: bool = False
    credentials: Mapping[str, Credential] = field(default_factory=_none)
    request_id_header: str = ""
    client_arguments: Mapping[str, Any] = field(default_factory=dict[str, Any], repr=False)
    client_requires: Mapping[str, str] = field(default_factory=dict[str, str])
    rate_limit: Limit | None = None
    errors: Mapping[str, type[ApiError]] = field(default_factory=lambda: BY_STATUS)
    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    timeout: Timeout | float = field(default_factory=Timeout)
    max_retries: int = 3
    validate: bool = True
    quota_share: float = 0.95
    limiter: Limiter | None = None
    before_attempt: Hook | None = None
    after_attempt: Hook | None = None
    on_error: Hook | None = None
    logged: Collection[str] = LOGGED
    follow_redirects: bool = False
    strict: bool = False
    on_drift: Callable[[Drift], object] | None = None
    max_response_bytes: int | None = MAX_RESPONSE_BYTES
    max_item_bytes: int | None = MAX_ITEM_BYTES
    error_text: ErrorText = "vendor"
    clock: Clock = SYSTEM_CLOCK
    standing: Draft = field(init=False, repr=False, compare=False)
    """The part of a request that is the same in all calls."""

    def __post_init__(self) -> None:
        check_options(vars(self))
        object.__setattr__(self, "base_url", checked_base_url(self.base_url))
        object.__setattr__(self, "headers", dict(self.headers))
        object.__setattr__(self, "standing", self._standing())
        require_together(self.client_arguments, self.client_requires)

    def _standing(self) -> Draft:
        draft = Draft("")
        try:
            draft.set_header("User-Agent", f"{self.package}/{self.version}")
            draft.set_headers(self.headers)
        except ValueError as error:
            raise ConfigurationError(str(error)) from None
        return draft

    @cached_property
    def log(self) -> logging.Logger:
        """The one logger of the package."""
        return logging.getLogger(self.package)

    @cached_property
    def limits(self) -> Timeout:
        """The timeout, a mere number understood as `Timeout.of` does."""
        return Timeout.of(self.timeout)

    def url_for(self, server: str) -> str:
        """The base URL of an operation with this server of its own, empty if it has none.

        A relative one is resolved as in RFC 3986, section 5.2, `base_url` being a folder.
        """
        if not server or (urlsplit(server).scheme and not self.own_servers):
            return self.base_url
        return urljoin(f"{self.base_url}/", server).rstrip("/")

    def changed(self, **options: Unpack[ClientOptions]) -> Config:
        """The same settings with other options; headers are added."""
        check_options(options)
        options["headers"] = {**self.headers, **options.get("headers", {})}
        return replace(self, **options)


def require_together(arguments: Mapping[str, Any], requires: Mapping[str, str]) -> None:
    """RequestValidationError for every given argument whose required companion is not."""
    problems = [
        Problem(name, f"must be given together with {other}")
        for name, other in requires.items()
        if is_given(arguments.get(name)) and not is_given(arguments.get(other))
    ]
    if problems:
        raise RequestValidationError(problems)


def checked_base_url(url: str) -> str:
    """The base URL without trailing slash; ConfigurationError unless absolute http or https."""
    fault = base_url_fault(url)
    if fault:
        raise ConfigurationError(f"base_url {fault}")
    return url.rstrip("/")
