"""The servers of the table, in its order."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Final

from tests.servers.server import Server

NAMES: Final = (
    "jupyter",
    "prefect",
    "chroma",
    "etcd",
    "alertmanager",
    "powerdns",
    "fastapi",
    "litestar",
    "ninja",
)


def all_servers() -> list[Server]:
    """The servers whose folder is there."""
    here = Path(__file__).parent
    there = [name for name in NAMES if (here / name / "start.py").is_file()]
    servers: list[Server] = [import_module(f"tests.servers.{n}.start").SERVER for n in there]
    return servers
