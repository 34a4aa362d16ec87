"""What a client was constructed with, and what its calls share."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Collection, Hashable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import (
    Any,
    Final,
    Literal,
    Protocol,
    TypeAlias,
    TypedDict,
    TypeVar,
    Unpack,
    cast,
)
from urllib.parse import urljoin, urlsplit
from weakref import WeakKeyDictionary

from .auth import Credential
from .clock import SYSTEM_CLOCK, Clock
from .draft import Draft
from .drift import Drift
from .errors import BY_STATUS, ApiError, ConfigurationError, RequestValidationError
from .hooks import Hook
from .http import MAX_RESPONSE_BYTES, Timeout
from .operation import Limit
from .options import check_options
from .owners import Kept
from .problems import Problem
from .retry import RetryBudget
from .unset import UNSET
from .urls import base_url_fault

P = TypeVar("P")

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
    does not fit its type stays as it came and is counted in `client.drift`, and each `on_drift` is told
    each kind of it once; with `strict` it is a DecodeError. `max_response_bytes` bounds a body that
    is read whole, `max_item_bytes` an event or a line of a stream; None is no limit.
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


@dataclass(frozen=True, kw_only=True)
class Config:
    """Settings of a client; its repr shows nothing secret.

    `own_servers` says whether operations go to absolute servers of their own, where they have
    some, instead of to `base_url`: not if the user gave that.
    `package` names logger and user agent. `credentials` are keyed like `Operation.security`.
    `client_arguments` are values of parameters that are given once, to the client;
    `client_requires` says which of them must be accompanied by which other. `rate_limit` is that of all
    operations, which requests without an operation keep too. `errors` are the classes of the package's
    errors, keyed like `Operation.errors`. The rest are `ClientOptions`.
    """

    package: str
    version: str
    base_url: str
    own_servers: bool = False
    credentials: Mapping[str, Credential] = field(default_factory=dict[str, Credential])
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


class Shared:
    """What the calls of a client share, also over `with_options`.

    `new_locks` makes locks of the client's kind: of threads for each process, or of tasks for each
    event loop.
    """

    def __init__(self, new_locks: Callable[[], Kept[Any]]) -> None:
        self._new_locks = new_locks
        self.budget = RetryBudget()
        self._lock = Kept(threading.Lock)
        self._parts: dict[Hashable, Any] = {}
        self._locks: WeakKeyDictionary[Any, Kept[Any]] = WeakKeyDictionary()

    mask: Callable[[str], str] = staticmethod(str)
    """Takes the secrets of a call out of texts, where the call is known."""

    def masking(self, mask: Callable[[str], str]) -> Shared:
        """The same parts, for a call."""
        seen = object.__new__(Shared)
        vars(seen).update(vars(self), mask=mask)
        return seen

    def lock(self, of: object) -> Any:
        """The lock of an object, while that lives, for the present process or event loop."""
        with self._lock():
            kept = self._locks.setdefault(of, self._new_locks())
        return kept()

    def part(self, key: Hashable, make: Callable[[], P]) -> P:
        """What is kept under the key, made when it is first asked for."""
        with self._lock():
            if key not in self._parts:
                self._parts[key] = make()
            return cast("P", self._parts[key])


def is_given(value: object) -> bool:
    """Whether an argument is to be sent."""
    return value is not None and value is not UNSET


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
