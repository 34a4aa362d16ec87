"""Free keys keep their order and the type of their values."""

import datetime as dt

import pytest
from sample import DecodeError
from sample.models import Folder, Labels, Price, PricesOfShops, Product, Settings

data = {
    "texts": {"de": "Hemd", "": "shirt"},
    "prices": {"CH": {"amount": 1}},
    "released": {"CH": "2026-01-31"},
    "stock": {"a": {"b": 1}},
    "extra": {"x": [1, None]},
}
product = Product.from_dict(data)
assert product.prices == {"CH": Price(amount=1)}
assert product.released == {"CH": dt.date(2026, 1, 31)}
assert product.to_dict() == data
with pytest.raises(DecodeError, match="released.CH: expected"):
    Product.from_dict(data | {"released": {"CH": "soon"}})

labels = Labels.from_dict({"colour": "red", "size": 4})
assert labels.additional_properties == {"size": 4}
assert labels.to_dict() == {"colour": "red", "size": 4}
with pytest.raises(DecodeError, match="size: expected int"):
    Labels.from_dict({"size": "4"})

with pytest.raises(ValueError, match="'colour' is declared"):
    Labels(colour="red", additional_properties={"colour": 1})
labels.additional_properties["colour"] = 5
with pytest.raises(ValueError, match="'colour' is declared"):
    labels.to_dict()

settings = Settings.from_dict({"name": "a", "since": "2026-01-31", "limit": 3, "none": None})
assert settings.additional_properties == {"since": dt.date(2026, 1, 31), "limit": 3, "none": None}
assert settings.to_dict() == {"name": "a", "since": "2026-01-31", "limit": 3, "none": None}
with pytest.raises(DecodeError, match="since: expected"):
    Settings.from_dict({"since": "soon"})

shops = PricesOfShops(online=Price(amount=1), additional_properties={"Bern": Price(amount=2)})
assert PricesOfShops.from_dict(shops.to_dict()) == shops

tree = {"name": "root", "bin": {"name": "b"}, "usr": {"name": "u", "lib": {"name": "l"}}}
folder = Folder.from_dict(tree)
assert folder.additional_properties["usr"].additional_properties["lib"].name == "l"
assert folder.to_dict() == tree
