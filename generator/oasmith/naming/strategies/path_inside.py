"""HubSpot: ``get-/crm/v3/objects/contacts_getPage`` is the method, the path, and the name.

Where the name is the path once more (``put-/crm/{id}_/crm/{id}``), nothing is said: method and path
say it better. HubSpot's official client calls the first one `get_page`.
"""

from __future__ import annotations

from collections.abc import Sequence

from oasmith.naming.strategies.draft import Draft, Texts


def path_inside(drafts: Sequence[Draft]) -> Texts:
    """What stands behind the path."""
    found = {}
    for draft in drafts:
        head = f"{draft.operation.method.lower()}-{draft.operation.path}"
        if draft.text.lower().startswith(head.lower()):
            rest = draft.text[len(head) :].lstrip("_")
            found[draft.operation.id] = "" if rest.startswith("/") else rest
    return found
