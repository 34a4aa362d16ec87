"""vcrpy: what a client got once is played again, and no cassette has the key in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.fitting.tools import tool
from tests.fitting.vendor import aover, failing_twice, over, over_session

vcr = tool("vcr")


def _made(name: str) -> Any:
    from importlib import import_module

    library, _, kind = name.partition(".")
    return getattr(import_module(library), kind)()


CALLS: dict[str, Callable[[str], Any]] = {
    "httpx2": lambda url: over(_made("httpx2.Client"), url),
    "httpx2-async": lambda url: aover(_made("httpx2.AsyncClient"), url),
    "httpx2-own": lambda url: over(None, url),
    "httpx": lambda url: over(_made("httpx.Client"), url),
    "httpx-async": lambda url: aover(_made("httpx.AsyncClient"), url),
    "requests": lambda url: over_session(_made("requests.Session"), url),
}


@pytest.mark.parametrize("name", CALLS)
def test_vcrpy(name: str, tmp_path: Path) -> None:
    cassette = tmp_path / "calls.yaml"
    recorder = vcr.VCR(filter_headers=["x-api-key"])
    with failing_twice() as url, recorder.use_cassette(str(cassette)):
        assert CALLS[name](url).success_count == 3
    with recorder.use_cassette(str(cassette), record_mode="none") as played:
        assert CALLS[name](url).success_count == 3
        assert played.play_count == 3
    assert "your-api-key" not in cassette.read_text()
