"""A generated package under a name of its own, importable while a test runs."""

from __future__ import annotations

import importlib
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from oasmith.options import Options
from oasmith.pipeline import Inputs, generate
from oasmith.render import Renderer
from tests.golden_cases import write_package


@contextmanager
def generated(document: Path, name: str) -> Iterator[ModuleType]:
    """The package `name` made from a document, with `models` and `testing`; gone afterwards."""
    outcome = generate(Inputs((document,), (), document.parent), Options(name), Renderer())
    assert outcome.files is not None, [d.message for d in outcome.diagnostics]
    with tempfile.TemporaryDirectory() as folder:
        write_package(Path(folder, name), outcome.files)
        sys.path.insert(0, folder)
        importlib.invalidate_caches()
        try:
            for module in ("models", "testing"):
                importlib.import_module(f"{name}.{module}")
            yield sys.modules[name]
        finally:
            sys.path.remove(folder)
            for module in [m for m in sys.modules if m.partition(".")[0] == name]:
                del sys.modules[module]
