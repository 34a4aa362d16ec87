"""Doubled verbs: ``sc-public-v3-orders-delete-delete_order`` is a module path and its function.

Where a verb stands twice in a row, what is before the second is where the first came from: a
folder, a router, a group. ``GET_CreateVpc`` and ``POST_CreateVpc`` (documents of AWS at apis.guru)
have two verbs as well: the method in capitals, and what it does.
"""

from __future__ import annotations

from collections.abc import Sequence

from oasmith.naming.strategies.draft import Draft, Texts, snaked
from oasmith.naming.verbs import VERBS
from oasmith.naming.words import words


def doubled(drafts: Sequence[Draft]) -> Texts:
    """The names from the second verb on."""
    found = {}
    for draft in drafts:
        names = draft.words
        method, _, rest = draft.text.partition("_")
        if method == draft.operation.method and words(rest)[:1] and words(rest)[0] in VERBS:
            found[draft.operation.id] = rest
            continue
        twice = [
            at for at in range(1, len(names)) if names[at] == names[at - 1] and names[at] in VERBS
        ]
        if twice and len(names) > twice[-1] + 1:
            found[draft.operation.id] = snaked(names[twice[-1] :])
    return found
