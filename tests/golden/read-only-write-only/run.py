"""What only the server sets is not sent; what only the caller sets is not expected back."""

import pytest
from sample import RequestValidationError, SampleClient
from sample.models import User
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(201, {"id": 1, "name": "Ada"})])
with SampleClient(transport=transport) as client:
    by = User(id=3, name="B", password="p")
    created = client.users.create_user(name="Ada", password="secret", invited_by=by)
    with pytest.raises(RequestValidationError, match=r"body\.invited_by\.password: missing"):
        client.users.create_user(name="A", password="secret", invited_by=User(id=3, name="B"))
    with pytest.raises(TypeError, match="password"):
        client.users.create_user(name="Ada")  # type: ignore[call-arg]
body = b'{"name":"Ada","password":"secret","invited_by":{"name":"B","password":"p"}}'
assert transport.requests[0].body == body
assert (created.id, created.password) == (1, None)
