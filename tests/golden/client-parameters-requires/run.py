"""Parameters that are given once to the client, and parameters that need one another."""

import pytest
from sample import ApiError, RequestValidationError, SampleClient
from sample.testing import FakeTransport, reply

with pytest.raises(RequestValidationError, match="customer_id: must be given together with"):
    SampleClient(customer_id="1")
transport = FakeTransport([reply(204), reply(400, headers={"X-Request-Id": "r1"})])
with SampleClient(customer_id="1", account_id=2, transport=transport) as client:
    client.stores.list_stores(latitude=47.5, longitude=7)
    with pytest.raises(RequestValidationError, match="latitude"):
        client.stores.list_stores(latitude=47.5)
    with pytest.raises(ApiError) as refused:
        client.stores.list_stores()
assert transport.requests[0].url == "https://api.example.com/stores?lat=47.5&lon=7"
assert transport.requests[0].headers["CustomerId"] == "1"
assert transport.requests[0].headers["AccountId"] == "2"
assert refused.value.request_id == "r1"
