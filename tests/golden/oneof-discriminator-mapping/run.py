"""The discriminator decides; an object with an unknown tag is kept as it came."""

from sample import SampleClient
from sample.models import CardPayment, Invoice, Transfer
from sample.testing import FakeTransport, reply

unknown = {"method": "crypto", "coins": 2}
replies = [reply(200, {"method": "sepa", "last_digits": "not a card"}), reply(200, unknown)]
with SampleClient(base_url="https://api.example.com", transport=FakeTransport(replies)) as client:
    assert type(client.payments.get_payment(id="1")) is Transfer
    assert client.payments.get_payment(id="2") == unknown

data = {"payments": [{"method": "card"}, {"method": "debit_card"}, unknown]}
invoice = Invoice.from_dict(data)
assert [type(payment) for payment in invoice.payments] == [CardPayment, CardPayment, dict]
assert invoice.to_dict() == data
