"""Magento: ``catalogProductLinkManagementV1SetProductLinksPost`` is the service with its version,
the method, and the HTTP method.

`Magento\\Webapi\\Model\\Rest\\Swagger\\Generator::getOperationId` writes them so. A document is of
that style where nine of ten ids are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from oasmith.naming.strategies.draft import Draft, Texts, is_style

_SERVICE = re.compile(r"[a-z][A-Za-z0-9]*?V\d+(?=[A-Z])")


def service_methods(drafts: Sequence[Draft]) -> Texts:
    """The names of the methods."""
    told = [draft for draft in drafts if draft.text]
    found = {}
    for draft in told:
        match = _SERVICE.match(draft.text)
        ending = draft.operation.method.capitalize()
        rest = draft.text[match.end() :] if match else ""
        if rest.endswith(ending) and rest != ending:
            found[draft.operation.id] = rest.removesuffix(ending)
    return found if is_style(found, told) else {}
