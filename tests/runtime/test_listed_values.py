"""Enums, open and closed: what is read of their annotations, and what is said of other values."""

from __future__ import annotations

from typing import Any, Literal

import pytest

from oasmith.runtime.hints import shape_of
from oasmith.runtime.model import OpenIntEnum, OpenStrEnum
from oasmith.runtime.samples import Sampler
from oasmith.runtime.shapes import Choice, Enum
from oasmith.runtime.tolerant import Tolerant


class Service(OpenStrEnum):
    STANDARD = "standard"
    EXPRESS = "express"


class Level(OpenIntEnum):
    LOW = 1
    HIGH = 2


CLOSED: list[Any] = [
    Service,
    Service | Literal["standard", "express"],
    Literal["standard", "express"],
    Service | None,
]
OPEN: list[Any] = [Service | str, Literal["standard", "express"] | str]


@pytest.mark.parametrize("hint", CLOSED)
def test_without_the_type_of_its_values_an_enum_has_no_others(hint: Any) -> None:
    shape = shape_of(hint)
    assert shape.decode("express") == "express"
    with pytest.raises(ValueError, match="^$"):
        shape.decode("expres")
    for request in (True, False):
        [problem] = shape.problems("expres", request=request)
        assert str(problem) == (
            "must be 'standard' or 'express', got str 'expres'; did you mean 'express'?"
        )
    [problem] = shape.problems(7)
    assert problem.message.startswith("expected str")
    assert Sampler(unlisted=True).of(shape) == "standard"


@pytest.mark.parametrize("hint", OPEN)
def test_beside_the_type_of_its_values_an_enum_has_others(hint: Any) -> None:
    shape = shape_of(hint)
    assert shape.decode("expres") == "expres"
    assert not shape.problems("expres", request=True)
    assert Sampler(unlisted=True).of(shape) == "unlisted"


@pytest.mark.parametrize("hint", [Level, Literal[1, 2], Level | Literal[1, 2]])
def test_integers_of_enums_are_told_by_value(hint: Any) -> None:
    shape = shape_of(hint)
    assert shape.decode(2.0) == 2
    for unknown in (3, 3.0):
        assert str(shape.problems(unknown)[0]).startswith("must be 1 or 2, got ")
    for wrong in (True, "1", 1.5, [1]):
        assert str(shape.problems(wrong)[0]).startswith("expected int")


def test_a_value_of_no_enum_stays_a_constant_beside_it() -> None:
    shape = shape_of(Service | Literal["other", "express"])
    assert shape.decode("other") == "other"
    assert shape.decode("express") is Service.EXPRESS
    assert shape.problems("another")


@pytest.mark.parametrize("hint", [*CLOSED, *OPEN])
def test_tolerant_clients_keep_other_values(hint: Any) -> None:
    told: list[str] = []

    class Telling(Tolerant):
        def tell(self, kind: Any, path: str, shape: Any, value: Any) -> Any:
            told.append(kind)
            return value

    assert shape_of(hint).read("expres", "", Telling()) == "expres"
    assert told == ["unknown value"]


def test_of_many_values_some_are_told() -> None:
    shape = Choice(*(f"v{number}" for number in range(50)), closed=True)
    message = shape.problems("V49")[0].message
    assert "'v19' or one of 30 others, got str 'V49'; did you mean 'v49'?" in message
    assert len(str(Choice("x" * 500, "y", closed=True).problems("z" * 500)[0])) < 200


def test_a_secret_word_is_cut_and_escaped() -> None:
    [problem] = Enum(lambda: Service, closed=True).problems("a\n\x1b[31m" + "b" * 100)
    assert problem.message.isprintable()
