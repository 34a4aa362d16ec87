"""Where parts contradict each other the first one counts, the others narrow it as far as they can."""

import pytest
from sample import DecodeError
from sample.models import Part

data = {"id": 1, "size": 2, "state": "off"}
assert Part.from_dict(data).to_dict() == data
assert [p.path for p in Part.shape.problems({"id": 1, "size": 0}, request=True)] == ["size"]
with pytest.raises(DecodeError, match="(?s)id: expected int.*size: expected int"):
    Part.from_dict({"id": "1", "size": 2.5})
