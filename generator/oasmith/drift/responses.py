"""Departures from the documented responses of an operation: their status, media type and body.

Input: an operation and a departure. Output: the faults of the node under `responses`, or the
schemas of the bodies that the response has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from oasmith.drift.faults import Fault, Settled, Unplaced
from oasmith.drift.places import Places, Site
from oasmith.drift.records import Departure, Seen
from oasmith.json_value import Json, mapping
from oasmith.lower.codecs import essence_of
from oasmith.spec.structure.references import join
from oasmith.spec.versions import Version

_MEDIA_TYPE: Final = re.compile(r"[\w!#$&^.+-]{1,60}/[\w!#$&^.+-]{1,60}", re.ASCII)
_UNTYPED: Final = {
    "text without a media type": "text/plain",
    "bytes without a media type": "application/octet-stream",
}
"""What is read from answers that do not say what they are, by what records call that."""
_PAGES: Final = ("text/html", "application/xhtml+xml")
"""What proxies and logins answer with."""
_NO_RESPONSE: Final = "the document has no response for this status"


class Responses:
    """Finds the faults of the responses of a document; `operation` is always the place of one."""

    def __init__(self, places: Places, version: Version) -> None:
        self._places = places
        self._version = version

    def response(self, operation: str, status: int) -> str:
        """The place of the response that documents a status; "" where there is none."""
        responses = join(operation, "responses")
        listed = self._places.node(responses)
        keys = {str(key).upper(): str(key) for key in listed} if isinstance(listed, dict) else {}
        for key in (str(status), f"{status // 100}XX", "DEFAULT"):
            if key in keys:
                return self._places.deref(join(responses, keys[key]))[1]
        return ""

    def documented(self, operation: str, departure: Departure) -> str:
        """The place of the response by which the departing one was read; Unplaced without any."""
        response = self.response(operation, departure.status)
        if response:
            return response
        successes = self.first_success(operation)
        if 200 <= departure.status < 300 and successes:
            return self._places.deref(successes)[1]
        raise Unplaced(_NO_RESPONSE)

    def first_success(self, operation: str) -> str:
        """The place of the response by which an undocumented success is read."""
        responses = self._places.node(join(operation, "responses"))
        listed = responses if isinstance(responses, dict) else {}
        codes = [str(code) for code in listed if str(code).startswith("2")]
        return join(operation, "responses", codes[0]) if codes else ""

    def status(self, operation: str, departure: Departure) -> Iterator[tuple[Fault, Json]]:
        """The fault of an undocumented status."""
        code = str(departure.status)
        first = self.first_success(operation) if code.startswith("2") else ""
        may_have_body = bool(first) and departure.status not in (204, 205)
        has_body = may_have_body and self.bodies(self._places.deref(first)[1])
        yield Fault(join(operation, "responses"), "status", code), first if has_body else ""

    def nothing(self, operation: str, departure: Departure) -> Iterator[tuple[Fault, Json]]:
        """The faults of a response without its documented body."""
        if departure.status in (204, 205):
            if self.response(operation, departure.status).endswith(f"/{departure.status}"):
                raise Settled("the document says so already")
            yield Fault(join(operation, "responses"), "status", str(departure.status)), ""
            return
        for site in self.bodies(self.documented(operation, departure)):
            yield Fault(site, "widen"), "null"

    def body(self, operation: str, departure: Departure) -> Iterator[tuple[Fault, Json]]:
        """The fault of a body where none is documented."""
        is_media_type = _MEDIA_TYPE.fullmatch(departure.found)
        found = departure.found if is_media_type else "application/octet-stream"
        response = self.response(operation, departure.status)
        if not response:
            raise Unplaced(_NO_RESPONSE)
        yield Fault(response, "content", operation), found

    def media_type(
        self, operation: str, departure: Departure, seen: Seen
    ) -> Iterator[tuple[Fault, Json]]:
        """The fault of an undocumented media type."""
        response = self.documented(operation, departure)
        found = _UNTYPED.get(departure.found, departure.found)
        if not _MEDIA_TYPE.fullmatch(found):
            raise Unplaced("the responses do not say what they are")
        if found in mapping(self._places.node(response), "content"):
            raise Settled("the document has it as well")
        # A text without further type may well be a page; anything else hardly is.
        if found in _PAGES and essence_of(departure.expected) != "text/plain":
            raise Unplaced("looks like the page of a proxy or a login")
        if not self._version.has_components:
            raise Unplaced(
                "Swagger 2.0 has one schema for all media types of a response: rewrite the response "
                "by hand, or upgrade the document"
            )
        is_all = not seen.of or seen.count == seen.of
        yield (
            Fault(response, "content" if not is_all else "instead", departure.expected),
            found,
        )

    def bodies(self, response: str) -> list[Site]:
        """The schemas of a response, by whatever media type."""
        node = self._places.node(response)
        if not isinstance(node, dict):
            return []
        if "schema" in node:  # Swagger 2.0
            return [join(response, "schema")]
        content = node.get("content")
        media = [join(response, "content", kind) for kind in content] if content else []
        held = [self._places.deref(place) for place in media]
        keys = ("schema", "itemSchema")
        return [
            join(at, k) for node, at in held if isinstance(node, dict) for k in keys if k in node
        ]
