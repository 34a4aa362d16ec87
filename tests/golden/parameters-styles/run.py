"""Every style and explode of the specification's table."""

import datetime as dt

from sample import SampleClient
from sample.models import Size
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204), reply(204)])
with SampleClient(transport=transport) as client:
    client.styles.get_styles(
        label=["blue", "a b"],
        matrix=["blue", "black"],
        simple=Size(width=1, height=2),
        exploded=["blue", "a&b"],
        joined=["blue", "black"],
        spaced=["blue", "black"],
        piped=["blue", "black"],
        deep=Size(width=1, height=2),
        reserved="a/b?c=d&e#f",
        at=dt.datetime(2026, 1, 31, 12, 0, tzinfo=dt.UTC),
        flag=False,
    )
    client.styles.get_styles(label=["a"], matrix=["a"], simple=Size(width=1), exploded=[])
path, query = transport.requests[0].url.split("?", 1)
assert path == (
    "https://api.example.com/label/.blue,a%20b/matrix/;matrix=blue;matrix=black"
    "/simple/width,1,height,2"
)
assert query.startswith(
    "exploded=blue&exploded=a%26b&joined=blue,black&spaced=blue%20black&piped=blue%7Cblack"
    "&deep%5Bwidth%5D=1&deep%5Bheight%5D=2&reserved=a/b?c=d&e%23f&at=2026-01-31T12"
)
assert query.endswith("&flag=false")
assert transport.requests[1].url.endswith("/label/.a/matrix/;matrix=a/simple/width,1")
