"""Credentials: how secrets get into a request.

A secret is text or a callable that returns it, called anew for every attempt; None says that calls
go without, `UNSET` that nothing was given. Secrets are held hidden, also in local variables: no
repr, message or traceback shows one.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias, cast

from .errors import ConfigurationError
from .http import Hidden, Timeout
from .model_base import UNSET, Unset
from .options import Rule, check, is_secret
from .request import Draft, Place

if TYPE_CHECKING:
    from .call import AnyCaller
Limits: TypeAlias = Callable[[], Timeout]
Revealed: TypeAlias = Hidden[Sequence[str]]
"""The secrets of a credential as texts."""
AsyncSecret: TypeAlias = str | Callable[[], str | Awaitable[str]]


class Credential:
    """What satisfies one security scheme, by one text at one place of a request.

    `argument` says which client argument gives it, `given` whether all its secrets are there, and
    `waived` whether calls go without.
    """

    argument: str = "token"
    where: Place = "header"
    name: str = "Authorization"
    expected: ClassVar[str] = "text, a function that returns it, or None"

    def __init__(self, *secrets: AsyncSecret | None | Unset, argument: str = "") -> None:
        self.argument = argument or self.argument
        for secret in secrets:
            check(self.argument, secret, Rule(self.expected, is_secret))
        self.secrets: tuple[Hidden[Any], ...] = tuple(map(Hidden, secrets))
        is_known = all(isinstance(secret, str) for secret in secrets)
        self._known: Revealed | None = Hidden(cast(Sequence[str], secrets)) if is_known else None
        self.waived = None in secrets
        self.given = not self.waived and UNSET not in secrets

    @cached_property
    def identity(self) -> str:
        """Tells one account from another without telling the secret; "" if a callable gives it."""
        return digest(self.argument, *self._known.secret) if self._known else ""

    async def reveal(self, caller: AnyCaller[Any], limits: Limits) -> Revealed:
        """The secrets for one attempt; what must be sent for them keeps to the `limits` of then.

        ConfigurationError when a callable gives anything but text.
        """
        if self._known is not None:
            return self._known
        given = [*self.secrets]
        for at, hidden in enumerate(given):
            if callable(hidden.secret):
                given[at] = Hidden(await caller.ask(partial(_called, hidden)))
            if not isinstance(given[at].secret, str):
                kind = type(cast("object", given[at].secret)).__name__
                raise ConfigurationError(f"{self.argument}: a secret must be text, not {kind}")
        return Hidden([hidden.secret for hidden in given])

    def with_secret(self, secret: Any) -> Credential:
        """The same with another secret, given as to the client."""
        return type(self)(secret, argument=self.argument)

    def renews(self, refused: Revealed) -> bool:
        """Whether there will be other secrets now that these were refused."""
        return False

    def value(self, secrets: Sequence[str]) -> str:
        """What is sent, made of the revealed secrets: as a rule the first as it is."""
        return secrets[0]

    def is_in(self, draft: Draft) -> bool:
        """Whether the caller gave it by hand, with `headers=`."""
        if self.where == "header":
            return self.name.lower() in draft.headers
        return self.where == "cookie" and draft.has_cookie(self.name)

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


def choose_credentials(
    security: Sequence[Sequence[str]], credentials: Mapping[str, Credential], draft: Draft
) -> list[Credential]:
    """The credentials to add to the draft: those of the first alternative that can be satisfied.

    What the draft has by hand satisfies its scheme, and stays. If no alternative can be satisfied,
    the first counts in which what is missing is waived; ConfigurationError, naming the arguments of
    the client, without any.
    """
    for alternative in security:
        wanted = [credentials[key] for key in alternative]
        added = [credential for credential in wanted if not credential.is_in(draft)]
        if all(credential.given for credential in added):
            return added
    for alternative in security:
        wanted = [credentials[key] for key in alternative if not credentials[key].is_in(draft)]
        if all(credential.given or credential.waived for credential in wanted):
            return [credential for credential in wanted if credential.given]
    if not security:
        return []
    ways = " or ".join(_named(alternative, credentials) for alternative in security)
    raise ConfigurationError(
        f"credentials are missing: give {ways} to the client, or None to call without"
    )


def _named(alternative: Sequence[str], credentials: Mapping[str, Credential]) -> str:
    return " and ".join(credentials[key].argument for key in alternative)
