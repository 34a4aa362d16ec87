"""What the bodies of errors are called, and further words for media types and successes.

Input: what is said of the place of a response. Output: words of a name, the best first. The words
of statuses are those of their reason phrases (RFC 9110, section 15), shortened.
"""

from __future__ import annotations

import re
from typing import Final

from oasmith.naming.words import words
from oasmith.source.pointer import unescape

_STATUSES: Final = {
    "400": "bad request",
    "401": "unauthorized",
    "402": "payment required",
    "403": "forbidden",
    "404": "not found",
    "405": "method not allowed",
    "406": "not acceptable",
    "407": "proxy authentication required",
    "408": "request timeout",
    "409": "conflict",
    "410": "gone",
    "411": "length required",
    "412": "precondition failed",
    "413": "content too large",
    "414": "uri too long",
    "415": "unsupported media type",
    "416": "range not satisfiable",
    "417": "expectation failed",
    "421": "misdirected request",
    "422": "unprocessable",
    "423": "locked",
    "424": "failed dependency",
    "425": "too early",
    "426": "upgrade required",
    "428": "precondition required",
    "429": "too many requests",
    "431": "header fields too large",
    "451": "legal reasons",
    "4XX": "client error",
    "500": "internal error",
    "501": "not implemented",
    "502": "bad gateway",
    "503": "unavailable",
    "504": "gateway timeout",
    "5XX": "server error",
    "201": "created",
    "202": "accepted",
    "203": "transformed",
    "206": "partial",
    "207": "multi status",
    "default": "error",
}
_CLASSES: Final = {"1": "informational", "3": "redirect", "4": "client error", "5": "server error"}
_MEDIA_TYPES: Final = (
    (r".*[/+]json", ""),
    (r"application/x-www-form-urlencoded", "form"),
    (r"multipart/.*", "multipart"),
    (r"text/event-stream", "event"),
    (r".*[/+](json-?lines|jsonl|ndjson|x-ndjson|json-seq)", "lines"),
    (r".*[/+](\w+)", r"\1"),
)
_PLACE = re.compile(r"/responses/([^/]+)/content/([^/]+)|/requestBody/content/([^/]+)")


def status_words(status: str) -> tuple[str, ...]:
    """What a status says: ``404`` is ``not found``."""
    known = _STATUSES.get(status.upper() if status != "default" else status)
    return words(known or _CLASSES.get(status[:1], "") or status)


def detail(id_: str) -> tuple[str, ...]:
    """Words for the status and the media type of a body, where they are not the plain ones."""
    match = _PLACE.search(id_)
    if match is None:
        return ()
    status, response, request = match.groups()
    media_type = unescape(response or request).partition(";")[0].strip().lower()
    pattern = next((p for p in _MEDIA_TYPES if re.fullmatch(p[0], media_type)), None)
    media = re.sub(*pattern, media_type) if pattern else ""
    return (*(status_words(status) if status in _STATUSES else ()), *words(media))
