"""Arrays and objects in a `deepObject`, in a query and in a form, as the usual servers read them."""

from urllib.parse import unquote

from sample import SampleClient
from sample import models as m
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204)] * 2)
with SampleClient(transport=transport) as client:
    client.sessions.list_sessions(
        expand=["customer", "a&b"],
        filter=m.ListSessionsFilter(states=["open"], created=m.ListSessionsFilterCreated(gt=1)),
        ids=[7, 8],
    )
    client.sessions.create_session(
        expand=["customer"],
        lines=[m.Line(price="p1", quantity=1), m.Line(price="p2")],
        tags=["a", "b"],
        extras=[m.Line(price="p3", quantity=2)],
    )
query, body = transport.requests[0].url.partition("?")[2], transport.requests[1].body
assert query == (
    "expand%5B%5D=customer&expand%5B%5D=a%26b&filter%5Bstates%5D%5B%5D=open"
    "&filter%5Bcreated%5D%5Bgt%5D=1&ids%5B0%5D=7&ids%5B1%5D=8"
)
assert unquote(body.decode()) == (
    "lines[0][price]=p1&lines[0][quantity]=1&lines[1][price]=p2&expand[]=customer"
    "&tags=a&tags=b&extras[][price]=p3&extras[][quantity]=2"
)
