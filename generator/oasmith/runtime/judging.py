"""Judges a request as a server of the document does: what it demands and does not find, or what
does not fit.

Takes an operation and the parts of a request; gives a refusal, None where there is nothing to
refuse. What only a server's own data can tell is not judged: whether a secret is right, whether a
thing exists. Of parameters that are objects, and of files, only whether they are there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final, NamedTuple
from urllib.parse import parse_qs, unquote

from .contents import Json, Writer, essence, matching
from .drift import Kind
from .errors import DecodeError
from .http import Headers
from .json_values import parse
from .operation import Operation, Parameter
from .problems import Check, Problem, child, describe
from .request import Place
from .shape import Deferred, Shape
from .shapes import ANYTHING, Array, Listed, Nullable, Record
from .unions import OneOf

_FORM: Final = "application/x-www-form-urlencoded"
_BYTES: Final = "application/octet-stream"
_PART: Final = re.compile(
    rb'\r\nContent-Disposition: form-data; name="([^"]*)"[^\r\n]*(?:\r\nContent-Type: ([^\r\n]*))?',
    re.IGNORECASE,
)
_DELIMITERS: Final = {
    "spaceDelimited": " ",
    "pipeDelimited": "|",
    "tabDelimited": "\t",
    "label": ".",
}
"""Between the items of an array (OpenAPI 3.1.1, section 4.8.12.6); else a comma."""
_MOST_SHOWN: Final = 5
_DEEPEST: Final = 20


class Demand(NamedTuple):
    """What a security scheme asks for: a text at a place of the request, after a prefix."""

    where: Place
    name: str
    prefix: str = ""

    def told(self) -> str:
        """What is missing where it is not there, in words."""
        start = f" that begins with {self.prefix.strip()!r}" if self.prefix else ""
        return f"the {self.where} {self.name}{start}"


@dataclass(frozen=True, slots=True)
class Asked:
    """The parts of a request; what is in the path, the query and cookies as plain text."""

    headers: Headers
    body: bytes = field(repr=False)
    path: Mapping[str, str] = field(repr=False)
    query: Mapping[str, list[str]] = field(repr=False)

    def texts(self, where: str, name: str) -> list[str]:
        """What is given at a place under a name, none if nothing is."""
        if where == "path":
            return [self.path[name]] if name in self.path else []
        if where == "header":
            return [self.headers[name]] if name in self.headers else []
        if where == "cookie":
            pairs = (pair.strip() for pair in self.headers.text("cookie").split(";"))
            found = (pair.partition("=") for pair in pairs)
            return [value for key, _, value in found if unquote(key) == name]
        return self.query.get(name, [])


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is refused: the status, and each problem with its place."""

    status: int
    problems: list[str]


def refusal(
    operation: Operation[Any], asked: Asked, demands: Mapping[str, Demand]
) -> Refusal | None:
    """What a server says first: who are you, what is this, then what is wrong in it."""
    if problems := list(_unauthorized(operation, asked, demands)):
        return Refusal(401, problems)
    writer = _writer(operation, asked)
    if operation.body and writer is None and not _has_no_body(asked):
        kind = essence(asked.headers.text("content-type")) or "a body without a media type"
        known = ", ".join(each.media_type for each in operation.body)
        return Refusal(415, [f"body: must be {known}, got {kind}"])
    found = [problem for each in operation.parameters for problem in _parameter(each, asked)]
    found += _body(operation, asked, writer)
    status = 422 if _documents(operation, "422") and not _documents(operation, "400") else 400
    return Refusal(status, list(map(str, found))) if found else None


def _documents(operation: Operation[Any], status: str) -> bool:
    return status in operation.errors or status in operation.bodiless_errors


def _unauthorized(
    operation: Operation[Any], asked: Asked, demands: Mapping[str, Demand]
) -> Iterator[str]:
    """The credentials that every alternative lacks; what no demand is known of is taken as
    given."""
    lacking: list[str] = []
    for alternative in operation.security:
        known = [demands[key] for key in alternative if key in demands]
        lacks = [demand.told() for demand in known if not _is_given(demand, asked)]
        if not lacks:
            return
        lacking.append(" and ".join(lacks))
    if lacking:
        yield f"credentials: there is not {' or '.join(lacking)}"


def _is_given(demand: Demand, asked: Asked) -> bool:
    prefix = demand.prefix.lower()  # RFC 9110, section 11.1
    texts = asked.texts(demand.where, demand.name)
    return any(t.lower().startswith(prefix) and t[len(prefix) :].strip() for t in texts)


# -- parameters --------------------------------------------------------------------------


def _parameter(parameter: Parameter, asked: Asked) -> Iterator[Problem]:
    where, name = parameter.where, parameter.wire_name
    if where == "querystring":
        return
    shape, (style, explode) = parameter.shape or ANYTHING, parameter.serialization
    texts = asked.texts(where, name)
    if _takes_objects(shape) and parameter.content is None:
        is_nested = any(key.startswith(f"{name}[") for key in asked.query)
        if parameter.required and style != "deepObject" and explode:
            return  # the names of its properties stand alone
        texts = texts or ([""] if is_nested else [])
    path = f"{where} {name}"
    if not texts:
        if parameter.required:
            yield Problem(path, "missing")
    elif parameter.content is not None:
        of_content: Shape[Any] = getattr(parameter.content, "shape", ANYTHING)
        if type(parameter.content) is Json:
            yield from _of_json(of_content, texts[0].encode(), path)
    elif not explode and len(texts) > 1:
        yield Problem(path, f"is there {len(texts)} times, must be one text")
    elif not _takes_objects(shape):
        yield from _of_texts(shape, _unfolded(texts, name, style, explode), path)


def _unfolded(texts: list[str], name: str, style: str, explode: bool) -> list[str]:
    """The items that the texts of a parameter are, if they are items."""
    text = texts[0]
    if style == "label":
        text = text.removeprefix(".")
    if style == "matrix":
        text = text.removeprefix(f";{name}=").replace(f";{name}=", ",")
    if style in ("form", "cookie") and explode:
        return texts
    return text.split(_DELIMITERS.get(style, ","))


def _of_texts(shape: Shape[Any], items: Sequence[str], path: str) -> list[Problem]:
    """What is wrong with the value that some texts are: nothing, if it fits in any reading."""
    readings = _readings(shape, items)
    found = [_problems(shape, value, path) for value in readings]
    best = max(range(len(readings)), key=lambda at: shape.fit(readings[at]))
    return found[best] if all(found) else []


def _readings(shape: Shape[Any], items: Sequence[str]) -> list[Any]:
    """The JSON values that texts may mean, the likeliest first."""
    text = ",".join(items)
    plain, several = [text, _scalar(text)], [[*items], [_scalar(item) for item in items]]
    return [*several, *plain] if _is(shape, Array) else [*plain, *several]


def _scalar(text: str) -> Any:
    """The number, boolean or null that a text is, else the text."""
    with suppress(DecodeError):
        value: object = parse(text)
        if value is None or isinstance(value, (bool, int, float)):
            return value
    return text


def _takes_objects(shape: Shape[Any]) -> bool:
    return _is(shape, Record)


def _is(shape: Shape[Any], kind: type[Any], depth: int = 0) -> bool:
    """Whether values may be of a kind of shape."""
    if isinstance(shape, kind):
        return True
    if depth > _DEEPEST:  # an alias of itself
        return False
    inside = (shape.meant(),) if isinstance(shape, Deferred) else shape.parts()
    leads = isinstance(shape, (Deferred, Nullable, OneOf))
    return leads and any(_is(each, kind, depth + 1) for each in inside)


# -- values ------------------------------------------------------------------------------


class _Unlisted(Check):
    """Finds values that no enum lists: what clients let pass, servers do not."""

    strict = False

    def tell(self, kind: Kind, path: str, shape: Shape[Any], value: Any) -> Any:
        if kind == "unknown value":
            known = shape.known() if isinstance(shape, Listed) else getattr(shape, "mapping", ())
            listed = ", ".join(map(str, islice(known, _MOST_SHOWN)))
            self.add(path, f"must be one of {listed}, got {describe(value)}")
        return value


def _problems(shape: Shape[Any], value: Any, path: str) -> list[Problem]:
    found = shape.problems(value, request=True, path=path)
    if found:
        return found
    unlisted = _Unlisted()
    with suppress(RecursionError):
        shape.read(value, path, unlisted)
    return unlisted.found


def _of_json(shape: Shape[Any], text: bytes, path: str) -> list[Problem]:
    try:
        value = parse(text)
    except DecodeError as error:
        return [Problem(path, each.message) for each in error.problems]
    return _problems(shape, value, path)


# -- bodies ------------------------------------------------------------------------------


def _has_no_body(asked: Asked) -> bool:
    kind = asked.headers.text("content-type")
    return not asked.body and (not kind or "json" in kind)


def _writer(operation: Operation[Any], asked: Asked) -> Writer | None:
    """What the media type of a body is one of; what calls itself bytes may be of any range."""
    kind = essence(asked.headers.text("content-type"))
    ranges = [each for each in operation.body if "*" in each.media_type and kind == _BYTES]
    return matching(operation.body, kind) or next(iter(ranges), None)


def _body(operation: Operation[Any], asked: Asked, writer: Writer | None) -> list[Problem]:
    if _has_no_body(asked):
        return [Problem("body", "missing")] if operation.body_required else []
    shape: Shape[Any] = getattr(writer, "shape", ANYTHING)
    kind = essence(writer.media_type) if writer is not None else ""
    if type(writer) is Json:
        return _of_json(shape, asked.body, "body")
    if kind == _FORM:
        fields = parse_qs(asked.body.decode("latin-1"), keep_blank_values=True)
        return _form(shape, fields, getattr(writer, "encodings", {}))
    if kind == "multipart/form-data":
        parts = [(n.decode(), k.decode()) for n, k in _PART.findall(b"\r\n" + asked.body)]
        return [
            *_missing(shape, dict(parts)),
            *_parts(parts, getattr(writer, "encodings", {})),
        ]
    return []


def _form(
    shape: Shape[Any], fields: Mapping[str, list[str]], encodings: Mapping[str, Any]
) -> list[Problem]:
    """What is wrong with the fields of a form; those with an encoding of their own are not read."""
    record = _record(shape)
    found = list(_missing(shape, fields))
    for name, texts in fields.items():
        known = record.properties.get(name) if record is not None else None
        if known is not None and name not in encodings and not _takes_objects(known.shape):
            found += _of_texts(known.shape, texts, child("body", name))
    return found


def _parts(parts: Sequence[tuple[str, str]], encodings: Mapping[str, Any]) -> Iterator[Problem]:
    """What is wrong with the media types of parts, where their encodings name some."""
    for name, kind in parts:
        declared = encodings[name].content_type if name in encodings else ""
        kinds = [essence(each) for each in declared.split(",") if each.strip()]
        known = (essence(kind), f"{essence(kind).partition('/')[0]}/*", "*/*")
        is_unnamed = essence(kind) == _BYTES and "*" in declared
        if kinds and not is_unnamed and not any(each in kinds for each in known):
            yield Problem(child("body", name), f"must be {declared}, got {essence(kind)}")


def _missing(shape: Shape[Any], fields: Mapping[str, object]) -> Iterator[Problem]:
    """The required fields that are not there, however deep a name leads."""
    record = _record(shape)
    there = {name.partition("[")[0] for name in fields}
    for name, known in record.properties.items() if record is not None else ():
        if known.required and known.access != "read-only" and name not in there:
            yield Problem(child("body", name), "missing")


def _record(shape: Shape[Any]) -> Record | None:
    while isinstance(shape, Deferred):
        shape = shape.meant()
    return shape if isinstance(shape, Record) else None
