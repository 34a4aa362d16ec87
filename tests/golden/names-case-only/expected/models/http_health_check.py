"""HTTPHealthCheck of Probes."""

from __future__ import annotations

from dataclasses import dataclass

from .._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class HTTPHealthCheck(OpenModel):
    """`HTTPHealthCheck` of the API."""

    port: int | None = None
