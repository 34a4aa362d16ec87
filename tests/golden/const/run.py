"""A constant need not be given and is sent, also an optional one; nothing else is accepted."""

import pytest
from sample import UNSET, DecodeError
from sample.models import Circle

circle = Circle(radius=1.5)
given = {"kind": "circle", "version": 2, "radius": 1.5, "filled": True, "reserved": None}
assert circle.to_dict() == given
assert Circle(radius=1.5, filled=None, reserved=UNSET).to_dict() == {
    "kind": "circle",
    "version": 2,
    "radius": 1.5,
}
came = {"kind": "circle", "version": 2.0, "radius": 1.5}
assert Circle.from_dict(came).to_dict() == came, "what did not come is not made up"
assert (Circle.from_dict(came).filled, Circle.from_dict(came).reserved) == (None, UNSET)
data = {"kind": "circle", "version": 2, "filled": True, "radius": 0, "reserved": None}
assert Circle.from_dict(data).to_dict() == data
with pytest.raises(DecodeError, match="kind: expected str 'circle', got str 'square'"):
    Circle.from_dict(data | {"kind": "square"})
with pytest.raises(DecodeError, match="filled"):
    Circle.from_dict(data | {"filled": 1})
