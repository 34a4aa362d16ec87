"""The product batch classes of the About You client once more, as pydantic dataclasses."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from pydantic import Field
from pydantic.dataclasses import dataclass


class RequestStatus(StrEnum):
    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    RETRY = "retry"
    FAILED = "failed"


@dataclass(slots=True, kw_only=True)
class Price:
    country_code: str
    retail_price: float
    sale_price: float | None = None


@dataclass(slots=True, kw_only=True)
class TextileMaterial:
    material_id: int
    fraction: int


@dataclass(slots=True, kw_only=True)
class MaterialCompositionTextile:
    cluster_id: int
    components: list[TextileMaterial]


@dataclass(slots=True, kw_only=True)
class NonTextileMaterial:
    material_id: int


@dataclass(slots=True, kw_only=True)
class MaterialCompositionNonTextile:
    cluster_id: int
    components: list[NonTextileMaterial]


@dataclass(slots=True, kw_only=True)
class UpsertProductItem:
    style_key: str
    sku: str
    ean: str | None = None
    hs_code: str | None = None
    name: str | None = None
    description: str | None = None
    descriptions: dict[str, str] | None = None
    color: int
    size: int | None = None
    second_size: int | None = None
    brand: int
    category: int
    quantity: int | None = None
    weight: int
    countries: list[str] | None = None
    country_of_origin: str
    attributes: list[int]
    material_composition_textile: list[MaterialCompositionTextile] | None = None
    material_composition_non_textile: list[MaterialCompositionNonTextile] | None = None
    prices: list[Price]
    images: list[str]


@dataclass(slots=True, kw_only=True)
class UpsertProductResultItem:
    request_item: UpsertProductItem = Field(alias="requestItem")
    success: bool
    errors: list[str]


@dataclass(slots=True, kw_only=True)
class UpsertProductBatchResultsResponse:
    batch_request_id: UUID = Field(alias="batchRequestId")
    status: RequestStatus
    items: list[UpsertProductResultItem]
