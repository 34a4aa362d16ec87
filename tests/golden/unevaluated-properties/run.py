"""What no part of a schema declares is forbidden, or of the type that is said of the rest."""

import pytest
from sample import DecodeError, SampleClient, models
from sample._runtime.hints import shape_of
from sample.models import Car, Truck
from sample.testing import FakeTransport, reply

PAIR = shape_of(models.Pair)

with pytest.raises(DecodeError, match="new: unknown property"):
    Car.from_dict({"wheels": 4, "doors": 2, "new": 1})
assert [str(p) for p in Car.shape.problems({"wheels": 4, "x": 1}, request=True)] == [
    "x: unknown property"
]
data = {"wheels": 6, "load": 2.5, "colour": "red"}
assert Truck.from_dict(data).additional_properties == {"colour": "red"}
assert Truck.from_dict(data).to_dict() == data
with pytest.raises(DecodeError, match="colour: expected str"):
    Truck.from_dict(data | {"colour": 1})
assert PAIR.decode(["a", 1]) == ("a", 1)
assert PAIR.problems(["a", 1, 2])

transport = FakeTransport([reply(204)])
with SampleClient(transport=transport) as client:
    client.cars.create_car(wheels=4)
assert transport.requests[0].body == b'{"wheels":4}'
