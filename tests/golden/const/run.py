"""A constant need not be given, and nothing else is accepted."""

import pytest
from sample import UNSET, DecodeError
from sample.models import Circle

circle = Circle(radius=1.5)
assert circle.to_dict() == {"kind": "circle", "version": 2, "radius": 1.5}
assert (circle.filled, circle.reserved) == (None, UNSET)
data = {"kind": "circle", "version": 2, "filled": True, "radius": 0, "reserved": None}
assert Circle.from_dict(data).to_dict() == data
with pytest.raises(DecodeError, match="kind: expected str 'circle', got str 'square'"):
    Circle.from_dict(data | {"kind": "square"})
with pytest.raises(DecodeError, match="filled"):
    Circle.from_dict(data | {"filled": 1})
