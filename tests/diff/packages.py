"""Packages of two versions of a document: clients of the old one, fake servers of the new one."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from oasmith.output.render import Renderer
from oasmith.pipeline import package_files
from tests.diff.versions import OPTIONS, Spec, version


def write_package(folder: Path, old: Spec, new: Spec | None = None) -> None:
    """The package of a document, or of another version of it with the names of the first."""
    made = version(old)
    if new is not None:
        made = version(new, made)
    for path, content in package_files(made.api, made.names, OPTIONS, Renderer(None)).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    (folder / "py.typed").write_bytes(b"")


class Across:
    """The transport of a client of one package, whose server is of another package."""

    def __init__(self, package: ModuleType, server: Any) -> None:
        self._package = package
        self._server = server

    def send(self, request: Any) -> Any:
        """What the server answers, in the classes of the package."""
        answer = self._server.send(request)
        headers = self._package.Headers(answer.headers.pairs)
        return self._package.Response(answer.status, headers, answer.body)

    def close(self) -> None:
        """There is nothing to close."""


class Packages:
    """Packages that are written once each, and imported."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, ModuleType] = {}

    def of(self, old: Spec, new: Spec | None = None) -> ModuleType:
        """The package of the old version, or of the new one with the names of the old one."""
        key = json.dumps([old, new])
        if key not in self._known:
            name = f"library_{len(self._known)}"
            write_package(self._folder / name, old, new)
            importlib.invalidate_caches()
            package = importlib.import_module(name)
            for module in ("models", "errors", "testing"):
                importlib.import_module(f"{name}.{module}")
            self._known[key] = package
        return self._known[key]


@contextmanager
def packages_in(folder: Path) -> Iterator[Packages]:
    """Packages in a folder, as long as they are needed."""
    sys.path.insert(0, str(folder))
    try:
        yield Packages(folder)
    finally:
        sys.path.remove(str(folder))
        for name in [name for name in sys.modules if name.startswith("library_")]:
            del sys.modules[name]
