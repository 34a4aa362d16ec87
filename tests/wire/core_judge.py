"""The judge openapi-core, to be run by the Python of its own environment, which lacks oasmith.

``python core_judge.py DOCUMENT REQUESTS``: the second is a JSON file with objects of `name`,
`method`, `url`, `headers` and `body` (base64 or null). Output: JSON, for each request by its name
what is wrong with it, "" for nothing.
"""

from __future__ import annotations

import base64
import json
import sys
from collections.abc import Iterator
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from werkzeug.datastructures import Headers, ImmutableMultiDict


class Request:
    """A captured request as openapi-core wants it."""

    def __init__(self, sent: dict[str, Any]) -> None:
        url = urlsplit(sent["url"])
        headers = Headers(sent["headers"])
        cookies = SimpleCookie(headers.get("Cookie", ""))
        self.host_url = f"{url.scheme}://{url.netloc}"
        # Decoded as web frameworks do it, but a slash in a value shall not end its segment.
        self.path = unquote(url.path.replace("%2F", "%252F"))
        self.method = sent["method"].lower()
        self.content_type = headers.get("Content-Type", "")
        self.body = None if sent["body"] is None else base64.b64decode(sent["body"])
        self.parameters = RequestParameters(
            query=ImmutableMultiDict(parse_qsl(url.query, keep_blank_values=True)),
            header=headers,
            cookie=ImmutableMultiDict({k: unquote(m.value) for k, m in cookies.items()}),
        )


def causes(error: BaseException) -> Iterator[str]:
    """What an error says, and what is behind it."""
    yield f"{type(error).__name__}: {error}"
    for detail in getattr(error, "schema_errors", ()):
        yield f"{'/'.join(map(str, detail.path))}: {detail.message}"
    if error.__cause__ is not None:
        yield from causes(error.__cause__)


def main(document: str, requests: str) -> None:
    """Judge every request."""
    openapi = OpenAPI.from_file_path(document, config=Config(spec_validator_cls=None))
    with open(requests, encoding="utf-8") as file:
        sent = json.load(file)
    found = {}
    for one in sent:
        try:
            errors = [text for e in openapi.iter_request_errors(Request(one)) for text in causes(e)]
        except Exception as error:  # noqa: BLE001 - a judge that crashes has not accepted it
            errors = [f"crash: {type(error).__name__}: {error}"]
        found[one["name"]] = " < ".join(errors)
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
