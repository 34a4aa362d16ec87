"""OAuth 2.0 access tokens: fetched when needed, renewed in time, once for all concurrent calls.

Source: RFC 6749, sections 2.3.1 (client authentication), 4.4 (client credentials), 5 (answers of
the token endpoint) and 6 (refresh tokens).
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias
from urllib.parse import quote_plus, urlencode, urljoin

from .auth import AsyncSecret, Bearer, Limits, Secret, digest
from .config import Config, Shared
from .decode import record
from .effects import Run, Send, Steps
from .errors import ConfigurationError, ConnectError, DecodeError, TokenError
from .http import Headers, Request, Response, Timeout
from .jsontext import parse

_EARLY: Final = 30.0
"""Seconds before its end from which a token is renewed, for clocks and requests under way."""

_DEFAULT_LIFE: Final = 3600.0


@dataclass(frozen=True, slots=True)
class ClientCredentials:
    """Access in the name of the application itself.

    `scopes` are those to ask for. `token_url` replaces the documented one. The id and secret go
    into the Authorization header, or the body with `in_body`.
    """

    client_id: str
    client_secret: str = field(repr=False)
    scopes: Sequence[str] = ()
    token_url: str = ""
    in_body: bool = False

    def form(self, refresh_token: str) -> dict[str, str]:
        """What asks for a token."""
        return {"grant_type": "client_credentials", **_scope(self.scopes)}


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

    def form(self, refresh_token: str) -> dict[str, str]:
        """What asks for a token."""
        token = refresh_token or self.refresh_token
        return {"grant_type": "refresh_token", "refresh_token": token, **_scope(self.scopes)}


Grant: TypeAlias = ClientCredentials | RefreshToken
TokenSource: TypeAlias = Secret | Grant
"""An access token, what returns one, or what one is got with."""
AsyncTokenSource: TypeAlias = AsyncSecret | Grant


@dataclass(slots=True)
class _Held:
    """The token that all calls of a client share; `lock` is held while it is renewed."""

    lock: Any
    access_token: str = field(default="", repr=False)
    refresh_token: str = field(default="", repr=False)
    ends: float = 0.0


class OAuth2(Bearer):
    """A bearer token that may be got with a grant at `token_url`."""

    def __init__(
        self,
        token: AsyncTokenSource | None,
        *,
        token_url: str = "",
        refresh_url: str = "",
        argument: str = "token",
    ) -> None:
        self._grant: Grant | None = None
        self._url = token_url
        if isinstance(token, ClientCredentials | RefreshToken):
            documented = refresh_url if isinstance(token, RefreshToken) else ""
            self._url = token.token_url or documented or token_url
            self._grant, token = token, None
            if not self._url:
                raise ConfigurationError(f"{argument} needs a token_url: the API documents none")
        super().__init__(token, argument=argument)
        self.given = self.given or self._grant is not None

    def _identity(self) -> str:
        if self._grant is None:
            return super()._identity()
        return digest(self._url, self._grant.client_id)

    def reveal(self, config: Config, shared: Shared, limits: Limits) -> Steps[list[str]]:
        if self._grant is None:
            return (yield from super().reveal(config, shared, limits))
        held = self._held(shared)
        if config.clock.monotonic() >= held.ends:
            yield from self._renew(self._grant, held, config, limits)
        return [held.access_token]

    def renews(self, values: Sequence[str], shared: Shared) -> bool:
        if self._grant is None:
            return False
        held = self._held(shared)
        if held.access_token == values[0]:  # else another call has renewed it meanwhile
            held.ends = 0.0
        return True

    def _held(self, shared: Shared) -> _Held:
        return shared.part(self, lambda: _Held(shared.new_lock()))

    def _renew(self, grant: Grant, held: _Held, config: Config, limits: Limits) -> Steps[None]:
        yield Run(held.lock.acquire)
        try:
            if config.clock.monotonic() >= held.ends:
                answer = yield Send(self._request(grant, held, config, limits()))
                self._keep(grant, held, answer, config)
        finally:
            held.lock.release()

    def _request(self, grant: Grant, held: _Held, config: Config, limits: Timeout) -> Request:
        form = grant.form(held.refresh_token)
        headers = [
            ("User-Agent", f"{config.package}/{config.version}"),
            ("Accept", "application/json"),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ]
        if grant.in_body or not grant.client_secret:
            form["client_id"] = grant.client_id
            form |= {"client_secret": grant.client_secret} if grant.client_secret else {}
        else:
            pair = f"{quote_plus(grant.client_id)}:{quote_plus(grant.client_secret)}"
            text = base64.b64encode(pair.encode()).decode("ascii")
            headers.append(("Authorization", f"Basic {text}"))
        body = urlencode(form).encode("ascii")
        url = urljoin(f"{config.base_url}/", self._url)
        return Request("POST", url, Headers(headers), body, limits)

    def _keep(self, grant: Grant, held: _Held, answer: Response, config: Config) -> None:
        told = _checked(answer)
        held.access_token = told["access_token"]
        life = _seconds(told.get("expires_in"))
        held.ends = config.clock.monotonic() + life - min(_EARLY, life / 2)
        renewed = told.get("refresh_token")
        if isinstance(renewed, str) and renewed != held.refresh_token:
            held.refresh_token = renewed
            if isinstance(grant, RefreshToken) and grant.on_refresh_token:
                grant.on_refresh_token(renewed)


def _checked(answer: Response) -> dict[str, Any]:
    """What the token endpoint gave; TokenError if it refuses, ConnectError if it cannot answer."""
    if answer.status == 429 or answer.status >= 500:
        raise ConnectError(f"the token endpoint answered {answer.status}")
    try:
        told = record(parse(answer.body))
    except (DecodeError, TypeError):
        told = {}
    if answer.status == 200 and isinstance(told.get("access_token"), str):
        return told
    code = told.get("error")
    raise TokenError(answer.status, code if code in _CODES else "")


_CODES: Final = frozenset(
    (
        "invalid_client",
        "invalid_grant",
        "invalid_request",
        "invalid_scope",
        "unauthorized_client",
        "unsupported_grant_type",
    )
)
"""RFC 6749, section 5.2; other texts of the server are not repeated."""


def _scope(scopes: Sequence[str]) -> Mapping[str, str]:
    return {"scope": " ".join(scopes)} if scopes else {}


def _seconds(told: Any) -> float:
    try:
        return max(0.0, float(told))
    except (TypeError, ValueError):
        return _DEFAULT_LIFE
