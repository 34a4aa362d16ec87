"""Form: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack
from uuid import UUID

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json, Nothing
from .._runtime.forms import Form
from .._runtime.operation import Operation, Parameter

MODELS: Operation[models.JsonModel_] = Operation(
    name="form.models_",
    method="GET",
    path="/forms",
    operation_id="models",
    tags=("Form",),
    success={"200": Json(shapes.Ref(lambda: models.JsonModel_))},
)

UUID_: Operation[None] = Operation(
    name="form.uuid",
    method="POST",
    path="/forms",
    operation_id="uuid",
    tags=("Form",),
    parameters=(Parameter("id", "id", "query"),),
    body=(Form(shapes.Ref(lambda: models.Upload_)),),
    success={"204": Nothing()},
)


class Form_:
    """Operations of Form."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def models_(self, **options: Unpack[CallOptions]) -> models.JsonModel_:
        """Call ``GET /forms``."""
        return self._caller.given(options).call(MODELS, {})

    def uuid(
        self,
        *,
        id: UUID | None = None,
        body: models.Upload_ | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``POST /forms``."""
        return self._caller.given(options).call(UUID_, {"id": id}, body=body)


class AsyncForm_:
    """Operations of Form."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def models_(self, **options: Unpack[CallOptions]) -> models.JsonModel_:
        """Call ``GET /forms``."""
        return await self._caller.given(options).call(MODELS, {})

    async def uuid(
        self,
        *,
        id: UUID | None = None,
        body: models.Upload_ | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``POST /forms``."""
        return await self._caller.given(options).call(UUID_, {"id": id}, body=body)
