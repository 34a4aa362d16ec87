"""The properties of a body that is an object are arguments of the methods."""

import inspect

import pytest
from sample import SampleClient
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(201, {"id": "1", "sku": "a", "quantity": 2, "kind": "order"})])
client = SampleClient(transport=transport)


def sent() -> bytes | None:
    return transport.requests[-1].body


def takes(method: object) -> list[str]:
    return list(inspect.signature(method).parameters)  # type: ignore[arg-type]


# Those of the path in its order, by place or by name; then what is required; then the rest.
create = client.orders.create_order
assert takes(create) == [
    *("shop", "sku", "sku_body", "quantity", "models", "dry", "note", "kind", "timeout"),
    *("self_body", "models_", "pin", "gifts", "options"),
]
assert create("s", "x", sku_body="a", quantity=2).quantity == 2
assert transport.requests[-1].url == "https://api.example.com/shops/s/orders/x"
assert sent() == b'{"sku":"a","quantity":2,"kind":"order"}'
transport.replies = [reply(201, {"id": "1", "sku": "a", "quantity": 2, "kind": "order"})]
create(shop="s", sku="x", sku_body="a", quantity=1, note=None, timeout=3, models="q", models_=["m"])
assert transport.requests[-1].url == "https://api.example.com/shops/s/orders/x?models=q"
assert sent() == b'{"sku":"a","quantity":1,"kind":"order","note":null,"timeout":3,"models":["m"]}'
with pytest.raises(TypeError, match=r"'quantitty' \(did you mean 'quantity'\?\): create_order\(\)"):
    create("s", "x", sku_body="a", quantity=1, quantitty=2)  # type: ignore[call-arg]
with pytest.raises(TypeError, match="positional"):
    create("s", "x", "a", quantity=1)  # type: ignore[misc]

# A body that may be left out is, where nothing was given.
add = client.notes.add_note
transport.replies = [reply(204)] * 5
add()
assert sent() is None
add(tags=None)
assert sent() is None
add(text="t")
assert sent() == b'{"text":"t","kind":"note"}'
add(marks=[], text="t")
assert sent() == b'{"text":"t","kind":"note","marks":[]}'
add(text="t", done=None, tags=[], extra_body={"more": 1})
assert sent() == b'{"text":"t","kind":"note","done":null,"tags":[],"more":1}'
with pytest.raises(TypeError, match="'text'"):
    add(done=True)

transport.replies = [reply(204)] * 4
client.files.upload(file=b"bytes", title="A")
assert b"bytes" in (sent() or b"") and b'name="title"' in (sent() or b"")
client.tokens.create_token(user="me", content_type_body="x")
assert sent() == b"user=me&content_type=x"
client.tokens.create_token(user="me", content_type="application/json")
assert sent() == b'{"user":"me"}'

# Properties without names of their own.
transport.replies = [reply(204)] * 2
client.labels.put_labels(language="de", additional_properties={"a": 1})
assert sent() == b'{"language":"de","a":1}'
client.labels.patch_labels(body={"a": 1})
assert sent() == b'{"a":1}'
