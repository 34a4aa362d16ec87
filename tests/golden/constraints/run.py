"""What is sent is checked before, all violations at once; what comes is not."""

import pytest
from sample import RequestValidationError, SampleClient
from sample.models import Signup
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204), reply(204)])
wrong = Signup(name="", age=17, step=0.7, tags=["toolong", "a", "a", "b"])
with SampleClient(transport=transport) as client:
    client.signup.signup(plan="pro", seats=50, body=Signup(name="Ada", age=18, step=1.5))
    with pytest.raises(RequestValidationError) as refused:
        client.signup.signup(plan="PRO", seats=0, body=wrong)
    client.with_options(validate=False).signup.signup(plan="PRO", body=wrong)
message = str(refused.value)
for place in ("plan", "seats", "body.name", "body.age", "body.step", "body.tags", "body.tags[0]"):
    assert f"{place}: must" in message, place
assert transport.requests[0].url == "https://api.example.com/signup/pro?seats=50"
assert transport.requests[0].body == b'{"name":"Ada","age":18,"step":1.5}'
assert Signup.from_dict(wrong.to_dict()) == wrong
