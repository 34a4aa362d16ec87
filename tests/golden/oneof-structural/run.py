"""Without a discriminator the properties tell variants apart."""

import pytest
from sample import DecodeError
from sample.models import AddressBook, Company, Person

data = {
    "owner": None,
    "entries": [
        {"legal_name": "ACME", "contact": {"first_name": "Ada"}},
        {"first_name": "Bob", "nick": 1},
    ],
}
book = AddressBook.from_dict(data)
assert book.entries[0] == Company(legal_name="ACME", contact=Person(first_name="Ada"))
assert type(book.entries[1]) is Person
assert book.to_dict() == data
assert AddressBook().to_dict() == {}
with pytest.raises(DecodeError, match=r"entries\[0\]"):
    AddressBook.from_dict({"entries": [{"first_name": 1}]})
