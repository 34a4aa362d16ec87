"""Models of Probes."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

_MODULES = {
    "HTTPHealthCheck": "http_health_check",
    "HttpHealthCheck": "http_health_check_2",
    "HttpHealthCheck2": "http_health_check2",
}

if TYPE_CHECKING:
    from .http_health_check import HTTPHealthCheck as HTTPHealthCheck
    from .http_health_check2 import HttpHealthCheck2 as HttpHealthCheck2
    from .http_health_check_2 import HttpHealthCheck as HttpHealthCheck
else:
    __all__ = sorted(_MODULES)

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(_MODULES)
