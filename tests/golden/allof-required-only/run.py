"""A part that only demands properties adds no type."""

import pytest
from sample import DecodeError
from sample.models import Contact, Signup, User

assert User().to_dict() == {}
assert Signup.from_dict({"email": "a@example.com"}).email == "a@example.com"
with pytest.raises(DecodeError, match="email: missing"):
    Signup.from_dict({"name": "Ada"})
assert Contact.from_dict({"phone": "1"}) == Contact(phone="1")
