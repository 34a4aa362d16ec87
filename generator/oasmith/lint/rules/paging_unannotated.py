"""What it does: finds operations that page with a token, with links or by counting, but do not
declare it. Names tell (`page_token` and `nextPageToken`; `starting_after`, `has_more` and items
with an `id`), and extensions of other tools (`x-ms-pageable`, `x-fern-pagination`,
`x-speakeasy-pagination`).

Why it matters: with the annotation the client has an `iter_…` method that fetches page after page.
Without it every caller writes that loop.

Example:

    parameters: [{name: page_token, in: query}]
    # and the response has `nextPageToken` and `items`

Fix: check the suggested action and paste it into an overlay. oasmith has tried it: it is read
without an error. Whether the names mean what they seem to, and the number of the first page, only
the vendor knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.diagnostics import Severity
from oasmith.lint.accepted import PAGING, is_accepted, reading_context
from oasmith.lint.overlay_action import overlay_action
from oasmith.lint.paging.answers import answer_of
from oasmith.lint.paging.guesses import guesses
from oasmith.lint.rule import Finding, Modelled, ModelRule
from oasmith.lower.context import Context
from oasmith.lower.operation.results import result_type
from oasmith.model import Operation


def check(modelled: Modelled) -> Iterator[Finding]:
    """One finding for each such operation."""
    context = reading_context(modelled)
    for operation in modelled.api.operations:
        if operation.method == "GET" and operation.paging is None:
            yield from _unannotated(modelled, context, operation)


def _unannotated(modelled: Modelled, context: Context, operation: Operation) -> Iterator[Finding]:
    target = modelled.context.refs.target(operation.pointer)
    result = result_type(operation.responses)
    if target is None or result is None or PAGING in target.node:
        return
    answer = answer_of(context, result)
    for guess in guesses(context, operation, target.node, answer):
        if is_accepted(context, modelled, operation, PAGING, guess.annotation):
            check = "; check the number of the first page" if "first" in guess.annotation else ""
            action = overlay_action(
                operation.pointer,
                {PAGING: guess.annotation},
                f"names suggest paging{check}",
            )
            yield Finding(
                operation.pointer, f"seems to page: {guess.why}", help=action, on_key=True
            )
            return


RULE = ModelRule("paging-unannotated", Severity.INFO, check)
