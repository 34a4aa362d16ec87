"""A form with the encodings of its properties."""

import datetime as dt

from sample import SampleClient
from sample.models import CreateTokenRequestOptions
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204)])
with SampleClient(transport=transport) as client:
    client.tokens.create_token(
        user="a&b",
        scopes=["read", "write"],
        roles=["x", "y"],
        expires=dt.date(2026, 1, 31),
        options=CreateTokenRequestOptions(remember=True),
    )
request = transport.requests[0]
assert request.headers["Content-Type"] == "application/x-www-form-urlencoded"
assert request.body == (
    b"user=a%26b&scopes=read%20write&roles=x&roles=y&expires=2026-01-31"
    b"&options%5Bremember%5D=true"
)
