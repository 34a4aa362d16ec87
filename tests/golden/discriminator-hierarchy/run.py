"""A base with a discriminator stands for the schemas that extend it."""

from sample.models import Bicycle, Car, Garage

data = {
    "vehicles": [
        {"kind": "car", "wheels": 4, "doors": 5},
        {"kind": "Bicycle", "electric": True},
        {"kind": "boat"},
    ]
}
garage = Garage.from_dict(data)
assert garage.vehicles[0] == Car(kind="car", wheels=4, doors=5)
assert garage.vehicles[1] == Bicycle(kind="Bicycle", electric=True)
assert garage.vehicles[2] == {"kind": "boat"}
assert garage.to_dict() == data
