"""Every document keeps its servers and its security, and each scheme has one argument."""

from sample import SampleClient
from sample.models import Old, Order
from sample.testing import FakeTransport, reply

NAMES = ("X-Key", "Authorization")


def sent(transport: FakeTransport) -> list[tuple[str, dict[str, str]]]:
    return [(r.url, {n: r.headers[n] for n in NAMES if n in r.headers}) for r in transport.requests]


def call_all(client: SampleClient) -> None:
    assert client.orders.list_orders() == Order(note=None)
    client.stock.get_stock()
    client.stock.put_stock()
    client.stock.get_file()
    client.open.get_open()
    client.open.post_open()
    assert client.old.get_old() == Old(old=None)
    client.regional.get_regional()


replies = [reply(data={"note": None}), *[reply(200)] * 5, reply(data={"old": None}), reply(200)]
transport = FakeTransport(replies)
with SampleClient(
    key="k", stock_more_key="t", token="q", region="us", transport=transport
) as client:
    call_all(client)
key, bearer = {"X-Key": "k"}, {"Authorization": "Bearer t"}
assert sent(transport) == [
    ("https://us.example.com/orders/orders", key),
    ("https://stock.example.com/v2/stock", bearer),
    ("https://write.example.com/stock", {}),
    ("https://files.example.com/files", bearer),
    ("https://us.example.com/open/open", {}),
    ("https://us.example.com/open/open", key),
    ("https://old.example.com/v1/old?token=q", {}),
    ("https://us.example.com/v5/regional", key),
]

# A server for tests replaces all of them.
transport = FakeTransport(replies)
with SampleClient(
    key=None,
    stock_more_key=None,
    token=None,
    base_url="http://localhost:8080",
    transport=transport,
) as client:
    call_all(client)
assert {url.partition("//")[2].partition("/")[0] for url, _ in sent(transport)} == {
    "localhost:8080"
}
