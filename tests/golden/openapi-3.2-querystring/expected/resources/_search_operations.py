"""What the operations of search send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation, Parameter
from .._runtime.uploads import Form

BY_FORM: Operation[None] = Operation(
    name="search.by_form",
    method="GET",
    path="/form",
    operation_id="byForm",
    tags=("search",),
    parameters=(
        Parameter(
            "filter",
            "filter",
            "querystring",
            required=True,
            allow_reserved=True,
            content=Form(),
            shape=shapes.Ref(lambda: models.ByFormFilter),
        ),
    ),
    success={"204": Nothing()},
)

BY_JSON: Operation[None] = Operation(
    name="search.by_json",
    method="GET",
    path="/json",
    operation_id="byJson",
    tags=("search",),
    parameters=(Parameter("query", "query", "querystring", content=Json()),),
    success={"204": Nothing()},
)
