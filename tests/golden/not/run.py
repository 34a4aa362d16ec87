"""What a schema excludes does not narrow a Python type, unless it excludes everything."""

import pytest
from sample import UNSET, DecodeError, SampleClient
from sample.models import Thing
from sample.testing import FakeTransport, reply

data = {"name": "root", "size": 3, "tag": "a"}
thing = Thing.from_dict(data)
assert thing.to_dict() == data
assert thing.nothing is None
assert Thing(name="a").size is UNSET
with pytest.raises(DecodeError, match="nothing: "):
    Thing.from_dict(data | {"nothing": 1})

transport = FakeTransport([reply(204)])
with SampleClient(transport=transport) as client:
    client.things.create_thing(body=thing)
assert transport.requests[0].body == b'{"name":"root","size":3,"tag":"a"}'
