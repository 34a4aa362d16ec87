"""Where a schema allows no other properties, they are not kept."""

import pytest
from sample import DecodeError
from sample.models import Nothing, Point

assert Point.from_dict({"x": 1, "y": 2.5, "z": 3}).to_dict() == {"x": 1, "y": 2.5}
assert not hasattr(Point(x=0, y=0), "additional_properties")
assert Nothing.from_dict({}).to_dict() == {}
with pytest.raises(DecodeError):
    Nothing.from_dict([])
