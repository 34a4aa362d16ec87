"""Headers of a response, and what its values lead to, are told where the call is documented."""

import pytest
from sample import BadRequestError, SampleClient
from sample.testing import FakeTransport, reply

created = reply(201, {"id": "1"}, headers={"Location": "/users/1"})
refused = reply(400, headers={"X-Reason": "name"})
with SampleClient(transport=FakeTransport([created, refused])) as client:
    assert client.users.create_user().id == "1"
    doc = client.users.create_user.__doc__ or ""
    with pytest.raises(BadRequestError) as error:
        client.users.create_user()
assert error.value.headers["x-reason"] == "name"
for line in (
    "X-Rate-Remaining: Calls left in this minute.",
    "X-Request-Id: To be told to support.",
    "user: The user that was created. `users.get_user(id=$response.body#/id)`",
    "orders: `orders.list_orders(path.id=$response.body#/id, page=1)`",
):
    assert f"    {line}\n" in doc, line
