"""Resume tokens: the position of a listing or a wait, as text that outlives the process.

A token belongs to one operation; it is opaque, and holds no credentials: neither those of the
client nor header and cookie parameters, which are given again. What it holds is checked when it
comes back, like any argument: a token that is damaged or of something else is a
RequestValidationError. Nothing in it is called by a name of Python, nor by one that a path alone
gives: renaming leaves it valid.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from .encode import encode
from .errors import RequestValidationError
from .json_values import is_record
from .operation import Operation
from .problems import Problem
from .request import is_given
from .unsendable import faults

NOT_HELD: Final = ("header", "cookie")
"""Places of parameters that may be secret."""


def write_token(operation: Operation[Any], state: Mapping[str, Any]) -> str:
    """The token for a state of JSON values."""
    return json.dumps({"of": _identity(operation), **state}, separators=(",", ":"))


def read_token(operation: Operation[Any], token: str) -> dict[str, Any]:
    """The state in a token that `write_token` gave for the same operation."""
    try:
        state = json.loads(token)
    except (TypeError, ValueError, RecursionError):
        raise refused(operation, "is damaged") from None
    if not is_record(state) or state.get("of") != _identity(operation):
        raise refused(operation, "is of something else")
    return state


def refused(operation: Operation[Any], why: str) -> RequestValidationError:
    """The error for a token that cannot be used."""
    error = RequestValidationError([Problem("resume_token", why)], operation.name)
    error.operation = operation.name
    return error


def wire(operation: Operation[Any], arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments that a token may hold, as JSON values; these are accepted as arguments too."""
    held: dict[str, Any] = {}
    for parameter in operation.parameters:
        name, value = parameter.argument, arguments.get(parameter.argument)
        if is_given(value) and parameter.where not in NOT_HELD:
            try:
                held[name] = encode(value)
            except (TypeError, ValueError, RecursionError) as error:
                raise RequestValidationError(faults(value, name, error), operation.name) from None
    return held


def held(operation: Operation[Any], arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The same by the places of the parameters, as a token holds them."""
    by_argument, names = wire(operation, arguments), places(operation)
    return {names[argument]: value for argument, value in by_argument.items()}


def places(operation: Operation[Any]) -> dict[str, str]:
    """Where each argument goes: by its name in the request, or its turn in the path."""
    turns = {("path", name): turn for turn, name in enumerate(_PLACE.findall(operation.path))}
    return {
        p.argument: f"{p.where} {turns.get((p.where, p.wire_name), p.wire_name)}"
        for p in operation.parameters
    }


def _identity(operation: Operation[Any]) -> str:
    """What stays when a method or an argument is renamed."""
    return f"{operation.method} {_PLACE.sub('{}', operation.path)}"


_PLACE: Final = re.compile(r"\{([^{}]+)\}")
