"""Enums of what is only sent are closed: another value is refused before it is sent. What comes is open."""

from typing import Any

import pytest
from sample import DecodeError, RequestValidationError, SampleClient
from sample.models import Country, Label, LabelRequest, Service
from sample.testing import FakeTransport, reply

came = {"service": "overnight", "size": "huge"}


def sent(**attributes: Any) -> str:
    """What is said of a label with these attributes; empty if it is sent."""
    transport = FakeTransport([reply(201, came)])
    with SampleClient(transport=transport) as client:
        try:
            client.labels.create_label(**{"service": "express", **attributes})
        except RequestValidationError as error:
            assert not transport.requests
            return str(error)
    return ""


def asked(**arguments: Any) -> str:
    """What is said of a list that is asked for; empty if it is sent."""
    with SampleClient(transport=FakeTransport([reply(200, [came])])) as client:
        try:
            assert client.labels.list_labels(**arguments)[0].to_dict() == came
        except RequestValidationError as error:
            return str(error)
    return ""


known = {"size": "small", "unit": None, "floor": 1, "kind": "label", "country": Country.DE}
lists = {"extras": ["insured"], "others": [Service.STANDARD, "express"], "priority": 2}
assert sent(service=Service.EXPRESS, **known, **lists, by_country={"de": "standard"}) == ""
others = ("like", "like_service", "extensible", "named_extensible", "titled", "zalando")
assert sent(**dict.fromkeys(others, "another")) == ""

told = "body.service: must be 'standard' or 'express', got str 'expres'; did you mean 'express'?"
assert told in sent(service="expres")
assert "body.service: must be 'standard' or 'express', got str 'car'" in sent(service="car")
assert "body.service: expected str, got int 1" in sent(service=1)
assert "body.size: must be 'small' or 'large', got str 'Small'; did you mean 'small'?" in sent(
    size="Small"
)
assert "body.unit: must be 'g' or 'kg', got str 'lb'" in sent(unit="lb")
assert "body.floor: must be 0 or 1 or 2, got int 3" in sent(floor=3)
assert "body.kind: " in sent(kind="lable")
assert "body.country: must be 'at' or " in sent(country="DE")
assert "body.priority: must be 1 or 2, got int 3" in sent(priority=3)
assert "body.extras[1]: must be 'insured' or 'tracked'" in sent(extras=["insured", "track"])
assert "body.others[0]: must be 'standard' or 'express'" in sent(others=["overnight"])
assert "body.by_country.de: must be 'standard' or" in sent(by_country={"de": "overnight"})

assert asked(sort="newest", service="express", services=["standard"], country="de") == ""
assert asked(like="tiny") == ""
told = "sort: must be 'newest' or 'oldest', got str 'newst'; did you mean 'newest'?"
assert told in asked(sort="newst")
assert "service: must be 'standard' or 'express', got str 'overnight'" in asked(service="overnight")
assert "services[1]: must be" in asked(services=["standard", "expres"])
assert "country: must be 'at' or 'be'" in asked(country="xx")

with pytest.raises(DecodeError, match="service: must be 'standard' or 'express', got str 'car'"):
    LabelRequest.from_dict({"service": "car"})
full = {"service": "express", "size": "small", "unit": None, "floor": 1, "country": "de"}
assert LabelRequest.from_dict(full).country is Country.DE
assert LabelRequest.from_dict(full).to_dict() == full

assert Label.from_dict(came).to_dict() == came
with SampleClient(transport=FakeTransport([reply(200, came)])) as client:
    settings = client.labels.put_settings(**came)
assert (settings.service, settings.size) == ("overnight", "huge")
unchecked: Any = {"service": "overnight"}
with SampleClient(transport=FakeTransport([reply(201, came)]), validate=False) as client:
    client.labels.create_label(**unchecked)
