"""In what only comes, None is null and absent; `given` tells them apart. What came can be written as
it came."""

import copy
import dataclasses
import pickle

import pytest
from sample import UNSET, SampleClient
from sample.models import Account, Address, HumanName, Profile, ProfileUpdate
from sample.testing import FakeTransport, reply

least = {"id": "1", "nickname": None}
nulls = {
    **least,
    **dict.fromkeys(("phone", "plan", "home", "born", "anything", "nothing", "maybe")),
    "name of the partner": None,
}
values = {
    "id": "1",
    "nickname": "a",
    "email": "a@example.com",
    "phone": "1",
    "plan": "free",
    "home": {"street": None},
    "born": "2000-01-31",
    "anything": [None],
    "nothing": None,
    "maybe": 3,
    "kind": "profile",
    "name of the partner": "b",
}
NAMES = ("phone", "plan", "home", "born", "anything", "nothing", "maybe", "name_of_the_partner")

absent, null, full = map(Profile.from_dict, (least, nulls, values))
for name in NAMES:
    assert getattr(absent, name) is None and getattr(null, name) is None
    assert not absent._given(name) and null._given(name) and full._given(name)
assert null.given("phone") and not absent.given("phone")
assert full.home is not None and full.home.given("street") and not full.home.given("city")

for data in (least, nulls, values):
    came = Profile.from_dict(data)
    copies = (copy.copy(came), copy.deepcopy(came), dataclasses.replace(came))
    for same in (came, *copies, pickle.loads(pickle.dumps(came))):
        assert same.to_dict() == data
        assert Profile.from_json(same.to_json()).to_dict() == data
        assert same == came and repr(same) == repr(came)
        assert same.given("phone") == ("phone" in data)

# A property has the name of the method.
human = HumanName.from_dict({"given": None})
assert human.given is None and human.family is UNSET and human.to_dict() == {"given": None}

assert repr(absent) == "Profile(id='1', nickname=None)"
assert "phone=None" in repr(null) and "email" not in repr(null)
assert absent == null == Profile(id="1", nickname=None, kind=None)  # the values are the same

made = Profile(id="1", nickname=None, phone=None)
assert made.to_dict() == {**least, "kind": "profile"} and not made.given("phone")
made.phone = "1"
assert made.given("phone") and made.to_dict()["phone"] == "1"
null.phone = "1"
assert null.to_dict() == {**nulls, "phone": "1"}
moved = dataclasses.replace(full, home=Address(city="Aster"))
assert moved.to_dict() == {**values, "home": {"city": "Aster"}}

with pytest.raises(AttributeError, match="no property 'phon'; did you mean 'phone'"):
    absent._given("phon")



class Own(Profile):
    """A class of the user's, with a method that takes nothing."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.email = self.email or "nobody@example.com"


@dataclasses.dataclass(slots=True, kw_only=True)
class More(Profile):
    more: str = ""

    def __post_init__(self) -> None:
        self.more = self.more or "more"


own = Own.from_dict(nulls)
assert dataclasses.replace(own, id="2").to_dict() == nulls | {"id": "2", "email": "nobody@example.com"}
assert Own(id="1", nickname=None).email == "nobody@example.com"
more = dataclasses.replace(More.from_dict(nulls), id="2")
assert more.to_dict() == {**nulls, "id": "2", "more": "more"} and more.given("plan")

# What is sent tells them apart in place.
assert ProfileUpdate().phone is UNSET
assert ProfileUpdate(phone=None).to_dict() == {"phone": None}
account = Account.from_dict({"note": None, "locked_by": None})
assert (account.note, account.locked_by, account.secret) == (None, None, UNSET)
assert account.given("locked_by") and not Account.from_dict({}).given("locked_by")

# So it is with what departs from its type.
odd = {"id": 1, "phone": None, "unknown": True}
with SampleClient(transport=FakeTransport([reply(200, odd)])) as client:
    profile = client.profiles.get_profile(id="1")
for same in (profile, copy.copy(profile), pickle.loads(pickle.dumps(profile))):
    assert same.to_dict() == odd
    assert dataclasses.asdict(same)["phone"] is None and "_came" not in dataclasses.asdict(same)
    assert same.given("phone") and not same.given("plan")
