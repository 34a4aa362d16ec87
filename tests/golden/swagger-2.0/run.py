"""A document of Swagger 2.0 gives the client that its translation to 3.0 would give."""

from sample import NotFoundError, SampleClient
from sample._runtime.testing import FakeTransport, reply
from sample.models import Cat, Dog

animals = [
    {"kind": "Cat", "lives": 9, "keeper": None, "toys": ["ball", 3]},
    {"kind": "dog", "tricks": ["sit"]},
]
transport = FakeTransport(
    [
        reply(200, animals),
        reply(201, {"id": "7"}),
        reply(204),
        reply(200, b"\x89PNG"),
        reply(200, {}),
        reply(404, {"detail": "gone"}),
    ]
)
with SampleClient(transport=transport, key="your-api-key", token="t") as client:
    found = client.animals.list_animals(
        limit=2, kinds=["a", "b"], keepers=["c", "d"], ids=[1, 2], marks=["e", "f"]
    )
    added = client.animals.add_animal(name="Tom")
    client.photos.put_photo(id="7", photo=b"png", tags=["x", "y"])
    photo = client.photos.get_photo(id="7")
    client.animals.search(text="cat", kinds=["a", "b"])
    try:
        client.photos.get_photo(id="8")
    except NotFoundError as error:
        assert error.body.detail == "gone"
    else:
        raise AssertionError("a missing animal is an error")

assert isinstance(found[0], Cat) and found[0].keeper is None and found[0].lives == 9
assert found[0].toys == ["ball", 3]
assert isinstance(found[1], Dog) and found[1].tricks == ["sit"]
assert added.id == "7"
assert photo == b"\x89PNG"

listing, adding, putting, getting, searching, _ = transport.requests
assert listing.url == (
    "https://zoo.example.com/v1/animals"
    "?limit=2&kinds=a,b&keepers=c&keepers=d&ids=1%7C2&marks=e%09f"
)
assert listing.headers["X-Key"] == "your-api-key"
assert adding.headers["Authorization"] == "Bearer t"
assert adding.body == b'{"name":"Tom"}'
assert putting.body is not None
assert b'name="tags"\r\nContent-Type: text/plain\r\n\r\nx,y\r\n' in putting.body
assert getting.headers["Accept"] == "image/png, application/json"
assert searching.body == b"text=cat&kinds=a%20b"
