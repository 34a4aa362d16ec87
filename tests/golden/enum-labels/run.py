"""Members of enums are called as the document calls them, in every spelling of that."""

from pathlib import Path

from sample import models
from sample.models import (
    Colour,
    LogLevel,
    Machine,
    MachineMode,
    MachineState,
    Sku,
    Ten,
    Weather,
)


def names(enum):
    return {member.value: member.name for member in enum}


assert names(LogLevel) == {0: "TRACE", 1: "DEBUG", 2: "VALUE_2"}
assert list(names(Ten).values()) == list("ABCDEFGHIJ")
assert names(Weather) == {0: "LOW", 1: "PARTLY_CLOUDY", 2: "CLASS"}
assert names(Colour) == {"r": "RED", "g": "GREEN"}
assert names(models.Twice) == {1: "VALUE_1", 2: "VALUE_2", 3: "HIGH"}
assert names(models.Hostile) == {1: "VALUE_1", 2: "IMPORT_OS_OS_ABORT", 3: "CLASS", 4: "VALUE_4"}
assert names(models.TooFew) == {1: "VALUE_1", 2: "VALUE_2"}
assert names(Sku) == {"s1": "BASIC", "s2": "STANDARD", "s3": "S3"}
assert names(MachineState) == {0: "DRAFT", 1: "LIVE"}

data = {"state": None, "mode": 2, "modes": ["f", "x"], "plain": "s", "open": "f", "level": 9}
machine = Machine.from_dict(data)
assert machine.mode is MachineMode.FAST and machine.open is models.MachineOpen.FAST
assert machine.to_dict() == data

text = Path(models.__file__).read_text("utf-8")
for told in ("everything", "few", "like blood", "The usual one.", "those want who look after"):
    assert f'    """{told}' in text or told in text, told
