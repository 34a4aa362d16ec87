"""Numbers that tell ids apart: ``count.0`` and ``count.1``, ``getAll`` and ``getAll_1``.

OpenSearch numbers the paths and methods of one ``x-operation-group``, Elasticsearch's document has
``rank-eval-1``, springdoc and others add ``_1`` to the name of a method that is there already. A
number goes where another id is the same without it, or where all ids have one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from oasmith.naming.strategies.draft import Draft, Texts

_NUMBER = re.compile(r"(?<=[A-Za-z])([._-])\d{1,3}$")


def numbered(drafts: Sequence[Draft]) -> Texts:
    """The ids without their numbers."""
    bare = {draft.operation.id: _NUMBER.sub("", draft.text) for draft in drafts if draft.text}
    counts = Counter(bare.values())
    found = [d for d in drafts if d.text and bare[d.operation.id] != d.text]
    dotted = {d.operation.id for d in found if d.text[len(bare[d.operation.id])] == "."}
    all_dotted = len(dotted) > 1 and 2 * len(dotted) > len(bare)
    return {
        draft.operation.id: bare[draft.operation.id]
        for draft in found
        if counts[bare[draft.operation.id]] > 1 or (all_dotted and draft.operation.id in dotted)
    }
