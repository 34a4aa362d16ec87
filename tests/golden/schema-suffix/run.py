"""The suffix goes where the rest is still a name of its own."""

from sample import AsyncPriceClient, PriceClient
from sample.models import Currency, Item, ItemSchema, Price

assert PriceClient.__name__ == "PriceClient" and AsyncPriceClient.__name__ == "AsyncPriceClient"
item = ItemSchema.from_dict({"price": {"currency": "CHF"}})
assert item == ItemSchema(price=Price(currency=Currency.CHF))
assert Item(name="a").to_dict() == {"name": "a"}
