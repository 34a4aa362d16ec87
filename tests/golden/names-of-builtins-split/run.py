"""A class may be called like a builtin, of which it is told apart by type checkers too."""

from sample import models
from sample.models import Order

data = {
    "last": {"code": "a", "cause": {"warnings": [{"code": "b"}], "missing": "a"}},
    "all": [],
    "times": [{"code": "c"}],
    "list": ["a"],
    "property": {"str": "a", "object": {}},
    "type": "x",
    "dict": {"k": {"cause": {}}},
}
order = Order.from_dict(data)
assert order.to_dict() == data
assert isinstance(order.last, models.Warning)
assert isinstance(order.last.cause, models.Exception)
assert order.times == [models.Warning(code="c")]
