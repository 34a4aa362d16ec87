"""The export that can go on: in this process, as a program, and one after the other."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import microsoft_status_export as blocking
import microsoft_status_export_async as asynchronous
from microsoft_content import AsyncMicrosoftContentClient, ClientError, MicrosoftContentClient
from microsoft_content.testing import FakeClock, FakeServer, Received, fake_server
from tests.examples.programs import run, serving

NAME = "product_statuses.get_product_statuses"
PAGES = 5

programs = pytest.mark.parametrize("program", [blocking, asynchronous], ids=["sync", "async"])
scripts = pytest.mark.parametrize(
    "script", ["microsoft_status_export.py", "microsoft_status_export_async.py"]
)


class Shop:
    """A fake server with `PAGES` pages of two offers; pages in `broken` fail once."""

    def __init__(self) -> None:
        self.server: FakeServer = fake_server()
        self.offer = self.server.sample(NAME)["resources"][0]
        self.broken: list[int] = []
        self.server.reply(NAME, self._page)

    def _page(self, received: Received) -> Any:
        number = int(received.query.get("continuation-token", ["0"])[0])
        assert received.query["max-results"] == ["250"]
        if number in self.broken:
            self.broken.remove(number)
            return {"resources": "not a list"}
        offers = [{**self.offer, "productId": f"p{2 * number + i}"} for i in range(2)]
        more = {"nextPageToken": str(number + 1)} if number + 1 < PAGES else {}
        return {"resources": offers, **more}

    @property
    def asked(self) -> list[str]:
        """The tokens that came, "" for the first page."""
        tokens = (r.query.get("continuation-token", [""])[0] for r in self.server.requests)
        return list(tokens)


def _export(program: Any, shop: Shop, output: Path) -> None:
    options: dict[str, Any] = {
        "authentication_token": "your-authentication-token",
        "developer_token": "your-developer-token",
        "clock": FakeClock(),
    }
    if program is blocking:
        with MicrosoftContentClient(transport=shop.server, **options) as client:
            blocking.export(client, 7, output)
        return

    async def exported() -> None:
        async with AsyncMicrosoftContentClient(transport=shop.server, **options) as client:
            await asynchronous.export(client, 7, output)

    asyncio.run(exported())


def _products(output: Path) -> list[str]:
    lines = output.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["productId"] for line in lines]


EVERYTHING = [f"p{n}" for n in range(2 * PAGES)]


@programs
def test_every_offer_is_written_once(program: Any, tmp_path: Path) -> None:
    shop, output = Shop(), tmp_path / "offers.jsonl"
    for _ in range(2):  # a second export starts anew
        _export(program, shop, output)
        assert _products(output) == EVERYTHING
        assert [path.name for path in tmp_path.iterdir()] == ["offers.jsonl"]


@given(st.lists(st.tuples(st.integers(0, PAGES - 1), st.sampled_from([blocking, asynchronous]))))
@settings(max_examples=30)
def test_wherever_runs_fail_nothing_is_lost_or_repeated(failures: list[tuple[int, Any]]) -> None:
    with TemporaryDirectory() as folder:
        shop, output = Shop(), Path(folder, "offers.jsonl")
        for page, program in failures:
            shop.broken = [page]
            try:
                _export(program, shop, output)
            except ClientError as error:
                assert error.resume_token
                assert _products(output) == EVERYTHING[: 2 * page]
            else:
                assert _products(output) == EVERYTHING
        shop.broken = []
        _export(blocking, shop, output)
        assert _products(output) == EVERYTHING


def test_half_a_page_is_dropped_and_a_lost_output_starts_anew(tmp_path: Path) -> None:
    shop, output = Shop(), tmp_path / "offers.jsonl"
    for spoil in (lambda: output.open("a").write('{"productId": "p2"}\n{"prod'), output.unlink):
        shop.broken = [3]
        with pytest.raises(ClientError):
            _export(blocking, shop, output)
        spoil()
        _export(blocking, shop, output)
        assert _products(output) == EVERYTHING


@scripts
def test_the_program_goes_on_where_it_failed(script: str, tmp_path: Path) -> None:
    shop, output = Shop(), tmp_path / "offers.jsonl"
    shop.broken = [3]
    shop.server.fail(NAME, 429, headers={"Retry-After": "0"})
    shop.server.truncate(NAME)
    with serving(shop.server) as url:
        failed = run(script, "--base-url", f"{url}/v9.1/bmc", 7, output)
        assert (failed.returncode, _products(output)) == (1, EVERYTHING[:6])
        assert "\nnot complete, run again to go on: items: expected list, got str" in failed.stderr
        assert "Traceback" not in failed.stderr
        done = run(script, "--base-url", f"{url}/v9.1/bmc", 7, output)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "")
    assert _products(output) == EVERYTHING
    assert shop.asked == ["", "", "", "1", "2", "3", "3", "4"]
    assert shop.server.requests[-1].headers["developertoken"] == "your-developer-token"


@scripts
def test_wrong_usage_is_told(script: str, tmp_path: Path) -> None:
    unset = run(script, 7, tmp_path / "o", MICROSOFT_AUTHENTICATION_TOKEN="your-token")
    assert (unset.returncode, "set MICROSOFT_DEVELOPER_TOKEN" in unset.stderr) == (2, True)
    assert "your-token" not in unset.stderr
