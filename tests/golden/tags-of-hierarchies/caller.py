"""What a caller sees of a hierarchy: whatever comes has what the base has."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from typing import assert_type

from sample import models


def message(problem: models.Problem) -> str:
    return problem.message


def fins(pet: models.Cat | models.Fish) -> int | None:
    if pet.kind == models.Species.FISH:
        assert_type(pet, models.Fish)
        return pet.fins
    if pet.kind == models.Species.CAT:
        assert_type(pet, models.Cat)
    return None


models.DeniedProblem(type="limit", message="m")  # type: ignore[arg-type]
models.LimitProblem(type="quota", message="m", retry=1)
models.Fish(kind=models.Species.CAT)  # type: ignore[arg-type]
models.Fish(kind=models.Species.FISH, fins=1)
