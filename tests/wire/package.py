"""The package that is generated from a document, importable while a test runs."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from oasmith.options import Bodies, Options
from oasmith.output.render import Renderer
from oasmith.pipeline import generate
from tests.corpus.judge import inputs_of
from tests.support.installed import PACKAGE, installed

CLIENT = "WireClient"


@contextmanager
def generated(document: Path, bodies: Bodies = "fields") -> Iterator[ModuleType]:
    """The package, its modules `models` and `testing` imported; the client is called `CLIENT`."""
    outcome = generate(
        inputs_of(document), Options(PACKAGE, client=CLIENT, bodies=bodies), Renderer()
    )
    assert outcome.files is not None, [d.message for d in outcome.diagnostics]
    with installed(outcome.files):
        for module in ("models", "testing"):
            importlib.import_module(f"{PACKAGE}.{module}")
        yield importlib.import_module(PACKAGE)
