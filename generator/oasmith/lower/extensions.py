"""The ``x-oasmith-*`` extensions of an operation.

They are checked against the operation that carries them: an extension that names a parameter
or property which does not exist is an error with its position and is left out.
"""

from __future__ import annotations

from oasmith.lower.context import Context, Located
from oasmith.model import (
    Alias,
    Anything,
    ArrayOf,
    Json,
    Named,
    Nullable,
    Paging,
    Parameter,
    Polling,
    RateLimit,
    Record,
    Response,
    TypeExpr,
    Where,
)
from oasmith.spec.refs import join, split

_BODY = "$response.body#"
_FOREVER = 1e9
"""Seconds and requests beyond this mean that there is no limit."""


def lower_rate_limit(context: Context, operation: Located) -> RateLimit | None:
    """``x-oasmith-rate-limit: {requests: 200, per: 60}`` (per in seconds)."""
    node = operation.node.get("x-oasmith-rate-limit")
    if node is None:
        return None
    requests = node.get("requests") if isinstance(node, dict) else None
    per = node.get("per") if isinstance(node, dict) else None
    if not _positive(requests) or not isinstance(requests, int) or not _positive(per):
        _reject(
            context,
            operation,
            "x-oasmith-rate-limit",
            "takes {requests: <whole number>, per: <seconds>}, both above zero",
        )
        return None
    return RateLimit(requests, float(per))  # type: ignore[arg-type]


def lower_polling(
    context: Context, operation: Located, responses: tuple[Response, ...]
) -> Polling | None:
    """``x-oasmith-polling``: which property tells the state, and what its values mean."""
    node = operation.node.get("x-oasmith-polling")
    if node is None:
        return None
    if node == {"condition": "caller"}:
        return Polling((), (), (), ())
    status = _body_path(node.get("status")) if isinstance(node, dict) else None
    values = (
        {key: _strings(node.get(key)) for key in ("pending", "success", "failure")}
        if (status is not None)
        else {}
    )
    if status is None or not values.get("success"):
        _reject(
            context,
            operation,
            "x-oasmith-polling",
            "takes {status: $response.body#/…, pending: […], success: […], failure: […]} or "
            "{condition: caller}",
        )
        return None
    if _follow(context, _success_type(responses), status) is None:
        _reject_path(context, operation, "x-oasmith-polling", "status", status)
        return None
    return Polling(status, values["pending"], values["success"], values["failure"])


def lower_paging(
    context: Context,
    operation: Located,
    parameters: tuple[Parameter, ...],
    responses: tuple[Response, ...],
) -> Paging | None:
    """``x-oasmith-paging``: where the token goes, where the next one and the items stand."""
    node = operation.node.get("x-oasmith-paging")
    if node is None:
        return None
    token = node.get("token") if isinstance(node, dict) else None
    query = token.get("query") if isinstance(token, dict) else None
    paths = (
        {key: _body_path(node.get(key)) for key in ("next", "items")}
        if (isinstance(node, dict))
        else {}
    )
    following, items = paths.get("next"), paths.get("items")
    if not isinstance(query, str) or following is None or items is None:
        _reject(
            context,
            operation,
            "x-oasmith-paging",
            "takes {token: {query: NAME}, next: $response.body#/…, items: $response.body#/…}",
        )
        return None
    if not any(p.where is Where.QUERY and p.wire_name == query for p in parameters):
        _reject(
            context,
            operation,
            "x-oasmith-paging",
            f"names the query parameter `{query}`, " "which the operation does not have",
            "token",
            "query",
        )
        return None
    success = _success_type(responses)
    if _follow(context, success, following) is None:
        _reject_path(context, operation, "x-oasmith-paging", "next", following)
        return None
    item = _item_type(context, _follow(context, success, items))
    if item is None:
        _reject_path(context, operation, "x-oasmith-paging", "items", items)
        return None
    return Paging(query, following, items, item)


def _positive(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < _FOREVER


def _strings(value: Json) -> tuple[str, ...]:
    return tuple(v for v in value if isinstance(v, str)) if isinstance(value, list) else ()


def _body_path(expression: Json) -> tuple[str, ...] | None:
    """``$response.body#/a/b`` as ``("a", "b")`` (runtime expressions, section 4.8.20.4)."""
    if not isinstance(expression, str) or not expression.startswith(_BODY + "/"):
        return None
    return tuple(split(expression[len(_BODY) - 1 :]))


def _success_type(responses: tuple[Response, ...]) -> TypeExpr | None:
    for response in responses:
        if response.status.startswith("2"):
            for content in response.contents:
                return content.type
    return None


def _follow(context: Context, type_: TypeExpr | None, path: tuple[str, ...]) -> TypeExpr | None:
    """The type of the property at `path`, through names and null; None where there is none."""
    for name in path:
        record = _resolved(context, type_)
        if not isinstance(record, Record):
            return None
        type_ = next((f.type for f in record.fields if f.wire_name == name), None)
    return type_


def _item_type(context: Context, type_: TypeExpr | None) -> TypeExpr | None:
    resolved = _resolved(context, type_)
    if isinstance(resolved, ArrayOf):
        return resolved.item
    return Anything() if isinstance(resolved, Anything) else None


def _resolved(context: Context, type_: TypeExpr | None) -> TypeExpr | Record | None:
    """The type behind names and null."""
    for _ in range(20):
        if isinstance(type_, Nullable):
            type_ = type_.inner
            continue
        if not isinstance(type_, Named):
            return type_
        named = context.finished(type_.id)
        if isinstance(named, Record):
            return named
        if not isinstance(named, Alias):
            return None
        type_ = named.target
    return None


def _reject_path(
    context: Context, operation: Located, extension: str, key: str, path: tuple[str, ...]
) -> None:
    _reject(
        context,
        operation,
        extension,
        f"names `{'/'.join(path)}`, which the response body does not have in the right kind",
        key,
    )


def _reject(context: Context, operation: Located, extension: str, why: str, *below: str) -> None:
    pointer = operation.pointer
    for token in (extension, *below):
        pointer = join(pointer, token)
    context.findings.error(
        "extension-invalid", f"`{extension}` {why}; the client is generated without it", pointer
    )
