"""`nullable: true` of OpenAPI 3.0 allows null."""

import pytest
from sample import DecodeError
from sample.models import Address, Customer, Mode

data = {"name": None, "address": None, "mode": None, "sort": [None, 1], "tags": ["a", None]}
assert Customer.from_dict(data).to_dict() == data
full = Customer(name="Ada", address=Address(city=None), mode=Mode.FAST, tags=None)
assert full.to_dict() == {
    "name": "Ada",
    "address": {"city": None},
    "mode": "fast",
    "tags": None,
}
assert Customer.from_dict(full.to_dict()) == full
with pytest.raises(DecodeError, match="mode: missing"):
    Customer.from_dict({"name": None, "address": None})
