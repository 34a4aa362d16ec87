"""Enums of strings and numbers, with null, of booleans: known values are told, others pass."""

import pytest
from sample import DecodeError, models
from sample._runtime.hints import shape_of
from sample.models import Answer, Poll, Rank

LEVEL = shape_of(models.Level)

data = {
    "level": 2,
    "answer": None,
    "rank": 3,
    "choice": 0.5,
    "ratio": 1,
    "always": True,
    "nothing": None,
    "mode": "auto",
    "point": {"x": 1},
    "box": [0, 0, 1, 1],
}
poll = Poll.from_dict(data)
assert (poll.rank, poll.answer) == (Rank.VALUE_3, None)
assert poll.to_dict() == data
assert Poll.from_dict({"level": "low", "answer": "yes"}).answer is Answer.YES
assert [LEVEL.decode(value) for value in ("high", "middle", 1, 7)] == ["high", "middle", 1, 7]
with pytest.raises(DecodeError) as caught:
    Poll.from_dict(
        {"level": True, "answer": 1, "rank": "3", "ratio": "half", "mode": [], "box": [0, True]}
    )
for name in ("level", "answer", "rank", "ratio", "mode", "box[1]"):
    assert f"{name}: expected" in str(caught.value), name
