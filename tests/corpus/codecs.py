"""How a generated package that is on the import path reads and writes each of its named types."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

from oasmith.model import Named, Record
from oasmith.output.runtime_files import runtime_files
from oasmith.pipeline import Understood
from oasmith.python.module import Module
from oasmith.python.package import Package
from oasmith.python.shapes import SHAPE_MODULES, shape_for
from tests.support.installed import PACKAGE

Json: TypeAlias = Any


class Codec(NamedTuple):
    """How the generated package reads and writes one named type."""

    decode: Callable[[Json], Any]
    encode: Callable[[Any], Json]


def all_shapes() -> dict[str, bytes]:
    """The files of all shapes: a package carries only those that it uses itself."""
    homes = ("shapes", *SHAPE_MODULES.values())
    return runtime_files(f"from ._runtime import {home}".encode() for home in homes)


class InstalledPackage:
    """The installed package, with all shapes: its codecs and its errors."""

    def __init__(self, understood: Understood) -> None:
        assert understood.api is not None and understood.names is not None
        self._api, self._names = understood.api, understood.names
        self._module = Module(Package(self._api, self._names, False))
        self._globals = {"shapes": self._import("shapes"), "models": self._import("models", "")}
        self._globals |= {f"_{home}": self._import(home) for home in SHAPE_MODULES.values()}
        self.error = self._import("errors").DecodeError
        self.child = self._import("problems").child

    def _import(self, name: str, folder: str = "._runtime") -> Any:
        return importlib.import_module(f"{PACKAGE}{folder}.{name}")

    def codec(self, pointer: str) -> Codec:
        """A class's own methods, or the shape of a type that is no record."""
        if isinstance(self._api.types[pointer], Record):
            model = getattr(self._globals["models"], self._names.types[pointer])
            return Codec(model.from_dict, model.to_dict)
        shape = eval(shape_for(Named(pointer), self._module), self._globals)
        return Codec(shape.decoded, self._import("encode").encode)
