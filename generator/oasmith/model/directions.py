"""In which directions types travel: what callers send, and what they get.

Parameters and bodies of requests are sent. Responses with their headers, and the messages of
webhooks and callbacks, which the server sends on its own, are received. No request has a read-only
property, no response a write-only one. What no operation reaches may be both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from oasmith.model.api import Api
from oasmith.model.named import Access, NamedType, Record
from oasmith.model.types import TypeExpr, TypeId
from oasmith.model.walk import parts_of, reached
from oasmith.values import dataclass


@dataclass(frozen=True, slots=True)
class Directions:
    """The named types that requests may contain, and those that responses and messages may."""

    sent: frozenset[TypeId]
    received: frozenset[TypeId]

    def only_sent(self, id_: TypeId, access: Access = Access.BOTH) -> bool:
        """Whether values of the type travel to the server alone; with `access`, those of a property
        of it."""
        return self._goes(id_, access) == (True, False)

    def only_received(self, id_: TypeId, access: Access = Access.BOTH) -> bool:
        """Whether values of the type come from the server alone; with `access`, those of a property
        of it."""
        return self._goes(id_, access) == (False, True)

    def _goes(self, id_: TypeId, access: Access) -> tuple[bool, bool]:
        unreached = id_ not in self.sent and id_ not in self.received
        return (
            (unreached or id_ in self.sent) and access is not Access.READ_ONLY,
            (unreached or id_ in self.received) and access is not Access.WRITE_ONLY,
        )


def directions_of(api: Api) -> Directions:
    """The directions of all named types."""
    return Directions(
        reached(api.types, _sent(api), partial(_parts, Access.READ_ONLY)),
        reached(api.types, _received(api), partial(_parts, Access.WRITE_ONLY)),
    )


def _sent(api: Api) -> Iterator[TypeExpr]:
    for operation in api.operations:
        yield from (parameter.type for parameter in operation.parameters)
        if operation.body is not None:
            yield from (c.type for c in operation.body.contents if c.type is not None)


def _received(api: Api) -> Iterator[TypeExpr]:
    for operation in api.operations:
        for response in operation.responses:
            yield from (content.type for content in response.contents if content.type is not None)
            yield from (header.type for header in response.headers)
    yield from (webhook.type for webhook in api.webhooks)


def _parts(never: Access, named: NamedType) -> Iterable[TypeExpr]:
    """What a type is made of, without properties of that access."""
    if not isinstance(named, Record) or all(field.access is not never for field in named.fields):
        return parts_of(named)
    left = [field.type for field in named.fields if field.access is not never]
    return left if named.additional is None else [*left, named.additional]
