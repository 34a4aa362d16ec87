"""The exact status is looked up first, then its range, then the default."""

import pytest
from sample import ApiError, NotFoundError, SampleClient, ServerError
from sample.models import NotFound, Problem
from sample.testing import FakeTransport, reply

text = {"Content-Type": "text/plain"}
problem = {"Content-Type": "application/problem+json"}
transport = FakeTransport(
    [
        reply(206, ["a"]),
        reply(404, {"missing": "list"}),
        reply(418, b'{"title":"teapot"}', headers=problem),
        reply(500, b"broken", headers=text),
        reply(200, {"title": "fine"}),
    ]
)
with SampleClient(transport=transport, max_retries=0) as client:
    assert client.items.list_items() == ["a"]
    with pytest.raises(NotFoundError) as missing:
        client.items.list_items()
    with pytest.raises(ApiError) as teapot:
        client.items.list_items()
    with pytest.raises(ServerError) as broken:
        client.items.list_items()
    assert client.items.get_status() == Problem(title="fine")
assert (missing.value.status, missing.value.body) == (404, NotFound(missing="list"))
assert (teapot.value.status, teapot.value.body) == (418, Problem(title="teapot"))
assert (broken.value.status, broken.value.body) == (500, "broken")
assert broken.value.operation == "items.list_items"
