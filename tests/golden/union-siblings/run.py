"""What says nothing beside a union, or in a variant, makes no class of its own."""

from sample import models
from sample._runtime.hints import shape_of
from sample.models import Contact, Counted, Platform, Titled

CLOSED = shape_of(models.Closed)
FLOW = shape_of(models.Flow)
LOOSE = shape_of(models.Loose)
PLAIN = shape_of(models.Plain)

for shape in (FLOW, CLOSED, PLAIN, LOOSE):
    assert type(shape.decode({"id": "1", "contact": "c"})) is Contact
    assert type(shape.decode({"id": "1", "platform": "p"})) is Platform
assert Titled.from_dict({"mail": "m"}).mail == "m"
assert Counted.from_dict({"a": "1"}).a == "1"
assert [name for name in dir(models) if "Stamped" in name or "By" in name] == [
    "Stamped",
    "StampedContact",
    "StampedPlatform",
]
