"""`$id` and `$anchor` are places that references lead to, and `$defs` hold schemas of their own."""

import pytest
from sample import DecodeError
from sample.models import Measure, Point, Route

data = {
    "start": {"x": 1, "y": 2},
    "stops": [{"name": "A", "at": {"x": 3}}],
    "length": {"value": 1.5, "unit": "km"},
    "parent": {"start": {}},
}
route = Route.from_dict(data)
assert route.to_dict() == data
assert (type(route.start), type(route.stops[0].at)) == (Point, Point)
assert route.length == Measure(value=1.5, unit="km")
assert type(route.parent) is Route
with pytest.raises(DecodeError, match=r"stops\[0\]\.at\.x: expected number"):
    Route.from_dict({"start": {}, "stops": [{"at": {"x": "3"}}]})
