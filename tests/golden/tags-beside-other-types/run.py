"""A tag may be whatever its own schema allows beside texts; those texts are the tags."""

import pytest
from sample import DecodeError, models
from sample._runtime.hints import shape_of
from sample.models import Circle, Square

SHAPE = shape_of(models.Shape)

for kind in ("circle", "round", None):
    assert SHAPE.decode({"kind": kind, "radius": 1}) == Circle(kind=kind, radius=1)
assert SHAPE.decode({"kind": "Square", "side": 1}) == Square(kind="Square", side=1)
assert SHAPE.decode({"kind": 4, "side": 1}) == Square(kind=4, side=1)
with pytest.raises(DecodeError, match="kind: expected"):
    Circle.from_dict({"kind": 4})
with pytest.raises(DecodeError, match="kind: expected"):
    Square.from_dict({"kind": "other"})
