"""HttpHealthCheck2 of Probes."""

from __future__ import annotations

from typing import TypeAlias

HttpHealthCheck2: TypeAlias = str
