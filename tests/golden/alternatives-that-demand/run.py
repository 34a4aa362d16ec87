"""Alternatives that only demand properties make no types; that one of them is kept is checked before sending."""

import pytest
from sample import RequestValidationError, SampleClient
from sample.models import Child, Contact, One, Three, Whichever
from sample.testing import FakeTransport, reply

came = {"name": "a", "one": {}, "three": {}, "any": {}}
transport = FakeTransport([reply(200, came) for _ in range(9)])
client = SampleClient(transport=transport)
for contact in (
    Contact(name="a", email="e"),
    Contact(name="a", phone="p", code="c"),
    Contact(name="a", email="e", one=One(b="x"), three=Three(c="y"), any=Whichever()),
):
    assert client.contacts.create_contact(body=contact) == Contact.from_dict(
        came
    )  # answers are not held to it
assert client.drift == {}
for contact, told in (
    (Contact(name="a"), r"body.phone: missing, needed unless `email` is there\nbody.code: missing"),
    (Contact(name="a", phone="p"), "body.code: missing, needed unless `email` is there"),
    (Contact(name="a", email="e", one=One()), "body.one.b: missing, needed unless `a` is there"),
    (
        Contact(name="a", email="e", one=One(a="x", b="x")),
        "body.one: must fit exactly one of .*, fits 2",
    ),
    (
        Contact(name="a", email="e", three=Three()),
        "body.three.c: missing, needed unless `a` is there or `b` is there",
    ),
):
    with pytest.raises(RequestValidationError, match=told):
        client.contacts.create_contact(body=contact)
assert Child(a="x", d=5).to_dict() == {"a": "x", "d": 5}
assert [p.path for p in Child.shape.problems({}, request=True)] == ["b", "d"]
