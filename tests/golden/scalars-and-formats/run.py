"""Every format becomes its Python type and goes back as it came."""

import datetime as dt
from uuid import UUID

import pytest
from sample import UNSET, DecodeError
from sample.models import Measurement

DATA = {
    "id": "8a6e0804-2bd0-4672-b79d-d97027f9071a",
    "station": "Zürich",
    "taken_at": "2026-01-31T12:30:00.125Z",
    "day": "2026-01-31",
    "sunrise": "07:45:00Z",
    "gap": "PT1H",
    "temperature": -3,
    "sequence": 9007199254740993,
    "is_valid": False,
    "signature": "aGVsbG8=",
    "homepage": "https://example.com/",
    "anything": [{"a": None}],
    "unknown": 1,
}

reading = Measurement.from_dict(DATA)
assert reading.id == UUID(DATA["id"])
assert reading.taken_at == dt.datetime(2026, 1, 31, 12, 30, 0, 125_000, dt.UTC)
assert reading.day == dt.date(2026, 1, 31)
assert reading.sunrise == dt.time(7, 45, tzinfo=dt.UTC)
assert reading.signature == b"hello"
assert reading.sequence == 9007199254740993
assert reading.additional_properties == {"unknown": 1}
assert reading.to_dict() == DATA
assert Measurement.from_json(reading.to_json()) == reading

bare = Measurement(id=reading.id, station="", taken_at=reading.taken_at)
assert bare.anything is UNSET
assert bare.to_dict() == {key: DATA[key] for key in ("id", "taken_at")} | {"station": ""}

wrong = DATA | {"id": "1", "day": "2026-02-30", "sequence": 1.5, "is_valid": 0, "station": None}
with pytest.raises(DecodeError) as caught:
    Measurement.from_dict(wrong)
for name in ("id", "day", "sequence", "is_valid", "station"):
    assert f"{name}: expected" in str(caught.value)
