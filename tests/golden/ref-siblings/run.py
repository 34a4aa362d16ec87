"""What stands beside a reference counts: annotations are the property's, the rest narrows."""

import pytest
from sample import DecodeError, SampleClient
from sample.models import Address, Person, PersonHoliday, PersonWork
from sample.testing import FakeTransport, reply

data = {
    "home": {},
    "work": {"city": "Bern"},
    "holiday": {"city": "Rimini", "beach": True},
    "name": "Ada",
    "nick": "A",
    "maybe": None,
}
with SampleClient(transport=FakeTransport([reply(200, data)])) as client:
    person = client.people.get_person(id="1")
    assert "id: Of the person." in (client.people.get_person.__doc__ or "")
assert person.to_dict() == data
kinds = [type(address) for address in (person.home, person.work, person.holiday)]
assert kinds == [Address, PersonWork, PersonHoliday]
assert Person.shape.shape_of("name").limits == {"min_length": 1, "max_length": 20}
with pytest.raises(DecodeError, match="work.city: missing"):
    Person.from_dict(data | {"work": {}})
