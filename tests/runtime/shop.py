"""A package as the generator writes it, by hand: models, operations, resources, clients."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Annotated, Any, Self, cast
from uuid import UUID

from oasmith.runtime.auth import ApiKey, AsyncSecret, Basic, Secret
from oasmith.runtime.binary import Binary
from oasmith.runtime.caller import AsyncCaller, Caller
from oasmith.runtime.client import AsyncClient, Client
from oasmith.runtime.clock import SYSTEM_CLOCK, Clock
from oasmith.runtime.config import ClientOptions, Config
from oasmith.runtime.constraints import Limited, Limits
from oasmith.runtime.contents import Json, Nothing, Text
from oasmith.runtime.formats import Uuid
from oasmith.runtime.forms import Encoding, Form, Multipart
from oasmith.runtime.http import AsyncTransport, Timeout, Transport
from oasmith.runtime.limits import RateLimit
from oasmith.runtime.marks import READ_ONLY, REQUIRED, WRITE_ONLY
from oasmith.runtime.model import JsonModel, OpenModel, OpenStrEnum
from oasmith.runtime.oauth import AsyncTokenSource, OAuth2
from oasmith.runtime.operation import Operation, Parameter
from oasmith.runtime.paging import AsyncPager, ByToken, Pager
from oasmith.runtime.polling import Polling, resumed, wait, wait_async
from oasmith.runtime.rare import Password
from oasmith.runtime.shape import Shape
from oasmith.runtime.shapes import (
    Array,
    Integer,
    Ref,
)
from oasmith.runtime.transports import HttpxAsyncTransport, HttpxTransport
from oasmith.runtime.unions import OneOf
from oasmith.runtime.unset import UNSET, Unset
from oasmith.runtime.uploads import Bytes
from tests.records import record


class Status(OpenStrEnum):
    PENDING = "pending"
    COMPLETED = "completed"
    FAILED = "failed"


@dataclass(slots=True, kw_only=True)
class Price(OpenModel):
    """A price."""

    amount: Annotated[float, Limits(minimum=0)]
    currency: Annotated[str, Limits(min_length=3, max_length=3)]


@dataclass(slots=True, kw_only=True)
class Item(OpenModel):
    """An item."""

    style_key: Annotated[str, Limits(max_length=10)]
    weight: Annotated[int, Limits(minimum=1)]
    prices: Annotated[list[Price], Limits(min_items=1)]
    status: Status | str
    created: datetime
    ean: str | None | Unset = UNSET
    note: str | None = None


@dataclass(slots=True, kw_only=True)
class Batch(OpenModel, naming="camelCase"):
    """A batch with its items."""

    batch_id: UUID
    status: Status | str
    items: list[Item]


@dataclass(slots=True, kw_only=True)
class Node(JsonModel):
    """A tree; `id` is given by the server, `secret` only to it."""

    id: Annotated[int, READ_ONLY, REQUIRED] | None = None
    secret: Annotated[str, Password(), Limits(min_length=4), WRITE_ONLY, REQUIRED] | None = None
    children: list[Node] | None = None


@dataclass(slots=True, kw_only=True)
class Fault(OpenModel):
    """An error body."""

    message: str


@dataclass(slots=True, kw_only=True)
class Cat(JsonModel, naming="camelCase"):
    """A cat."""

    pet_type: str
    indoor: bool


@dataclass(slots=True, kw_only=True)
class Dog(JsonModel, naming="camelCase"):
    """A dog."""

    pet_type: str
    breed: str | None = None


PET: Shape[Cat | Dog | dict[str, Any]] = OneOf(
    Ref(lambda: Cat),
    Ref(lambda: Dog),
    tag="petType",
    mapping={"cat": Ref(lambda: Cat), "dog": Ref(lambda: Dog)},
)

_FAULTS = {"4XX": Json(Ref(lambda: Fault)), "default": Json(Ref(lambda: Fault))}

GET_BATCH: Operation[Batch] = Operation(
    name="batches.get",
    method="GET",
    path="/batches/{batch-id}",
    parameters=(
        Parameter("batch_id", "batch-id", "path", required=True, shape=Uuid()),
        Parameter("customer_id", "CustomerId", "header", requires="AccountId"),
        Parameter("account_id", "AccountId", "header"),
    ),
    security=(("Key",),),
    success={"200": Json(Ref(lambda: Batch))},
    errors=_FAULTS,
    rate_limit=RateLimit(200, per=60.0),
)

LIST_ITEMS: Operation[list[Item]] = Operation(
    name="items.list",
    method="GET",
    path="/items",
    parameters=(
        Parameter("limit", "limit", "query", shape=Limited(Integer(), minimum=1, maximum=250)),
        Parameter("tags", "tags", "query", style="pipeDelimited", explode=False),
        Parameter("token", "continuation-token", "query"),
    ),
    security=(("Key",), ("User",), ()),
    success={"200": Json(Array(Ref(lambda: Item)))},
    errors=_FAULTS,
)

CREATE_ITEM: Operation[None] = Operation(
    name="items.create",
    method="POST",
    path="/items",
    body=(
        Json(Ref(lambda: Item)),
        Form(Ref(lambda: Item), {"prices": Encoding(content_type="application/json")}),
    ),
    body_required=True,
    security=(("Token",), ("User",)),
    success={"201": Nothing()},
    errors=_FAULTS,
)

GET_PET: Operation[Cat | Dog | dict[str, Any]] = Operation(
    name="pets.get",
    method="GET",
    path="/pet",
    success={"200": Json(PET)},
)

PUT_NODE: Operation[Node] = Operation(
    name="nodes.put",
    method="PUT",
    path="/node",
    body=(Json(Ref(lambda: Node)),),
    success={"200": Json(Ref(lambda: Node))},
)

EXPORT: Operation[Batch | str | bytes] = Operation(
    name="batches.export",
    method="GET",
    path="/export",
    success={"200": (Json(Ref(lambda: Batch)), Text("text/csv"), Binary())},
)

UPLOAD: Operation[str] = Operation(
    name="files.upload",
    method="POST",
    path="/files",
    body=(Multipart(record({"file": Bytes()})), Binary("image/*")),
    success={"200": Text()},
)


@dataclass(slots=True, kw_only=True)
class ItemPage(OpenModel, naming="camelCase"):
    """A page of names."""

    next_page_token: str | None = None
    resources: list[str] | None = None


LIST_NAMES: Operation[ItemPage] = Operation(
    name="items.list_names",
    method="GET",
    path="/names",
    parameters=(
        Parameter("token", "continuation-token", "query"),
        Parameter("size", "size", "query"),
    ),
    success={"200": Json(Ref(lambda: ItemPage))},
)

NAMES_PAGING: ByToken[ItemPage, str] = ByToken(
    argument="token",
    items=lambda page: page.resources,
    next=lambda page: page.next_page_token,
)

BATCH_POLLING: Polling[Batch] = Polling(
    status=lambda result: result.status,
    pending=("pending",),
    success=("completed",),
    failure=("failed",),
)


class Shop:
    """The one resource."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_batch(self, *, batch_id: UUID) -> Batch:
        """Get a batch."""
        return self._caller.call(GET_BATCH, {"batch_id": batch_id})

    def wait_for_batch(self, *, batch_id: UUID, timeout: float = 600.0) -> Batch:
        """Wait for a batch."""
        return wait(self._caller, GET_BATCH, {"batch_id": batch_id}, BATCH_POLLING, timeout=timeout)

    def list_items(self, *, limit: int | None = None, tags: list[str] | None = None) -> list[Item]:
        """List items."""
        return self._caller.call(LIST_ITEMS, {"limit": limit, "tags": tags})

    def create_item(self, *, body: Item, content_type: str = "") -> None:
        """Create an item."""
        self._caller.call(CREATE_ITEM, {}, body=body, content_type=content_type)

    def resume_wait_for_batch(self, *, resume_token: str, timeout: float = 600.0) -> Batch:
        """Go on waiting for a batch."""
        arguments = resumed(GET_BATCH, resume_token)
        return wait(self._caller, GET_BATCH, arguments, BATCH_POLLING, timeout=timeout)

    def iter_names(
        self, *, token: str | None = None, size: int | None = None, resume_token: str | None = None
    ) -> Pager[ItemPage, str]:
        """Every name."""
        arguments = {"token": token, "size": size}
        return Pager(self._caller, LIST_NAMES, arguments, NAMES_PAGING, resume_token=resume_token)


class AsyncShop:
    """The one resource, asynchronous."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_batch(self, *, batch_id: UUID) -> Batch:
        """Get a batch."""
        return await self._caller.call(GET_BATCH, {"batch_id": batch_id})

    async def wait_for_batch(self, *, batch_id: UUID, timeout: float = 600.0) -> Batch:
        """Wait for a batch."""
        return await wait_async(
            self._caller, GET_BATCH, {"batch_id": batch_id}, BATCH_POLLING, timeout=timeout
        )

    async def resume_wait_for_batch(self, *, resume_token: str, timeout: float = 600.0) -> Batch:
        """Go on waiting for a batch."""
        arguments = resumed(GET_BATCH, resume_token)
        return await wait_async(self._caller, GET_BATCH, arguments, BATCH_POLLING, timeout=timeout)

    def iter_names(
        self, *, token: str | None = None, size: int | None = None, resume_token: str | None = None
    ) -> AsyncPager[ItemPage, str]:
        """Every name."""
        arguments = {"token": token, "size": size}
        return AsyncPager(
            self._caller, LIST_NAMES, arguments, NAMES_PAGING, resume_token=resume_token
        )


def config(
    *,
    api_key: AsyncSecret | None | Unset = "your-api-key",
    base_url: str = "https://api.example.com/v1",
    timeout: Timeout | float | None = None,
    max_retries: int = 3,
    headers: Mapping[str, str] | None = None,
    clock: Clock = SYSTEM_CLOCK,
    client_arguments: Mapping[str, Any] | None = None,
    username: Secret | None | Unset = UNSET,
    password: Secret | None | Unset = UNSET,
    token: AsyncTokenSource | None | Unset = UNSET,
    **options: Any,
) -> Config:
    """The settings of both clients."""
    return Config(
        package="shop",
        version="1.2.3",
        base_url=base_url,
        credentials={
            "Key": ApiKey("header", "X-API-Key", api_key, argument="api_key"),
            "User": Basic(username, password),
            "Token": OAuth2.of(
                token, token_url="https://login.example.com/token", argument="token"
            ),
        },
        **options,
        request_id_header="X-Request-Id",
        client_arguments=client_arguments or {},
        client_requires={"customer_id": "account_id"},
        headers=headers or {},
        timeout=Timeout.of(timeout),
        max_retries=max_retries,
        clock=clock,
    )


class ShopClient(Client):
    """The blocking client."""

    def __init__(self, *, transport: Transport | None = None, **settings: Any) -> None:
        super().__init__(config(**settings), transport, HttpxTransport)

    def with_options(self, *, base_url: str | None = None, **options: Any) -> Self:
        """The same client with other options."""
        return self._derived({}, base_url, cast("ClientOptions", options))

    @property
    def caller(self) -> Caller:
        """For tests of operations without a method."""
        return self._caller

    @cached_property
    def shop(self) -> Shop:
        """The shop."""
        return Shop(self._caller)


class AsyncShopClient(AsyncClient):
    """The asynchronous client."""

    def __init__(self, *, transport: AsyncTransport | None = None, **settings: Any) -> None:
        super().__init__(config(**settings), transport, HttpxAsyncTransport)

    def with_options(self, *, base_url: str | None = None, **options: Any) -> Self:
        """The same client with other options."""
        return self._derived({}, base_url, cast("ClientOptions", options))

    @property
    def caller(self) -> AsyncCaller:
        """For tests of operations without a method."""
        return self._caller

    @cached_property
    def shop(self) -> AsyncShop:
        """The shop."""
        return AsyncShop(self._caller)
