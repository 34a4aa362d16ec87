"""A union of unions: each level has a discriminator of its own."""

import pytest
from sample import DecodeError, models
from sample._runtime.hints import shape_of
from sample.models import Cat, Dog, Fish

ANIMAL = shape_of(models.Animal)

for kind, data in {
    Cat: {"class": "mammal", "kind": "cat", "lives": 9},
    Dog: {"class": "mammal", "kind": "dog", "tricks": ["sit"]},
    Fish: {"class": "fish", "depth": 1.5},
}.items():
    animal = ANIMAL.decode(data)
    assert type(animal) is kind
    assert animal.to_dict() == data
for unknown in ({"class": "bird"}, {"class": "mammal", "kind": "cow"}):
    assert ANIMAL.decode(unknown) == unknown
assert [str(p) for p in ANIMAL.problems({"class": "mammal", "kind": "cat", "lives": "9"})] == [
    "lives: expected int, got str '9'"
]
with pytest.raises((DecodeError, ValueError, TypeError)):
    ANIMAL.decode({"class": "fish", "depth": "deep"})
