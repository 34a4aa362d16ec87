"""An array of fixed length checks every position."""

import pytest
from sample import DecodeError
from sample.models import Line

data = {"from": [7.5, 47], "label": ["a", 1], "path": ["a", 1, 2]}
assert Line.from_dict(data).to_dict() == data
with pytest.raises(DecodeError, match=r"label\[1\]: expected int"):
    Line.from_dict({"label": ["a", "b"]})
with pytest.raises(DecodeError, match="from"):
    Line.from_dict({"from": [1, 2, 3]})
