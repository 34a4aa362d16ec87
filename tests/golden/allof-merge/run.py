"""A class has the properties of all parts, with the tightest constraints."""

from sample.models import Account, Holder, Savings

data = {"id": "1", "name": "a", "created_at": "2026-01-31T00:00:00Z", "balance": 5}
assert Account.from_dict(data).to_dict() == data
assert Account.shape.shape_of("name").limits == {"max_length": 40}
assert Savings.from_dict(data | {"interest": 0.5}).to_dict() == data | {"interest": 0.5}
assert type(Holder.from_dict({"main_account": data}).main_account) is Account
