"""What the tests of the stage *source* share."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from oasmith.source.load import load_document

Write = Callable[[str, str], Path]
# Tests say what they expect: a document, or none; a finding with a place, or without. Where that
# is not so, they fail.
Loaded = tuple[Any, tuple[Any, ...]]
Load = Callable[..., Loaded]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write an indented literal to a file below the temporary root."""

    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(textwrap.dedent(text).encode())
        return path

    return write


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Load files by path; their names in diagnostics are relative to the temporary root."""

    def load(*paths: Path, overlays: tuple[Path, ...] = ()) -> Loaded:
        return load_document(paths, overlays, root=tmp_path)

    return load
