"""Redirects (RFC 9110, section 15.4): which are followed, and how the others are explained.

Takes a request and its response; gives the next request, or words. Redirects to the same URL with
or without a slash at the end of its path, where documents are often wrong, are followed; anywhere
else only by clients with `follow_redirects`. On a change of origin nothing goes along that could be
a credential: only headers that describe the message. A redirect from https to http is not followed,
and none with a body that cannot be sent twice, and none to a URL that libraries read differently
(see `urls`).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

from .http import Headers, Request, Response
from .urls import followable

_MOST: Final = 5
_HARMLESS: Final = frozenset(("accept", "accept-encoding", "content-type", "user-agent"))
_OF_BODIES: Final = frozenset(("content-type", "content-length"))


async def followed(
    request: Request,
    response: Response,
    send: Callable[[Request], Awaitable[Response]],
    *,
    anywhere: bool,
) -> Response:
    """The response at the end of the redirects, or the first that is not to be followed."""
    for _ in range(_MOST):
        following = _next(request, response)
        if following is None or not (anywhere or _is_the_same(request, following)):
            break
        request = following
        response = await send(request)
    return response


def _next(request: Request, response: Response) -> Request | None:
    location = response.headers.text("location")
    if response.status not in (301, 302, 303, 307, 308) or not location:
        return None
    try:
        url = followable(urljoin(request.url, location))
        old, new = _origin(request.url), _origin(url)
    except ValueError:
        return None
    if new[0] not in ("https", old[0]) or not new[1]:
        return None
    request = _as_get(request, response.status)
    if not getattr(request.body, "replayable", True):
        return None
    pairs = request.headers.pairs
    if old != new:
        pairs = tuple(pair for pair in pairs if pair[0].lower() in _HARMLESS)
    return replace(request, url=url, headers=Headers(pairs))


def _is_the_same(request: Request, following: Request) -> bool:
    """Whether a request is the same once more, but for a slash at the end of the path.

    Nothing of the query may be lost on the way, and no POST may become a GET.
    """
    old, new = urlsplit(request.url), urlsplit(following.url)
    kept = request.method == following.method and new._replace(path=old.path) == old
    return kept and (new.path == f"{old.path}/" or f"{new.path}/" == old.path)


def direction(request: Request, response: Response, *, following: bool) -> str:
    """Where a redirect leads, in words, "" if nowhere; how to follow it, if that is not done but
    would ask the same.

    Neither paths nor queries are shown: they may hold what only the caller should know.
    """
    location = response.headers.text("location")
    try:
        url = urljoin(request.url, location)
        old, new = _origin(request.url), _origin(url)
    except ValueError:
        return ""
    if not location or not new[1]:
        return ""
    where = _place(url) if old != new else _nearby(urlsplit(request.url).path, urlsplit(url).path)
    further = None if following else _next(request, response)
    if further is None or further.method != request.method:
        return f"leads to {where}"
    return f"leads to {where}; follow_redirects=True follows it"


def _place(url: str) -> str:
    """The origin of a URL."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"


def _nearby(old: str, new: str) -> str:
    """How a path of the same origin differs."""
    if old == f"{new}/":
        return "the same path without the / at its end"
    if new == f"{old}/":
        return "the same path with a / at its end"
    return "another path of the server" if old != new else "the same path"


def _as_get(request: Request, status: int) -> Request:
    """The method and body of the next request."""
    keeps = status in (307, 308) or (status != 303 and request.method != "POST")
    if keeps or request.method in ("GET", "HEAD"):
        return request
    pairs = [pair for pair in request.headers.pairs if pair[0].lower() not in _OF_BODIES]
    return replace(request, method="GET", body=None, headers=Headers(pairs))


def _origin(url: str) -> tuple[Any, ...]:
    """Scheme, host and port (RFC 6454, section 4)."""
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port or {"http": 80, "https": 443}.get(parts.scheme)
