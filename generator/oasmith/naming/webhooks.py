"""Names of the messages that a server sends: of the functions that read them, and in their table.

A webhook is called as in the document; a callback too, unless another message has the name.
"""

from __future__ import annotations

from collections.abc import Mapping

from oasmith.model import Api, Webhook
from oasmith.naming.identifiers import METHOD_RESERVED, snake
from oasmith.naming.names import OperationName, WebhookName
from oasmith.naming.unique import Scope
from oasmith.naming.words import words


def name_webhooks(api: Api, operations: Mapping[str, OperationName]) -> dict[str, WebhookName]:
    """The names of all messages by their ids."""
    functions, keys = Scope(METHOD_RESERVED | {"read_message", "shapes"}), Scope()
    named: dict[str, WebhookName] = {}
    own = [webhook for webhook in api.webhooks if not webhook.operations]
    callbacks = [webhook for webhook in api.webhooks if webhook.operations]
    for group in (own, callbacks):
        by_function = functions.assign({w.id: _functions(w, operations) for w in group})
        by_key = keys.assign({w.id: _keys(w) for w in group})
        named |= {w.id: WebhookName(by_function[w.id], by_key[w.id]) for w in group}
    return named


def _functions(webhook: Webhook, operations: Mapping[str, OperationName]) -> list[str]:
    if webhook.pinned:
        return [webhook.pinned]
    name = words(webhook.name)
    owner = [words(operations[id_].method) for id_ in webhook.operations[:1]]
    candidates = [name, *((*verb, *name) for verb in owner), (*name, *words(webhook.method))]
    return [snake(("parse", *parts), "parse") for parts in candidates]


def _keys(webhook: Webhook) -> list[str]:
    owned = [f"{webhook.operations[0]} {webhook.name}"] if webhook.operations else []
    return [webhook.name, *owned, f"{webhook.name} {webhook.method}"]
