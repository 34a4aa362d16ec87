from __future__ import annotations

import pytest

from oasmith.runtime.http import Request
from oasmith.runtime.testing import FakeTransport, reply


def test_replies_come_in_order_and_requests_are_kept() -> None:
    transport = FakeTransport([reply(200, {"a": 1}), ValueError("x"), lambda r: reply(201)])
    request = Request("GET", "https://api.example.com/")
    assert transport.send(request).headers["content-type"] == "application/json"
    with pytest.raises(ValueError, match="x"):
        transport.send(request)
    assert transport.send(request).status == 201
    with pytest.raises(AssertionError, match="no reply is left for GET"):
        transport.send(request)
    assert len(transport.requests) == 4


def test_a_reply_may_have_raw_or_no_body() -> None:
    assert reply(200, b"x").body == b"x"
    assert reply(204).body == b""
    assert reply(200, 0, headers={"X-A": "1"}).headers["x-a"] == "1"
