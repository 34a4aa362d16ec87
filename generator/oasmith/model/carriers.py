"""Everything in an API that holds a type expression: read in one place, changed in one place.

What is not changed stays the same object, since many operations share their parameters and
responses.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, TypeAlias, TypeVar

from oasmith.model.api import Api
from oasmith.model.contents import Body, Codec, Content, Header, Response
from oasmith.model.extensions import Paging
from oasmith.model.named import Alias, Field, NamedType, Record
from oasmith.model.operations import Operation, Parameter, Webhook
from oasmith.model.types import TypeExpr, TypeId
from oasmith.model.walk import parts_of

Change: TypeAlias = Callable[[TypeExpr], TypeExpr]
T = TypeVar("T", Content, Field, Header, Parameter, Webhook)
W = TypeVar("W", Body, Operation, Paging, Record, Response)


def types_of_messages(api: Api) -> Iterator[tuple[TypeExpr, Codec]]:
    """The types that are sent and received, each with the codec of its bytes; parameters and
    headers are text."""
    for operation in api.operations:
        yield from ((parameter.type, Codec.TEXT) for parameter in operation.parameters)
        contents = [*operation.body.contents] if operation.body is not None else []
        for response in operation.responses:
            contents += response.contents
            yield from ((header.type, Codec.TEXT) for header in response.headers)
        yield from ((c.type, c.codec) for c in contents if c.type is not None)
        if operation.paging is not None:
            yield operation.paging.item, Codec.JSON
    yield from ((webhook.type, Codec.JSON) for webhook in api.webhooks)


def types_sent(api: Api) -> Iterator[TypeExpr]:
    """The types of parameters and of bodies of requests."""
    for operation in api.operations:
        yield from (parameter.type for parameter in operation.parameters)
        contents = operation.body.contents if operation.body is not None else ()
        yield from (content.type for content in contents if content.type is not None)


def types_received(api: Api) -> Iterator[TypeExpr]:
    """The types of responses, of their headers, and of the messages of webhooks."""
    for response in (each for operation in api.operations for each in operation.responses):
        yield from (content.type for content in response.contents if content.type is not None)
        yield from (header.type for header in response.headers)
    yield from (webhook.type for webhook in api.webhooks)


def types_of_api(api: Api) -> Iterator[TypeExpr]:
    """Every type expression: those of messages and those that named types are made of."""
    yield from (type_ for type_, _ in types_of_messages(api))
    for named in api.types.values():
        yield from parts_of(named)


def retyped(
    api: Api, of_named: Callable[[TypeId], Change], of_message: Callable[[Codec], Change]
) -> Api:
    """The API with every type expression changed: in a named type by what `of_named` gives for its
    id, elsewhere by what `of_message` gives for the codec of the message."""
    return replace(
        api,
        types={id_: _named(named, of_named(id_)) for id_, named in api.types.items()},
        operations=tuple(_operation(operation, of_message) for operation in api.operations),
        webhooks=tuple(_typed(webhook, of_message(Codec.JSON)) for webhook in api.webhooks),
    )


def _named(named: NamedType, change: Change) -> NamedType:
    match named:
        case Record(fields=fields, additional=additional):
            return _changed(
                named,
                fields=tuple(_typed(field, change) for field in fields),
                additional=None if additional is None else change(additional),
            )
        case Alias(target=target):
            changed = change(target)
            return named if changed is target else replace(named, target=changed)
        case _:
            return named


def _operation(operation: Operation, of_message: Callable[[Codec], Change]) -> Operation:
    text, body, paging = of_message(Codec.TEXT), operation.body, operation.paging

    def contents(given: tuple[Content, ...]) -> tuple[Content, ...]:
        return tuple(_typed(content, of_message(content.codec)) for content in given)

    def response(given: Response) -> Response:
        headers = tuple(_typed(header, text) for header in given.headers)
        return _changed(given, contents=contents(given.contents), headers=headers)

    return _changed(
        operation,
        parameters=tuple(_typed(parameter, text) for parameter in operation.parameters),
        body=body and _changed(body, contents=contents(body.contents)),
        responses=tuple(map(response, operation.responses)),
        paging=paging and _changed(paging, item=of_message(Codec.JSON)(paging.item)),
    )


def _typed(part: T, change: Change) -> T:
    """The part with its type changed; itself, if that stays."""
    if part.type is None or (changed := change(part.type)) is part.type:
        return part
    return replace(part, type=changed)


def _changed(whole: W, **parts: Any) -> W:
    """The whole with these parts; itself, if it has them."""
    same = all(_is_same(getattr(whole, name), part) for name, part in parts.items())
    return whole if same else replace(whole, **parts)


def _is_same(old: object, new: object) -> bool:
    if isinstance(old, tuple) and isinstance(new, tuple):
        return len(old) == len(new) and all(map(operator.is_, old, new))
    return old is new
