"""Log lines: what was asked of which operation and what came of it, never a secret.

Paths are templates, bodies are never shown, and of headers and query parameters only those on the
allow-list `logged` of the client. Records have the same in fields: `operation`, `method`, `host`,
`status` (0 without a response), `attempt`, `seconds`, `request_id`.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING

from .config import is_given
from .http import Response
from .problems import printable

if TYPE_CHECKING:
    from .call import Call, Outcome
    from .errors import ClientError


def log_attempt(call: Call, outcome: Outcome) -> None:
    """What the last attempt gave."""
    config, attempt = call.config, call.attempt
    if config.log.isEnabledFor(logging.DEBUG):
        pairs = [
            f"{parameter.wire_name}={str(value)[:80]!r}"
            for parameter in call.operation.parameters
            if parameter.where == "query" and parameter.wire_name in config.logged
            if is_given(value := call.arguments.get(parameter.argument))
        ]
        came = str(attempt.status) if isinstance(outcome, Response) else type(outcome).__name__
        notes = [attempt.operation]
        notes += [f"request id {printable(attempt.request_id)}"] if attempt.request_id else []
        notes += [f"attempt {attempt.number}", f"{attempt.seconds:.3f} s", *_headers(call)]
        account = call.account
        asked = f"{account.target}{'?' if pairs else ''}{'&'.join(pairs)}"
        form = "%s: %s (%s)"
        config.log.debug(form, asked, came, ", ".join(notes), extra=account.fields())


def log_retry(call: Call, failure: ClientError, pause: float) -> None:
    """That there will be another attempt after this failure, in `pause` seconds."""
    if call.config.log.isEnabledFor(logging.INFO):
        call.account.tell(failure)
        told = "; ".join([str(failure), *_headers(call)])
        form = "%s; trying again in %.1f s"
        call.config.log.info(form, told, pause, extra=call.account.fields())


def _headers(call: Call) -> list[str]:
    """Those of the response that may be shown."""
    headers: Mapping[str, str] = call.answer.headers if call.answer else {}
    shown = [(name, headers.get(name.lower(), "")) for name in sorted(call.config.logged)]
    return [f"{name} {value[:80]!r}" for name, value in shown if value]
