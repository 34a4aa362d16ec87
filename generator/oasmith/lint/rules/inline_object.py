"""What it does: reports schemas that are written in place and whose class got a name with a
number, or a very long one.

Why it matters: such a class is named after its place. The name says little, and it may change when
the document changes (`oasmith.lock` keeps it until then).

Example:

    properties: {lines: {type: array, items: {type: object, properties: {sku: {type: string}}}}}

Fix: give the class a name with `x-oasmith-name`, or make the schema a component.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.diagnostics import Severity
from oasmith.lint.rule import Finding, Modelled, ModelRule
from oasmith.naming.reasons import NUMBER, class_rows
from oasmith.naming.recorded import NOTHING_RECORDED


def check(modelled: Modelled) -> Iterator[Finding]:
    """One finding for each such class."""
    for row in class_rows(modelled.api, modelled.names, NOTHING_RECORDED):
        if not row.reason.startswith("component") and (row.long or row.reason.endswith(NUMBER)):
            yield Finding(
                row.of,
                f"the class of this schema is `{row.name}`, named after its place",
                help="name it: `x-oasmith-name: …`, here or in an overlay",
                on_key=True,
            )


RULE = ModelRule("inline-object", Severity.INFO, check)
