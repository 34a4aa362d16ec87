"""OAuth 2.0 access tokens: fetched when needed, renewed in time, once for all concurrent calls.

Source: RFC 6749, sections 2.3.1 (client authentication), 4.4 (client credentials), 5 (answers of
the token endpoint) and 6 (refresh tokens).
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from urllib.parse import quote_plus, urlencode, urljoin

from .auth import Basic, Bearer, Secret
from .credentials import AsyncSecret, Limits, Revealed, digest
from .errors import (
    ClientError,
    ConfigurationError,
    ConnectError,
    DeadlineExceeded,
    DecodeError,
    TokenError,
)
from .http import Headers, Hidden, Request, Response, Timeout
from .json_values import parse, record
from .model_base import Unset
from .options import Config
from .problems import cut, describe
from .request import is_given
from .urls import base_url_fault

if TYPE_CHECKING:
    from .call import AnyCaller
    from .masks import Mask

_EARLY: Final = 30.0
"""Seconds before its end from which a token is renewed, for clocks and requests under way."""

_DEFAULT_LIFE: Final = 3600.0
_CODE: Final = re.compile(
    "invalid_(client|grant|request|scope)|unauthorized_client|unsupported_grant_type"
)
"""RFC 6749, section 5.2."""
_BEARER: Final = ("", "bearer", "bearertoken")
"""Types of tokens that are sent as such (RFC 6749, section 7.1); the last is what one widespread
gateway calls them. A server that tells none means them too."""
_ABSOLUTE: Final = re.compile("[^/?#]*:|//")
_THREAD_LOCK: Final = type(threading.Lock())


@dataclass(frozen=True, slots=True)
class ClientCredentials:
    """Access in the name of the application itself.

    `scopes` are those to ask for. `token_url` replaces the documented one. The id and secret go
    into the Authorization header, or the body with `in_body`. `audience` and `resource` (RFC 8707,
    several URLs perhaps) say what the token is for; `extra` are parameters of the token request
    that only this server knows.
    """

    client_id: str
    client_secret: str = field(repr=False)
    scopes: Sequence[str] = ()
    token_url: str = ""
    in_body: bool = False
    audience: str = ""
    resource: str | Sequence[str] = ()
    extra: Mapping[str, str] = field(default_factory=dict[str, str], repr=False, hash=False)


@dataclass(frozen=True, slots=True)
class RefreshToken:
    """Access in the name of a user who agreed earlier; see `ClientCredentials`.

    A public client has no secret. Where the server gives a new refresh token, it is used from then
    on and told to `on_refresh_token`, to be stored.
    """

    refresh_token: str = field(repr=False)
    client_id: str
    client_secret: str = field(default="", repr=False)
    scopes: Sequence[str] = ()
    token_url: str = ""
    in_body: bool = False
    on_refresh_token: Callable[[str], object] | None = None
    audience: str = ""
    resource: str | Sequence[str] = ()
    extra: Mapping[str, str] = field(default_factory=dict[str, str], repr=False, hash=False)


Grant: TypeAlias = ClientCredentials | RefreshToken
TokenSource: TypeAlias = Secret | Grant
"""An access token, what returns one, or what one is got with."""
AsyncTokenSource: TypeAlias = AsyncSecret | Grant


@dataclass(slots=True, repr=False)
class _Held:
    """The tokens that all calls of a client share."""

    refresh_token: str
    access_token: str = ""
    ends: float = 0.0


class OAuth2(Bearer):
    """A bearer token that is got with a grant at `url`."""

    def __init__(self, grant: Grant, url: str, argument: str) -> None:
        super().__init__(argument=argument)
        self._grant = grant
        self._url = url
        self._held = _Held(grant.refresh_token if isinstance(grant, RefreshToken) else "")

    @staticmethod
    def of(
        token: AsyncTokenSource | None | Unset,
        *,
        token_url: str = "",
        refresh_url: str = "",
        argument: str = "token",
    ) -> Bearer:
        """The credential that a token is, or that a grant gives; the URLs are the documented ones.

        ConfigurationError for a grant without any URL.
        """
        made = OAuth2._made(token, token_url, refresh_url, argument)
        made.again = partial(
            OAuth2.of, token_url=token_url, refresh_url=refresh_url, argument=argument
        )
        return made

    @staticmethod
    def _made(
        token: AsyncTokenSource | None | Unset, token_url: str, refresh_url: str, argument: str
    ) -> Bearer:
        if not isinstance(token, ClientCredentials | RefreshToken):
            return Bearer(token, argument=argument)
        documented = refresh_url if isinstance(token, RefreshToken) else ""
        url = token.token_url or documented or token_url
        if not url:
            raise ConfigurationError(f"{argument} needs a token_url: the API documents none")
        if why := _fault(url):
            raise ConfigurationError(f"{argument}: the token_url {why}")
        return OAuth2(token, url, argument)

    @cached_property
    def identity(self) -> str:
        return digest(self._url, self._grant.client_id)

    async def reveal(self, caller: AnyCaller[Any], limits: Limits) -> Revealed:
        if caller.clock.monotonic() >= self._held.ends:
            await self._renew(caller, limits)
        return Hidden([self._held.access_token])

    def renews(self, refused: Revealed) -> bool:
        if refused.secret == [
            self._held.access_token
        ]:  # else another call has renewed it meanwhile
            self._held.ends = 0.0
        return True

    async def _renew(self, caller: AnyCaller[Any], limits: Limits) -> None:
        lock = caller.shared.lock(self)
        if not await caller.ask(partial(_taken, lock, limits().total)):
            raise DeadlineExceeded("the total time allowed for the call is over")
        try:
            if caller.clock.monotonic() >= self._held.ends:
                request = self._request(caller.config, limits())
                if request is None:
                    raise ConfigurationError(f"{self.argument}: the grant is no text to be sent")
                try:
                    told = self._checked(await caller.send(request), caller.config, request)
                except ClientError as error:
                    self._tell(error, request)
                    raise
                self._keep(told, caller.clock.monotonic())
        finally:
            lock.release()

    def _request(self, config: Config, limits: Timeout) -> Request | None:
        """The request for a token; None if the grant cannot be written."""
        with suppress(TypeError, ValueError):
            return self._written(config, limits)
        return None

    def _written(self, config: Config, limits: Timeout) -> Request:
        grant = self._grant
        form: dict[str, Any] = {"grant_type": "client_credentials", "scope": " ".join(grant.scopes)}
        form |= {"audience": grant.audience, "resource": grant.resource}
        if isinstance(grant, RefreshToken):
            form |= {"grant_type": "refresh_token", "refresh_token": self._held.refresh_token}
        headers = [
            ("User-Agent", f"{config.package}/{config.version}"),
            ("Accept", "application/json"),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ]
        if grant.in_body or not grant.client_secret:
            form |= {"client_id": grant.client_id, "client_secret": grant.client_secret}
        else:
            pair = (quote_plus(grant.client_id), quote_plus(grant.client_secret))
            headers.append(("Authorization", Basic().value(pair)))
        given = {name: text for name, text in form.items() if text}
        extra = {name: text for name, text in grant.extra.items() if is_given(text)}
        body = urlencode({**extra, **given}, doseq=True).encode("ascii")
        url = urljoin(f"{config.base_url}/", self._url)
        return Request("POST", url, Headers(headers), body, limits)

    def _checked(
        self, answer: Response, config: Config, request: Request
    ) -> Hidden[dict[str, Any]]:
        """What the token endpoint gave; TokenError if it refuses, ConnectError if it cannot
        answer."""
        told = Hidden(_members(answer.body))
        said = partial(self._said, told, request)
        if answer.status == 200 and isinstance(told.secret.get("access_token"), str):
            kind = told.secret.get("token_type")
            if kind is not None and str(kind).strip().lower() not in _BEARER:
                raise TokenError(
                    answer.status, "", token_type=cut(said("token_type")) or describe(kind)
                )
            return told
        if answer.status == 429 or answer.status >= 500:
            raise ConnectError(f"the token endpoint answered {answer.status}")
        error, description = said("error"), said("error_description")
        if config.error_text == "none":
            error, description = error if _CODE.fullmatch(error) else "", ""
        raise TokenError(answer.status, error, description)

    def _said(self, told: Hidden[dict[str, Any]], request: Request, name: str) -> str:
        """What the token endpoint says under a name, on one line and without secrets; "" if that is
        no text."""
        from .vendor_message import shown

        mask = self._mask(request)
        mask.look(told.secret)  # new tokens
        said = Hidden(told.secret.get(name))
        return shown(said.secret, mask) if isinstance(said.secret, str) else ""

    def _mask(self, request: Request) -> Mask:
        """The secrets of the grant, of the tokens and of a request for them."""
        from .masks import Mask

        held, grant = self._held, self._grant
        secrets = grant.client_secret, held.refresh_token, held.access_token
        mask = Mask(*secrets, *grant.extra.values())
        mask.see(request)
        return mask

    def _tell(self, error: ClientError, request: Request) -> None:
        """Tell an error which request failed."""
        from .errors import SentRequest, Target  # of failures

        sent = SentRequest.of(request, self._mask(request))
        error.tell(request=sent, target=Target.of(request.method, request.url))

    def _keep(self, told: Hidden[dict[str, Any]], now: float) -> None:
        held, life = self._held, _seconds(told.secret.get("expires_in"))
        held.access_token = told.secret["access_token"]
        held.ends = now + life - min(_EARLY, life / 2)
        renewed = Hidden(told.secret.get("refresh_token"))
        if isinstance(renewed.secret, str) and renewed.secret != held.refresh_token:
            held.refresh_token = renewed.secret
            if isinstance(self._grant, RefreshToken) and self._grant.on_refresh_token:
                self._grant.on_refresh_token(renewed.secret)


def _taken(lock: Any, seconds: float) -> Any:
    """Whether the lock could be taken in that time; of the lock of tasks, that is to be awaited."""
    if isinstance(lock, _THREAD_LOCK):
        return lock.acquire(timeout=min(seconds, threading.TIMEOUT_MAX))
    return _taken_by_task(lock, seconds)


async def _taken_by_task(lock: Any, seconds: float) -> bool:
    import asyncio  # slow to import, and only asynchronous clients need it

    try:
        async with asyncio.timeout(seconds):
            return bool(await lock.acquire())
    except TimeoutError:
        return False


def _fault(url: str) -> str:
    """Why no token is requested at a URL; "" for one that is good, or relative to the base URL."""
    if not _ABSOLUTE.match(url):
        return ""
    path, _, query = url.partition("?")
    return "must not contain a fragment" if "#" in query else base_url_fault(path)


def _members(body: bytes) -> dict[str, Any]:
    try:
        return record(parse(body))
    except (DecodeError, TypeError):
        return {}


def _seconds(told: Any) -> float:
    try:
        return max(0.0, float(told))
    except (TypeError, ValueError):
        return _DEFAULT_LIFE
