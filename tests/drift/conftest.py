"""The garbage collector, which the command switches off, comes back."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="module")
def collector() -> Iterator[None]:
    yield
    gc.enable()
