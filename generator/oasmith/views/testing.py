"""View of the testing module, and the examples of responses that its fake server gives.

Input: the package. Output: the view, and the file of examples.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from oasmith.json_value import Json
from oasmith.model import Api, Operation, SchemeKind, SecurityScheme
from oasmith.python.literals import text_literal
from oasmith.python.module import Module
from oasmith.python.package import Package
from oasmith.values import dataclass
from oasmith.views.client_credentials import used_schemes
from oasmith.views.constants import tables_module
from oasmith.views.operation_types import OperationTypes

EXAMPLES_FILE: Final = "examples.json"

_LONGEST: Final = 2_000
"""Characters of an example as compact JSON: longer ones would make large packages twice as large.
The server then answers with a sample of the type."""

_VARIABLE: Final = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class TestingView:
    """The facts about a package that its testing module has."""

    modules: list[str]
    """Those with the operations, as literals."""
    base_url: str
    examples_file: str
    """As a literal; empty where there are no examples."""
    demands: dict[str, str]
    """What the security schemes ask for, by their keys; literals."""


def testing_view(package: Package) -> TestingView:
    """The view of the testing module."""
    groups = package.operations_by_resource
    return TestingView(
        [text_literal(tables_module(name)) for name, own in groups.items() if own],
        text_literal(_base_url(package.api)),
        text_literal(EXAMPLES_FILE) if any(_examples(package)) else "",
        {text_literal(s.key): _demand(s) for s in used_schemes(Module(package))},
    )


_PREFIXES: Final = {SchemeKind.BASIC: "Basic ", SchemeKind.API_KEY: ""}
"""What a credential begins with; else it is a bearer token (RFC 6750, section 2.1)."""


def _demand(scheme: SecurityScheme) -> str:
    """The place of a credential, and what it begins with."""
    name = scheme.wire_name if scheme.kind is SchemeKind.API_KEY else "Authorization"
    prefix = _PREFIXES.get(scheme.kind, "Bearer ")
    texts = [scheme.where.value, name, *([prefix] if prefix else [])]
    return f"Demand({', '.join(map(text_literal, texts))})"


def examples_json(package: Package) -> bytes | None:
    """The file of examples, by name of operation; None where there are none."""
    examples = dict(_examples(package))
    return (json.dumps(examples, indent=1) + "\n").encode("ascii") if examples else None


def _base_url(api: Api) -> str:
    """The URL of the first server, variables at their defaults; relative if it is."""
    if not api.servers:
        return ""
    defaults = {variable.name: variable.default for variable in api.servers[0].variables}
    return _VARIABLE.sub(lambda match: defaults.get(match[1], ""), api.servers[0].url)


def _examples(package: Package) -> Iterator[tuple[str, Json]]:
    """The examples by names of operations."""
    for group in package.operations_by_resource.values():
        for operation in group:
            example = _example(operation, package)
            if example is not None:
                name = package.names.operations[operation.id]
                yield f"{name.resource}.{name.method}", example


def _example(operation: Operation, package: Package) -> Json:
    """The example of the first success, if it is JSON and short enough."""
    offers = OperationTypes(operation, Module(package)).offers
    contents = offers[0] if offers else ()
    if not contents or not contents[0].may_be_json:
        return None
    try:
        text = json.dumps(contents[0].example, allow_nan=False)
    except (ValueError, RecursionError):
        return None
    return contents[0].example if len(text) <= _LONGEST else None
