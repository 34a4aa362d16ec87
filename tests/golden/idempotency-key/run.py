"""A key of the client's makes a POST safe to repeat."""

from uuid import UUID

from sample import SampleClient
from sample.testing import FakeClock, FakeTransport, reply

transport = FakeTransport([reply(500), reply(204), reply(204)])
with SampleClient(transport=transport, clock=FakeClock()) as client:
    response = client.with_response.payments.create_payment()
    assert (response.data, response.status, response.attempts) == (None, 204, 2)
    client.payments.create_payment()
first, again, other = [request.headers["Idempotency-Key"] for request in transport.requests]
assert first == again != other
assert UUID(first)
