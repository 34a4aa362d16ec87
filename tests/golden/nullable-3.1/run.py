"""A type beside `null` allows null, also behind a reference."""

from sample import UNSET
from sample.models import Address, Customer

data = {
    "name": None,
    "address": None,
    "second_address": None,
    "size": None,
    "nothing": None,
    "addresses": {"a": None, "b": {"city": "Bern"}},
}
customer = Customer.from_dict(data)
assert customer.addresses == {"a": None, "b": Address(city="Bern")}
assert customer.to_dict() == data
bare = Customer.from_dict({"name": "Ada", "address": {}})
assert (bare.second_address, bare.size, bare.nothing) == (UNSET, UNSET, UNSET)
assert bare.to_dict() == {"name": "Ada", "address": {}}
