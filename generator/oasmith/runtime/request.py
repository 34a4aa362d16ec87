"""Requests: an operation and its arguments become a draft, in which every writer puts its part.

RequestValidationError lists all problems of all arguments and the body at once; nothing was sent
then. Invariant: what is in a draft can be put on the wire as it is; a value that could break out of
its place is refused with ValueError, whose text never shows the value, and no argument can change
which path is called.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, TypedDict
from urllib.parse import unquote
from uuid import uuid4

from .contents import Json, Writer, Written, matching
from .encode import encode
from .errors import RequestValidationError
from .http import Headers, Request, RequestBody, Timeout
from .json_values import is_record
from .model_base import UNSET
from .operation import Operation, Parameter
from .problems import Check, Problem, child, describe
from .shape import Shape
from .shapes import ANYTHING
from .unsendable import faults, misplaced_files
from .urls import cookie_name, cookie_octets, dots_in, encoded, placed

if TYPE_CHECKING:
    from .options import Config


Place: TypeAlias = Literal["header", "query", "cookie"]

_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_FRAMING: Final = ("content-length", "transfer-encoding")
"""Where a body ends: what is wrong here lets a server see another request behind it."""
_VALUE: Final = re.compile(r"(?:[!-~\x80-\xff](?:[\t -~\x80-\xff]*[!-~\x80-\xff])?)?")


def is_given(value: object) -> bool:
    """Whether an argument is to be sent."""
    return value is not None and value is not UNSET


@dataclass(slots=True, repr=False)
class Draft:
    """Parts of a request; `query` and `cookies` hold encoded ``name=value`` texts."""

    method: str
    path: str = ""
    query: list[str] = field(default_factory=list[str])
    cookies: list[str] = field(default_factory=list[str])
    headers: dict[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])
    body: RequestBody = None

    @property
    def replayable(self) -> bool:
        """Whether it can be sent more than once."""
        return getattr(self.body, "replayable", True)

    def set_header(self, name: str, value: str) -> None:
        """Set a header, replacing one of the same name (RFC 9110, section 5.5)."""
        key = name.lower()
        if key in _FRAMING:
            raise ValueError(f"the header {name!r} is set by the transport, to what is sent")
        if not _NAME.fullmatch(name) or not _VALUE.fullmatch(value):
            raise ValueError(f"the header {name!r} cannot be sent: it has characters HTTP forbids")
        self.headers[key] = (name, value)

    def set_headers(self, headers: Mapping[str, str]) -> None:
        """Set several headers."""
        for name, value in headers.items():
            self.set_header(name, value)

    def put(self, where: Place, name: str, value: str) -> None:
        """Set a parameter from plain text, replacing one of the same name and place."""
        if where == "header":
            self.set_header(name, value)
        else:
            pairs = self.query if where == "query" else self.cookies
            encode, spelled = (
                (encoded, encoded) if where == "query" else (cookie_octets, cookie_name)
            )
            key = f"{spelled(name)}="
            pairs[:] = [*(pair for pair in pairs if not pair.startswith(key)), key + encode(value)]

    def has_cookie(self, name: str) -> bool:
        """Whether a Cookie header that was given by hand has it."""
        pairs = self.headers.get("cookie", ("", ""))[1].split(";")
        return any(pair.strip().startswith(f"{cookie_name(name)}=") for pair in pairs)

    def copy(self) -> Draft:
        """A draft to which more can be added without touching this one."""
        query, cookies, headers = [*self.query], [*self.cookies], {**self.headers}
        return Draft(self.method, self.path, query, cookies, headers, self.body)

    def request(
        self,
        base_url: str,
        timeout: Timeout,
        *,
        stream: bool = False,
        max_response_bytes: int | None = None,
    ) -> Request:
        """The finished request."""
        headers = dict(self.headers)
        length = getattr(self.body, "length", None)
        if length is not None:  # of bytes, transports tell it themselves
            headers["content-length"] = ("Content-Length", str(length))
        if self.cookies:
            given = [headers["cookie"][1]] if "cookie" in headers else []
            headers["cookie"] = ("Cookie", "; ".join([*given, *self.cookies]))
        url = f"{base_url}{self.path}{'?' if self.query else ''}{'&'.join(self.query)}"
        return Request(
            self.method,
            url,
            Headers(headers.values()),
            self.body,
            timeout,
            stream,
            max_response_bytes,
        )


_UNSENDABLE: Final = (TypeError, ValueError, RecursionError)


@dataclass(frozen=True, slots=True, repr=False)
class Extra:
    """What one call has beside its arguments; its repr shows nothing.

    `prefix` is that of the options by which it was given.
    """

    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    query: Mapping[str, Any] = field(default_factory=dict[str, Any])
    body: Mapping[str, Any] = field(default_factory=dict[str, Any])
    prefix: str = "extra_"

    def checked_headers(self, check: Check) -> dict[str, tuple[str, str]]:
        """The headers as a draft has them."""
        draft = Draft("")
        try:
            draft.set_headers(self.headers)
        except ValueError as error:
            check.add(f"{self.prefix}headers", str(error))
        return draft.headers

    def put_query(self, draft: Draft, check: Check) -> None:
        """Add to the query, in place of what it has under the same names."""
        texts: list[str] = []
        for name, value in self.query.items():
            try:
                if is_given(value):
                    texts.append(_pairs(name, encode(value)))
            except _UNSENDABLE as error:
                check.found += faults(value, child(f"{self.prefix}query", name), error)
        names = {unquote(pair.partition("=")[0]) for text in texts for pair in text.split("&")}
        pairs = (pair for text in draft.query for pair in text.split("&"))
        kept = [pair for pair in pairs if unquote(pair.partition("=")[0]) not in names]
        draft.query = [*kept, *filter(None, texts)]

    def write(self, writer: Writer, value: Any, check: Check | None) -> Written:
        """Write a body with members added; TypeError if it has none.

        Where there is no body, the members are all of it, and it is not checked.
        """
        given, changed = is_given(value), copy(writer)
        shape = _Extended(getattr(writer, "shape", ANYTHING), writer.wire(self.body))
        setattr(changed, "shape", shape)  # noqa: B010 - not every writer has one
        written = changed.write(value if given else {}, check if given else None)
        if not shape.asked:
            raise TypeError(f"a body of {written.content_type} has no members")
        return written


class _Extended(Shape[Any]):
    """A shape whose values get members as they are sent."""

    def __init__(self, shape: Shape[Any], members: Mapping[str, Any]) -> None:
        self._shape = shape
        self._members = members
        self.asked = False

    def problems(self, value: Any, *, request: bool = False, path: str = "") -> list[Problem]:
        return self._shape.problems(value, request=request, path=path)

    def sendable(self, value: Any) -> Any:
        sent, self.asked = self._shape.sendable(value), True
        if not is_record(sent):
            raise TypeError(f"only an object has members: the body is {describe(sent)}")
        return {**sent, **self._members}


def _pairs(name: str, value: Any) -> str:
    """The text of a query parameter: a list is repeated, an object goes in brackets."""
    return placed("query", name, value, "deepObject" if is_record(value) else "form", True, False)


class CallSettings(TypedDict, total=False):
    """How a call is made, beside the arguments of its operation: what methods decide.

    `content_type` chooses among several media types of the `body`, `accept` among those of the
    answer; `items` are wanted one by one. `within` seconds bound the call, if less than the total
    of the client. `headers` go with this call, before those of the operation.
    """

    body: object
    content_type: str
    accept: str
    items: bool
    within: float | None
    headers: Mapping[str, str] | None


def prepare(
    operation: Operation[Any],
    arguments: Mapping[str, Any],
    config: Config,
    options: CallSettings,
    extra: Extra | None = None,
) -> Draft:
    """The draft of one call, complete but for its credentials; RequestValidationError lists all
    that is wrong with it. Without `items` in the options, the arguments say how they come.
    """
    check = Check(request=True)
    draft = config.standing.copy()
    draft.method = operation.method
    accept, body, items = (
        options.get("accept", ""),
        options.get("body", UNSET),
        options.get("items"),
    )
    added = extra.checked_headers(check) if extra else {}
    headers = options.get("headers") or {}
    draft.headers.update(added)
    draft.set_headers(headers)
    if accept and accept not in operation.choices:
        check.add("accept", f"must be one of {', '.join(operation.choices)}")
    if operation.switch is not None and items is not None:
        arguments, body = operation.switch.turned(items, arguments, body)
    draft.headers.setdefault("accept", ("Accept", operation.accepting(accept)))
    _put_parameters(operation, arguments, config, draft, check)
    if is_given(body) or operation.body_required or (extra and extra.body):
        kind = options.get("content_type", "")
        _put_body(operation, body, kind, draft, check, config.validate, extra)
    if extra:
        own = {name.lower() for name in headers}
        draft.headers.update({key: added[key] for key in added.keys() - own})
        extra.put_query(draft, check)
    if operation.idempotency_key and operation.idempotency_key.lower() not in draft.headers:
        draft.set_header(operation.idempotency_key, str(uuid4()))
    if check.found:
        raise RequestValidationError(check.found)
    return draft


def _put_parameters(
    operation: Operation[Any],
    arguments: Mapping[str, Any],
    config: Config,
    draft: Draft,
    check: Check,
) -> None:
    """Write the parameters, the path and the query."""
    in_path: dict[str, str] = {}
    for parameter, value in _given(operation, arguments, config, check):
        try:
            wire = encode(value)
            if config.validate and parameter.shape is not None:
                check.found += parameter.shape.problems(wire, request=True, path=parameter.argument)
            _write(parameter, wire, draft, in_path)
        except _UNSENDABLE as error:
            check.found += faults(value, parameter.argument, error)
    draft.path = operation.fixed_path or "/" + "/".join(_segments(operation, in_path, check))
    if operation.query:
        draft.query[:0] = _fixed(operation, in_path, draft.query)


def _put_body(
    operation: Operation[Any],
    body: object,
    content_type: str,
    draft: Draft,
    check: Check,
    is_checked: bool,
    extra: Extra | None,
) -> None:
    adds = extra if extra is not None and extra.body else None
    writers = operation.body or ((Json(),) if adds else ())
    if not writers:
        return
    writer = _writer(writers, content_type, check)
    if not (adds or is_given(body) or (body is None and _takes_null(writer))):
        if operation.body_required:
            check.add("body", "missing")
        return
    if writer is not None:
        write = partial(adds.write, writer) if adds else writer.write
        try:
            kind, draft.body = write(body, check if is_checked else None)
            draft.set_header("Content-Type", _concrete(kind, writer))
        except _UNSENDABLE as error:
            forms = [
                each.media_type for each in writers if each.media_type.startswith("multipart/")
            ]
            found = misplaced_files(body, "body", error, next(iter(forms), ""))
            found = found or faults(body, "body", error)
            if adds and found[0].path == "body":
                found = faults(adds.body, "extra_body", error)
            check.found += found


def _takes_null(writer: Writer | None) -> bool:
    """Whether None, where a body is required, is the JSON value null."""
    return isinstance(writer, Json) and writer.takes_nothing()


def _given(
    operation: Operation[Any], arguments: Mapping[str, Any], config: Config, check: Check
) -> list[tuple[Parameter, Any]]:
    given: list[tuple[Parameter, Any]] = []
    for parameter in operation.parameters:
        value = arguments.get(parameter.argument)
        if not is_given(value):
            value = config.client_arguments.get(parameter.argument)
        if is_given(value):
            given.append((parameter, value))
        elif parameter.required or parameter.where == "path":
            check.add(parameter.argument, "missing")
    for needy in (parameter for parameter, _ in given if parameter.requires):
        if (needy.where, needy.requires) not in {(p.where, p.wire_name) for p, _ in given}:
            check.add(needy.argument, f"must be given together with {needy.requires}")
    return given


def _write(parameter: Parameter, wire: Any, draft: Draft, in_path: dict[str, str]) -> None:
    """Put a parameter where it goes; `wire` is a JSON value."""
    if parameter.content is not None:
        body: Any = parameter.content.write(wire, None).body  # no file: only bodies have some
        wire = encoded(body.decode()) if parameter.where == "cookie" else body.decode()
    where, name = parameter.where, parameter.wire_name
    text = placed(where, name, wire, *parameter.serialization, parameter.allow_reserved)
    if where == "path":
        if not text and (parameter.filled or wire != ""):
            raise ValueError("must not be empty")
        in_path[name] = text
    elif where == "header":
        draft.set_header(name, text)
    elif text:
        (draft.cookies if where == "cookie" else draft.query).append(text)


def _segments(operation: Operation[Any], texts: Mapping[str, str], check: Check) -> Iterator[str]:
    """Those of the path; one that would climb or vanish is a problem, not a request."""
    segments = operation.segments
    for place, template in enumerate(segments, 1 - len(segments)):
        if not template.names:
            yield template.texts[0]
            continue
        segment = template.text(texts)
        given = [name for name in template.names if name in texts]
        if given:
            dots = dots_in(segment)
            why = f"must not have the segment {dots!r}" if dots else ""
            if not segment and place:  # servers and proxies make one slash of several
                why = "must not be empty, but at the end of a path"
            if why:
                argument = next(p.argument for p in operation.parameters if p.wire_name == given[0])
                check.add(argument, f"{why}: it would change the path")
        yield segment


def _fixed(
    operation: Operation[Any], texts: Mapping[str, str], given: Sequence[str]
) -> Iterator[str]:
    """The query that always goes along; what a call gives under the same name replaces it."""
    names = {unquote(pair.partition("=")[0]) for text in given for pair in text.split("&")}
    pairs = (template.text(texts) for template in operation.query)
    return (pair for pair in pairs if unquote(pair.partition("=")[0]) not in names)


def _writer(writers: Sequence[Writer], content_type: str, check: Check) -> Writer | None:
    """The writer for a media type; the first if none is given."""
    if not content_type:
        return writers[0]
    exact = (writer for writer in writers if writer.media_type == content_type)
    found = next(exact, None) or matching(writers, content_type.lower())
    if found is None:
        known = ", ".join(writer.media_type for writer in writers)
        check.add("content_type", f"must be one of {known}")
    elif "*" in found.media_type and "*" not in content_type:
        return found.of_type(content_type)
    return found


def _concrete(written: str, writer: Writer) -> str:
    """The media type to send: instead of a range the usual one."""
    if "*" not in written:
        return written
    return written.replace(writer.media_type, type(writer).media_type)


def put_checked(what: str, put: Callable[..., None], *args: object) -> None:
    """RequestValidationError where something cannot be put into a request.

    The frames below, which have it in them, do not leave with the error.
    """
    try:
        return put(*args)
    except UnicodeError:
        reason = "it has characters that cannot be sent"
    except ValueError as error:
        reason = str(error)
    args = ()  # this frame leaves with the error, and they may be secret
    raise RequestValidationError([Problem(what, reason)])
