"""Methods that are glued to a name: ``putrankingRules`` for ``PUT …/settings/ranking-rules``.

Macros that make ids by joining texts write them (Meilisearch's settings).
"""

from __future__ import annotations

from collections.abc import Sequence

from oasmith.naming.strategies.by_path import nouns_of
from oasmith.naming.strategies.draft import Draft, Texts, snaked
from oasmith.naming.words import words


def glued(drafts: Sequence[Draft]) -> Texts:
    """The method and the name as words."""
    found = {}
    for draft in drafts:
        method = draft.operation.method.lower()
        name = words(draft.text.removeprefix(method))
        last = nouns_of(draft.operation)[-1:]
        if draft.text.startswith(method) and draft.words[:1] != (method,) and [name] == last:
            found[draft.operation.id] = snaked((method, *name))
    return found
