"""Whether an operation answers item by item, where a parameter or property of its request says so.

Takes the arguments and the body of a call; gives them with that parameter or property set.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final, cast

from .encode import members_of
from .model_base import ModelBase
from .request import is_given

_NAME: Final = "stream"


@dataclass(frozen=True, slots=True)
class StreamSwitch:
    """The boolean `stream` of an operation: an argument of its query, else a property of its body.

    The method that is called decides, whatever was given. `by_default` says that the server sends
    items where nothing is said. With `only`, it sends nothing but items, and nothing is changed.
    """

    argument: str = ""
    by_default: bool = False
    only: bool = False

    def turned(
        self, on: bool, arguments: Mapping[str, Any], body: Any
    ) -> tuple[Mapping[str, Any], Any]:
        """The arguments and the body that request items, or a whole answer."""
        members = arguments if self.argument else _members(body)
        name = self.argument or _NAME
        if members is None or (self.only and not on):
            return arguments, body
        given = members.get(name)
        if given is on or (not on and given is not True and not self.by_default):
            return arguments, body
        changed = {**members, name: on}
        return (changed, body) if self.argument else (arguments, changed)


def _members(body: Any) -> Mapping[str, Any] | None:
    """The properties of a body; None where it cannot have any."""
    if not is_given(body):
        return None
    with suppress(TypeError, ValueError):  # reported when the body is written
        body = members_of(body) if isinstance(body, ModelBase) else body
    return cast("Mapping[str, Any]", body) if isinstance(body, Mapping) else None
