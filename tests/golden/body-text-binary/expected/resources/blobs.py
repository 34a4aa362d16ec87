"""blobs: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.binary import Binary
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing, Text
from .._runtime.operation import Operation
from .._runtime.uploads import Upload

PUT_TEXT: Operation[None] = Operation(
    name="blobs.put_text",
    method="PUT",
    path="/text",
    operation_id="putText",
    tags=("blobs",),
    body=(Text(),),
    body_required=True,
    success={"204": Nothing()},
)

PUT_XML: Operation[None] = Operation(
    name="blobs.put_xml",
    method="PUT",
    path="/xml",
    operation_id="putXml",
    tags=("blobs",),
    body=(Text(media_type="application/xml"),),
    success={"204": Nothing()},
)

PUT_IMAGE: Operation[None] = Operation(
    name="blobs.put_image",
    method="PUT",
    path="/image",
    operation_id="putImage",
    tags=("blobs",),
    body=(Binary(media_type="image/png"),),
    body_required=True,
    success={"204": Nothing()},
)

PUT_ANY: Operation[None] = Operation(
    name="blobs.put_any",
    method="PUT",
    path="/any",
    operation_id="putAny",
    tags=("blobs",),
    body=(Binary(),),
    body_required=True,
    success={"204": Nothing()},
)


class Blobs:
    """Operations of blobs."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def put_text(self, *, body: str, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /text``."""
        return self._caller.given(options).call(PUT_TEXT, {}, body=body)

    def put_xml(self, *, body: str | None = None, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /xml``."""
        return self._caller.given(options).call(PUT_XML, {}, body=body)

    def put_image(self, *, body: Upload, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /image``."""
        return self._caller.given(options).call(PUT_IMAGE, {}, body=body)

    def put_any(self, *, body: Upload, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /any``."""
        return self._caller.given(options).call(PUT_ANY, {}, body=body)


class AsyncBlobs:
    """Operations of blobs."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def put_text(self, *, body: str, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /text``."""
        return await self._caller.given(options).call(PUT_TEXT, {}, body=body)

    async def put_xml(self, *, body: str | None = None, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /xml``."""
        return await self._caller.given(options).call(PUT_XML, {}, body=body)

    async def put_image(self, *, body: Upload, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /image``."""
        return await self._caller.given(options).call(PUT_IMAGE, {}, body=body)

    async def put_any(self, *, body: Upload, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /any``."""
        return await self._caller.given(options).call(PUT_ANY, {}, body=body)
