"""What the operations of imports send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter
from .._runtime.submission import Link, in_body
from . import _jobs_operations

CREATE_IMPORT: Operation[models.Receipt] = Operation(
    name="imports.create_import",
    method="POST",
    path="/shops/{shop}/imports",
    operation_id="createImport",
    tags=("imports",),
    parameters=(
        Parameter("day", "day", "query"),
        Parameter("shop", "shop", "path", required=True),
    ),
    body=(Json(shapes.Ref(lambda: models.Import)),),
    body_required=True,
    success={"202": Json(shapes.Ref(lambda: models.Receipt))},
)

CREATE_IMPORT_LINK: Link[models.Receipt, models.Job] = Link(
    to=lambda: (_jobs_operations.GET_JOB, _jobs_operations.GET_JOB_POLLING),
    arguments=lambda result, sent: {
        "id": result.job.id if result.job else None,
        "shop": sent["shop"],
        "day": sent["day"],
        "source": in_body(sent["body"], "source", "name"),
        "verbose": "true",
    },
)

GET_IMPORT: Operation[models.Job] = Operation(
    name="imports.get_import",
    method="GET",
    path="/imports/{id}",
    operation_id="getImport",
    tags=("imports",),
    parameters=(Parameter("id", "id", "path", required=True),),
    success={"200": Json(shapes.Ref(lambda: models.Job))},
)
