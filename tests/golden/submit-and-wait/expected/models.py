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
    """Taken by `imports.create_import`."""

    skus: list[str]
    source: ImportSource | None = None


@dataclass(slots=True, kw_only=True)
class ReceiptJob(OpenModel):
    """`job` of `Receipt`."""

    id: UUID


@dataclass(slots=True, kw_only=True)
class Receipt(OpenModel):
    """Returned by `imports.create_import` and `bulk.submit_import`."""

    id: str | None = None
    job: ReceiptJob | None = None


@dataclass(slots=True, kw_only=True)
class Job(OpenModel):
    """Returned by `imports.get_import` and `jobs.get_job`."""

    state: str
