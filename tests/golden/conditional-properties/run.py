"""What conditions bring are optional properties; what they need is asked for before sending."""

from datetime import date

import pytest
from sample import RequestValidationError, SampleClient
from sample.models import Checkout, Deep
from sample.testing import FakeTransport, reply

data = {
    "total": 1,
    "cardNumber": "1",
    "cvc": "2",
    "note": "n",
    "dueDate": "2024-01-02",
    "token": "t",
}
checkout = Checkout.from_dict(data)
assert (checkout.cvc, checkout.due_date, checkout.note) == ("2", date(2024, 1, 2), "n")
assert checkout.additional_properties == {}
assert checkout.to_dict() == data

transport = FakeTransport([reply(data=data)] * 3)
with SampleClient(transport=transport) as client:
    create = client.checkouts.create_checkout
    create(total=1)
    create(total=1, card_number="1", billing_address="b", cvc="2")
    create(total=1, method="invoice", due_date=date(2024, 1, 2))
    with pytest.raises(RequestValidationError) as refused:
        create(total=1, card_number="1", method="invoice")
assert [str(problem) for problem in refused.value.problems] == [
    "body.billingAddress: missing, needed where `cardNumber` is there",
    "body.cvc: missing, needed where `cardNumber` is there",
    "body.dueDate: missing, needed where `method` is 'invoice'",
]
deep = Deep.shape.problems({"kind": "c", "size": 10}, request=True)
assert [str(problem) for problem in deep] == [
    "big: missing, needed where it fits {'properties': {'size': {'minimum': 10}…",
    "other: missing, needed unless `kind` is 'a' or 'b'",
]
assert Deep.shape.problems({"size": 9}, request=True) == Deep.shape.problems({"kind": "c"}) == []
made = Deep.from_dict({"big": 1, "last": data})
assert (made.big, made.last) == (1, checkout)
