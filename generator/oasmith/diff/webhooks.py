"""Messages that the server sends on its own.

Input: the webhooks of both versions. Output: changes, on the side of responses: callers read them.
"""

from __future__ import annotations

from oasmith.diff.changes import Side
from oasmith.diff.collector import Collector
from oasmith.diff.facts import Place


def webhook_changes(collector: Collector) -> None:
    """What is different in the messages of two versions."""
    pair = collector.pair
    before = {webhook.id: webhook for webhook in pair.old.api.webhooks}
    after = {webhook.id: webhook for webhook in pair.new.api.webhooks}
    for id_, webhook in before.items():
        if id_ not in after:
            symbol = f"webhooks.{pair.old.names.webhooks[id_].function}"
            message = f"the message `{webhook.name}` is gone"
            collector.add("message-removed", "#/webhooks", symbol, message, "webhooks")
    for id_, webhook in after.items():
        symbol = f"webhooks.{pair.new.names.webhooks[id_].function}"
        if id_ in before:
            place = Place("#/webhooks", symbol, f"the message `{webhook.name}`")
            found = collector.schemas.found(before[id_].type, webhook.type, place)
            collector.compare(found, Side.RESPONSE, symbol)
        else:
            message = f"the message `{webhook.name}` is new"
            collector.add("message-added", "#/webhooks", symbol, message, "webhooks")
