"""Absent, null and given are three things wherever the schema tells them apart."""

import pytest
from sample import UNSET, DecodeError
from sample.models import Profile

absent = Profile.from_dict({"id": "1", "nickname": None})
assert absent == Profile(id="1", nickname=None)
assert (absent.email, absent.phone) == (None, UNSET)
assert absent.to_dict() == {"id": "1", "nickname": None}

given = {"id": "1", "nickname": "a", "email": "b", "phone": None, "friends": ["c", None]}
assert Profile.from_dict(given).phone is None
assert Profile.from_dict(given).to_dict() == given

with pytest.raises(DecodeError, match="nickname: missing"):
    Profile.from_dict({"id": "1"})
with pytest.raises(DecodeError, match="id: expected str, got null"):
    Profile.from_dict({"id": None, "nickname": "a"})
