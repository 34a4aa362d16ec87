"""Unions inside lists, maps and tuples are told apart item by item."""

import pytest
from sample import DecodeError, models
from sample._runtime.hints import shape_of
from sample.models import Circle, Drawing, Square

LAYERS = shape_of(models.Layers)

data = {
    "shapes": [{"kind": "circle", "radius": 1}, {"kind": "square", "side": 2}, {"kind": "star"}],
    "by_name": {"a": {"kind": "Circle"}, "b": None},
    "pair": [{"kind": "Square"}, 3],
    "layers": {"top": [{"kind": "Circle"}, {"kind": "Square"}]},
}
drawing = Drawing.from_dict(data)
assert [type(shape) for shape in drawing.shapes_] == [Circle, Square, dict]
assert drawing.by_name == {"a": Circle(kind="Circle"), "b": None}
assert drawing.pair == (Square(kind="Square"), 3)
assert drawing.layers == LAYERS.decode(data["layers"])
assert drawing.to_dict() == data
wrong = {
    "shapes": [{"kind": "circle", "radius": "1"}],
    "by_name": {"a": {"kind": "Square", "side": []}},
}
with pytest.raises(
    DecodeError, match=r"(?s)shapes\[0\].radius: expected.*by_name.a.side: expected"
):
    Drawing.from_dict(wrong)
