"""Operations: which there are, where they are called, and what belongs to each.

Input: the operations of both versions, paired. Output: changes in the collector; parameters,
bodies, responses and credentials have modules of their own.
"""

from __future__ import annotations

from oasmith.diff.bodies import body_changes
from oasmith.diff.collector import Collector, title
from oasmith.diff.parameters import parameter_changes
from oasmith.diff.responses import response_changes
from oasmith.diff.security import requirement_changes
from oasmith.model import Operation
from oasmith.naming.identity import blank


def operation_changes(collector: Collector) -> None:
    """What is different in the operations of two versions."""
    pair = collector.pair
    for operation in pair.gone:
        was = " was deprecated and" if operation.deprecated else ""
        message = f"`{title(operation)}`{was} is gone"
        call = pair.old.call(operation)
        collector.add(
            "operation-removed", operation.pointer, call, message, title(operation), (call,)
        )
    for operation in pair.added:
        call = pair.new.call(operation)
        message = f"`{title(operation)}` is new"
        collector.add(
            "operation-added", operation.pointer, call, message, title(operation), (call,)
        )
    for old, new in pair.operations:
        _operation(collector, old, new)


def _operation(collector: Collector, old: Operation, new: Operation) -> None:
    call, subject = collector.pair.new.call(new), title(new)
    if blank(old.path) != blank(new.path) or _query(old) != _query(new):
        message = f"`{title(old)}` is `{title(new)}` now"
        collector.add("operation-moved", new.pointer, call, message, subject, (call,))
    if old.server != new.server:
        message = f"it is called at `{new.server or 'the server of the client'}`"
        collector.add("operation-server-changed", new.pointer, call, message, subject, (call,))
    if new.deprecated and not old.deprecated:
        message = f"`{call}` is deprecated now"
        collector.add("deprecated", new.pointer, call, message, subject, (call,))
    parameter_changes(collector, old, new)
    body_changes(collector, old, new)
    response_changes(collector, old, new)
    requirement_changes(collector, old, new)


def _query(operation: Operation) -> str:
    """The fixed part of the query."""
    return operation.template.partition("?")[2]
