"""What the document does not describe is any JSON value, object or list."""

import pytest
from sample import UNSET, DecodeError, SampleClient
from sample.models import Holder, Nothing
from sample.testing import FakeTransport, reply

data = {
    "empty": None,
    "described": 1,
    "free": {"a": [1]},
    "open": {"b": None},
    "nothing": {},
    "listed": [1, "a", None],
    "inline": {"c": {}},
    "more": 2.5,
}
holder = Holder.from_dict(data)
assert holder.to_dict() == data
assert holder.nothing == Nothing()
assert Holder(empty=1, free={}, listed=[]).inline is UNSET
with pytest.raises(DecodeError, match="(?s)free: expected dict.*listed: expected list"):
    Holder.from_dict({"empty": 1, "free": [], "listed": {}})

transport = FakeTransport([reply(200, {"x": 1}), reply(200, {})])
with SampleClient(transport=transport) as client:
    assert client.things.create_thing(body=[1, None]) == {"x": 1}
    assert client.things.create_thing() == {}
assert [request.body for request in transport.requests] == [b"[1,null]", None]
