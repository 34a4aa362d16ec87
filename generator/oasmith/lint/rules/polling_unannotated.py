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
from oasmith.lint.operations import body_expression, success_schema
from oasmith.lint.overlay_action import overlay_action
from oasmith.lint.reading import sequence
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.lint.schemas import Place, parts, properties_of
from oasmith.spec.structure.walk import Node

_EXTENSION: Final = "x-oasmith-polling"
_STATUS: Final = ("status", "state")
_MEANING: Final = {
    "pending": re.compile(
        "pending|processing|queued|inprogress|running|started|retry(ing)?|waiting|scheduled"
        "|validating|finalizing|cancell?ing|creating|provisioning"
    ),
    "success": re.compile("completed?|succeeded|success(ful)?|done|finished"),
    "failure": re.compile("fail(ed|ure)|error(ed)?|cancell?ed|expired|rejected|aborted"),
}
"""What status values mean, without underscores, hyphens and case."""


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each such operation."""
    for operation in context.operations:
        if operation.method != "GET" or _EXTENSION in operation.value:
            continue
        if (schema := success_schema(context, operation)) is None:
            continue
        properties = properties_of(schema, context.refs)
        for name in _STATUS:
            groups = _groups(context, properties[name]) if name in properties else {}
            if groups.get("pending") and groups.get("success"):
                annotation = {"status": body_expression(name), **groups}
                yield Finding(
                    operation.pointer,
                    f"seems to be polled: `{name}` goes from pending to final values",
                    help=overlay_action(
                        context.value,
                        operation.pointer,
                        {_EXTENSION: annotation},
                        "status values suggest polling",
                    ),
                    on_key=True,
                )


def _groups(context: Context, status: Place) -> dict[str, list[str]]:
    """The members of the status enum by what they mean, members of unknown meaning left out."""
    members = [
        member
        for part, _ in parts(status, context.refs)
        for member in sequence(part, "enum")
        if isinstance(member, str)
    ]
    return {
        meaning: [m for m in members if words.fullmatch(re.sub("[-_ ]", "", m.lower()))]
        for meaning, words in _MEANING.items()
    }


RULE = Rule("polling-unannotated", Severity.INFO, check, advice=True)
