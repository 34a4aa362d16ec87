"""Models of Microsoft Content API."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import constraints as _constraints
from ._runtime import formats as _formats
from ._runtime import shapes
from ._runtime.decode import array, integer, string
from ._runtime.encode import encode
from ._runtime.formats import date_time
from ._runtime.model import JsonModel, OpenStrEnum


class ErrorCode(OpenStrEnum):
    """The reason as a code. `ContinuationTokenInvalidErr`: the continuation-token is not a
    nextPageToken that the service gave. More codes may occur.
    """

    CONTINUATION_TOKEN_INVALID_ERR = "ContinuationTokenInvalidErr"


class ProductStatusValue(OpenStrEnum):
    """Approval of an offer. `Disapproved` offers are not served; those with a `Warning` are,
    though they have issues to mend.
    """

    DISAPPROVED = "Disapproved"
    WARNING = "Warning"


class Servability(OpenStrEnum):
    """Whether an issue keeps the offer from being served (`Disapproved`) or not."""

    DISAPPROVED = "Disapproved"
    UNAFFECTED = "Unaffected"


@dataclass(slots=True, kw_only=True)
class ErrorResponse(JsonModel):
    """Body of a failed request."""

    errors: list[Error] | None = None
    """What went wrong."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.errors = (
            None if (v := data.get("errors")) is None else [Error.decode(item) for item in array(v)]
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.errors is not None:
            data["errors"] = [item.to_dict() for item in self.errors]
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "errors": shapes.Array(shapes.Ref(lambda: Error)),
        },
    )


@dataclass(slots=True, kw_only=True)
class Error(JsonModel):
    """One reason why a request failed."""

    code: ErrorCode | str | None = None
    message: str | None = None
    """The reason in words."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.code = None if (v := data.get("code")) is None else ErrorCode.decode(v)
        self.message = None if (v := data.get("message")) is None else string(v)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.code is not None:
            data["code"] = self.code
        if self.message is not None:
            data["message"] = self.message
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "code": shapes.Enum(lambda: ErrorCode),
            "message": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class ProductStatus(JsonModel):
    """Status of one product offer."""

    creation_date: dt.datetime | None = None
    """When the offer was created."""
    expiration_date: dt.datetime | None = None
    """When the offer expires."""
    item_level_issues: list[ProductStatusItemLevelIssue] | None = None
    """What is wrong with the offer."""
    last_update_date: dt.datetime | None = None
    """When the offer was last updated."""
    product_id: str | None = None
    """ID of the product."""
    status: ProductStatusValue | str | None = None
    title: str | None = None
    """Title of the product."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.creation_date = None if (v := data.get("creationDate")) is None else date_time(v)
        self.expiration_date = None if (v := data.get("expirationDate")) is None else date_time(v)
        self.item_level_issues = (
            None
            if (v := data.get("itemLevelIssues")) is None
            else [ProductStatusItemLevelIssue.decode(item) for item in array(v)]
        )
        self.last_update_date = None if (v := data.get("lastUpdateDate")) is None else date_time(v)
        self.product_id = None if (v := data.get("productId")) is None else string(v)
        self.status = None if (v := data.get("status")) is None else ProductStatusValue.decode(v)
        self.title = None if (v := data.get("title")) is None else string(v)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.creation_date is not None:
            data["creationDate"] = encode(self.creation_date)
        if self.expiration_date is not None:
            data["expirationDate"] = encode(self.expiration_date)
        if self.item_level_issues is not None:
            data["itemLevelIssues"] = [item.to_dict() for item in self.item_level_issues]
        if self.last_update_date is not None:
            data["lastUpdateDate"] = encode(self.last_update_date)
        if self.product_id is not None:
            data["productId"] = self.product_id
        if self.status is not None:
            data["status"] = self.status
        if self.title is not None:
            data["title"] = self.title
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "creationDate": _formats.DateTime(),
            "expirationDate": _formats.DateTime(),
            "itemLevelIssues": shapes.Array(shapes.Ref(lambda: ProductStatusItemLevelIssue)),
            "lastUpdateDate": _formats.DateTime(),
            "productId": shapes.String(),
            "status": shapes.Enum(lambda: ProductStatusValue),
            "title": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class ProductStatuses(JsonModel):
    """One page of product offers that have issues."""

    next_page_token: str | None = None
    """The continuation-token of the next page; absent on the last one."""
    resources: list[ProductStatus] | None = None
    """The offers, at most max-results of them."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.next_page_token = None if (v := data.get("nextPageToken")) is None else string(v)
        self.resources = (
            None
            if (v := data.get("resources")) is None
            else [ProductStatus.decode(item) for item in array(v)]
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.next_page_token is not None:
            data["nextPageToken"] = self.next_page_token
        if self.resources is not None:
            data["resources"] = [item.to_dict() for item in self.resources]
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "nextPageToken": shapes.String(),
            "resources": shapes.Array(shapes.Ref(lambda: ProductStatus)),
        },
    )


@dataclass(slots=True, kw_only=True)
class ProductStatusesSummary(JsonModel):
    """Numbers of product offers in a store; all zero for a store just created."""

    approved: int | None = None
    """Approved offers."""
    disapproved: int | None = None
    """Offers disapproved because of errors."""
    expiring: int | None = None
    """Offers that expire within 72 hours."""
    merchant_id: int | None = None
    """ID of the store."""
    pending: int | None = None
    """Offers awaiting review."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.approved = None if (v := data.get("approved")) is None else integer(v)
        self.disapproved = None if (v := data.get("disapproved")) is None else integer(v)
        self.expiring = None if (v := data.get("expiring")) is None else integer(v)
        self.merchant_id = None if (v := data.get("merchantId")) is None else integer(v)
        self.pending = None if (v := data.get("pending")) is None else integer(v)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.approved is not None:
            data["approved"] = self.approved
        if self.disapproved is not None:
            data["disapproved"] = self.disapproved
        if self.expiring is not None:
            data["expiring"] = self.expiring
        if self.merchant_id is not None:
            data["merchantId"] = self.merchant_id
        if self.pending is not None:
            data["pending"] = self.pending
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "approved": shapes.Integer(),
            "disapproved": shapes.Integer(),
            "expiring": shapes.Integer(),
            "merchantId": _constraints.Limited(
                shapes.Integer(), minimum=0, maximum=18446744073709551615
            ),
            "pending": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class ProductStatusItemLevelIssue(JsonModel):
    """One issue of a product offer."""

    attribute_name: str | None = None
    """The property at fault; absent where the issue is not about just one."""
    code: str | None = None
    """Code of the issue, such as TitleTooLongErr."""
    description: str | None = None
    """The issue in words."""
    servability: Servability | str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.attribute_name = None if (v := data.get("attributeName")) is None else string(v)
        self.code = None if (v := data.get("code")) is None else string(v)
        self.description = None if (v := data.get("description")) is None else string(v)
        self.servability = None if (v := data.get("servability")) is None else Servability.decode(v)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.attribute_name is not None:
            data["attributeName"] = self.attribute_name
        if self.code is not None:
            data["code"] = self.code
        if self.description is not None:
            data["description"] = self.description
        if self.servability is not None:
            data["servability"] = self.servability
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "attributeName": shapes.String(),
            "code": shapes.String(),
            "description": shapes.String(),
            "servability": shapes.Enum(lambda: Servability),
        },
    )
