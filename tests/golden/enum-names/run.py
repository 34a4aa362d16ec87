"""Members whose values differ only in case or signs have names of their own."""

from sample.models import Direction, Level, Odd, Zone

assert [d.value for d in Direction] == ["ASC", "DESC", "asc", "desc"]
assert Direction.decode("asc") is Direction.ASC_2
assert {zone.name: zone.value for zone in Zone} == {
    "GMT_PLUS_0": "GMT+0",
    "GMT0": "GMT0",
    "GMT_0": "GMT-0",
}
assert Odd.EMPTY == "" and Odd.VALUE_401A == "401a" and Odd.GRÜN == "grün"
assert Odd("name") is Odd.NAME and Odd.NAME.name == "NAME"
assert Level.MINUS_1 == -1
