"""What errors and log lines say of a call.

Takes a call; gives errors all that helps, and the log its lines. Always: no secret is in them.

Log lines: paths are templates, bodies are never shown, and of headers and query parameters only
those on the allow-list `logged` of the client. Records have the same in fields: `operation`,
`method`, `host`, `status` (0 without a response), `attempt`, `seconds`, `request_id`.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any

from .contents import essence, said_in_json, text_of
from .errors import (
    ClientError,
    DecodeError,
    ReceivedResponse,
    RequestValidationError,
    SentRequest,
    StreamError,
    Target,
)
from .http import Headers, Hidden, Response, Timeout
from .json_values import MISMATCH
from .masks import MASK, Mask, is_secret
from .problems import printable
from .redirects import direction
from .request import is_given
from .shapes import ANYTHING
from .urls import encoded
from .vendor_message import challenge, shown, vendor_message

if TYPE_CHECKING:
    from .call import Call, Outcome


_EXCERPT = 80
"""Characters that are shown of an answer which is not what it should be."""


class Account:
    """What errors and log lines say of one call."""

    def __init__(self, call: Call) -> None:
        self._call = call

    @cached_property
    def target(self) -> Target:
        """Where it goes: the path is the template of the operation, without its query."""
        operation = self._call.operation
        path = operation.path.partition("#")[0].partition("?")[0]
        server = self._call.config.url_for(operation.server)
        return Target.of(operation.method, f"{server}/{path.lstrip('/')}")

    @cached_property
    def mask(self) -> Mask:
        """The secrets of the call."""
        call, operation = self._call, self._call.operation
        headers = [p.wire_name.lower() for p in operation.parameters if p.where == "header"]
        mask = Mask(documented=[*headers, operation.idempotency_key.lower()])
        for credential, revealed in zip(call.credentials, call.secrets, strict=False):
            mask.add(revealed.secret[-1])
            with suppress(ValueError):  # of what could not be sent
                mask.add(credential.value(revealed.secret).rpartition(" ")[2])
        for parameter in operation.parameters:
            value = call.arguments.get(parameter.argument)
            if not is_given(value):
                value = call.config.client_arguments.get(parameter.argument)
            if is_secret(parameter.wire_name):
                mask.add(value)
            mask.look(value, parameter.shape or ANYTHING)
        for writer in operation.body or (None,):
            with suppress(*MISMATCH):  # the caller may have changed it meanwhile
                mask.look(call.options.get("body"), getattr(writer, "shape", ANYTHING))
        if call.caller.extra is not None:
            mask.look(call.caller.extra.body)
        if call.sent is not None:
            for credential in call.config.credentials.values():
                name = credential.name
                mask.add(call.sent.headers.get(name.lower(), ("", ""))[1])
                start = f"{encoded(name)}="
                mask.add(*(p[len(start) :] for p in call.sent.query if p.startswith(start)))
        return mask

    @cached_property
    def _request(self) -> SentRequest | None:
        """What was sent last, its secrets masked."""
        call = self._call
        if call.sent is None:
            return None
        draft = call.sent.copy()
        for credential in call.credentials:
            credential.apply(draft, Hidden([MASK] * max(1, len(credential.secrets))))
        draft.query = [pair.replace(encoded(MASK), MASK) for pair in draft.query]
        request = draft.request(call.config.url_for(call.operation.server), Timeout())
        self.mask.see(request)
        return SentRequest.of(request, self.mask)

    def tell(self, error: ClientError) -> None:
        """Tell an error what it does not know yet; the seconds are those until now."""
        call, attempt = self._call, self._call.attempt
        request = self._request  # first: it is where most secrets are found
        error.tell(
            operation=call.operation.name,
            target=self.target,
            request=request,
            response=call.answer and ReceivedResponse.of(call.answer),
            attempts=attempt.number,
            max_attempts=call.config.max_retries + 1,
            request_id=attempt.request_id,
            error_text=call.config.error_text,
        )
        error.seconds = call.clock.monotonic() - call.started
        if isinstance(error, (DecodeError, RequestValidationError)):
            error.mask(self.mask.text)
        if isinstance(error, DecodeError) and call.answer:
            error.tell(status=call.answer.status)
        if call.config.error_text == "vendor":
            self._quote(error)

    def _quote(self, error: ClientError) -> None:
        """Tell an error what the server said or sent, where that explains it."""
        if isinstance(error, StreamError):
            error.message = self.message(0, error.body, None)
        elif isinstance(error, DecodeError) and (error.not_json or error.mistyped):

            response = Response(error.status, Headers(error.headers.items()), error.content)
            error.excerpt = shown(text_of(response), self._whole_mask, _EXCERPT)

    def message(self, status: int, raw: Any, typed: Any) -> str:
        """What the server says of an error; of a redirect, where it leads."""

        if self._call.config.error_text == "none":
            return ""
        if where := self._redirected(status):
            return shown(where, self._whole_mask)
        answer, kind = self._call.answer, ""
        if status and answer and isinstance(raw, str) and said_in_json(answer) is None:
            kind = essence(answer.headers.text("content-type"))
        said = vendor_message(status, raw, typed, self._whole_mask, kind)
        if not said and answer:
            header = answer.headers.text("www-authenticate")
            said = shown(challenge(header), self._whole_mask)
        return said

    def _redirected(self, status: int) -> str:
        """Where an answer leads that is a redirect, and how to follow it; "" of all others."""
        call = self._call
        if call.sent is None or call.answer is None or not 300 <= status < 400:
            return ""
        sent = call.sent.request(call.config.url_for(call.operation.server), Timeout())
        return direction(sent, call.answer, following=call.config.follow_redirects)

    def masked(self, text: str) -> str:
        """A text without the secrets of the call."""
        return self._whole_mask.text(text)

    @property
    def _whole_mask(self) -> Mask:
        _ = self._request  # finds the secrets of its headers and its query
        return self.mask

    def fields(self) -> dict[str, Any]:
        """What a log record has of the last attempt beside its text."""
        attempt = self._call.attempt
        return {
            "operation": attempt.operation,
            "method": attempt.method,
            "host": self.target.host,
            "status": attempt.status,
            "attempt": attempt.number,
            "seconds": attempt.seconds,
            "request_id": attempt.request_id,
        }


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
