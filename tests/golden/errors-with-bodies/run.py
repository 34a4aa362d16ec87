"""Errors say where, what, and what the server says of it; bodies are of documented types or raw."""

import pickle
import shlex

import pytest
from sample import (
    ApiError,
    ConflictError,
    DecodeError,
    NotFoundError,
    RateLimitError,
    SampleClient,
    ServerError,
    UnprocessableError,
)
from sample.models import Fault, NoCustomer, Order, Problem
from sample.testing import FakeClock, FakeTransport, reply

problem = {"Content-Type": "application/problem+json"}
html = {"Content-Type": "text/html"}
order = Order(reference="A-1", pass_code="hush-1", card="4111 hush")


def failed(kind, *replies, **options):
    transport = FakeTransport(replies)
    clock = FakeClock(chance=1.0)
    with (
        SampleClient(api_key="hush/key", transport=transport, clock=clock, **options) as client,
        pytest.raises(kind) as caught,
    ):
        if kind in (UnprocessableError, NotFoundError):
            client.orders.create_order(body=order)
        else:
            client.orders.get_order(order_id="personal", fields="private")
    assert type(caught.value) is kind
    assert isinstance(caught.value, ApiError) or kind is DecodeError
    texts = (str(caught.value), repr(caught.value), repr(vars(caught.value)))
    texts += (caught.value.as_curl(), pickle.dumps(caught.value).decode("latin-1"))
    assert not any("hush" in text for text in texts), texts
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    return caught.value


# What the document types is typed, by exact status, by range, by default; all else is raw.
told = {"explanation": "reference is already used", "place": "reference"}
used = failed(UnprocessableError, reply(422, told))
assert used.body == Fault(explanation="reference is already used", place="reference")
assert str(used) == (
    "POST api.example.com/v1/orders: 422 Unprocessable Entity: reference is already used "
    "(orders.create_order, attempt 1 of 4, 0.0 s)"
)
gone = failed(NotFoundError, reply(404, {"customer": 5}))
assert gone.body == NoCustomer(customer=5)
assert str(gone) == (
    "POST api.example.com/v1/orders: 404 Not Found (orders.create_order, attempt 1 of 4, 0.0 s)"
)
other = failed(NotFoundError, reply(404, {"title": "No such customer"}, headers=problem))
assert other.body == Problem(title="No such customer")
state = failed(ConflictError, reply(409, [{"explanation": "is on its way"}]))
assert state.body == [Fault(explanation="is on its way")]
teapot = failed(
    ApiError, reply(418, {"title": "Teapot", "detail": "short and stout"}, headers=problem)
)
assert teapot.body == Problem(title="Teapot", detail="short and stout")
assert str(teapot) == (
    "GET api.example.com/v1/orders/{order_id}: 418 I'm a Teapot: short and stout "
    "(orders.get_order, attempt 1 of 4, 0.0 s)"
)
limited = failed(
    RateLimitError, reply(429, b"<title>Slow down</title>", headers=html), max_retries=0
)
assert limited.body == "<title>Slow down</title>"
assert "429 Too Many Requests: Slow down (" in str(limited)

# A proxy on the way.
page = b"<html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1><p>nginx has no upstream</p>"
proxy = failed(ServerError, *[reply(502, page, headers=html)] * 4)
assert proxy.body == page.decode()
assert str(proxy) == (
    "GET api.example.com/v1/orders/{order_id}: 502 Bad Gateway: nginx has no upstream "
    "(orders.get_order, attempt 4 of 4, 3.5 s)"
)

# What the server says may be left out; the body is there all the same.
silent = failed(UnprocessableError, reply(422, told), error_text="none")
assert (silent.message, type(silent.body)) == ("", Fault)
assert "already" not in str(silent)

# What was sent and what came.
assert used.request is not None
assert used.request.url == "https://api.example.com/v1/orders?api_key=***"
assert used.request.body == b'{"reference":"A-1","pass_code":"***","card":"***"}'
assert used.response is not None
assert (used.response.status, used.response.content[:14]) == (422, b'{"explanation"')
assert shlex.split(used.as_curl())[-1] == used.request.url
assert '--data-raw \'{"reference":"A-1"' in used.as_curl()
