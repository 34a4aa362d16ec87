"""Variants that are written in place are classes, found by the constants of their tags."""

import datetime as dt

import pytest
from sample import DecodeError, models
from sample._runtime.hints import shape_of
from sample.models import (
    EventCreated,
    EventDeleted,
    Log,
    LogLastError,
    LogLastInfo,
)

EVENT = shape_of(models.Event)

created = EVENT.decode({"type": "created", "at": "2026-01-31"})
assert created == EventCreated(at=dt.date(2026, 1, 31))
for tag in ("deleted", "purged"):
    assert EVENT.decode({"type": tag}) == EventDeleted(type=tag)
assert EVENT.decode({"type": "renamed"}) == {"type": "renamed"}

for data, kind in (
    ({"level": "info", "text": "a"}, LogLastInfo),
    ({"level": "error", "code": 5}, LogLastError),
):
    log = Log.from_dict({"last": data})
    assert type(log.last) is kind
    assert log.to_dict() == {"last": data}
with pytest.raises(DecodeError, match="last.code: expected int"):
    Log.from_dict({"last": {"level": "error", "code": "5"}})
