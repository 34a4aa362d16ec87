"""What it does: finds operations that report the progress of some work but do not declare the final
status values.

Why it matters: with the annotation the client has a `wait_for_…` method that polls within the rate
limit until the end. Without it every caller writes that loop.

Example:

    properties: {status: {enum: [pending, processing, completed, failed]}}

Fix: check the suggested action and paste it into an overlay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from oasmith.diagnostics import Severity
from oasmith.lint.accepted import POLLING, is_accepted, reading_context
from oasmith.lint.operations import body_expression
from oasmith.lint.overlay_action import overlay_action
from oasmith.lint.rule import Finding, Modelled, ModelRule
from oasmith.lower.context import Context
from oasmith.lower.operation.results import known_values, properties, result_type
from oasmith.model import Operation, TypeExpr

_STATUS: Final = ("status", "state")
_WRAPPERS: Final = ("data", "payload", "result", "response")
_MEANING: Final = {
    "pending": re.compile(
        "pending|processing|queued|inprogress|running|started|retry(ing)?|waiting|scheduled"
        "|validating|finalizing|cancell?ing|creating|provisioning|enqueued|notstarted|init"
    ),
    "success": re.compile("completed?|succeeded|success(ful)?|done|finished|nodata"),
    "failure": re.compile("fail(ed|ure)|error(ed)?|cancell?ed|expired|rejected|aborted"),
}
"""What status values mean, without underscores, hyphens and case."""


def check(modelled: Modelled) -> Iterator[Finding]:
    """One finding for each such operation."""
    context = reading_context(modelled)
    for operation in modelled.api.operations:
        if operation.method == "GET" and operation.polling is None:
            yield from _unannotated(modelled, context, operation)


def _unannotated(modelled: Modelled, context: Context, operation: Operation) -> Iterator[Finding]:
    target = modelled.context.refs.target(operation.pointer)
    if target is None or POLLING in target.node:
        return
    for path, type_ in _states(context, operation):
        groups = _groups(known_values(context, type_))
        if not (groups["pending"] and groups["success"]):
            continue
        annotation = {"status": body_expression(*path), **groups}
        if is_accepted(context, modelled, operation, POLLING, annotation):
            action = overlay_action(
                operation.pointer,
                {POLLING: annotation},
                "status values suggest polling",
            )
            message = f"seems to be polled: `{'.'.join(path)}` goes from pending to final values"
            yield Finding(operation.pointer, message, help=action, on_key=True)
            return


def _states(context: Context, operation: Operation) -> Iterator[tuple[tuple[str, ...], TypeExpr]]:
    """What may say how far the work is: in the result, or in the object that it wraps."""
    result = properties(context, result_type(operation.responses))
    wrapped = {at: type_ for at, type_ in result.items() if at in _WRAPPERS or len(result) == 1}
    for name in _STATUS:
        if name in result:
            yield (name,), result[name]
        for at, type_ in wrapped.items():
            inner = properties(context, type_)
            if name in inner:
                yield (at, name), inner[name]


def _groups(values: tuple[str | int, ...]) -> dict[str, list[str]]:
    """The members of the status enum by what they mean, members of unknown meaning left out."""
    texts = [value for value in values if isinstance(value, str)]
    return {
        meaning: [t for t in texts if words.fullmatch(re.sub("[-_ ]", "", t.lower()))]
        for meaning, words in _MEANING.items()
    }


RULE = ModelRule("polling-unannotated", Severity.INFO, check)
