"""Models of Faults."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__all__ = [
    "AttributeError_",
    "Exception",
    "List",
    "Order",
    "Property",
    "TimeoutError",
    "Warning",
]

_NAMES = {
    "attribute_error": "AttributeError_",
    "exception": "Exception",
    "list_": "List",
    "order": "Order",
    "property": "Property",
    "timeout_error": "TimeoutError",
    "warning": "Warning",
}
_MODULES = {name: module for module, names in _NAMES.items() for name in names.split()}

if TYPE_CHECKING:
    from .attribute_error import AttributeError_
    from .exception import Exception
    from .list_ import List
    from .order import Order
    from .property import Property
    from .timeout_error import TimeoutError
    from .warning import Warning
else:

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
