"""What a caller sees of tags."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from typing import assert_type

from sample import models


def note(outcome: models.Outcome) -> str | None:
    if outcome.ok is True:
        assert_type(outcome, models.Paid)
    else:
        assert_type(outcome, models.Declined)
    return outcome.note


def shift(gear: models.First | models.Neutral) -> None:
    if gear.gear == 1:
        assert_type(gear, models.First)
    if gear.gear is None:
        assert_type(gear, models.Neutral)


models.Paid(ok=False)  # type: ignore[arg-type]
models.First(gear=2)  # type: ignore[arg-type]
models.Reference(type="text")  # type: ignore[arg-type]
