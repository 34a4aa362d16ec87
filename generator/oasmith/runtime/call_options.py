"""What every method takes beside the arguments of its operation, for one call alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from .http import Timeout


class OptionsButTimeout(TypedDict, total=False):
    """`CallOptions` where `timeout` means something else: that of a wait, or a parameter."""

    extra_headers: Mapping[str, str]
    extra_query: Mapping[str, object]
    extra_body: Mapping[str, object]
    max_retries: int
    strict: bool


class CallOptions(OptionsButTimeout, total=False):
    """What every method takes beside the arguments of its operation, for one call alone.

    `timeout`, `max_retries` and `strict` stand in for those of the client. `extra_headers` and
    `extra_query` have the last word over arguments of the same name, `extra_body` over members of
    the JSON object or of the form that is the body; what is None is not sent in a query or a form.
    Nothing of the extras is held against the document, nor kept in a resume token. Where an
    operation has a parameter called like an option, the name means the parameter.
    """

    timeout: Timeout | float
