"""A tag may be of any JSON type: true is no 1, but 1.0 is one; null is another one than none."""

import pytest
from sample import DecodeError, models
from sample._runtime.hints import shape_of
from sample.models import (
    Declined,
    First,
    Large,
    Neutral,
    One,
    Paid,
    Reference,
    Second,
    Small,
    Text,
    Yes,
)

GEAR = shape_of(models.Gear)
HALF = shape_of(models.Half)
ITEM = shape_of(models.Item)
ODD = shape_of(models.Odd)
OUTCOME = shape_of(models.Outcome)


def kinds(shape, name, *tags):
    return [type(shape.decode({name: tag})) for tag in tags]


assert kinds(OUTCOME, "ok", True, False) == [Paid, Declined]
assert (Paid().to_dict(), Declined(note="n").to_dict()) == (
    {"ok": True},
    {"ok": False, "note": "n"},
)
assert kinds(GEAR, "gear", 1, 1.0, 2, 2.0, None, 7) == [First, First, Second, Second, Neutral, dict]
assert [made.to_dict()["gear"] for made in (First(), Second(), Neutral())] == [1, 2, None]
assert kinds(ODD, "is", True, 1, 1.0) == [Yes, One, One]
assert kinds(HALF, "size", 0.5, 1, 1.0, 2.0) == [Small, Large, Large, Large]
for shape, wrong in (
    (OUTCOME, {"ok": 1}),
    (OUTCOME, {"ok": "true"}),
    (OUTCOME, {}),
    (GEAR, {"gear": True}),
    (GEAR, {"gear": "1"}),
    (GEAR, {}),
    (ODD, {"is": 0}),
    (HALF, {"size": True}),
):
    with pytest.raises(ValueError):
        shape.decode(wrong)
with pytest.raises(DecodeError, match="ok: expected bool True, got int 1"):
    Paid.from_dict({"ok": 1})

assert Reference(id=1).to_dict() == {"type": "reference", "id": 1}
for data in ({"id": 1}, {"type": None, "id": 1}, {"type": "reference"}):
    item = ITEM.decode(data)
    assert type(item) is Reference and item.to_dict() == data
assert type(ITEM.decode({"type": "text"})) is Text
