"""Whether oasmith takes an extension that a rule is about to suggest, asked of what will read it.

Input: an operation and the extension. Output: whether it is read without a finding. Invariant: no
suggestion is shown that `generate` would refuse.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from oasmith.json_value import Json
from oasmith.lint.rule import Modelled
from oasmith.lower.context import Context, Located
from oasmith.lower.operation.extensions import lower_paging, lower_polling
from oasmith.model import Operation

PAGING: Final = "x-oasmith-paging"
POLLING: Final = "x-oasmith-polling"


def reading_context(modelled: Modelled) -> Context:
    """What extensions are read with, after the types are known."""
    context = Context(modelled.context.value)
    context.types = dict(modelled.api.types)
    return context


def is_accepted(
    context: Context, modelled: Modelled, operation: Operation, extension: str, value: Json
) -> bool:
    """Whether the operation may have this extension."""
    target = modelled.context.refs.target(operation.pointer)
    if target is None:
        return False
    located = Located({**target.node, extension: value}, operation.pointer)
    silent = context.silent()
    found = _READ[extension](silent, located, operation)
    return found is not None and not silent.findings.all()


_READ: Final[dict[str, Callable[[Context, Located, Operation], object]]] = {
    PAGING: lambda context, located, op: lower_paging(
        context, located, op.parameters, op.body, op.responses
    ),
    POLLING: lambda context, located, op: lower_polling(context, located, op.body, op.responses),
}
