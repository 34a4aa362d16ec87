"""HttpHealthCheck of Probes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from .._runtime.model import OpenModel, WireName


@dataclass(slots=True, kw_only=True)
class HttpHealthCheck(OpenModel):
    """Returned by `http_probe.probe_2`."""

    port_2: Annotated[int, WireName("Port")] | None = None
    port: int | None = None
