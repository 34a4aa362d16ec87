"""Short examples are told where a field or an argument is documented, long ones are not."""

import inspect

from sample import SampleClient, models
from sample.testing import FakeTransport

client = SampleClient(transport=FakeTransport())
doc = inspect.getdoc(client.orders.list_orders) or ""  # without the indentation, as 3.13 keeps it
for line in (
    'status: State of the order. Example: "open".',
    "page: Example: 2.",
    'since: Example: "2026-01-31".',
):
    assert f"    {line}" in doc.splitlines()
source = inspect.getsource(models)
assert '"""Number of the order. Example: "A-1"."""' in source
assert "Deprecated. Default: 1. Example: 2." in source
assert "much too long" not in source
data = {"number": "A-1", "address": {"city": "Bern"}}
assert models.Order.from_dict(data).to_dict() == data
