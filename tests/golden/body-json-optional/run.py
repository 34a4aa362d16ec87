"""An optional body may be left out; null and absent stay different inside of it."""

from sample import SampleClient
from sample.models import ReplaceNotesRequestItem
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204)] * 3)
with SampleClient(transport=transport) as client:
    client.notes.update_note(id=1)
    client.notes.update_note(id=1, text=None)
    client.notes.replace_notes(body=[ReplaceNotesRequestItem(text="a")])
empty, change, replace = transport.requests
assert (empty.body, "Content-Type" in empty.headers) == (None, False)
assert (change.body, change.headers["Content-Type"]) == (b'{"text":null}', "application/json")
assert (replace.method, replace.body) == ("PUT", b'[{"text":"a"}]')
