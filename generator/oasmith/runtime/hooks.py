"""What hooks are told about an attempt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from .errors import ClientError
from .http import Headers, request_id


@dataclass(slots=True, kw_only=True, eq=False)
class Attempt:
    """One attempt of a call, from 1; 0 where the call failed before anything was sent.

    Both hooks around an attempt are given the same object.

    `operation` is the name in Python (``results.get_batch``), `operation_id` and `tags` are those
    of the document, `path` is the template. `before_attempt` may add `headers`; what came of the
    attempt is known afterwards: a `status`, 0 without response, or the `error`; `seconds` of the
    attempt, for `on_error` of the whole call.
    """

    operation: str
    operation_id: str
    tags: tuple[str, ...]
    method: str
    path: str
    number: int = 0
    headers: dict[str, str] = field(default_factory=dict[str, str], repr=False)
    status: int = 0
    error: ClientError | None = None
    seconds: float = 0.0
    answered: Headers | None = field(default=None, repr=False)
    request_id_header: str = field(default="", repr=False)

    @property
    def request_id(self) -> str:
        """What the server calls the request; "" without response, and where it does not say so."""
        return request_id(self.answered, self.request_id_header) if self.answered else ""


Hook: TypeAlias = Callable[[Attempt], object]
"""What a client calls around attempts; an asynchronous client awaits what can be awaited."""
