"""What the operations of animals send, and how answers are read."""

from __future__ import annotations

from typing import Any

from .. import models
from .._runtime import aliases as _aliases
from .._runtime import constraints as _constraints
from .._runtime import shapes
from .._runtime.contents import Json, Text
from .._runtime.operation import Operation, Parameter
from .._runtime.uploads import Encoding, Form

LIST_ANIMALS: Operation[list[models.Animal]] = Operation(
    name="animals.list_animals",
    method="GET",
    path="/animals",
    operation_id="listAnimals",
    tags=("animals",),
    parameters=(
        Parameter(
            "limit",
            "limit",
            "query",
            shape=_constraints.Limited(shapes.Integer(), minimum=1),
        ),
        Parameter("kinds", "kinds", "query", explode=False),
        Parameter("keepers", "keepers", "query"),
        Parameter("ids", "ids", "query", style="pipeDelimited"),
        Parameter("marks", "marks", "query", style="tabDelimited"),
    ),
    security=(("key",),),
    success={"200": Json(shapes.Array(_aliases.Alias(lambda: models.Animal)))},
    others={"200": (Text(media_type="application/xml"),)},
)

ADD_ANIMAL: Operation[models.AddAnimalResponse] = Operation(
    name="animals.add_animal",
    method="POST",
    path="/animals",
    operation_id="addAnimal",
    tags=("animals",),
    body=(Json(shapes.Ref(lambda: models.NewAnimal)),),
    body_required=True,
    security=(("login",),),
    success={"201": Json(shapes.Ref(lambda: models.AddAnimalResponse))},
    others={"201": (Text(media_type="application/xml"),)},
    errors={"404": Json(shapes.Ref(lambda: models.Problem))},
)

SEARCH: Operation[dict[str, Any]] = Operation(
    name="animals.search",
    method="POST",
    path="/search",
    operation_id="search",
    tags=("animals",),
    body=(
        Form(
            shapes.Ref(lambda: models.AnimalsSearchRequest),
            encodings={"kinds": Encoding(style="spaceDelimited", explode=False)},
        ),
    ),
    body_required=True,
    security=(("key",),),
    success={"200": Json(shapes.Map(shapes.Anything()))},
    others={"200": (Text(media_type="application/xml"),)},
)
