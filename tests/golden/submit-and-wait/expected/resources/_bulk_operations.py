"""What the operations of bulk send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.operation import Operation
from .._runtime.submission import Link
from . import _imports_operations

SUBMIT_IMPORT: Operation[models.Receipt] = Operation(
    name="bulk.submit_import",
    method="POST",
    path="/imports",
    operation_id="submit_import",
    tags=("bulk",),
    success={"202": Json(shapes.Ref(lambda: models.Receipt))},
)

SUBMIT_IMPORT_LINK: Link[models.Receipt, models.Job] = Link(
    to=lambda: (_imports_operations.GET_IMPORT, None),
    arguments=lambda result, sent: {"id": result.id},
)
