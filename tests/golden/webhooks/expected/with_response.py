"""The methods of all resources, each returning an `ApiResponse`: beside the result its
status, headers, request id and bytes. `with_response` of a client leads here."""

from __future__ import annotations

from functools import cached_property

from ._runtime.call import AsyncCaller, Caller
from ._runtime.responses import as_response, as_response_async


class SampleClientWithResponse:
    """The resources of an `SampleClient`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller.returning("response")

    @cached_property
    def webhooks(self) -> WebhooksWithResponse:
        return WebhooksWithResponse(self._caller)


class WebhooksWithResponse:
    """`Webhooks`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.webhooks import Webhooks

        plain = Webhooks(caller)
        self.list_webhooks = as_response(plain.list_webhooks)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.returning("response")

    @cached_property
    def webhooks(self) -> AsyncWebhooksWithResponse:
        return AsyncWebhooksWithResponse(self._caller)


class AsyncWebhooksWithResponse:
    """`AsyncWebhooks`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.webhooks import AsyncWebhooks

        plain = AsyncWebhooks(caller)
        self.list_webhooks = as_response_async(plain.list_webhooks)
