"""Each component has a module of its own, imported when it is first used."""

import sys

from sample import SampleClient, models
from sample._runtime.hints import shape_of
from sample.testing import FakeTransport, reply

data = {
    "title": "Faust",
    "author": {"name": "Goethe", "books": [{"title": "Werther"}]},
    "genre": "play",
    "media": ["a"],
    "loans": [{"due": "2026-01-31"}],
}
assert "sample.models.author" not in sys.modules
with SampleClient(transport=FakeTransport([reply(200, data)])) as client:
    book = client.books.get_book(id=1)
assert "sample.models.author" in sys.modules
assert type(book) is models.Book and type(book.author) is models.Author
assert book.author.books == [models.Book(title="Werther")]
assert book.to_dict() == data
assert shape_of(models.Media).decode({"title": "a"}) == models.Book(title="a")
assert set(models.__all__) <= set(dir(models))
