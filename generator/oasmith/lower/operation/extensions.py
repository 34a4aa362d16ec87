"""The ``x-oasmith-*`` extensions of an operation.

An extension that names a parameter or property that the operation does not have is an error and is
left out. The rule `extension-invalid` reports a malformed one, which is left out here without a
finding.
"""

from __future__ import annotations

from typing import Any

from oasmith.json_value import Json
from oasmith.lower.context import Context, Located
from oasmith.lower.operation.results import item_type, known_values, properties, result_type
from oasmith.model import (
    Body,
    Codec,
    Paging,
    PagingKind,
    Parameter,
    Polling,
    RateLimit,
    Record,
    Response,
    Scalar,
    ScalarKind,
    TypeExpr,
    Where,
)
from oasmith.model.walk import resolved
from oasmith.spec.extensions.form import form_faults, listed
from oasmith.spec.extensions.rate_limits import quotas_of
from oasmith.spec.structure.references import join
from oasmith.spec.suggestions import did_you_mean
from oasmith.spec.texts.runtime_expressions import body_path, response_header

_RATE_LIMIT = "x-oasmith-rate-limit"
_PAGING = "x-oasmith-paging"
_POLLING = "x-oasmith-polling"
_IDEMPOTENT = "x-oasmith-idempotent"
_ARRAYS = "x-oasmith-arrays"


def lower_rate_limits(context: Context, operation: Located) -> tuple[RateLimit, ...]:
    """``x-oasmith-rate-limit: {requests: 200, per: 60}`` (per in seconds), `10/s`, or a list of
    such; those of the document are shared by all operations."""
    shared = lower_shared_rate_limits(context)
    own = _quotas(_well_formed(context, operation, _RATE_LIMIT))
    return tuple(dict.fromkeys((*own, *shared)))


def lower_shared_rate_limits(context: Context) -> tuple[RateLimit, ...]:
    """The rate limits of the document, which all operations share."""
    value = _well_formed(context, Located(context.root, "#"), _RATE_LIMIT)
    return tuple(_quotas(value, "document"))


def _quotas(value: Json, bucket: str = "") -> list[RateLimit]:
    return [RateLimit(*quota) for quota in quotas_of(value, bucket)]


def lower_idempotency(context: Context, operation: Located) -> tuple[bool | None, str]:
    """``x-oasmith-idempotent``: whether repeating does no harm, and the header that sees to it."""
    value: Json = _well_formed(context, operation, _IDEMPOTENT)
    if isinstance(value, dict):
        return None, str(value["key"])
    return value if isinstance(value, bool) else None, ""


def lower_arrays(context: Context, located: Located, style: str) -> str:
    """``x-oasmith-arrays``: how arrays in a `deepObject` are named; that of the document where the
    parameter or encoding has none."""
    if style != "deepObject":
        return ""
    for place in (located, Located(context.root, "#")):
        value: Json = _well_formed(context, place, _ARRAYS)
        if value is not None:
            return str(value)
    return ""


def lower_polling(
    context: Context,
    operation: Located,
    body: Body | None,
    responses: tuple[Response, ...],
) -> Polling | None:
    """``x-oasmith-polling``: which property is the state, and what its values mean."""
    node = _well_formed(context, operation, _POLLING)
    if node is None:
        return None
    meaning = _Meaning(context, operation, _POLLING, responses)
    if body is not None:
        meaning.reject("a call with a body cannot be repeated")
        return None
    if "condition" in node:
        return Polling((), (), (), ())
    if not meaning.has_result():
        return None
    path = body_path(node["status"]) or ()
    status = meaning.property_at(path, "status")
    if not meaning.is_sound:
        return None
    values = {key: tuple(node.get(key, ())) for key in ("pending", "success", "failure")}
    _check_values(meaning, status, values)
    return Polling(path, *values.values())


def _check_values(
    meaning: _Meaning, status: TypeExpr | None, values: dict[str, tuple[str, ...]]
) -> None:
    """Report values that the status, if it is an enum, never has; the others still work."""
    known = {str(value) for value in known_values(meaning.context, status)}
    for key, given in values.items() if known else ():
        for index, value in enumerate(given):
            if value not in known:
                why = f"the status is never `{value}`{did_you_mean(value, known)}"
                meaning.report(why, key, str(index))


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
    meaning = _Meaning(context, operation, _PAGING, responses)
    if not meaning.has_result():
        return None
    kind = next(kind for kind in PagingKind if kind.value in node)
    form, expression, last_item = _next_of(node)
    below = ("next", form) if form else ("next",)
    header = response_header(expression)
    if header and not _is_documented(header, responses):
        meaning.reject(f"no success documents the response header `{header}`", *below)
    following_path, more = body_path(expression) or (), body_path(node.get("more")) or ()
    if following_path:
        meaning.property_at(following_path, *below)
    if more:
        meaning.property_at(more, "more")
    items = body_path(node["items"]) or ()
    item = meaning.items_at(items, "items")
    parameter = _position(meaning, parameters, kind, node)
    if last_item and item is not None and parameter is not None:
        _check_last_item(meaning, item, last_item, parameter)
    if body is not None and any(c.codec in (Codec.BINARY, Codec.MULTIPART) for c in body.contents):
        meaning.reject("an upload cannot be repeated")
    if item is None or parameter is None or not meaning.is_sound:
        return None
    return Paging(
        kind,
        parameter.wire_name,
        item=item,
        header=header,
        in_url=form == "url",
        last_item=last_item,
        first=_first(parameter, node) if kind is PagingKind.PAGE else 0,
        next=following_path,
        more=more,
        end_status=int(node.get("end_status", 0)),
        items=items,
    )


def _next_of(node: dict[str, Json]) -> tuple[str, Json, str]:
    """The key below `next`, "" if there is none; the expression; the property of the last item."""
    following = node.get("next")
    if not isinstance(following, dict):
        return "", following, ""
    (form, told), *_ = following.items()
    return (form, None, str(told)) if form == "last_item" else (form, told, "")


def _check_last_item(meaning: _Meaning, item: TypeExpr, name: str, parameter: Parameter) -> None:
    """Report what keeps the property of an item from being sent as the parameter."""
    found = meaning.property_of_items(item, name, "next", "last_item")
    if found is None:
        return
    position = resolved(found, meaning.context.types)
    if not isinstance(position, Scalar) or position.kind in _NO_POSITIONS:
        meaning.reject(f"`{name}` of the items is no text or whole number", "next", "last_item")
    elif _is_whole_number(meaning.context, parameter.type) and not _is_whole_number(
        meaning.context, found
    ):
        why = f"`{parameter.wire_name}` is a number, but `{name}` of the items is text"
        meaning.reject(why, "next", "last_item")


_NO_POSITIONS = (ScalarKind.BOOLEAN, ScalarKind.NUMBER)


def _position(
    meaning: _Meaning, parameters: tuple[Parameter, ...], kind: PagingKind, node: Any
) -> Parameter | None:
    """The query parameter that takes the position of a page; all that keeps it from doing so is
    told."""
    name = node[kind.value]["query"]
    queries = {p.wire_name: p for p in parameters if p.where is Where.QUERY}
    parameter = queries.get(name)
    if parameter is None:
        why, guess = f"the operation has no query parameter `{name}`", did_you_mean(name, queries)
        meaning.reject(why, kind.value, "query", guess=guess)
        return None
    is_number = _is_whole_number(meaning.context, parameter.type)
    if kind is PagingKind.TOKEN and _next_of(node)[0] == "url" and is_number:
        why = f"a URL holds text, but `{name}` is a number; use `page` or `offset`"
        meaning.reject(why, "next")
    if kind is not PagingKind.TOKEN and not is_number:
        why = f"`{name}` counts, but is not declared as an integer"
        meaning.reject(why, kind.value, "query")
    if kind is PagingKind.PAGE and "first" not in node and _starts_at(parameter) is None:
        why = f"say what `{name}` is for the first page: `first: 0` or `first: 1`"
        meaning.reject(why, kind.value)
    return parameter


def _is_documented(header: str, responses: tuple[Response, ...]) -> bool:
    successes = (response for response in responses if response.is_success)
    names = {each.wire_name.lower() for response in successes for each in response.headers}
    return header.lower() in names


def _starts_at(parameter: Parameter) -> int | None:
    """The number of the first page, by the default or minimum of the parameter; None if it has
    neither."""
    if parameter.default is not None and type(parameter.default.value) is int:
        return parameter.default.value
    inner = parameter.type
    lowest = inner.constraints.minimum if isinstance(inner, Scalar) else None
    return 1 if lowest == 1 else None


def _first(parameter: Parameter, node: dict[str, Json]) -> int:
    first = node.get("first")
    return int(first) if first is not None else _starts_at(parameter) or 0


def _is_whole_number(context: Context, type_: TypeExpr) -> bool:
    inner = resolved(type_, context.types)
    return isinstance(inner, Scalar) and inner.kind is ScalarKind.INTEGER


def _well_formed(context: Context, operation: Located, extension: str) -> Any:
    """The value of an extension that is present and well-formed; else None."""
    value = operation.node.get(extension)
    if value is None or any(form_faults(extension, value, operation.pointer)):
        return None
    return value


class _Meaning:
    """The parameters and properties that an extension names. `is_sound` is false once one is
    missing."""

    def __init__(
        self,
        context: Context,
        operation: Located,
        extension: str,
        responses: tuple[Response, ...],
    ) -> None:
        self.context = context
        self.is_sound = True
        self._pointer = join(operation.pointer, extension)
        self._without = f"the client is generated without `{extension}`"
        self.result = result_type(responses)

    def report(self, message: str, *below: str) -> None:
        """An error at the keys below the extension."""
        pointer = join(self._pointer, *below)
        self.context.findings.error("extension-invalid", message, pointer)

    def reject(self, why: str, *below: str, guess: str = "") -> None:
        """An error because of which the extension is left out."""
        self.is_sound = False
        self.report(f"{why}; {self._without}{guess}", *below)

    def has_result(self) -> bool:
        """Whether there is a type that all successes return; an error if there is none."""
        if self.result is None:
            self.reject("this needs one type of JSON that all successes return")
        return self.is_sound

    def property_at(self, path: tuple[str, ...], *below: str) -> TypeExpr | None:
        """The type of the property of the result that the keys `below` name; None is reported."""
        found = self.result
        for length, name in enumerate(path, 1):
            known = properties(self.context, found)
            found = known.get(name)
            if found is None:
                named = ".".join(path[:length])
                why = f"the response has no property `{named}`"
                self.reject(why, *below, guess=_guess(name, known))
                break
        return found

    def items_at(self, path: tuple[str, ...], *below: str) -> TypeExpr | None:
        """The type of the items of the array that the keys `below` name; None is reported."""
        found = self.property_at(path, *below)
        item = item_type(self.context, found)
        if found is not None and item is None:
            named = f"`{'.'.join(path)}`" if path else "the body"
            self.reject(f"{named} of the response is not an array", *below)
        return item

    def property_of_items(self, item: TypeExpr, name: str, *below: str) -> TypeExpr | None:
        """The type of the property of the items that the keys `below` name; None is reported."""
        known = properties(self.context, item)
        if name not in known:
            why = f"the items have no property `{name}`"
            if not isinstance(resolved(item, self.context.types), Record):
                why = "the items are not all objects of one type"
            self.reject(why, *below, guess=_guess(name, known))
        return known.get(name)


def _guess(name: str, known: dict[str, TypeExpr]) -> str:
    """What may be meant by a name that is not known: the nearest, else what there is."""
    there = f"; there are {listed(tuple(known))}" if known else ""
    return did_you_mean(name, known) or there
