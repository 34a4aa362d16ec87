"""Log lines: what was asked of which operation and what came of it, never a secret.

Paths are templates, bodies are never shown, and of headers and query parameters only those on the
allow-list `logged` of the client.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from .config import is_given
from .http import Response
from .problems import printable

if TYPE_CHECKING:
    from .call import Call, Outcome


def log_attempt(call: Call, outcome: Outcome) -> None:
    """What the last attempt gave."""
    config, operation, attempt = call.config, call.operation, call.attempt
    if config.log.isEnabledFor(logging.DEBUG):
        pairs = [
            f"{parameter.wire_name}={str(value)[:80]!r}"
            for parameter in operation.parameters
            if parameter.where == "query" and parameter.wire_name in config.logged
            if is_given(value := call.arguments.get(parameter.argument))
        ]
        glue = "&" if "?" in operation.path else "?"
        asked = f"{operation.method} {operation.path}{glue if pairs else ''}{'&'.join(pairs)}"
        came, notes = _told(call, outcome)
        form = "%s: %s, attempt %d, %.3f s%s"
        config.log.debug(form, asked, came, attempt.number, attempt.seconds, notes)


def log_retry(call: Call, outcome: Outcome, pause: float) -> None:
    """That there will be another attempt, in `pause` seconds."""
    config, attempt = call.config, call.attempt
    if config.log.isEnabledFor(logging.INFO):
        came, notes = _told(call, outcome)
        form = "%s: %s, attempt %d of %d%s; trying again in %.1f s"
        most = config.max_retries + 1
        config.log.info(form, attempt.operation, came, attempt.number, most, notes, pause)


def _told(call: Call, outcome: Outcome) -> tuple[str, str]:
    """What came, in a word, and notes on it."""
    if not isinstance(outcome, Response):
        return type(outcome).__name__, ""
    request_id = call.attempt.request_id
    notes = [f"request id {printable(request_id)}"] if request_id else []
    for name in sorted(call.config.logged):
        if value := outcome.headers.text(name):
            notes.append(f"{name} {value[:80]!r}")
    return str(outcome.status), "".join(f", {note}" for note in notes)
