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


class Journal:
    """The log lines of one call."""

    def __init__(
        self, operation: Operation[Any], arguments: Mapping[str, Any], config: Config
    ) -> None:
        self._operation = operation
        self._arguments = arguments
        self._config = config
        self._log = config.log

    def attempt(self, attempt: Attempt, outcome: Response | TransportError) -> None:
        """What an attempt gave."""
        if self._log.isEnabledFor(logging.DEBUG):
            asked = f"{self._operation.method} {self._operation.path}{self._query()}"
            notes = self._notes(outcome, attempt.request_id)
            form = "%s: %s, attempt %d, %.3f s%s"
            self._log.debug(form, asked, _told(outcome), attempt.number, attempt.seconds, notes)

    def retry(
        self, outcome: Response | TransportError, number: int, pause: float, request_id: str
    ) -> None:
        """That there will be another attempt."""
        if self._log.isEnabledFor(logging.INFO):
            name, notes = self._operation.name, self._notes(outcome, request_id)
            form = "%s: %s, attempt %d of %d%s; trying again in %.1f s"
            most = self._config.max_retries + 1
            self._log.info(form, name, _told(outcome), number, most, notes, pause)

    def _notes(self, outcome: Response | TransportError, request_id: str) -> str:
        notes = [f"request id {request_id}"] if request_id else []
        if isinstance(outcome, Response):
            values = {name: outcome.headers.text(name) for name in sorted(self._config.logged)}
            notes += [f"{name} {value[:80]!r}" for name, value in values.items() if value]
        return "".join(f", {note}" for note in notes)

    def _query(self) -> str:
        pairs = [
            f"{parameter.wire_name}={str(value)[:80]!r}"
            for parameter in self._operation.parameters
            if parameter.where == "query" and parameter.wire_name in self._config.logged
            if is_given(value := self._arguments.get(parameter.argument))
        ]
        return f"?{'&'.join(pairs)}" if pairs else ""


def _told(outcome: Response | TransportError) -> str:
    return str(outcome.status) if isinstance(outcome, Response) else type(outcome).__name__
