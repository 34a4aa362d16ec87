"""Operations: which there are, where they are called, and what is said of each."""

from __future__ import annotations

from oasmith.diff.bodies import body_changes
from oasmith.diff.parameters import parameter_changes
from oasmith.diff.responses import response_changes
from oasmith.diff.security import requirement_changes
from oasmith.diff.telling import Telling, title
from oasmith.model import Operation
from oasmith.naming.identity import blank


def operation_changes(telling: Telling) -> None:
    """What is different in the operations of two versions."""
    pair = telling.pair
    for operation in pair.gone:
        was = " was deprecated and" if operation.deprecated else ""
        message = f"`{title(operation)}`{was} is gone"
        call = pair.old.call(operation)
        telling.tell(
            "operation-removed", operation.pointer, call, message, title(operation), (call,)
        )
    for operation in pair.added:
        call = pair.new.call(operation)
        message = f"`{title(operation)}` is new"
        telling.tell("operation-added", operation.pointer, call, message, title(operation), (call,))
    for old, new in pair.operations:
        _operation(telling, old, new)


def _operation(telling: Telling, old: Operation, new: Operation) -> None:
    call, subject = telling.pair.new.call(new), title(new)
    if blank(old.path) != blank(new.path) or _query(old) != _query(new):
        message = f"`{title(old)}` is `{title(new)}` now"
        telling.tell("operation-moved", new.pointer, call, message, subject, (call,))
    if old.server != new.server:
        message = f"it is called at `{new.server or 'the server of the client'}`"
        telling.tell("operation-server-changed", new.pointer, call, message, subject, (call,))
    if new.deprecated and not old.deprecated:
        message = f"`{call}` is deprecated now"
        telling.tell("deprecated", new.pointer, call, message, subject, (call,))
    parameter_changes(telling, old, new)
    body_changes(telling, old, new)
    response_changes(telling, old, new)
    requirement_changes(telling, old, new)


def _query(operation: Operation) -> str:
    """The fixed part of the query."""
    return operation.template.partition("?")[2]
