"""What an error knows of the request and of the response, without any secret of the request."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from .http import Headers, Request, Response
from .masks import Mask

_MOST_KEPT: Final = 1 << 20
"""Bytes of a request body that an error keeps."""


@dataclass(frozen=True, slots=True)
class SentRequest:
    """A request as it was sent, with ``***`` for every secret that is known as one.

    `body` is None where there was none (`has_body`), where it was a stream, and beyond 1 MiB.
    """

    method: str
    url: str
    headers: Headers = field(repr=False)
    body: bytes | None = field(repr=False)
    has_body: bool = False

    @classmethod
    def of(cls, request: Request, mask: Mask) -> SentRequest:
        """What may be known of a request."""
        body = request.body if isinstance(request.body, bytes) else None
        if body is not None and len(body) > _MOST_KEPT:
            body = None
        return cls(
            request.method,
            mask.url(request.url),
            mask.headers(request.headers),
            mask.octets(body) if body is not None else None,
            request.body is not None,
        )

    def as_curl(self) -> str:
        """A command for a shell that sends the same, once its ``***`` are replaced.

        A body that is not known, or is no text, is to be put into the file ``your-body``.
        """
        from .curl import command  # rarely wanted

        return command(self)


@dataclass(frozen=True, slots=True)
class ReceivedResponse:
    """A response as it came, its content coding undone."""

    status: int
    headers: Headers = field(repr=False)
    content: bytes = field(repr=False)

    @classmethod
    def of(cls, response: Response) -> ReceivedResponse:
        """What came."""
        return cls(response.status, response.headers, response.body)
