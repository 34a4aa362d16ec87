"""Each kind of credential goes where its scheme says."""

from sample import SampleClient
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204)] * 4)
with SampleClient(
    basic_auth=("ada", "pä:ss"), token="t", api_key="a&b", session="s", transport=transport
) as client:
    client.keys.get_basic()
    client.keys.get_bearer()
    client.keys.get_query()
    client.keys.get_cookie()
basic, bearer, query, cookie = transport.requests
assert basic.headers["Authorization"] == "Basic YWRhOnDDpDpzcw=="
assert bearer.headers["Authorization"] == "Bearer t"
assert query.url == "https://api.example.com/query?api_key=a%26b"
assert "Authorization" not in query.headers
assert cookie.headers["Cookie"] == "SESSION=s"
