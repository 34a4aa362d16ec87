"""Springfox: ``createOfferUsingPOST_1`` is the method of the class, the HTTP method, and a number
where several classes have one of that name.

`OperationNameGenerator` and `CachingOperationNameGenerator` of springfox write them so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from oasmith.naming.strategies.draft import Draft, Texts

_USING = re.compile(r"(?<=\w)Using(?:GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS|TRACE)(?:_\d+)?$")


def springfox(drafts: Sequence[Draft]) -> Texts:
    """The names of the methods."""
    texts = {draft.operation.id: _USING.sub("", draft.text) for draft in drafts}
    return {
        draft.operation.id: texts[draft.operation.id]
        for draft in drafts
        if texts[draft.operation.id] != draft.text
    }
