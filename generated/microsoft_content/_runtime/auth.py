"""Credentials: how secrets get into a request.

A secret is text or a callable that returns it, asked anew for every attempt. Secrets are held
wrapped; no repr or message shows one.
"""

from __future__ import annotations

import base64
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Literal, TypeAlias

from .draft import Draft
from .errors import ConfigurationError

Secret: TypeAlias = str | Callable[[], str]
AsyncSecret: TypeAlias = str | Callable[[], str | Awaitable[str]]


class Hidden:
    """A secret whose repr shows nothing."""

    __slots__ = ("_secret",)

    def __init__(self, secret: AsyncSecret | None) -> None:
        self._secret = secret

    def __bool__(self) -> bool:
        return self._secret is not None

    def ask(self) -> str | Awaitable[str]:
        """The secret, or what an asynchronous client awaits to get it."""
        if self._secret is None:
            raise ConfigurationError("a credential was not given")
        return self._secret if isinstance(self._secret, str) else self._secret()

    def __repr__(self) -> str:
        return "<hidden>"


class Credential:
    """What satisfies one security scheme.

    `argument` says which client argument gives it, `given` whether all its secrets are there.
    """

    def __init__(self, argument: str, *secrets: AsyncSecret | None) -> None:
        self.argument = argument
        self.secrets = tuple(Hidden(secret) for secret in secrets)
        self.given = all(self.secrets)

    def apply(self, draft: Draft, values: Sequence[str]) -> None:
        """Put the revealed secrets into a request."""
        raise NotImplementedError

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.argument}>"


class ApiKey(Credential):
    """A key in a header, the query or a cookie."""

    def __init__(
        self,
        where: Literal["header", "query", "cookie"],
        name: str,
        secret: AsyncSecret | None,
        *,
        argument: str = "api_key",
    ) -> None:
        super().__init__(argument, secret)
        self.where = where
        self.name = name

    def apply(self, draft: Draft, values: Sequence[str]) -> None:
        put = {
            "header": draft.set_header,
            "query": draft.set_query,
            "cookie": draft.set_cookie,
        }[self.where]
        put(self.name, values[0])


class Bearer(Credential):
    """A bearer token (RFC 6750)."""

    def __init__(self, token: AsyncSecret | None, *, argument: str = "token") -> None:
        super().__init__(argument, token)

    def apply(self, draft: Draft, values: Sequence[str]) -> None:
        draft.set_header("Authorization", f"Bearer {values[0]}")


class Basic(Credential):
    """User name and password (RFC 7617)."""

    def __init__(
        self,
        username: AsyncSecret | None,
        password: AsyncSecret | None,
        *,
        argument: str = "username and password",
    ) -> None:
        super().__init__(argument, username, password)

    def apply(self, draft: Draft, values: Sequence[str]) -> None:
        pair = base64.b64encode(":".join(values).encode()).decode("ascii")
        draft.set_header("Authorization", f"Basic {pair}")


def choose_credentials(
    security: Sequence[Sequence[str]], credentials: Mapping[str, Credential]
) -> list[Credential]:
    """All credentials of the first alternative that can be satisfied; none if none is needed.

    ConfigurationError, naming the client arguments, when no alternative can be.
    """
    if not security:
        return []
    for alternative in security:
        chosen = [credentials[key] for key in alternative if key in credentials]
        if len(chosen) == len(alternative) and all(credential.given for credential in chosen):
            return chosen
    ways = " or ".join(_named(alternative, credentials) for alternative in security)
    raise ConfigurationError(f"credentials are missing: give {ways} to the client")


def _named(alternative: Sequence[str], credentials: Mapping[str, Credential]) -> str:
    names = [credentials[key].argument if key in credentials else key for key in alternative]
    return " and ".join(names)
