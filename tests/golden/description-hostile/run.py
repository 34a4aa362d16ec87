"""Descriptions are text, whatever they contain; wire names keep every character."""

import sample
from sample import SampleClient
from sample.models import Greeting
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204)])
with SampleClient(transport=transport) as client:
    client.greetings.greet(name='"""')
    doc = client.greetings.greet.__doc__ or ""
assert transport.requests[0].url == "https://api.example.com/greet?name=%22%22%22"
assert "{{ 7 * 7 }} {% raw %} \\N{BULLET} \\x41 '''quoted'''\\u0000\\u202e" in doc
assert "ends in a backslash \\" in (sample.__doc__ or "")
assert Greeting.from_dict({'a"\\b': "\"1'\\"}).a_b == "\"1'\\"
