"""What the operations of styles send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

GET_STYLES: Operation[None] = Operation(
    name="styles.get_styles",
    method="GET",
    path="/label/{label}/matrix/{matrix}/simple/{simple}",
    operation_id="getStyles",
    tags=("styles",),
    parameters=(
        Parameter("label", "label", "path", required=True, style="label"),
        Parameter("matrix", "matrix", "path", required=True, style="matrix", explode=True),
        Parameter("simple", "simple", "path", required=True, shape=shapes.Ref(lambda: models.Size)),
        Parameter("exploded", "exploded", "query"),
        Parameter("joined", "joined", "query", explode=False),
        Parameter("spaced", "spaced", "query", style="spaceDelimited"),
        Parameter("piped", "piped", "query", style="pipeDelimited"),
        Parameter(
            "deep",
            "deep",
            "query",
            style="deepObject",
            shape=shapes.Ref(lambda: models.Size),
        ),
        Parameter("reserved", "reserved", "query", allow_reserved=True),
        Parameter("at", "at", "query"),
        Parameter("flag", "flag", "query"),
    ),
    success={"204": Nothing()},
)
