"""The ``x-oasmith-*`` extensions of an operation.

They are checked against the operation that carries them: an extension that names a parameter
or property which does not exist is an error with its position and is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from oasmith.lower.context import Context, Located
from oasmith.lower.results import follow, item_type, resolved, result_type
from oasmith.model import (
    Body,
    Codec,
    Json,
    Paging,
    PagingKind,
    Parameter,
    Polling,
    RateLimit,
    Response,
    Scalar,
    ScalarKind,
    TypeExpr,
    Where,
)
from oasmith.spec.expressions import body_path, response_header
from oasmith.spec.extensions import form_faults
from oasmith.spec.refs import join

_RATE_LIMIT = "x-oasmith-rate-limit"
_PAGING = "x-oasmith-paging"
_POLLING = "x-oasmith-polling"
_IDEMPOTENT = "x-oasmith-idempotent"


def lower_rate_limit(context: Context, operation: Located) -> RateLimit | None:
    """``x-oasmith-rate-limit: {requests: 200, per: 60}`` (per in seconds)."""
    node = _well_formed(context, operation, _RATE_LIMIT)
    return None if node is None else RateLimit(int(node["requests"]), float(node["per"]))


def lower_idempotency(context: Context, operation: Located) -> tuple[bool | None, str]:
    """``x-oasmith-idempotent``: whether repeating does no harm, and the header that sees to it."""
    value: Json = _well_formed(context, operation, _IDEMPOTENT)
    if isinstance(value, dict):
        return None, str(value["key"])
    return value if isinstance(value, bool) else None, ""


def lower_polling(
    context: Context,
    operation: Located,
    body: Body | None,
    responses: tuple[Response, ...],
) -> Polling | None:
    """``x-oasmith-polling``: which property tells the state, and what its values mean."""
    node = _well_formed(context, operation, _POLLING)
    if node is None:
        return None
    if body is not None:
        _reject(
            context, operation, _POLLING, "stands on an operation with a body, which it cannot send"
        )
        return None
    if "condition" in node:
        return Polling((), (), (), ())
    status = body_path(node["status"]) or ()
    if not _speaks_of(context, operation, _POLLING, responses, {"status": status}):
        return None
    values = [tuple(node.get(key, ())) for key in ("pending", "success", "failure")]
    return Polling(status, *values)


def lower_paging(
    context: Context,
    operation: Located,
    parameters: tuple[Parameter, ...],
    body: Body | None,
    responses: tuple[Response, ...],
) -> Paging | None:
    """``x-oasmith-paging``: what takes the position of a page, and where the next and the items
    stand."""
    node = _well_formed(context, operation, _PAGING)
    if node is None:
        return None
    kind = next(kind for kind in PagingKind if kind.value in node)
    name = node[kind.value]["query"]
    following: Json = node.get("next")
    in_url = isinstance(following, dict)
    told = following["url"] if isinstance(following, dict) else following
    header = response_header(told)
    if header and not _is_documented(header, responses):
        why = f"names the response header `{header}`, which no success documents"
        _reject(context, operation, _PAGING, why, "next", *(("url",) if in_url else ()))
        return None
    paths = {
        "next": body_path(told) or (),
        "more": body_path(node.get("more")) or (),
        "items": body_path(node["items"]) or (),
    }
    if not _speaks_of(context, operation, _PAGING, responses, paths):
        return None
    item = item_type(context, follow(context, result_type(responses), paths["items"]))
    assert item is not None
    parameter = next((p for p in parameters if (p.where, p.wire_name) == (Where.QUERY, name)), None)
    refused = _refused(context, parameter, name, kind, in_url=in_url, first=node.get("first"))
    for why, *below in refused:
        _reject(context, operation, _PAGING, why, *below)
        return None
    if body is not None and any(c.codec in (Codec.BINARY, Codec.MULTIPART) for c in body.contents):
        _reject(context, operation, _PAGING, "stands on an operation with an upload")
        return None
    return Paging(
        kind,
        name,
        item=item,
        header=header,
        in_url=in_url,
        first=_first(parameter, node) if kind is PagingKind.PAGE else 0,
        **paths,
    )


def _is_documented(header: str, responses: tuple[Response, ...]) -> bool:
    successes = (response for response in responses if response.status.startswith("2"))
    names = {each.wire_name.lower() for response in successes for each in response.headers}
    return header.lower() in names


def _refused(
    context: Context,
    parameter: Parameter | None,
    name: str,
    kind: PagingKind,
    *,
    in_url: bool,
    first: int | None,
) -> Iterator[tuple[str, ...]]:
    """Why a parameter cannot take the position of a page, and below which keys that stands."""
    if parameter is None:
        why = f"names the query parameter `{name}`, which the operation does not have"
        yield why, kind.value, "query"
        return
    is_number = _is_whole_number(context, parameter.type)
    if kind is PagingKind.TOKEN and in_url and is_number:
        yield f"takes a text from a URL, but `{name}` is a number; use `page` or `offset`", "next"
    if kind is not PagingKind.TOKEN and not is_number:
        yield f"counts, but `{name}` is not declared as an integer", kind.value, "query"
    if kind is PagingKind.PAGE and first is None and _starts_at(parameter) is None:
        yield f"must say what `{name}` is for the first page: `first: 0` or `first: 1`", kind.value


def _starts_at(parameter: Parameter) -> int | None:
    """The number of the first page as far as the parameter tells it."""
    if parameter.default is not None and type(parameter.default.value) is int:
        return parameter.default.value
    inner = parameter.type
    lowest = inner.constraints.minimum if isinstance(inner, Scalar) else None
    return 1 if lowest == 1 else None


def _first(parameter: Parameter | None, node: dict[str, Json]) -> int:
    told = node.get("first")
    assert parameter is not None
    return int(told) if told is not None else _starts_at(parameter) or 0


def _is_whole_number(context: Context, type_: TypeExpr) -> bool:
    inner = resolved(context, type_)
    return isinstance(inner, Scalar) and inner.kind is ScalarKind.INTEGER


def _speaks_of(
    context: Context,
    operation: Located,
    extension: str,
    responses: tuple[Response, ...],
    paths: dict[str, tuple[str, ...]],
) -> bool:
    """Whether the result has everything that an extension names."""
    result = result_type(responses)
    if result is None:
        _reject(context, operation, extension, "needs one type of JSON that all successes return")
        return False
    for key, path in paths.items():
        found = follow(context, result, path)
        if found is None or (key == "items" and item_type(context, found) is None):
            told = "/".join(path) or "the body"
            why = f"names `{told}`, which the response body does not have in the right kind"
            _reject(context, operation, extension, why, key)
            return False
    return True


def _well_formed(context: Context, operation: Located, extension: str) -> Any:
    """The value of an extension that is there in the form that it must have."""
    value = operation.node.get(extension)
    if value is None:
        return None
    pointer = join(operation.pointer, extension)
    for fault in form_faults(extension, value, pointer):
        why = f"`{extension}`: {fault.message}; the client is generated without it"
        context.findings.error("extension-invalid", why, fault.pointer)
        return None
    return value


def _reject(context: Context, operation: Located, extension: str, why: str, *below: str) -> None:
    pointer = join(operation.pointer, extension, *below)
    context.findings.error(
        "extension-invalid", f"`{extension}` {why}; the client is generated without it", pointer
    )
