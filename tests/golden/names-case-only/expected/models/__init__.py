"""Models of Probes."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__all__ = [
    "HTTPHealthCheck",
    "HttpHealthCheck",
    "HttpHealthCheck2",
]

_NAMES = {
    "http_health_check": "HTTPHealthCheck",
    "http_health_check2": "HttpHealthCheck2",
    "http_health_check_2": "HttpHealthCheck",
}
_MODULES = {name: module for module, names in _NAMES.items() for name in names.split()}

if TYPE_CHECKING:
    from .http_health_check import HTTPHealthCheck
    from .http_health_check2 import HttpHealthCheck2
    from .http_health_check_2 import HttpHealthCheck
else:

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
