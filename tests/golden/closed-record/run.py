"""Where a schema allows no other properties, others are refused, or kept as undeclared ones."""

import pytest
from sample import DecodeError
from sample.models import Nothing, Point

more = {"x": 1, "y": 2.5, "z": 3}
with pytest.raises(DecodeError, match="z: unknown property"):
    Point.from_dict(more)
tolerant = Point.from_dict(more, strict=False)
assert (tolerant.x, tolerant.to_dict()) == (1, more)
assert not hasattr(Point(x=0, y=0), "additional_properties")
assert Nothing.from_dict({}).to_dict() == {}
with pytest.raises(DecodeError):
    Nothing.from_dict([])
