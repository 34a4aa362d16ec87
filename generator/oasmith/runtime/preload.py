"""Import everything at once, for services that prefer to pay when they start."""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from pkgutil import walk_packages
from typing import Final

from .errors import ConfigurationError

_PACKAGE: Final = __name__.rsplit(".", 2)[0]


def preload() -> None:
    """Import every module of the package and its HTTP library; else each is at its first use."""
    for module in walk_packages(import_module(_PACKAGE).__path__, f"{_PACKAGE}."):
        if module.name != f"{_PACKAGE}.testing":
            load_library = getattr(import_module(module.name), "load_library", None)
            if load_library:
                with suppress(
                    ConfigurationError
                ):  # of several libraries, it may be that one is unused
                    load_library()
