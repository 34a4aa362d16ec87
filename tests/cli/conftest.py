"""What tests of commands share."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty working folder; the garbage collector, which commands switch off, comes back."""
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    gc.enable()
