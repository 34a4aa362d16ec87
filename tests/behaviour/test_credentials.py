"""Secrets: given as text or callables, asked for every attempt, shown nowhere."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

import mircate as mircate_package
from tests.behaviour.operations import MICROSOFT_ERROR, OPERATIONS, SUMMARY
from tests.behaviour.sides import Async, Sync
from tests.behaviour.vendors import VENDORS, Vendor, answer

CHECK_BATCH, GET_SUMMARY = OPERATIONS[5], OPERATIONS[4]


def test_a_callable_is_asked_for_every_attempt(side: Sync, microsoft: Vendor) -> None:
    asked: list[str] = []

    def token() -> str:
        asked.append("token")
        return "your-authentication-token"

    microsoft.answers(answer(MICROSOFT_ERROR, 503), answer(SUMMARY), answer(SUMMARY))
    client = side.client(microsoft, authentication_token=token)
    assert asked == []
    side.run(GET_SUMMARY.call(client))
    assert len(asked) == 2
    side.run(GET_SUMMARY.call(client))
    assert len(asked) == 3


def test_an_asynchronous_callable_is_awaited_for_every_attempt(microsoft: Vendor) -> None:
    asked: list[str] = []

    async def token() -> str:
        await asyncio.sleep(0)
        asked.append("token")
        return "your-authentication-token"

    microsoft.answers(answer(MICROSOFT_ERROR, 503), answer(SUMMARY))
    side = Async()
    side.run(GET_SUMMARY.call(side.client(microsoft, authentication_token=token)))
    side.finish()
    assert len(asked) == 2


def test_an_asynchronous_callable_needs_the_asynchronous_client(mircate: Vendor) -> None:
    async def key() -> str:
        return "your-api-key"

    side = Sync()
    with pytest.raises(mircate_package.ConfigurationError, match="asynchronous client"):
        CHECK_BATCH.call(side.client(mircate, api_key=key))
    side.finish()
    assert mircate.seen == []


@pytest.mark.parametrize("key", ["k\r\nX-Evil: 1", "k\n", "\N{SNOWMAN}"])
def test_a_secret_that_cannot_be_a_header_is_refused_unseen(
    side: Sync, mircate: Vendor, key: str
) -> None:
    with pytest.raises(mircate_package.RequestValidationError) as caught:
        side.run(CHECK_BATCH.call(side.client(mircate, api_key=key)))
    assert key not in str(caught.value)
    assert mircate.seen == []


def test_a_failing_callable_says_so_itself(side: Sync, mircate: Vendor) -> None:
    def key() -> str:
        raise LookupError("the vault is sealed")

    with pytest.raises(LookupError, match="the vault is sealed"):
        side.run(CHECK_BATCH.call(side.client(mircate, api_key=key)))


@pytest.fixture(params=OPERATIONS, ids=lambda operation: operation.name)
def outcomes(
    side: Sync, request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[tuple[Vendor, list[str]]]:
    """All text that a client shows of itself, its errors and its log while all goes wrong."""
    operation = request.param
    vendor: Vendor = request.getfixturevalue(operation.vendor)
    echo = {"message": " ".join(vendor.credentials.values())}
    caplog.set_level(logging.DEBUG)
    client = side.client(vendor, headers={"X-Extra": "your-extra-secret"}, max_retries=1)
    resource = operation.name.partition(".")[0]
    held = [credential.secrets for credential in client._caller.config.credentials.values()]
    parts = [client, client._caller.config, vars(client), held, getattr(client, resource)]
    shown = [repr(part) for part in parts]
    vendor.answers(answer(operation.full), *[answer(echo, 500)] * 2)
    vendor.answers(answer(echo, 401), answer(b"no JSON"))
    for _ in range(4):
        shown += _shown(side, client, operation)
    shown += _shown(side, side.client(vendor, base_url="http://127.0.0.1:1"), operation)
    yield vendor, [*shown, caplog.text]


def _shown(side: Sync, client: Any, operation: Any) -> list[str]:
    try:
        return [repr(type(side.run(operation.call(client))))]
    except import_module(type(client).__module__.partition(".")[0]).ClientError as error:
        return [str(error), repr(error), "".join(traceback.format_exception(error))]


def test_no_secret_is_ever_shown(outcomes: tuple[Vendor, list[str]]) -> None:
    vendor, shown = outcomes
    for secret in (*vendor.credentials.values(), "your-extra-secret"):
        assert [text for text in shown if secret in text] == []


def test_the_log_tells_attempts_under_the_name_of_the_package(
    side: Sync, mircate: Vendor, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="mircate")
    mircate.answers(answer({}, 503), answer({}))
    side.run(CHECK_BATCH.call(side.client(mircate)))
    told = [record.getMessage() for record in caplog.records if record.name == "mircate"]
    host = mircate.url.removeprefix("http://").partition("/")[0]
    place = f"GET {host}/CALL/MerchantImportJob/checkBatchStatus/{{BATCH_ID}}"
    first, retry, second = [text for text in told if not text.startswith("drift: ")]
    name = "product_supplier.check_batch_status"
    assert first.startswith(f"{place}: 503 ({name}, attempt 1, ")
    assert retry == (
        f"{place}: 503 Service Unavailable ({name}, attempt 1 of 4, 0.0 s); trying again in 0.2 s"
    )
    assert second.startswith(f"{place}: 200 ({name}, attempt 2, ")


def test_every_vendor_is_played() -> None:
    assert {vendor.package for vendor in VENDORS} == {"aboutyou", "microsoft_content", "mircate"}
