"""How to call the operations of Form.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack
from uuid import UUID

from .. import models
from .._runtime.bodies import optional_body
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.uploads import Upload
from . import _form_operations as _operations


class Form_:
    """Operations of Form."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def models_(
        self,
        **options: Unpack[CallOptions],
    ) -> models.JsonModel_:
        """Models.

        ``GET /forms``

        Example:
            client.form.models_()"""
        return self._caller.given(options).call(
            _operations.MODELS,
            {},
        )

    def uuid(
        self,
        *,
        id: UUID | None = None,
        file: Upload | str | None = None,
        nothing: None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Uuid.

        ``POST /forms``

        Example:
            client.form.uuid()"""
        return self._caller.given(options).call(
            _operations.UUID_,
            {"id": id},
            body=optional_body(
                models.Upload_,
                file=file,
                nothing=nothing,
            ),
        )


class AsyncForm_:
    """Operations of Form."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def models_(
        self,
        **options: Unpack[CallOptions],
    ) -> models.JsonModel_:
        """Models.

        ``GET /forms``

        Example:
            await client.form.models_()"""
        return await self._caller.given(options).call(
            _operations.MODELS,
            {},
        )

    async def uuid(
        self,
        *,
        id: UUID | None = None,
        file: Upload | str | None = None,
        nothing: None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Uuid.

        ``POST /forms``

        Example:
            await client.form.uuid()"""
        return await self._caller.given(options).call(
            _operations.UUID_,
            {"id": id},
            body=optional_body(
                models.Upload_,
                file=file,
                nothing=nothing,
            ),
        )
