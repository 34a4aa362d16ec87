"""Libraries of others that ``make fitting`` installs; elsewhere their tests are skipped."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any

import pytest


def tool(name: str) -> Any:
    """The module; in ``make fitting`` it has to be there."""
    if os.environ.get("OASMITH_FITTING"):
        return import_module(name)
    return pytest.importorskip(name, reason=f"{name} is not installed: make fitting")
