"""Messages that Streams sends on its own, read by the functions here.

`WEBHOOKS` has them by the name that the API gives to the message. `verify` is called with
the body before anything of it is read, and says whether its signature is valid."""

from __future__ import annotations

from collections.abc import Mapping

from . import models
from ._runtime import shapes
from ._runtime.webhooks import Message, Parser, Verify, read_message


def parse_open_stream_on_data(
    body: Message,
    verify: Verify | None = None,
) -> models.OpenStreamOnDataPayload:
    """Something was read.

    Callback of `streams.open_stream`.

    Raises:
        DecodeError: the body is not JSON or does not fit.
        SignatureError: `verify` says no."""
    message: models.OpenStreamOnDataPayload
    message = read_message(
        body,
        shapes.Ref(lambda: models.OpenStreamOnDataPayload),
        "POST /streams onData",
        verify,
    )
    return message


def parse_on_end(
    body: Message,
    verify: Verify | None = None,
) -> models.OnEndPayload:
    """Read the message `onEnd`, sent as ``POST``.

    Callback of `streams.open_stream`, `imports.start_import`.

    Raises:
        DecodeError: the body is not JSON or does not fit.
        SignatureError: `verify` says no."""
    message: models.OnEndPayload
    message = read_message(
        body,
        shapes.Ref(lambda: models.OnEndPayload),
        "onEnd",
        verify,
    )
    return message


def parse_start_import_on_data(
    body: Message,
    verify: Verify | None = None,
) -> models.Row:
    """Read the message `onData`, sent as ``POST``.

    Callback of `imports.start_import`.

    Raises:
        DecodeError: the body is not JSON or does not fit.
        SignatureError: `verify` says no."""
    message: models.Row
    message = read_message(
        body,
        shapes.Ref(lambda: models.Row),
        "POST /imports onData",
        verify,
    )
    return message


WEBHOOKS: Mapping[str, Parser] = {
    "POST /streams onData": parse_open_stream_on_data,
    "onEnd": parse_on_end,
    "POST /imports onData": parse_start_import_on_data,
}
