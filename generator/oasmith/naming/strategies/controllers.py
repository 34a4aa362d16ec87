"""NestJS: ``DirectoriesController_listDirectories`` is the class and its method.

`SwaggerModule` joins the names of the controller and of its method with ``_``, and a version may
stand behind (``UsersController_find_v2``). The controller is what the tag or the path says as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from oasmith.naming.strategies.draft import Draft, Texts

_CONTROLLER = re.compile(r"[A-Za-z0-9]+Controller(?:V?\d+)?_(?=[A-Za-z])")


def controllers(drafts: Sequence[Draft]) -> Texts:
    """The names of the methods."""
    return {
        draft.operation.id: draft.text[match.end() :]
        for draft in drafts
        if (match := _CONTROLLER.match(draft.text))
    }
