"""Without a mapping the names of the components are the tags, or constants of the variants."""

from sample import models
from sample._runtime.hints import shape_of
from sample.models import Cat, Dog, EventSold

EVENT = shape_of(models.Event)
PET = shape_of(models.Pet)

assert PET.decode({"petType": "Dog", "name": "Rex"}) == Dog(pet_type="Dog", name="Rex")
assert PET.decode({"petType": "Cat"}) == Cat(pet_type="Cat")
assert EVENT.decode({"type": "sold", "price": 3}) == EventSold(price=3)
