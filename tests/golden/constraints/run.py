"""What is sent is checked before, all violations at once; what comes is not."""

import pytest
from sample import RequestValidationError, SampleClient
from sample.models import Signup
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204), reply(204)])
tags = ["toolong", "a", "a", "b"]
wrong = Signup(name="", age=17, step=0.7, tags=tags)
with SampleClient(transport=transport) as client:
    client.signup.signup(plan="pro", seats=50, name="Ada", age=18, step=1.5)
    with pytest.raises(RequestValidationError) as refused:
        client.signup.signup("PRO", seats=0, name="", age=17, step=0.7, tags=tags)
    unchecked = client.with_options(validate=False)
    unchecked.signup.signup("PRO", name="", age=17, step=0.7, tags=tags)
message = str(refused.value)
for place in ("plan", "seats", "body.name", "body.age", "body.step", "body.tags", "body.tags[0]"):
    assert f"{place}: must" in message, place
assert transport.requests[0].url == "https://api.example.com/signup/pro?seats=50"
assert transport.requests[0].body == b'{"name":"Ada","age":18,"step":1.5}'
assert Signup.from_dict(wrong.to_dict()) == wrong
