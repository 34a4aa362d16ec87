"""Properties by pattern are values of a map; others are anything, or barred where the object is closed."""

import pytest
from sample import DecodeError, models
from sample._runtime.hints import shape_of
from sample.models import Loose, Numbers

LETTERED = shape_of(models.Lettered)
SEVERAL = shape_of(models.Several)
STRICT = shape_of(models.Strict)

assert STRICT.decode({"x-a": "1"}) == {"x-a": "1"}
assert [str(p) for p in STRICT.problems({"x-a": 1})] == ["x-a: expected str, got int 1"]
assert [str(p) for p in STRICT.problems({"a": "1"})] == ["a: expected no value, got str '1'"]
data = {"name": "a", "n1": 1, "n2": 2}
numbers = Numbers.from_dict(data)
assert numbers.additional_properties == {"n1": 1, "n2": 2}
assert numbers.to_dict() == data
with pytest.raises(DecodeError, match="n1: expected int"):
    Numbers.from_dict({"n1": "1"})
with pytest.raises(DecodeError, match="x: expected no value"):
    Numbers.from_dict({"x": 1})
assert Numbers(additional_properties={"n1": 1}).to_dict() == {"n1": 1}
several = {"s-a": "x", "n-a": 1, "other": True}
assert SEVERAL.decode(several) == several
loose = {"name": "a", "d-x": "2026-01-31", "more": [1]}
assert Loose.from_dict(loose).to_dict() == loose
lettered = {"Éa": 1, "é": True, "é\n": "x", "a": "x"}
assert LETTERED.decode(lettered) == lettered
assert [str(p) for p in LETTERED.problems({"Éa": "x"})] == [
    "[\"\\u00c9a\"]: expected int, got str 'x'"
]
