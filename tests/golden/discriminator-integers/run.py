"""Tags may be integers: they are compared as such, and true is no 1."""

import pytest
from sample import DecodeError, models
from sample._runtime.hints import shape_of
from sample.models import Button, Job, Message, Ping, Row

COMPONENT = shape_of(models.Component)
EVENT = shape_of(models.Event)

data = {"components": [{"type": 1, "components": [{"type": 3, "label": "OK"}]}, {"type": 9}]}
message = Message.from_dict(data)
assert message.to_dict() == data
row, unknown = message.components
assert isinstance(row, Row) and isinstance(row.components[0], Button)
assert unknown == {"type": 9}
assert [type(EVENT.decode({"op": op})) for op in (1, -2, 3)] == [Ping, Job, dict]
for shape, name in ((COMPONENT, "type"), (EVENT, "op")):
    for wrong in ("1", True, 1.5):
        with pytest.raises(ValueError):
            shape.decode({name: wrong})
with pytest.raises(DecodeError, match=r"components\[0\]\.type: expected"):
    Message.from_dict({"components": [{"type": True}]})
