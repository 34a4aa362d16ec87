"""A property that is only an object in the base, and a component in what extends it, is that
component, not a copy of it."""

import pytest
from sample import DecodeError
from sample.models import KeyEnvelope, Page, User, UserEnvelope

data = {"success": True, "result": {"name": "Ada"}, "meta": {"total": 1}, "note": {"total": 2}}
envelope = UserEnvelope.from_dict(data)
assert (type(envelope.result), type(envelope.meta)) == (User, Page)
assert envelope.to_dict() == data
assert type(KeyEnvelope.from_dict({"success": True, "result": {"name": "Ada"}}).result) is User
assert KeyEnvelope.from_dict({"success": True, "result": "key"}).result == "key"
with pytest.raises(DecodeError, match=r"result\.name: missing"):
    UserEnvelope.from_dict({"success": True, "result": {}})
