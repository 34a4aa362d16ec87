"""A format without a Python type of its own says nothing about the value."""

from uuid import UUID

import pytest
from sample import DecodeError
from sample.models import Contact

data = {
    "email": "not an address",
    "host": "-",
    "ip": "::1",
    "colour": "#fff",
    "amount": "1.50",
    "small": 2**40,
    "odd": 2**100,
    "precise": 0.1,
    "stamp": 1769860800,
    "password": "secret",
    "untyped": "8a6e0804-2bd0-4672-b79d-d97027f9071a",
}
contact = Contact.from_dict(data)
assert contact.untyped == UUID(data["untyped"])
assert contact.to_dict() == data
with pytest.raises(DecodeError, match="(?s)amount: expected str.*stamp: expected int"):
    Contact.from_dict({"amount": 1.5, "stamp": "2026-01-31"})
