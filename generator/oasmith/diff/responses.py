"""Responses: statuses, headers, media types and what bodies are.

Input: an operation of both versions. Output: changes in the collector, on the side of responses.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import TypeAlias

from oasmith.diff.changes import Side
from oasmith.diff.collector import Collector, title
from oasmith.diff.facts import Place
from oasmith.diff.media_types import by_media_type
from oasmith.model import Anything, Operation, Response
from oasmith.spec.structure.references import escape


def response_changes(collector: Collector, old: Operation, new: Operation) -> None:
    """What is different in the answers of an operation."""
    call = collector.pair.new.call(new)
    pointer = f"{new.pointer}/responses"
    errors = ([r for r in each.responses if r not in each.successes] for each in (old, new))
    known, now = ({r.status for r in each.responses} for each in (old, new))
    kinds = {"success": _successes(old, new), "error": _by_status(*errors)}
    for kind, pairs in kinds.items():
        for before, after in pairs:
            if before and after:
                _Response(collector, new, call).compare(before, after)
            elif before and before.status not in now:
                message = f"`{before.status}` is not documented any more"
                collector.add(f"{kind}-removed", pointer, call, message, title(new), (call,))
            elif after and after.status not in known:
                message, here = f"`{after.status}` is new", f"{pointer}/{after.status}"
                collector.add(f"{kind}-added", here, call, message, title(new), (call,))


_Pairs: TypeAlias = Sequence[tuple[Response | None, Response | None]]


def _successes(old: Operation, new: Operation) -> _Pairs:
    """The results of both versions; where one has only a default, that is each of the other."""
    before, after = old.successes, new.successes
    defaults = [any(r.status == "default" for r in each) for each in (before, after)]
    if before and after and defaults[0] != defaults[1]:
        return list(product(before, after))
    return _by_status(before, after)


def _by_status(old: Iterable[Response], new: Iterable[Response]) -> _Pairs:
    before, after = ({response.status: response for response in each} for each in (old, new))
    return [(before.get(status), after.get(status)) for status in {**before, **after}]


class _Response:
    """One response of an operation."""

    def __init__(self, collector: Collector, operation: Operation, call: str) -> None:
        self.collector = collector
        self.operation = operation
        self.call = call

    def compare(self, old: Response, new: Response) -> None:
        """Compare two responses of one status."""
        pointer = f"{self.operation.pointer}/responses/{new.status}"
        self._headers(old, new, pointer)
        before, after = by_media_type(old.contents), by_media_type(new.contents)
        if before and not after:
            self._add("response-body-removed", pointer, f"`{new.status}` has no body any more")
            return
        if after and not before:
            self._add("response-body-added", pointer, f"`{new.status}` has a body now")
            return
        for kind in [kind for kind in before if kind not in after]:
            message = f"`{new.status}` is not `{kind}` any more"
            self._add("response-media-type-removed", pointer, message)
        for kind in [kind for kind in after if kind not in before]:
            message = f"`{new.status}` may be `{kind}` now"
            self._add("response-media-type-added", pointer, message)
        for kind, content in after.items():
            if kind in before:
                here = f"{pointer}/content/{escape(content.media_type)}/schema"
                place = Place(here, self.call, f"the body of `{new.status}`")
                types = [each.type or Anything() for each in (before[kind], content)]
                found = self.collector.schemas.found(types[0], types[1], place)
                self.collector.compare(found, Side.RESPONSE, self.call)

    def _headers(self, old: Response, new: Response, pointer: str) -> None:
        before = {header.wire_name.lower(): header for header in old.headers}
        after = {header.wire_name.lower(): header for header in new.headers}
        for name, header in before.items():
            if name not in after:
                message = f"`{new.status}` has no header `{header.wire_name}` any more"
                self._add("header-removed", pointer, message)
        for name, header in after.items():
            here = f"{pointer}/headers/{escape(header.wire_name)}"
            if name in before:
                place = Place(here, self.call, f"the header `{header.wire_name}`")
                found = self.collector.schemas.found(before[name].type, header.type, place)
                self.collector.compare(found, Side.RESPONSE, self.call)
            else:
                message = f"`{new.status}` has the header `{header.wire_name}`"
                self._add("header-added", here, message)

    def _add(self, code: str, pointer: str, message: str) -> None:
        self.collector.add(code, pointer, self.call, message, title(self.operation), (self.call,))
