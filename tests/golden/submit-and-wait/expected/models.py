"""Models of Imports."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class ImportSource(OpenModel):
    """`source` of `Import`."""

    name: str | None = None


@dataclass(slots=True, kw_only=True)
class Import(OpenModel):
    """`Import` of the API."""

    skus: list[str]
    source: ImportSource | None = None


@dataclass(slots=True, kw_only=True)
class ReceiptJob(OpenModel):
    """`job` of `Receipt`."""

    id: UUID


@dataclass(slots=True, kw_only=True)
class Receipt(OpenModel):
    """`Receipt` of the API."""

    id: str | None = None
    job: ReceiptJob | None = None


@dataclass(slots=True, kw_only=True)
class Job(OpenModel):
    """`Job` of the API."""

    state: str
