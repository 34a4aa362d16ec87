"""Unnamed types may contain themselves."""

import pytest
from sample import DecodeError, models
from sample._runtime.hints import shape_of
from sample.models import Document

JSON_VALUE = shape_of(models.JsonValue)

data = {
    "content": {"a": [1, "b", {"c": []}]},
    "outline": [[], [[]]],
    "nested": [{"a": [{"b": []}]}],
}
assert Document.from_dict(data).to_dict() == data
assert JSON_VALUE.decode([["a"]]) == [["a"]]
with pytest.raises(DecodeError, match=r"outline\[1\]\[0\]: expected"):
    Document.from_dict({"outline": [[], [1]]})
