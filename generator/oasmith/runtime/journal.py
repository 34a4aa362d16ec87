"""Log lines: what was asked of which operation and what came of it, never a secret.

Paths are templates, bodies are never shown, and of headers and query parameters only those on the
allow-list `logged` of the client.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from .config import Config, is_given
from .errors import TransportError
from .hooks import Attempt
from .http import Response
from .operation import Operation


def log_attempt(
    operation: Operation[Any],
    arguments: Mapping[str, Any],
    config: Config,
    attempt: Attempt,
    outcome: Response | TransportError,
) -> None:
    """What an attempt gave."""
    if config.log.isEnabledFor(logging.DEBUG):
        pairs = [
            f"{parameter.wire_name}={str(value)[:80]!r}"
            for parameter in operation.parameters
            if parameter.where == "query" and parameter.wire_name in config.logged
            if is_given(value := arguments.get(parameter.argument))
        ]
        query = f"?{'&'.join(pairs)}" if pairs else ""
        asked = f"{operation.method} {operation.path}{query}"
        came, notes = _told(config, attempt, outcome)
        form = "%s: %s, attempt %d, %.3f s%s"
        config.log.debug(form, asked, came, attempt.number, attempt.seconds, notes)


def log_retry(
    config: Config, attempt: Attempt, outcome: Response | TransportError, pause: float
) -> None:
    """That there will be another attempt, in `pause` seconds."""
    if config.log.isEnabledFor(logging.INFO):
        came, notes = _told(config, attempt, outcome)
        form = "%s: %s, attempt %d of %d%s; trying again in %.1f s"
        most = config.max_retries + 1
        config.log.info(form, attempt.operation, came, attempt.number, most, notes, pause)


def _told(config: Config, attempt: Attempt, outcome: Response | TransportError) -> tuple[str, str]:
    """What came, in a word, and notes on it."""
    notes = [f"request id {attempt.request_id}"] if attempt.request_id else []
    if isinstance(outcome, TransportError):
        came = type(outcome).__name__
    else:
        came = str(outcome.status)
        values = {name: outcome.headers.text(name) for name in sorted(config.logged)}
        notes += [f"{name} {value[:80]!r}" for name, value in values.items() if value]
    return came, "".join(f", {note}" for note in notes)
