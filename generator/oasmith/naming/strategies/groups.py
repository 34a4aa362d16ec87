"""AutoRest and TypeSpec: ``Widgets_list``, ``databases_delete_logsink`` are a group and its method.

The group is what stands before the first ``_``; AutoRest makes a class of it. A document is of that
style where nine of ten ids have a group without a verb, and a verb behind it. DigitalOcean's
official client, which AutoRest makes, has `client.databases.delete_logsink`.
"""

from __future__ import annotations

from collections.abc import Sequence

from oasmith.naming.strategies.draft import Draft, Texts, is_style
from oasmith.naming.verbs import VERBS
from oasmith.naming.words import words

_MANY = 3


def groups(drafts: Sequence[Draft]) -> Texts:
    """The names of the methods."""
    told = [draft for draft in drafts if draft.text]
    found = {draft.operation.id: _method(draft.text) for draft in told}
    found = {id_: method for id_, method in found.items() if method}
    return found if is_style(found, told, least=_MANY) else {}


def _method(text: str) -> str:
    group, _, method = text.partition("_")
    is_group = bool(words(group)) and not VERBS & {words(group)[0]}
    return method if is_group and words(method)[:1] and words(method)[0] in VERBS else ""
