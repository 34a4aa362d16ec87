"""The schema `true` accepts anything, `false` nothing: its property can only be left out."""

import pytest
from sample import UNSET, DecodeError
from sample.models import Box

data = {
    "content": [1],
    "everything": None,
    "items": [1, None],
    "empty": [],
    "either": "a",
    "both": "b",
}
box = Box.from_dict(data)
assert box.to_dict() == data
assert (box.forbidden, Box(content=1).everything) == (None, UNSET)
for wrong in ({"forbidden": 1}, {"impossible": 1}, {"empty": [1]}, {"either": 1}, {"both": 1}):
    with pytest.raises(DecodeError, match=next(iter(wrong))):
        Box.from_dict(data | wrong)
