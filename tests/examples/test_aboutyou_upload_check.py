"""The nightly upload check, in this process and as a program."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

import pytest

import aboutyou_upload_check as blocking
import aboutyou_upload_check_async as asynchronous
from aboutyou import AboutYouClient, AsyncAboutYouClient
from aboutyou.testing import FakeClock, FakeServer, Received, fake_server
from tests.examples.programs import run, serving

NAME = "results.get_product_batch_results"
URL = "https://api.example.com"
GOOD, REFUSED, BROKEN = UUID(int=1), UUID(int=2), UUID(int=3)

both = pytest.mark.parametrize("program", [blocking, asynchronous], ids=["sync", "async"])
scripts = pytest.mark.parametrize(
    "script", ["aboutyou_upload_check.py", "aboutyou_upload_check_async.py"]
)


def _check(program: Any, server: FakeServer, batches: list[UUID], clock: FakeClock) -> Any:
    options: dict[str, Any] = {"api_key": "your-api-key", "base_url": URL, "clock": clock}
    if program is blocking:
        with AboutYouClient(transport=server, **options) as client:
            return blocking.check(client, batches, 600)

    async def checked() -> Any:
        async with AsyncAboutYouClient(transport=server, **options) as client:
            return await asynchronous.check(client, batches, 600)

    return asyncio.run(checked())


@pytest.fixture
def server() -> FakeServer:
    """One batch is good, one has a refused item, one failed."""
    server = fake_server()
    good = server.sample(NAME)
    [item] = good["items"]
    refused = {**item, "success": False, "errors": ["price too high", "no image"]}
    results = {
        GOOD: good,
        REFUSED: {**good, "items": [item, refused]},
        BROKEN: {**good, "status": "failed"},
    }
    server.reply(NAME, lambda received: results[_batch(received)])
    return server


def _batch(received: Received) -> UUID:
    return UUID(received.query["batch_request_id"][0])


@both
def test_every_batch_is_told_whatever_becomes_of_the_others(
    program: Any, server: FakeServer, capsys: pytest.CaptureFixture[str]
) -> None:
    server.fail(NAME, 429, headers={"Retry-After": "3"})
    server.truncate(NAME)
    outcomes = _check(program, server, [BROKEN, REFUSED, GOOD], FakeClock())
    assert blocking.report(outcomes) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"{BROKEN}: no result: ended as failed ({NAME})",
        f"{REFUSED}: text: price too high, no image",
    ]
    assert blocking.report(outcomes[2:]) == 0


@both
def test_batches_are_polled_until_they_are_completed(program: Any) -> None:
    server, clock = fake_server(), FakeClock()
    done = server.sample(NAME)
    server.reply(NAME, *({**done, "status": status} for status in ("pending", "new", "completed")))
    [outcome] = _check(program, server, [GOOD], clock)
    assert outcome.problems() == []
    assert clock.slept == [2, 3]


def test_many_batches_stay_within_the_quota() -> None:
    server, clock = fake_server(), FakeClock()
    done, sent = server.sample(NAME), []
    seen: set[UUID] = set()

    def answer(received: Received) -> Any:
        sent.append(clock.now)
        batch = _batch(received)
        status = "completed" if batch in seen else "processing"
        seen.add(batch)
        return {**done, "status": status}

    server.reply(NAME, answer)
    outcomes = _check(asynchronous, server, [UUID(int=n) for n in range(500)], clock)
    assert [outcome.error for outcome in outcomes] == [None] * 500
    assert len(sent) == 1_000
    assert max(sum(start <= at < start + 60 for at in sent) for start in sent) <= 200


@scripts
def test_the_program_reports_over_http(script: str, server: FakeServer) -> None:
    server.truncate(NAME)
    with serving(server) as url:
        done = run(script, "--base-url", f"{url}/seller", GOOD, REFUSED)
        fine = run(script, "--base-url", url, GOOD)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == f"{REFUSED}: text: price too high, no image\n"
    assert (fine.returncode, fine.stdout) == (0, "all items were accepted\n")
    assert server.requests[0].headers["x-api-key"] == "your-api-key"


@scripts
def test_wrong_usage_is_told(script: str) -> None:
    unset = run(script, "--base-url", URL, GOOD, OTHER="1")
    assert (unset.returncode, "set ABOUTYOU_API_KEY" in unset.stderr) == (2, True)
    wrong = run(script, "--base-url", URL, "b-1")
    assert (wrong.returncode, "invalid UUID value: 'b-1'" in wrong.stderr) == (2, True)
