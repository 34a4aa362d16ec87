"""A body as a method takes it: whole, or each of its properties as an argument.

Input: a method of a generated client and a body, as JSON or as a model. Output: keyword arguments.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

WHOLE = "body"


def given_body(method: Callable[..., Any], model: Any, body: Any) -> dict[str, Any]:
    """The arguments for a body of the model; None: of none."""
    taken = inspect.signature(method).parameters
    record: Any = getattr(model, "shape", None)
    attributes = {each.attribute for each in record.properties.values()} if record else set()
    if not attributes or (WHOLE in taken and WHOLE not in attributes):
        return {WHOLE: body}
    given = {}
    for each in record.properties.values():
        names, present = _names(each, taken), _present(each, body)
        if names and present:
            given[names[-1]] = present[0]
    rest = {k: v for k, v in body.items() if k not in record.names} if _is_json(body) else {}
    rest = rest or getattr(body, "additional_properties", {})
    return {**given, **({_REST if _REST in taken else "extra_body": rest} if rest else {})}


_REST = "additional_properties"


def _names(each: Any, taken: Any) -> list[str]:
    """The argument for a property, last the one that it has beside a parameter of its name."""
    return [n for n in (each.attribute, f"{each.attribute}_body") if n in taken]


def _present(each: Any, body: Any) -> list[Any]:
    """The value of a property, if the body has it."""
    if _is_json(body):
        return [body[each.name]] if each.name in body else []
    value = getattr(body, each.attribute)
    return [] if value is each.absent else [value]


def _is_json(body: Any) -> bool:
    return isinstance(body, dict)
