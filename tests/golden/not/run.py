"""What a schema excludes narrows no type, unless it excludes everything; it is checked before sending."""

import pytest
from sample import UNSET, DecodeError, RequestValidationError, SampleClient
from sample.models import Thing
from sample.testing import FakeTransport, reply

data = {"name": "root", "size": 3, "tag": "a"}
thing = Thing.from_dict(data)
assert thing.to_dict() == data
assert thing.nothing is None
assert Thing(name="a").size is UNSET
with pytest.raises(DecodeError, match="nothing: "):
    Thing.from_dict(data | {"nothing": 1})

transport = FakeTransport([reply(204)] * 2)
with SampleClient(transport=transport) as client:
    client.things.create_thing(body=Thing(name="a", size=3, tag="a"))
    excluded = Thing(name="root", size="x", tag="", additional_properties={"legacy": 1})
    with pytest.raises(RequestValidationError) as refused:
        client.things.create_thing(body=excluded)
    client.with_options(validate=False).things.create_thing(body=thing)
assert [problem.path for problem in refused.value.problems] == [
    "body.name",
    "body.size",
    "body.tag",
    "body",
]
assert transport.requests[1].body == b'{"name":"root","size":3,"tag":"a"}'
