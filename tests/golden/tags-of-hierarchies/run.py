"""Each child has its own tags; an unknown one is read as the base, and nothing of it is lost."""

import pytest
from sample import DecodeError, models
from sample._runtime.hints import shape_of
from sample.models import (
    Cat,
    DeniedProblem,
    Fish,
    House,
    LimitProblem,
    Lion,
    LostProblem,
    PetBase,
    ProblemBase,
    Species,
)

PROBLEM = shape_of(models.Problem)

new = {"type": "new-kind", "message": "m", "detail": {"code": 7}}
problem = PROBLEM.decode(new)
assert problem == ProblemBase(
    type="new-kind", message="m", additional_properties={"detail": {"code": 7}}
)
assert problem.to_dict() == new
for wrong in ({"type": "new-kind"}, {"message": "m"}, {"type": 1, "message": "m"}):
    with pytest.raises(LookupError if len(wrong) == 1 else TypeError):
        PROBLEM.decode(wrong)
for tag, kind in {
    "limit": LimitProblem,
    "quota": LimitProblem,
    "denied": DeniedProblem,
    "LostProblem": LostProblem,
    "Problem": ProblemBase,
}.items():
    data = {"type": tag, "message": "m"} | ({"retry": 3} if kind is LimitProblem else {})
    assert type(PROBLEM.decode(data)) is kind
    assert PROBLEM.decode(data).to_dict() == data
assert DeniedProblem(message="m").type == "denied"
assert LostProblem(message="m").to_dict() == {"type": "LostProblem", "message": "m"}
with pytest.raises(TypeError):
    LimitProblem(message="m", retry=1)  # it has two names, and only a caller knows which is meant

assert Cat().kind is Species.CAT and Fish(fins=2).to_dict() == {"kind": "fish", "fins": 2}
data = {
    "cat": {"kind": "lion", "lives": 1},
    "pets": [
        {"kind": "cat"},
        {"kind": "fish", "fins": 2},
        {"kind": "bird", "wings": 2},
        {"kind": "lion"},
    ],
}
house = House.from_dict(data)
assert house.to_dict() == data, "also where the base says that there is nothing else"
assert [type(pet) for pet in house.pets] == [Cat, Fish, PetBase, Lion]
assert house.cat.kind is Species.LION, "a lion is a cat, too"
with pytest.raises(DecodeError, match="cat.kind: expected str 'cat' or str 'lion', got str 'fish'"):
    House.from_dict({"cat": {"kind": "fish"}})
