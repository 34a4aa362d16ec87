"""An array of fixed length is a tuple, whose positions are told apart."""

from datetime import date
from typing import assert_type

import pytest
from sample import DecodeError, RequestValidationError, SampleClient
from sample.models import Line, Position, Size
from sample.testing import FakeTransport, reply

data = {
    "from": [7.5, 47],
    "label": ["a", 1],
    "sized": ["a", {"w": 2}, "2024-01-02"],
    "boxes": [[[1, 2], ["b"]]],
    "span": [1, 2],
    "path": ["a", 1, 2],
    "many": ["a"],
}
line = Line.from_dict(data)
assert line.to_dict() == data
assert (line.from_, line.label, line.span) == ((7.5, 47), ("a", 1), (1, 2))
assert line.sized == ("a", Size(w=2), date(2024, 1, 2))
assert line.boxes == [((1, 2), ("b",))]
assert Line.from_dict({"sized": ["a", {}]}).sized == ("a", Size())
assert Line.from_dict({"sized": None, "span": "1-2"}).to_dict() == {"sized": None, "span": "1-2"}
if line.label is not None:
    assert_type(line.label[1], int)
for wrong, why in (
    ({"label": ["a", "b"]}, r"label\[1\]: expected int"),
    ({"from": [1, 2, 3]}, "from: expected list of length 2, got list of length 3"),
    ({"sized": ["a"]}, "sized: expected list of length 2 to 3, got list of length 1"),
    ({"boxes": [[[1, 2], [1]]]}, r"boxes\[0\]\[1\]\[0\]: expected str"),
):
    with pytest.raises(DecodeError, match=why):
        Line.from_dict(wrong)

transport = FakeTransport([reply(data=[[1.5, 2]])])
corner: Position = (7.5, 47)
with SampleClient(transport=transport) as client:
    boxes: list[tuple[Position, tuple[str, ...]]] = [(corner, ("b",))]
    lines = client.lines.create_line(label=("a", 1), boxes=boxes, at=corner, window=(1, 2))
    assert lines == [(1.5, 2)]
    with pytest.raises(RequestValidationError, match="body.label: expected list of length 2"):
        client.lines.create_line(label=("a",))  # type: ignore[arg-type]
request = transport.requests[0]
assert request.url == "https://api.example.com/lines?at=7.5&at=47&window=1&window=2"
assert request.body == b'{"label":["a",1],"boxes":[[[7.5,47],["b"]]]}'
