"""QUERY and methods of the vendor's own are called like any other."""

from sample import RequestValidationError, SampleClient
from sample._runtime.testing import FakeTransport, reply

transport = FakeTransport([reply(200, ["a"]), reply(204), reply(204)])
with SampleClient(transport=transport) as client:
    assert client.files.find_files(text="a") == ["a"]
    client.files.copy_file(name="a", destination="b", session="x=%20")
    client.files.m_search_file(name="a")
    try:
        client.files.copy_file(name="a", destination="b", session="x; admin=1")
    except RequestValidationError as error:
        assert "session" in str(error)
    else:
        raise AssertionError("a cookie was smuggled")

assert [request.method for request in transport.requests] == ["QUERY", "COPY", "M-SEARCH"]
assert transport.requests[0].body == b'{"text":"a"}'
assert transport.requests[1].headers["Cookie"] == "session=x=%20"
