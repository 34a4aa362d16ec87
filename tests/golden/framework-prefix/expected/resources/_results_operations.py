"""What the operations of Results send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

GET_RESULTS: Operation[None] = Operation(
    name="results.get_results",
    method="GET",
    path="/results",
    operation_id="shop_app_endpoints_results_get_results",
    tags=("Results",),
    success={"204": Nothing()},
)

GET_RESULT: Operation[None] = Operation(
    name="results.get_result",
    method="GET",
    path="/results/{id}",
    operation_id="shop_app_endpoints_results_get_result",
    tags=("Results",),
    parameters=(Parameter("id", "id", "path", required=True, filled=True),),
    success={"204": Nothing()},
)
