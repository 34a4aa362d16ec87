"""Responses: statuses, headers, media types and what bodies are."""

from __future__ import annotations

from oasmith.diff.changes import Side
from oasmith.diff.facts import Place
from oasmith.diff.telling import Telling, title
from oasmith.model import Anything, Operation, Response
from oasmith.spec.structure.references import escape


def response_changes(telling: Telling, old: Operation, new: Operation) -> None:
    """What is different in the answers of an operation."""
    call = telling.pair.new.call(new)
    before = {response.status: response for response in old.responses}
    after = {response.status: response for response in new.responses}
    for status in [status for status in before if status not in after]:
        code = "success-removed" if _is_success(status) else "error-removed"
        message = f"`{status}` is not documented any more"
        telling.tell(code, f"{new.pointer}/responses", call, message, title(new), (call,))
    for status, response in after.items():
        if status in before:
            _Response(telling, new, call).compare(before[status], response)
        else:
            code = "success-added" if _is_success(status) else "error-added"
            pointer = f"{new.pointer}/responses/{status}"
            telling.tell(code, pointer, call, f"`{status}` is new", title(new), (call,))


def _is_success(status: str) -> bool:
    return status.startswith("2")


class _Response:
    """One response of an operation."""

    def __init__(self, telling: Telling, operation: Operation, call: str) -> None:
        self.telling = telling
        self.operation = operation
        self.call = call

    def compare(self, old: Response, new: Response) -> None:
        """Compare two responses of one status."""
        pointer = f"{self.operation.pointer}/responses/{new.status}"
        self._headers(old, new, pointer)
        before = {content.media_type.lower(): content for content in old.contents}
        after = {content.media_type.lower(): content for content in new.contents}
        if before and not after:
            self._tell("response-body-removed", pointer, f"`{new.status}` has no body any more")
            return
        if after and not before:
            self._tell("response-body-added", pointer, f"`{new.status}` has a body now")
            return
        for kind in [kind for kind in before if kind not in after]:
            message = f"`{new.status}` is not `{kind}` any more"
            self._tell("response-media-type-removed", pointer, message)
        for kind in [kind for kind in after if kind not in before]:
            message = f"`{new.status}` may be `{kind}` now"
            self._tell("response-media-type-added", pointer, message)
        for kind, content in after.items():
            if kind in before:
                here = f"{pointer}/content/{escape(content.media_type)}/schema"
                place = Place(here, self.call, f"the body of `{new.status}`")
                types = [each.type or Anything() for each in (before[kind], content)]
                found = self.telling.schemas.found(types[0], types[1], place)
                self.telling.compare(found, Side.RESPONSE, self.call)

    def _headers(self, old: Response, new: Response, pointer: str) -> None:
        before = {header.wire_name.lower(): header for header in old.headers}
        after = {header.wire_name.lower(): header for header in new.headers}
        for name, header in before.items():
            if name not in after:
                message = f"`{new.status}` has no header `{header.wire_name}` any more"
                self._tell("header-removed", pointer, message)
        for name, header in after.items():
            here = f"{pointer}/headers/{escape(header.wire_name)}"
            if name in before:
                place = Place(here, self.call, f"the header `{header.wire_name}`")
                found = self.telling.schemas.found(before[name].type, header.type, place)
                self.telling.compare(found, Side.RESPONSE, self.call)
            else:
                message = f"`{new.status}` has the header `{header.wire_name}`"
                self._tell("header-added", here, message)

    def _tell(self, code: str, pointer: str, message: str) -> None:
        self.telling.tell(code, pointer, self.call, message, title(self.operation), (self.call,))
