"""Wire names survive whatever Python makes of them."""

import datetime as dt
from uuid import UUID

from sample import SampleClient, models
from sample.testing import FakeTransport, reply

data = {
    "class": "a",
    "from": "2026-01-31T00:00:00Z",
    "list": ["a"],
    "dict": {"a": 1},
    "field": {"class var": ["8a6e0804-2bd0-4672-b79d-d97027f9071a"]},
    "self": "b",
    "cls": "c",
    "models": "d",
    "date": "2026-01-31",
    "dt": "10:00:00Z",
    "shape": "e",
    "shapes": "f",
    "v": "g",
    'we"ird': "h",
    "$parent": "i",
    "401a": "j",
    "user-id": "k",
    "user_id": "l",
    "__init__": "m",
    "__slots__": "n",
    "": "o",
}
transport = FakeTransport([reply(200, data)])
with SampleClient(transport=transport) as client:
    thing = client.import_.class_(
        class_="a/b",
        self_="s",
        from_=dt.date(2026, 1, 31),
        timeout=1,
        list=["x", "y"],
        models=models.Any_.ANY,
        param_401a="z",
    )
assert transport.requests[0].url == (
    "https://api.example.com/things/a%2Fb"
    "?self=s&from=2026-01-31&timeout=1&list=x&list=y&models=any&401a=z"
)
assert (thing.class_, thing.self, thing.field_401a, thing.we_ird) == ("a", "b", "j", "h")
assert (thing.user_id, thing.user_id_2) == ("l", "k")
assert thing.additional_properties == {}
assert thing.to_dict() == data
assert thing == models.List.from_dict(data)
assert models.UUID_(value=UUID(int=0)).to_dict() == {"value": str(UUID(int=0))}
assert models.Exception.from_dict({"args": "a"}).args == "a"
