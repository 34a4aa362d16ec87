"""Names of the messages that a server sends: of the functions that read them, and in their table.

A webhook is called as in the document; a callback too, unless another message has the name.
"""

from __future__ import annotations

from collections.abc import Mapping

from oasmith.model import Api, Webhook
from oasmith.naming.identifiers import METHOD_RESERVED, snake
from oasmith.naming.names import OperationName, WebhookName
from oasmith.naming.recorded import Recorded
from oasmith.naming.unique import Scope
from oasmith.naming.words import words


def name_webhooks(
    api: Api, operations: Mapping[str, OperationName], recorded: Recorded
) -> dict[str, WebhookName]:
    """The names of all messages by their ids: pins first, recorded names, webhooks, callbacks."""
    known = {w.id: recorded.webhooks[w.id] for w in api.webhooks if w.id in recorded.webhooks}
    function_scope, key_scope = Scope(METHOD_RESERVED | {"read_message", "shapes"}), Scope()
    functions = function_scope.assign({w.id: [w.pinned] for w in api.webhooks if w.pinned})
    old = {id_: name.function for id_, name in known.items() if id_ not in functions}
    functions |= function_scope.keep(old)
    keys = key_scope.assign({id_: [name.key] for id_, name in known.items() if name.key})
    for callbacks in (False, True):
        group = [w for w in api.webhooks if bool(w.operations) is callbacks]
        functions |= function_scope.assign(
            {w.id: _functions(w, operations) for w in group if w.id not in functions}
        )
        keys |= key_scope.assign({w.id: _keys(w) for w in group if w.id not in keys})
    return {w.id: WebhookName(functions[w.id], keys[w.id]) for w in api.webhooks}


def _functions(webhook: Webhook, operations: Mapping[str, OperationName]) -> list[str]:
    name = words(webhook.name)
    owner = [words(operations[id_].method) for id_ in webhook.operations[:1]]
    candidates = [name, *((*verb, *name) for verb in owner), (*name, *words(webhook.method))]
    return [snake(("parse", *parts), "parse") for parts in candidates]


def _keys(webhook: Webhook) -> list[str]:
    owned = [f"{webhook.operations[0]} {webhook.name}"] if webhook.operations else []
    return [webhook.name, *owned, f"{webhook.name} {webhook.method}"]
