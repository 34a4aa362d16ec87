"""Models of Mircate."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import array, integer, record, string
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class BatchStatus(JsonModel):
    """How far a batch has come. The page explains none of the fields."""

    batch_status: str | None = None
    fail_count: int | None = None
    success_count: int | None = None
    failed_products: list[dict[str, Any]] | None = None
    """Free-form objects; the example on the page shows an empty one."""
    ratio: str | None = None
    push_price_frequency: int | None = None
    bulk_operation_type: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.batch_status = None if (v := data.get("batchStatus")) is None else string(v)
        self.fail_count = None if (v := data.get("failCount")) is None else integer(v)
        self.success_count = None if (v := data.get("successCount")) is None else integer(v)
        self.failed_products = (
            None
            if (v := data.get("failedProducts")) is None
            else [record(item) for item in array(v)]
        )
        self.ratio = None if (v := data.get("ratio")) is None else string(v)
        self.push_price_frequency = (
            None if (v := data.get("pushPriceFrequency")) is None else integer(v)
        )
        self.bulk_operation_type = (
            None if (v := data.get("bulkOperationType")) is None else string(v)
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.batch_status is not None:
            data["batchStatus"] = self.batch_status
        if self.fail_count is not None:
            data["failCount"] = self.fail_count
        if self.success_count is not None:
            data["successCount"] = self.success_count
        if self.failed_products is not None:
            data["failedProducts"] = self.failed_products
        if self.ratio is not None:
            data["ratio"] = self.ratio
        if self.push_price_frequency is not None:
            data["pushPriceFrequency"] = self.push_price_frequency
        if self.bulk_operation_type is not None:
            data["bulkOperationType"] = self.bulk_operation_type
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "batchStatus": shapes.String(),
            "failCount": shapes.Integer(),
            "successCount": shapes.Integer(),
            "failedProducts": shapes.Array(shapes.Map(shapes.Anything())),
            "ratio": shapes.String(),
            "pushPriceFrequency": shapes.Integer(),
            "bulkOperationType": shapes.String(),
        },
    )
