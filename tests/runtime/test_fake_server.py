"""The fake server, asked as a client's transport and by its own methods."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from types import ModuleType
from typing import Any
from uuid import UUID

import pytest

from oasmith.runtime.contents import Json, Nothing
from oasmith.runtime.errors import (
    ConnectionLost,
    DecodeError,
    NotFoundError,
    RateLimitError,
    ServerError,
)
from oasmith.runtime.http import Headers, Request, Response
from oasmith.runtime.operation import Operation
from oasmith.runtime.shapes import Const, Integer
from oasmith.runtime.special_shapes import Never
from oasmith.runtime.testing import FakeClock, FakeServer, Received, reply
from tests.runtime import shop
from tests.runtime.shop import Batch, Status
from tests.shop.resources import _shop_operations as operations
from tests.support.records import record

BATCH_ID = UUID("12345678-1234-4234-8234-123456789abc")
BASE = "https://api.example.com/v1"


def _module(**constants: Any) -> ModuleType:
    module = ModuleType("operations")
    vars(module).update(constants)
    return module


def _paths(*paths: str, base_url: str = "") -> FakeServer:
    operations = {
        path: Operation[Any](name=path, method="GET", path=path, success={"204": Nothing()})
        for path in paths
    }
    return FakeServer([_module(**operations)], base_url)


def test_another_operation_is_not_taken_for_what_an_operation_has_beside_it() -> None:
    names = ("CREATE", "CREATE_ITEMS", "CREATE_PAGING", "CREATE_POLLING")
    operations = {
        name: Operation[Any](name=name, method="GET", path=f"/{name}", success={"204": Nothing()})
        for name in names
    }
    server = FakeServer([_module(**operations)], BASE)
    assert [_asked(server, f"{BASE}/{name}").operation for name in names] == [*names]


def _asked(server: FakeServer, url: str, method: str = "GET") -> Received:
    server.send(Request(method, url))
    return server.requests[-1]


@pytest.fixture
def server() -> FakeServer:
    return FakeServer([operations])


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def client(server: FakeServer, clock: FakeClock) -> shop.ShopClient:
    return shop.ShopClient(api_key="your-api-key", transport=server, clock=clock, base_url=BASE)


def test_every_answer_can_be_read_and_is_the_same_each_time(
    server: FakeServer, client: shop.ShopClient
) -> None:
    first = client.shop.get_batch(batch_id=BATCH_ID)
    assert first == client.shop.get_batch(batch_id=BATCH_ID)
    assert first.items[0].prices[0].currency == "tex"


def test_waits_and_listings_end_at_once(server: FakeServer, client: shop.ShopClient) -> None:
    assert client.shop.wait_for_batch(batch_id=BATCH_ID).status is Status.COMPLETED
    assert list(client.shop.iter_names()) == ["text"]
    assert len(server.requests) == 2


def test_what_came_in_is_kept_with_its_operation(
    server: FakeServer, client: shop.ShopClient
) -> None:
    client.shop.get_batch(batch_id=BATCH_ID)
    client.shop.list_items(limit=5, tags=["a b", "c"])
    batch, items = server.requests
    assert (batch.operation, batch.path) == ("shop.get_batch", {"batch-id": str(BATCH_ID)})
    assert batch.headers["accept"] == "application/json"
    assert (items.operation, items.query) == (
        "shop.list_items",
        {"limit": ["5"], "tags": ["a b|c"]},
    )
    with pytest.raises(DecodeError):
        assert items.json
    assert "a b" not in repr(items)


def test_replies_come_in_order_and_the_last_one_stays(
    server: FakeServer, client: shop.ShopClient
) -> None:
    batch = server.sample("shop.get_batch")
    server.reply("shop.get_batch", batch | {"status": "pending"}, batch | {"status": "failed"})
    got = [client.shop.get_batch(batch_id=BATCH_ID).status for _ in range(3)]
    assert got == ["pending", "failed", "failed"]
    server.reply("shop.get_batch")
    assert client.shop.get_batch(batch_id=BATCH_ID).status == "completed"


def test_a_reply_may_be_a_model_a_response_an_error_or_a_function(
    server: FakeServer, client: shop.ShopClient
) -> None:
    batch = Batch.from_dict(server.sample("shop.get_batch"))
    batch.status = "archived"
    server.reply(
        "shop.get_batch",
        batch,
        reply(404, {"message": "no such batch"}),
        ConnectionLost("x"),
        lambda received: server.sample("shop.get_batch") | {"batchId": received.path["batch-id"]},
    )
    assert client.shop.get_batch(batch_id=BATCH_ID).status == "archived"
    with pytest.raises(NotFoundError):
        client.shop.get_batch(batch_id=BATCH_ID)
    other = UUID(int=7)
    assert client.shop.get_batch(batch_id=other).batch_id == other


def test_a_sample_belongs_to_the_test(server: FakeServer) -> None:
    server.sample("shop.get_batch").clear()
    assert server.sample("shop.get_batch")["items"]


def test_failures_are_retried_as_a_vendors_would_be(
    server: FakeServer, client: shop.ShopClient, clock: FakeClock
) -> None:
    server.fail("shop.get_batch", status=429, headers={"Retry-After": "7"}, times=2)
    client.shop.get_batch(batch_id=BATCH_ID)
    assert clock.slept == [7, 7]
    assert len(server.requests) == 3
    server.fail("shop.get_batch", status=429, headers={"Retry-After": "999"})
    with pytest.raises(RateLimitError) as caught:
        client.shop.get_batch(batch_id=BATCH_ID)
    assert caught.value.body == shop.Fault(message="text")
    clock.now += 1_000
    server.fail("shop.get_batch", 503, {"message": "closed", "until": 6}, times=4)
    with pytest.raises(ServerError) as failed:
        client.shop.get_batch(batch_id=BATCH_ID)
    assert failed.value.body.additional_properties == {"until": 6}


def test_a_failure_without_a_documented_body_is_empty(server: FakeServer) -> None:
    server.fail("shop.get_pet", 500)
    assert server.send(Request("GET", f"{BASE}/pet")) == Response(500)


def test_a_truncated_answer_is_a_lost_connection(
    server: FakeServer, client: shop.ShopClient
) -> None:
    server.truncate("shop.get_batch")
    client.shop.get_batch(batch_id=BATCH_ID)
    server.truncate("shop.get_batch", times=4)
    with pytest.raises(ConnectionLost):
        client.shop.get_batch(batch_id=BATCH_ID)


def test_an_unlisted_value_of_an_enum_comes_as_text(
    server: FakeServer, client: shop.ShopClient
) -> None:
    server.unknown_enum("shop.get_batch")
    batch = client.shop.get_batch(batch_id=BATCH_ID)
    assert (batch.status, batch.items[0].status) == ("unlisted", "unlisted")
    assert type(batch.status) is str
    assert client.shop.get_batch(batch_id=BATCH_ID).status is Status.COMPLETED
    with pytest.raises(LookupError, match="has no enum"):
        server.unknown_enum("shop.list_names")


@pytest.mark.parametrize("method", ["reply", "fail", "truncate", "unknown_enum", "sample"])
def test_an_unknown_name_is_told_with_those_that_are_close(server: FakeServer, method: str) -> None:
    with pytest.raises(LookupError, match="no operation is called 'batch.get'; .*shop.get_batch"):
        getattr(server, method)("batch.get")


def test_what_is_no_operation_is_not_found(server: FakeServer) -> None:
    for method, path in (("GET", "/nothing"), ("DELETE", "/pet"), ("GET", "/pet/more")):
        assert server.send(Request(method, BASE + path)).status == 404
    assert [received.operation for received in server.requests] == ["", "", ""]


def _posted(server: FakeServer, body: bytes, kind: str = "application/json") -> Response:
    headers = Headers([("Content-Type", kind)])
    return server.send(Request("POST", f"{BASE}/items", headers, body))


def test_a_json_body_must_fit(server: FakeServer) -> None:
    assert b"body.weight: missing" in _posted(server, b"{}").body
    assert b"not JSON" in _posted(server, b"{").body
    assert b"body: missing" in _posted(server, b"").body
    assert {_posted(server, body).status for body in (b"{}", b"{", b"")} == {400}
    form = b"style_key=a&weight=1&prices=[]&status=open&created=2026-01-31"
    assert b"must be one of" in _posted(server, form, "application/x-www-form-urlencoded").body
    assert _posted(server, b"a", "text/plain").status == 415


def test_the_most_specific_path_wins() -> None:
    server = _paths("/pets/{id}", "/pets/mine", "/pets/{id}/{name}", "/pets/{id}/photo")
    assert _asked(server, f"{BASE}/pets/mine").operation == "/pets/mine"
    assert _asked(server, f"{BASE}/pets/a%2Fb").path == {"id": "a/b"}
    assert _asked(server, f"{BASE}/pets/1/photo").operation == "/pets/{id}/photo"


def test_a_path_is_found_below_any_base_url() -> None:
    server = _paths("/orders", "/customers/{id}/orders")
    for base in ("http://127.0.0.1:1", BASE, f"{BASE}/shops/7"):
        assert _asked(server, f"{base}/orders").operation == "/orders"
        assert _asked(server, f"{base}/customers/7/orders").path == {"id": "7"}


def test_the_expected_base_url_decides_between_paths_that_fit_alike() -> None:
    for base, operation in (("https://a.example.com/v1", "/o"), ("", "/{tenant}/o")):
        server = _paths("/o", "/{tenant}/o", base_url=base)
        assert _asked(server, "https://b.example.com/v1/o").operation == operation


def test_queries_and_fragments_in_paths_are_understood() -> None:
    server = _paths("/rpc?call=a", "/rpc?call={name}&x=1", "/list#fragment", "/{a}.{b}")
    assert _asked(server, f"{BASE}/rpc?call=a&key=1").operation == "/rpc?call=a"
    assert _asked(server, f"{BASE}/rpc?call=b&x=1&key=1").path == {"name": "b"}
    assert _asked(server, f"{BASE}/list").operation == "/list#fragment"
    assert _asked(server, f"{BASE}/report.csv").path == {"a": "report", "b": "csv"}


def test_an_operation_may_have_a_server_of_its_own() -> None:
    own = Operation[Any](name="own", method="GET", path="/o", server="https://u.example.com/up")
    server = FakeServer([_module(own=own)], BASE)
    assert _asked(server, "https://u.example.com/up/o").operation == "own"


def test_an_answer_that_nothing_fits_asks_for_a_reply() -> None:
    shape = record({"a": Never()})
    never = Operation[Any](name="never", method="GET", path="/n", success={"200": Json(shape)})
    server = FakeServer([_module(never=never)])
    with pytest.raises(AssertionError, match=r"no answer of never fits; reply\(\)"):
        _asked(server, f"{BASE}/n")


def test_examples_are_answered_if_they_fit() -> None:
    shape = record({"a": Integer()}, {"b": Const("x")})
    kept = Operation[Any](name="kept", method="GET", path="/a", success={"2XX": Json(shape)})
    wrong = Operation[Any](name="wrong", method="GET", path="/b", success={"200": Json(shape)})
    examples = {"kept": {"a": 7}, "wrong": {"a": "7"}}
    server = FakeServer([_module(kept=kept, wrong=wrong)], examples=examples)
    assert server.sample("kept") == {"a": 7}
    assert server.sample("wrong") == {"a": 1, "b": "x"}
    assert server.send(Request("GET", f"{BASE}/a")).status == 200


def test_media_types_are_those_of_the_first_documented_success(server: FakeServer) -> None:
    headers = Headers([("Content-Type", "image/png")])
    answer = server.send(Request("POST", f"{BASE}/files", headers, b"png"))
    assert (answer.status, answer.body) == (200, b"text")
    assert answer.headers["content-type"] == "text/plain"


def test_callers_on_many_threads_get_each_reply_once(server: FakeServer) -> None:
    server.reply("shop.get_pet", *({"petType": f"p{n}"} for n in range(201)))
    request = Request("GET", f"{BASE}/pet")
    with ThreadPoolExecutor(8) as pool:
        bodies = {answer.body for answer in pool.map(server.send, [request] * 200)}
    assert len(bodies) == 200
