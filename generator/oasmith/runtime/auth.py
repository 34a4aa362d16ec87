"""The kinds of credentials: keys, bearer tokens, pairs of user name and password.

Takes secrets as users give them to a client; gives credentials, which put them into requests.
Always: no repr and no message shows a secret.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeAlias, cast

from .credentials import AsyncSecret, Credential
from .model_base import UNSET, Unset
from .options import Rule, check
from .request import Place

Secret: TypeAlias = str | Callable[[], str]


def _is_pair(value: object) -> bool:
    if not isinstance(value, tuple):
        return value is None or value is UNSET
    return len(cast("tuple[object, ...]", value)) == 2


class ApiKey(Credential):
    """A key in a header, the query or a cookie."""

    argument = "api_key"

    def __init__(
        self, where: Place, name: str, secret: AsyncSecret | None | Unset, *, argument: str = ""
    ) -> None:
        super().__init__(secret, argument=argument)
        self.where = where
        self.name = name

    def with_secret(self, secret: Any) -> ApiKey:
        return ApiKey(self.where, self.name, secret, argument=self.argument)


class Bearer(Credential):
    """A bearer token (RFC 6750); `again` makes another of what may be more than a token."""

    again: Callable[[Any], Bearer] | None = None

    def with_secret(self, secret: Any) -> Bearer:
        return (self.again or partial(Bearer, argument=self.argument))(secret)

    def value(self, secrets: Sequence[str]) -> str:
        return f"Bearer {secrets[0]}"


class Basic(Credential):
    """User name and password (RFC 7617)."""

    argument = "username and password"
    expected = "a pair of user name and password, each text or a function that returns it, or None"

    @staticmethod
    def of(pair: tuple[AsyncSecret, AsyncSecret] | None | Unset, *, argument: str = "") -> Basic:
        """The credential that a pair is."""
        check(argument or Basic.argument, pair, Rule(Basic.expected, _is_pair))
        return Basic(*(pair if isinstance(pair, tuple) else (pair,)), argument=argument)

    def with_secret(self, secret: Any) -> Basic:
        return Basic.of(secret, argument=self.argument)

    def value(self, secrets: Sequence[str]) -> str:
        return "Basic " + base64.b64encode(":".join(secrets).encode()).decode("ascii")
