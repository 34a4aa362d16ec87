"""Variants of different JSON types are told apart by the type."""

import datetime as dt

from sample import models
from sample._runtime.hints import shape_of
from sample.models import Setting

VALUE = shape_of(models.Value)

for value in ("a", 1, 1.5, True, ["a"]):
    decoded = VALUE.decode(value)
    assert decoded == value and type(decoded) is type(value)

data = {"value": False, "limit": "none", "since": "2026-01-31", "values": {"a": ["b"]}}
setting = Setting.from_dict(data)
assert setting.since == dt.date(2026, 1, 31)
assert setting.to_dict() == data
assert Setting.from_dict({"value": 1, "since": 5}).since == 5
