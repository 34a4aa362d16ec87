"""What all ids of the document begin with: a module path (``scapi_app_endpoints_result_api_…``), a
product (``compute.instances.list``), a version (``v1.application.list``).

It says nothing that the client does not say. Shared words go where a verb follows them in every id,
or where the author set them apart with a dot or a slash.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from oasmith.naming.strategies.draft import Draft, Texts, snaked
from oasmith.naming.verbs import VERBS

_ENOUGH = 3
"""So many shared words are a framework's module path, also in two ids alone."""
_MANY = 5
"""So many ids have no word in common by chance."""
_VERSION = re.compile(r"v\d+[./]")
_APART = re.compile(r"[./]|::")


def document_prefix(drafts: Sequence[Draft]) -> Texts:
    """The ids without what all of them share."""
    told = [draft for draft in drafts if draft.text]
    versioned = [draft for draft in told if _VERSION.match(draft.text)]
    if 2 * len(versioned) > len(told) >= _MANY:
        return {draft.operation.id: _VERSION.sub("", draft.text) for draft in versioned}
    apart = _shared_segments([_APART.split(draft.text) for draft in told])
    if apart and len(told) >= _MANY:
        return {d.operation.id: ".".join(_APART.split(d.text)[apart:]) for d in told}
    count = shared_words([draft.words for draft in told])
    if count < _ENOUGH:
        return {}
    return {draft.operation.id: snaked(draft.words[count:]) for draft in told}


def _shared_segments(texts: Sequence[Sequence[str]]) -> int:
    """How many leading segments all have in common, with something behind them."""
    if not texts:
        return 0
    shortest = min(map(len, texts)) - 1
    counts = [at for at in range(shortest) if len({text[at] for text in texts}) == 1]
    return len(counts) if counts == list(range(len(counts))) else 0


def shared_words(names: Sequence[Sequence[str]]) -> int:
    """How many leading words all names share before their verb."""
    if len(names) < 2:
        return 0
    count = 0
    for column in zip(*names, strict=False):
        if len(set(column)) > 1 or column[0] in VERBS:
            break
        count += 1
    return min(count, min(map(len, names)) - 1)
