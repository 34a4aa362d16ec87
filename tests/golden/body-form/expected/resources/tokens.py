"""tokens: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.forms import Encoding, Form
from .._runtime.operation import Operation

CREATE_TOKEN: Operation[None] = Operation(
    name="tokens.create_token",
    method="POST",
    path="/token",
    operation_id="createToken",
    tags=("tokens",),
    body=(
        Form(
            shapes.Ref(lambda: models.CreateTokenRequest),
            encodings={
                "scopes": Encoding(style="spaceDelimited", explode=False),
                "options": Encoding(style="deepObject"),
            },
        ),
    ),
    body_required=True,
    success={"204": Nothing()},
)


class Tokens:
    """Operations of tokens."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_token(
        self,
        *,
        body: models.CreateTokenRequest,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``POST /token``."""
        return self._caller.given(options).call(CREATE_TOKEN, {}, body=body)


class AsyncTokens:
    """Operations of tokens."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_token(
        self,
        *,
        body: models.CreateTokenRequest,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``POST /token``."""
        return await self._caller.given(options).call(CREATE_TOKEN, {}, body=body)
