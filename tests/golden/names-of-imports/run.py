"""Whatever the generated modules import, the document may use the same names."""

import datetime as dt
from uuid import UUID

from sample import SampleClient
from sample.models import JsonModel_
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204), reply(200, {"next": {}}), *[reply(204)] * 4])
with SampleClient(options_="b", super_="s", transport=transport) as client:
    client.form.uuid(id=UUID(int=0))
    assert client.form.models_() == JsonModel_(next=JsonModel_())
    client.async_form.dt_(day=dt.date(2026, 1, 31))
    client.sample_client.get_paging()
    client.cached_property_.get_cached()
    client.client.put(file=b"a")
    transport.replies.append(reply(200, {"items": ["a"]}))
    assert list(client.sample_client.iter_get()) == ["a"]
assert transport.requests[0].url == f"https://b.example.com/forms?id={UUID(int=0)}"
assert transport.requests[3].headers["X-Super"] == "s"
