"""Messages that Uploads sends on its own, read by the functions here.

`WEBHOOKS` has them by the name that the API gives to the message. `verify` is called with
the body before anything of it is read, and says whether its signature is valid.
"""

from __future__ import annotations

from collections.abc import Mapping

from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime.webhooks import Message, Parser, Verify, read_message


def parse_note(body: Message, verify: Verify | None = None) -> str:
    """The message `note`, sent as ``POST``.

    Raises:
        DecodeError: the body is not JSON or does not fit.
        SignatureError: `verify` says no.
    """
    shape: _shape.Shape[str] = shapes.String()
    return read_message(body, shape, "note", verify)


WEBHOOKS: Mapping[str, Parser] = {
    "note": parse_note,
}
