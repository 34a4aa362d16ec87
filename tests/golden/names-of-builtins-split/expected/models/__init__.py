"""Models of Faults."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

_MODULES = {
    "AttributeError_": "attribute_error",
    "Exception": "exception",
    "List": "list_",
    "Order": "order",
    "Property": "property",
    "TimeoutError": "timeout_error",
    "Warning": "warning",
}

if TYPE_CHECKING:
    from .attribute_error import AttributeError_ as AttributeError_
    from .exception import Exception as Exception
    from .list_ import List as List
    from .order import Order as Order
    from .property import Property as Property
    from .timeout_error import TimeoutError as TimeoutError
    from .warning import Warning as Warning
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
