"""Models of Sellers Center API."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias
from uuid import UUID

from ._runtime import constraints as _constraints
from ._runtime import formats as _formats
from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime.decode import array, boolean, integer, number, record, string
from ._runtime.encode import encode
from ._runtime.formats import uuid
from ._runtime.model import JsonModel, OpenStrEnum
from ._runtime.unset import UNSET, Unset


class RequestStatus(OpenStrEnum):
    """State of a batch. `pending`, `processing` and `retry` will change by themselves;
    `completed` and `failed` are final.
    """

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    RETRY = "retry"
    FAILED = "failed"


@dataclass(slots=True, kw_only=True)
class UpsertProductBatchResultsResponse(JsonModel):
    """`UpsertProductBatchResultsResponseSchema` of the API."""

    batch_request_id: UUID
    """Unique identifier (UUID)"""
    status: RequestStatus | str
    """Status of the batch processing"""
    items: list[UpsertProductResultItem]
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.batch_request_id = uuid(data["batchRequestId"])
        self.status = RequestStatus.decode(data["status"])
        self.items = [UpsertProductResultItem.decode(item) for item in array(data["items"])]
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "batchRequestId": encode(self.batch_request_id),
            "status": self.status,
            "items": [item.to_dict() for item in self.items],
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "batchRequestId": _formats.Uuid(),
            "status": shapes.Enum(lambda: RequestStatus),
            "items": shapes.Array(shapes.Ref(lambda: UpsertProductResultItem)),
        },
    )


@dataclass(slots=True, kw_only=True)
class UpsertProductResultItem(JsonModel):
    """`UpsertProductResultItemSchema` of the API."""

    request_item: UpsertProductItem
    success: bool
    errors: list[str]
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.request_item = UpsertProductItem.decode(data["requestItem"])
        self.success = boolean(data["success"])
        self.errors = [string(item) for item in array(data["errors"])]
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "requestItem": self.request_item.to_dict(),
            "success": self.success,
            "errors": self.errors,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "requestItem": shapes.Ref(lambda: UpsertProductItem),
            "success": shapes.Boolean(),
            "errors": shapes.Array(shapes.String()),
        },
    )


@dataclass(slots=True, kw_only=True)
class UpsertProductItem(JsonModel):
    """`UpsertProductItemSchema` of the API."""

    style_key: str
    """Unique style key for the product."""
    sku: str
    color: int
    """ID (integer) of this property"""
    size: int | None
    brand: int
    """ID (integer) of this property"""
    category: int
    """ID (integer) of this property"""
    weight: int
    """Weight of the product in grams."""
    country_of_origin: str
    """ISO 3166-1 alpha-2 country code"""
    attributes: list[int]
    """Additional category-specific attribute IDs; fields already provided as top-level fields
    (e.g. size, brand, color) can not be repeated here.
    """
    prices: list[Price]
    images: list[str]
    ean: str | None | Unset = UNSET
    """EAN-13 barcode (13 digits with valid GS1 prefix and checksum)"""
    hs_code: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    """Include only the product/design name. Don't add categories, colors, materials etc. If
    there is no specific design name, leave the field empty.
    """
    description: str | None | Unset = UNSET
    """Use descriptions instead. Deprecated."""
    descriptions: LocalizedDescription | None | Unset = UNSET
    second_size: int | None | Unset = UNSET
    quantity: int | None | Unset = UNSET
    """Quantity of the product variant."""
    countries: list[str] | None | Unset = UNSET
    material_composition_textile: list[MaterialCompositionTextile] | None | Unset = UNSET
    material_composition_non_textile: list[MaterialCompositionNonTextile] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.style_key = string(data["style_key"])
        self.sku = string(data["sku"])
        self.color = integer(data["color"])
        self.size = None if (v := data["size"]) is None else integer(v)
        self.brand = integer(data["brand"])
        self.category = integer(data["category"])
        self.weight = integer(data["weight"])
        self.country_of_origin = string(data["country_of_origin"])
        self.attributes = [integer(item) for item in array(data["attributes"])]
        self.prices = [Price.decode(item) for item in array(data["prices"])]
        self.images = [string(item) for item in array(data["images"])]
        self.ean = v if (v := data.get("ean", UNSET)) is UNSET or v is None else string(v)
        self.hs_code = v if (v := data.get("hs_code", UNSET)) is UNSET or v is None else string(v)
        self.name = v if (v := data.get("name", UNSET)) is UNSET or v is None else string(v)
        self.description = (
            v if (v := data.get("description", UNSET)) is UNSET or v is None else string(v)
        )
        self.descriptions = (
            v
            if (v := data.get("descriptions", UNSET)) is UNSET or v is None
            else {key: string(item) for key, item in record(v).items()}
        )
        self.second_size = (
            v if (v := data.get("second_size", UNSET)) is UNSET or v is None else integer(v)
        )
        self.quantity = (
            v if (v := data.get("quantity", UNSET)) is UNSET or v is None else integer(v)
        )
        self.countries = (
            v
            if (v := data.get("countries", UNSET)) is UNSET or v is None
            else [string(item) for item in array(v)]
        )
        self.material_composition_textile = (
            v
            if (v := data.get("material_composition_textile", UNSET)) is UNSET or v is None
            else [MaterialCompositionTextile.decode(item) for item in array(v)]
        )
        self.material_composition_non_textile = (
            v
            if (v := data.get("material_composition_non_textile", UNSET)) is UNSET or v is None
            else [MaterialCompositionNonTextile.decode(item) for item in array(v)]
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "style_key": self.style_key,
            "sku": self.sku,
            "color": self.color,
            "size": self.size,
            "brand": self.brand,
            "category": self.category,
            "weight": self.weight,
            "country_of_origin": self.country_of_origin,
            "attributes": self.attributes,
            "prices": [item.to_dict() for item in self.prices],
            "images": self.images,
        }
        if self.ean is not UNSET:
            data["ean"] = self.ean
        if self.hs_code is not UNSET:
            data["hs_code"] = self.hs_code
        if self.name is not UNSET:
            data["name"] = self.name
        if self.description is not UNSET:
            data["description"] = self.description
        if self.descriptions is not UNSET:
            data["descriptions"] = self.descriptions
        if self.second_size is not UNSET:
            data["second_size"] = self.second_size
        if self.quantity is not UNSET:
            data["quantity"] = self.quantity
        if self.countries is not UNSET:
            data["countries"] = self.countries
        if self.material_composition_textile is not UNSET:
            data["material_composition_textile"] = (
                None
                if self.material_composition_textile is None
                else [item.to_dict() for item in self.material_composition_textile]
            )
        if self.material_composition_non_textile is not UNSET:
            data["material_composition_non_textile"] = (
                None
                if self.material_composition_non_textile is None
                else [item.to_dict() for item in self.material_composition_non_textile]
            )
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "style_key": _constraints.Limited(shapes.String(), max_length=120),
            "sku": _constraints.Limited(shapes.String(), min_length=3, max_length=120),
            "color": _constraints.Limited(shapes.Integer(), minimum=1),
            "size": shapes.Nullable(_constraints.Limited(shapes.Integer(), minimum=1)),
            "brand": _constraints.Limited(shapes.Integer(), minimum=1),
            "category": _constraints.Limited(shapes.Integer(), minimum=1),
            "weight": _constraints.Limited(shapes.Integer(), minimum=0, maximum=100000),
            "country_of_origin": _constraints.Limited(shapes.String(), pattern="^[A-Za-z]{2}$"),
            "attributes": shapes.Array(_constraints.Limited(shapes.Integer(), minimum=1)),
            "prices": _constraints.Limited(shapes.Array(shapes.Ref(lambda: Price)), min_items=0),
            "images": _constraints.Limited(
                shapes.Array(shapes.String()), min_items=1, max_items=10
            ),
        },
        optional={
            "ean": shapes.Nullable(shapes.String()),
            "hs_code": shapes.Nullable(_constraints.Limited(shapes.String(), max_length=20)),
            "name": shapes.Nullable(_constraints.Limited(shapes.String(), max_length=120)),
            "description": shapes.Nullable(_constraints.Limited(shapes.String(), max_length=2500)),
            "descriptions": shapes.Nullable(shapes.Lazy(lambda: LOCALIZED_DESCRIPTION)),
            "second_size": shapes.Nullable(_constraints.Limited(shapes.Integer(), minimum=1)),
            "quantity": shapes.Nullable(_constraints.Limited(shapes.Integer(), minimum=0)),
            "countries": shapes.Nullable(
                _constraints.Limited(
                    shapes.Array(_constraints.Limited(shapes.String(), pattern="^[A-Za-z]{2}$")),
                    min_items=0,
                )
            ),
            "material_composition_textile": shapes.Nullable(
                shapes.Array(shapes.Ref(lambda: MaterialCompositionTextile))
            ),
            "material_composition_non_textile": shapes.Nullable(
                shapes.Array(shapes.Ref(lambda: MaterialCompositionNonTextile))
            ),
        },
    )


@dataclass(slots=True, kw_only=True)
class MaterialCompositionTextile(JsonModel):
    """`MaterialCompositionTextileSchema` of the API."""

    cluster_id: int
    """ID (integer) of this property"""
    components: list[TextileMaterial]
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.cluster_id = integer(data["cluster_id"])
        self.components = [TextileMaterial.decode(item) for item in array(data["components"])]
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "cluster_id": self.cluster_id,
            "components": [item.to_dict() for item in self.components],
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "cluster_id": _constraints.Limited(shapes.Integer(), minimum=1),
            "components": shapes.Array(shapes.Ref(lambda: TextileMaterial)),
        },
    )


@dataclass(slots=True, kw_only=True)
class TextileMaterial(JsonModel):
    """`TextileMaterialSchema` of the API."""

    material_id: int
    """ID (integer) of this property"""
    fraction: int
    """Fraction of the material in the composition in percentage."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.material_id = integer(data["material_id"])
        self.fraction = integer(data["fraction"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "material_id": self.material_id,
            "fraction": self.fraction,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "material_id": _constraints.Limited(shapes.Integer(), minimum=1),
            "fraction": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class MaterialCompositionNonTextile(JsonModel):
    """`MaterialCompositionNonTextileSchema` of the API."""

    cluster_id: int
    """ID (integer) of this property"""
    components: list[NonTextileMaterial]
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.cluster_id = integer(data["cluster_id"])
        self.components = [NonTextileMaterial.decode(item) for item in array(data["components"])]
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "cluster_id": self.cluster_id,
            "components": [item.to_dict() for item in self.components],
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "cluster_id": _constraints.Limited(shapes.Integer(), minimum=1),
            "components": shapes.Array(shapes.Ref(lambda: NonTextileMaterial)),
        },
    )


@dataclass(slots=True, kw_only=True)
class NonTextileMaterial(JsonModel):
    """`NonTextileMaterialSchema` of the API."""

    material_id: int
    """ID (integer) of this property"""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.material_id = integer(data["material_id"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "material_id": self.material_id,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "material_id": _constraints.Limited(shapes.Integer(), minimum=1),
        },
    )


@dataclass(slots=True, kw_only=True)
class Price(JsonModel):
    """`PriceSchema` of the API."""

    country_code: str
    """ISO 3166-1 alpha-2 country code"""
    retail_price: float
    sale_price: float | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.country_code = string(data["country_code"])
        self.retail_price = number(data["retail_price"])
        self.sale_price = (
            v if (v := data.get("sale_price", UNSET)) is UNSET or v is None else number(v)
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "country_code": self.country_code,
            "retail_price": self.retail_price,
        }
        if self.sale_price is not UNSET:
            data["sale_price"] = self.sale_price
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "country_code": _constraints.Limited(shapes.String(), pattern="^[A-Za-z]{2}$"),
            "retail_price": _constraints.Limited(
                shapes.Number(), maximum=1000000, exclusive_minimum=0
            ),
        },
        optional={
            "sale_price": shapes.Nullable(
                _constraints.Limited(shapes.Number(), maximum=1000000, exclusive_minimum=0)
            ),
        },
    )


@dataclass(slots=True, kw_only=True)
class BadRequest(JsonModel):
    """`BadRequestSchema` of the API."""

    message: str
    """Error message"""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.message = string(data["message"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "message": self.message,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "message": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class UpdateProductStatusBatchResultsResponse(JsonModel):
    """`UpdateProductStatusBatchResultsResponseSchema` of the API."""

    batch_request_id: UUID
    """Unique identifier (UUID)"""
    status: RequestStatus | str
    items: list[UpdateProductStatusResultItem]
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.batch_request_id = uuid(data["batchRequestId"])
        self.status = RequestStatus.decode(data["status"])
        self.items = [UpdateProductStatusResultItem.decode(item) for item in array(data["items"])]
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "batchRequestId": encode(self.batch_request_id),
            "status": self.status,
            "items": [item.to_dict() for item in self.items],
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "batchRequestId": _formats.Uuid(),
            "status": shapes.Enum(lambda: RequestStatus),
            "items": shapes.Array(shapes.Ref(lambda: UpdateProductStatusResultItem)),
        },
    )


@dataclass(slots=True, kw_only=True)
class UpdateProductStatusResultItem(JsonModel):
    """`UpdateProductStatusResultItemSchema` of the API."""

    request_item: UpdateProductStatusItem
    success: bool
    errors: list[str]
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.request_item = UpdateProductStatusItem.decode(data["requestItem"])
        self.success = boolean(data["success"])
        self.errors = [string(item) for item in array(data["errors"])]
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "requestItem": self.request_item.to_dict(),
            "success": self.success,
            "errors": self.errors,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "requestItem": shapes.Ref(lambda: UpdateProductStatusItem),
            "success": shapes.Boolean(),
            "errors": shapes.Array(shapes.String()),
        },
    )


@dataclass(slots=True, kw_only=True)
class UpdateProductStatusItem(JsonModel):
    """`UpdateProductStatusItemSchema` of the API."""

    style_key: str
    """Style key for the group of products"""
    status: str
    """Status you want to set for the given product.
    `published` moves the product toward approval and eventually marks it active,
    `inactive` keeps it hidden after it was activated,
    `draft` keeps it in preparation and out of the catalog until manual publication begins.
    Reverting to `draft` is only supported before the product reaches approval, after which
    one should use `inactive`.
    """
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.style_key = string(data["style_key"])
        self.status = string(data["status"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "style_key": self.style_key,
            "status": self.status,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "style_key": _constraints.Limited(shapes.String(), max_length=120),
            "status": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class ShipmentOrderResultsResponse(JsonModel):
    """`ShipmentOrderResultsResponseSchema` of the API."""

    batch_request_id: UUID
    """Unique identifier (UUID)"""
    status: RequestStatus | str
    """Status of the batch processing"""
    items: list[ShipmentResultItem]
    """List of result items for batch shipment order"""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.batch_request_id = uuid(data["batchRequestId"])
        self.status = RequestStatus.decode(data["status"])
        self.items = [ShipmentResultItem.decode(item) for item in array(data["items"])]
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "batchRequestId": encode(self.batch_request_id),
            "status": self.status,
            "items": [item.to_dict() for item in self.items],
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "batchRequestId": _formats.Uuid(),
            "status": shapes.Enum(lambda: RequestStatus),
            "items": shapes.Array(shapes.Ref(lambda: ShipmentResultItem)),
        },
    )


@dataclass(slots=True, kw_only=True)
class ShipmentResultItem(JsonModel):
    """`ShipmentResultItemSchema` of the API."""

    request_item: ShipmentItem
    success: bool
    errors: list[str]
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.request_item = ShipmentItem.decode(data["requestItem"])
        self.success = boolean(data["success"])
        self.errors = [string(item) for item in array(data["errors"])]
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "requestItem": self.request_item.to_dict(),
            "success": self.success,
            "errors": self.errors,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "requestItem": shapes.Ref(lambda: ShipmentItem),
            "success": shapes.Boolean(),
            "errors": shapes.Array(shapes.String()),
        },
    )


@dataclass(slots=True, kw_only=True)
class ShipmentItem(JsonModel):
    """`ShipmentItemSchema` of the API."""

    order_items: list[int]
    """List of order item ids to ship."""
    carrier_key: str
    """Carrier key of the shipment. Must be a valid active carrier key. Use GET /orders/carriers/
    to retrieve available carrier keys.
    """
    shipment_tracking_key: str
    """Tracking key of the shipment"""
    return_tracking_key: str
    """Return tracking key"""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.order_items = [integer(item) for item in array(data["order_items"])]
        self.carrier_key = string(data["carrier_key"])
        self.shipment_tracking_key = string(data["shipment_tracking_key"])
        self.return_tracking_key = string(data["return_tracking_key"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "order_items": self.order_items,
            "carrier_key": self.carrier_key,
            "shipment_tracking_key": self.shipment_tracking_key,
            "return_tracking_key": self.return_tracking_key,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "order_items": _constraints.Limited(
                shapes.Array(_constraints.Limited(shapes.Integer(), minimum=1)), min_items=1
            ),
            "carrier_key": shapes.String(),
            "shipment_tracking_key": _constraints.Limited(
                shapes.String(), min_length=1, max_length=255
            ),
            "return_tracking_key": _constraints.Limited(
                shapes.String(), min_length=1, max_length=255
            ),
        },
    )


LocalizedDescription: TypeAlias = dict[str, str]
"""Schema for handling localized descriptions with locale keys."""
LOCALIZED_DESCRIPTION: _shape.Shape[LocalizedDescription] = shapes.Map(shapes.String())
