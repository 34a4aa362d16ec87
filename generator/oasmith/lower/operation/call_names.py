"""What vendors wrote for other generators: where a method belongs, and what it is called."""

from __future__ import annotations

from typing import Final

from oasmith.json_value import Json
from oasmith.model import CallName

_HINTS: Final[tuple[tuple[str, str], ...]] = (
    ("x-fern-sdk-group-name", "x-fern-sdk-method-name"),
    ("x-speakeasy-group", "x-speakeasy-name-override"),
    ("", "x-methodName"),
)
"""Extensions of an operation for the group and the method, the first that says something counts.

Fern: https://buildwithfern.com/learn/api-definitions/openapi/extensions/method-names.
Speakeasy: https://www.speakeasy.com/docs/customize/methods, where groups are dotted.
`x-methodName` stands in the documents of Adyen, whose clients are made from it.
"""


def lower_call_name(operation: dict[str, Json]) -> CallName | None:
    """The hint of an operation, None without any."""
    for of_group, of_method in _HINTS:
        group, method = _text(operation.get(of_group)), _text(operation.get(of_method))
        # A group alone is one for Speakeasy; Fern wants both.
        if method or (group and of_group == "x-speakeasy-group"):
            return CallName(of_method if method else of_group, group, method)
    return None


def _text(value: Json) -> str:
    """A text, or the texts of a list (nested groups) as one."""
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return " ".join(value)
    return value if isinstance(value, str) else ""
