"""HTTPHealthCheck of Probes."""

from __future__ import annotations

from dataclasses import dataclass

from .._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class HTTPHealthCheck(OpenModel):
    """Returned by `http_probe.probe`."""

    port: int | None = None
