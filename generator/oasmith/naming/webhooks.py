"""Names of the messages that a server sends: their functions, and their keys in the table of them.

Input: the model and the record. Output: both names by the id of the message, and retired ones.
Invariant: a message is called as in the document, unless another one has the name.
"""

from __future__ import annotations

from collections.abc import Mapping

from oasmith.model import Api, Webhook
from oasmith.naming.feature_matching import FeatureMatching, among
from oasmith.naming.identifiers import snake
from oasmith.naming.identity import blanked
from oasmith.naming.names import OperationName
from oasmith.naming.recorded import Recorded, WebhookName
from oasmith.naming.reserved import METHOD_RESERVED
from oasmith.naming.scope import Scope
from oasmith.naming.words import words


def name_webhooks(
    api: Api, operations: Mapping[str, OperationName], recorded: Recorded
) -> tuple[dict[str, WebhookName], dict[str, WebhookName]]:
    """The names of all messages by their ids (pins first, recorded names, webhooks, callbacks), and
    those of messages that are gone."""
    known, gone = _known(api, recorded)
    function_scope, key_scope = Scope(METHOD_RESERVED | {"read_message", "shapes"}), Scope()
    functions = function_scope.assign({w.id: [w.pinned] for w in api.webhooks if w.pinned})
    old = {id_: name.function for id_, name in known.items() if id_ not in functions}
    functions |= function_scope.assign_recorded(old)
    function_scope.reserve(name.function for name in gone.values())
    keys = key_scope.assign({id_: [name.key] for id_, name in known.items() if name.key})
    key_scope.reserve(name.key for name in gone.values())
    for callbacks in (False, True):
        group = [w for w in api.webhooks if bool(w.operations) is callbacks]
        functions |= function_scope.assign(
            {w.id: _functions(w, operations) for w in group if w.id not in functions}
        )
        keys |= key_scope.assign({w.id: _keys(w) for w in group if w.id not in keys})
    return {w.id: WebhookName(functions[w.id], keys[w.id]) for w in api.webhooks}, gone


def _known(api: Api, recorded: Recorded) -> tuple[dict[str, WebhookName], dict[str, WebhookName]]:
    """The recorded names of each message, and of those that are gone. The names of path parameters
    do not count, and a callback may move."""
    names = {**recorded.retired.webhooks, **recorded.webhooks}
    matching = FeatureMatching([webhook.id for webhook in api.webhooks], names)
    matching.accept({id_: id_ for id_ in [*matching.new] if id_ in names})
    for there in (recorded.webhooks, recorded.retired.webhooks):
        matching.match(_blank, among(there, _blank))
        matching.match(_called, among(there, _called))
    known = {id_: names[old] for id_, old in matching.found.items()}
    return known, {id_: names[id_] for id_ in matching.old}


def _blank(id_: str) -> str:
    head, sign, pointer = id_.partition("#")
    return head + blanked(sign + pointer)


def _called(id_: str) -> tuple[str, str]:
    """Its kind and name, and its method."""
    head, _, pointer = id_.partition("#")
    return head, pointer.rpartition("/")[2]


def _functions(webhook: Webhook, operations: Mapping[str, OperationName]) -> list[str]:
    name = words(webhook.name)
    owner = [words(operations[id_].method) for id_ in webhook.operations[:1]]
    candidates = [name, *((*verb, *name) for verb in owner), (*name, *words(webhook.method))]
    return [snake(("parse", *parts), "parse") for parts in candidates]


def _keys(webhook: Webhook) -> list[str]:
    owned = [f"{webhook.operations[0]} {webhook.name}"] if webhook.operations else []
    return [webhook.name, *owned, f"{webhook.name} {webhook.method}"]
