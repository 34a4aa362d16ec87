"""Credentials: how secrets get into a request.

A secret is text or a callable that returns it, asked anew for every attempt. Secrets are held
hidden, also in local variables: no repr, message or traceback shows one.
"""

from __future__ import annotations

import base64
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, TypeAlias

from .draft import Draft, Place
from .errors import ConfigurationError
from .http import Hidden, Timeout

if TYPE_CHECKING:
    from .caller import AnyCaller

Secret: TypeAlias = str | Callable[[], str]
Limits: TypeAlias = Callable[[], Timeout]
Revealed: TypeAlias = Hidden[Sequence[str]]
"""The secrets of a credential as texts."""
AsyncSecret: TypeAlias = str | Callable[[], str | Awaitable[str]]


class Credential:
    """What satisfies one security scheme, by one text at one place of a request.

    `argument` says which client argument gives it, `given` whether all its secrets are there.
    """

    argument: str = "token"
    where: Place = "header"
    name: str = "Authorization"

    def __init__(self, *secrets: AsyncSecret | None, argument: str = "") -> None:
        self.argument = argument or self.argument
        self.secrets: tuple[Hidden[Any], ...] = tuple(map(Hidden, secrets))
        self.given = None not in secrets

    @cached_property
    def identity(self) -> str:
        """Tells one account from another without telling the secret; "" if a callable gives it."""
        if not all(isinstance(hidden.secret, str) for hidden in self.secrets):
            return ""
        return digest(self.argument, *(hidden.secret for hidden in self.secrets))

    async def reveal(self, caller: AnyCaller[Any], limits: Limits) -> Revealed:
        """The secrets for one attempt; what must be sent for them keeps to the `limits` of then.

        ConfigurationError when a callable gives anything but text.
        """
        given = [*self.secrets]
        for at, hidden in enumerate(given):
            if callable(hidden.secret):
                given[at] = Hidden(await caller.ask(partial(_called, hidden)))
            kind = type(given[at].secret)
            if not issubclass(kind, str):
                raise ConfigurationError(
                    f"{self.argument}: a secret must be text, not {kind.__name__}"
                )
        return Hidden([hidden.secret for hidden in given])

    def renews(self, refused: Revealed) -> bool:
        """Whether there will be other secrets now that these were refused."""
        return False

    def value(self, secrets: Sequence[str]) -> str:
        """What is sent, made of the revealed secrets: as a rule the first as it is."""
        return secrets[0]

    def apply(self, draft: Draft, revealed: Revealed) -> None:
        """Put the secrets into a request; ValueError if they cannot be there."""
        draft.put(self.where, self.name, self.value(revealed.secret))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.argument}>"


def _called(hidden: Hidden[Callable[[], Any]]) -> Any:
    return hidden.secret()


def digest(*texts: str) -> str:
    """A short text that tells others from these, but not what they are."""
    from hashlib import sha256  # slow to import, and only rate limits need it

    return sha256("\0".join(texts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


class ApiKey(Credential):
    """A key in a header, the query or a cookie."""

    argument = "api_key"

    def __init__(
        self, where: Place, name: str, secret: AsyncSecret | None, *, argument: str = ""
    ) -> None:
        super().__init__(secret, argument=argument)
        self.where = where
        self.name = name


class Bearer(Credential):
    """A bearer token (RFC 6750)."""

    def value(self, secrets: Sequence[str]) -> str:
        return f"Bearer {secrets[0]}"


class Basic(Credential):
    """User name and password (RFC 7617)."""

    argument = "username and password"

    def value(self, secrets: Sequence[str]) -> str:
        return "Basic " + base64.b64encode(":".join(secrets).encode()).decode("ascii")


def choose_credentials(
    security: Sequence[Sequence[str]], credentials: Mapping[str, Credential]
) -> list[Credential]:
    """All credentials of the first alternative that can be satisfied; none if none is needed.

    ConfigurationError, naming the client arguments, when no alternative can be.
    """
    if not security:
        return []
    for alternative in security:
        if all(key in credentials and credentials[key].given for key in alternative):
            return [credentials[key] for key in alternative]
    ways = " or ".join(_named(alternative, credentials) for alternative in security)
    raise ConfigurationError(f"credentials are missing: give {ways} to the client")


def _named(alternative: Sequence[str], credentials: Mapping[str, Credential]) -> str:
    names = [credentials[key].argument if key in credentials else key for key in alternative]
    return " and ".join(names)
