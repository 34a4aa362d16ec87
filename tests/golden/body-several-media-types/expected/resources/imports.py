"""imports: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Literal, Unpack

from .. import models
from .._runtime import shapes
from .._runtime.binary import Binary
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json, Nothing, Text
from .._runtime.forms import Form
from .._runtime.operation import Operation
from .._runtime.uploads import Upload

CREATE_IMPORT: Operation[None] = Operation(
    name="imports.create_import",
    method="POST",
    path="/imports",
    operation_id="createImport",
    tags=("imports",),
    body=(
        Json(shapes.Ref(lambda: models.Import)),
        Form(shapes.Ref(lambda: models.Import)),
        Text(media_type="text/csv"),
        Binary(media_type="image/*"),
    ),
    body_required=True,
    success={"204": Nothing()},
)


class Imports:
    """Operations of imports."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_import(
        self,
        *,
        body: models.Import | str | Upload,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded", "text/csv", "image/*"
        ] = "application/json",
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``POST /imports``."""
        return self._caller.given(options).call(
            CREATE_IMPORT,
            {},
            body=body,
            content_type=content_type,
        )


class AsyncImports:
    """Operations of imports."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_import(
        self,
        *,
        body: models.Import | str | Upload,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded", "text/csv", "image/*"
        ] = "application/json",
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``POST /imports``."""
        return await self._caller.given(options).call(
            CREATE_IMPORT,
            {},
            body=body,
            content_type=content_type,
        )
