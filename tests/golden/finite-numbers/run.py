"""Numbers that JSON does not have are refused wherever a number may be, null stays null."""

import math

import pytest
from sample import RequestValidationError, SampleClient
from sample._runtime import json_values
from sample.models import Reading
from sample.testing import FakeTransport, reply

NAN = math.nan
WRONG = {
    "number": NAN,
    "nullable": math.inf,
    "optional": NAN,
    "alias": -math.inf,
    "choice": NAN,
    "items": [0.5, NAN],
    "nested": [[None], [1.5, NAN]],
    "members": {"a": NAN},
    "union": NAN,
    "pair": ["a", NAN],
    "anything": {"a": [None, {"b": NAN}]},
    "free": {"a": NAN},
    "additional_properties": {"more": [NAN]},
}


def reading() -> Reading:
    return Reading(
        label=None, number=1, choice=0.5, nullable=None, anything=[None, 1.5], counts=[1]
    )


def check() -> None:
    transport = FakeTransport([reply(204)])
    with SampleClient(transport=transport, validate=False) as client:
        for name, value in WRONG.items():
            wrong = reading()
            setattr(wrong, name, value)
            with pytest.raises(ValueError, match=name):
                wrong.to_json()
            with pytest.raises(RequestValidationError, match=rf"body\.{name}.*no JSON numbers"):
                client.readings.add_reading(body=wrong)
        client.readings.add_reading(body=reading())
    (request,) = transport.requests
    sent = json_values.loads(request.body)
    assert sent == reading().to_dict() == json_values.loads(reading().to_json())
    assert sent["label"] is None and sent["nullable"] is None and sent["anything"] == [None, 1.5]


check()
json_values.orjson = None
check()
