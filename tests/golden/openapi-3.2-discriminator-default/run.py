"""Objects whose tag is unknown or missing are of the default variant."""

from sample.models import Circle, Drawing, Other

data = {"figures": [{"kind": "circle", "radius": 1}, {"kind": "star", "path": "*"}, {"path": "-"}]}
drawing = Drawing.from_dict(data)
assert drawing.figures == [
    Circle(kind="circle", radius=1),
    Other(kind="star", path="*"),
    Other(path="-"),
]
assert drawing.to_dict() == data
