"""Webhooks and callbacks: messages that the server sends (OpenAPI 3.1, sections 4.8.1 and 4.8.18).

Output: the type of each JSON body that comes in. Answers, and where to listen, are left to the
receiving server.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from oasmith.json_value import Json
from oasmith.lower.context import Context, Located
from oasmith.lower.operation.contents import lower_body
from oasmith.lower.pins import pinned
from oasmith.model import Anything, NameHint, Operation, TypeExpr, Webhook
from oasmith.spec.structure.walk import operations_of


def lower_webhooks(context: Context, operations: tuple[Operation, ...]) -> tuple[Webhook, ...]:
    """The messages of all webhooks, then of all callbacks; one that several operations refer to
    comes once."""
    found: dict[str, Webhook] = {}
    for name, located in Located(context.root, "#").entries("webhooks"):
        _add_messages(context, found, name, located, ())
    for operation, name, located in _callbacks(context, operations):
        _add_messages(context, found, name, located, (operation.id,))
    return tuple(found.values())


def _callbacks(
    context: Context, operations: tuple[Operation, ...]
) -> Iterator[tuple[Operation, str, Located]]:
    """Every path item of a callback, with the operation that declares it and the callback's
    name."""
    for operation in operations:
        located = context.at(operation.pointer)
        for name, callback in located.entries("callbacks") if located is not None else ():
            target = _object(context, callback, "callback")
            if target is None:
                continue
            for expression in target.node:
                if not expression.startswith("x-"):
                    yield operation, name, target.child(expression)


def _add_messages(
    context: Context,
    found: dict[str, Webhook],
    name: str,
    located: Located,
    operations: tuple[str, ...],
) -> None:
    """Add the messages of one path item: one per method that has a JSON body."""
    kind = "callback" if operations else "webhook"
    item = _object(context, located, kind)
    if item is None:
        return
    for method, pointer, node in operations_of(item.node, item.pointer):
        id_ = f"{kind} {name} {pointer}"
        known = found.get(id_)
        if known is not None:
            found[id_] = replace(known, operations=(*known.operations, *operations))
            continue
        type_ = _payload(context, Located(node, pointer), id_)
        if type_ is not None:
            found[id_] = Webhook(
                id=id_,
                name=name,
                method=method,
                type=type_,
                operations=operations,
                summary=_text(node.get("summary")),
                doc=_text(node.get("description")),
                deprecated=node.get("deprecated") is True,
                pinned=pinned(Located(node, pointer)),
            )


def _payload(context: Context, message: Located, id_: str) -> TypeExpr | None:
    """The type of a JSON body; None without a body, and without one that is JSON."""
    body = lower_body(context, message, NameHint(parent=id_, part="payload"))
    if body is None:
        return None
    content = next((c for c in body.contents if c.may_be_json), None)
    if content is None:
        context.findings.warn(
            "webhook-body",
            "this message is not JSON; oasmith generates no function that reads it",
            message.pointer,
        )
        return None
    return content.type or Anything()


def _object(context: Context, located: Located, kind: str) -> Located | None:
    why = f"this {kind} cannot be read; its messages are missing"
    return context.object_at(located, "webhook-invalid", why)


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""
