"""FastAPI: ``read_flow_runs_flow_runs_filter_post`` is the function, the path and the method.

`fastapi.utils.generate_unique_id` joins the name of the function and the path, with every character
that is no word character as ``_``, and the method. The suffix can be computed, also where a prefix
of the path was added later (a mount, a proxy), which the id then lacks. Prefect's documents are
made so, and their official client calls its methods like the functions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from oasmith.model import Operation
from oasmith.naming.strategies.draft import Draft, Texts

_NO_WORD = re.compile(r"\W")


def fastapi(drafts: Sequence[Draft]) -> Texts:
    """The names of the functions."""
    found = {draft.operation.id: _function(draft.operation, draft.text) for draft in drafts}
    return {id_: name for id_, name in found.items() if name}


def _function(operation: Operation, text: str) -> str:
    """The id without the longest suffix that the path explains; empty where there is none."""
    ending = f"_{operation.method.lower()}"
    if not text.endswith(ending):
        return ""
    rest = text.removesuffix(ending)
    path = operation.path
    while path.strip("/"):
        suffix = _NO_WORD.sub("_", path)
        if rest.endswith(suffix) and rest != suffix:
            return rest.removesuffix(suffix).strip("_")
        path = path[path.find("/", 1) :] if "/" in path[1:] else ""
    return rest.removesuffix("_") if operation.path == "/" and rest.endswith("_") else ""
