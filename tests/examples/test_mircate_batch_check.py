"""The batch check with a condition of its own, in this process and as a program."""

from __future__ import annotations

import asyncio
import re
from typing import Any

import pytest

import mircate_batch_check as blocking
import mircate_batch_check_async as asynchronous
from mircate import AsyncMircateClient, MircateClient, PollTimeout
from mircate.testing import FakeClock, FakeServer, fake_server
from tests.examples.programs import run, serving

NAME = "product_supplier.check_batch_status"

programs = pytest.mark.parametrize("program", [blocking, asynchronous], ids=["sync", "async"])
scripts = pytest.mark.parametrize(
    "script", ["mircate_batch_check.py", "mircate_batch_check_async.py"]
)


def _progress(*counts: tuple[int | None, int | None]) -> list[dict[str, Any]]:
    failed = [{"sku": "a-1"}]
    return [{"successCount": s, "failCount": f, "failedProducts": failed} for s, f in counts]


def _check(program: Any, server: FakeServer, clock: FakeClock) -> Any:
    options: dict[str, Any] = {"api_key": "your-api-key", "clock": clock}
    if program is blocking:
        with MircateClient(transport=server, **options) as client:
            return blocking.check(client, "b-1", 10, 60)

    async def checked() -> Any:
        async with AsyncMircateClient(transport=server, **options) as client:
            return await asynchronous.check(client, "b-1", 10, 60)

    return asyncio.run(checked())


@programs
def test_the_wait_ends_when_every_product_is_done(program: Any) -> None:
    server, clock = fake_server(), FakeClock()
    server.reply(NAME, *_progress((None, None), (9, 0), (9, 1)))
    assert _check(program, server, clock).fail_count == 1
    assert clock.slept == [2, 3]
    assert [received.path for received in server.requests] == [{"BATCH_ID": "b-1"}] * 3


@programs
def test_what_never_ends_is_given_up(program: Any) -> None:
    server, clock = fake_server(), FakeClock()
    server.reply(NAME, *_progress((9, 0)))
    with pytest.raises(PollTimeout):
        _check(program, server, clock)
    assert clock.now - FakeClock().now < 60


@scripts
def test_the_program_reports_over_http(script: str) -> None:
    server = fake_server()
    server.fail(NAME, 503, headers={"Retry-After": "0"})
    server.reply(NAME, *_progress((9, 1)))
    with serving(server) as url:
        failed = run(script, "--base-url", url, "b-1", 10)
        late = run(script, "--base-url", url, "b-1", 11, "--timeout", 1)
        server.reply(NAME, {"successCount": 10})
        fine = run(script, "--base-url", url, "b-1", 10)
        server.fail(NAME, 404)
        missing = run(script, "--base-url", url, "b-2", 10)
    assert (failed.returncode, failed.stdout) == (
        1,
        "9 succeeded, 1 failed\nfailed: {'sku': 'a-1'}\n",
    )
    assert (fine.returncode, fine.stdout) == (0, "10 succeeded, 0 failed\n")
    for done, why in ((late, "not final after 1 s"), (missing, "404 Not Found")):
        assert done.returncode == 1
        assert re.search(f"^no result: (GET .*: )?{why} \\({NAME}", done.stderr, re.MULTILINE)


@scripts
def test_wrong_usage_is_told(script: str) -> None:
    unset = run(script, "b-1", 1, OTHER="1")
    assert (unset.returncode, "set MIRCATE_API_KEY" in unset.stderr) == (2, True)
