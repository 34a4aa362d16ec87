"""A base with a discriminator stands for the schemas that extend it, and is what an unknown
one is read as."""

from sample.models import Bicycle, Car, Garage, VehicleBase

data = {
    "vehicles": [
        {"kind": "car", "wheels": 4, "doors": 5},
        {"kind": "Bicycle", "electric": True},
        {"kind": "boat", "wheels": 0, "sails": 2},
    ]
}
assert Car(doors=5).to_dict() == {"kind": "car", "doors": 5}
garage = Garage.from_dict(data)
assert garage.vehicles[0] == Car(kind="car", wheels=4, doors=5)
assert garage.vehicles[1] == Bicycle(kind="Bicycle", electric=True)
boat = garage.vehicles[2]
assert boat == VehicleBase(kind="boat", wheels=0, additional_properties={"sails": 2})
assert garage.to_dict() == data
