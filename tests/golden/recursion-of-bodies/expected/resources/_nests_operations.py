"""What the operations of nests send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import aliases as _aliases
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter

CREATE_NEST: Operation[models.Names] = Operation(
    name="nests.create_nest",
    method="POST",
    path="/nests",
    operation_id="createNest",
    tags=("nests",),
    parameters=(Parameter("like", "like", "query", content=Json()),),
    body=(Json(_aliases.Alias(lambda: models.Nest)),),
    body_required=True,
    success={"200": Json(_aliases.Alias(lambda: models.Names))},
)
