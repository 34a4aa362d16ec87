"""The objects on which each `x-oasmith-…` extension has an effect, and checks beyond its form.

Input: an extension on a node. Output: findings. The form is checked by `spec.extensions.form`; what
the extensions of operations refer to is checked where these are lowered (`lower.extensions`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from oasmith.json_value import Json
from oasmith.lint.operations import parameter_names, parameters
from oasmith.lint.reading import text
from oasmith.lint.rule import Context, Finding
from oasmith.spec.extensions.form import form_faults
from oasmith.spec.extensions.pinned_names import EXTENSION, pin_fault
from oasmith.spec.structure.objects import Kind
from oasmith.spec.structure.walk import Node
from oasmith.spec.suggestions import did_you_mean
from oasmith.values import dataclass

Check: TypeAlias = Callable[[Context, Node, Json, str], Iterator[Finding]]
"""Given the context, the node that has the extension, its value and its pointer."""


def _name(context: Context, node: Node, value: Json, pointer: str) -> Iterator[Finding]:
    is_component = node.pointer.rpartition("/")[0] == "#/components/schemas"
    fault = pin_fault(value, of_class=is_component or node.kind == "info")
    if fault:
        message = f"the name {fault}; oasmith chooses another name"
        yield Finding(pointer, message)


def _requires(context: Context, node: Node, value: Json, pointer: str) -> Iterator[Finding]:
    """The other parameter must be there wherever this one is."""
    for operation in context.operations:
        if any(place.pointer == node.pointer for place in parameters(context, operation)):
            known = parameter_names(context, operation, text(node.value, "in"))
            if value not in known:
                called = f"{operation.method} {operation.path}"
                message = f"{called} has no parameter `{value}` in the same location"
                yield Finding(pointer, message + did_you_mean(str(value), known))
                return


def _arrays(context: Context, node: Node, value: Json, pointer: str) -> Iterator[Finding]:
    if node.kind != "document" and node.value.get("style") != "deepObject":
        yield Finding(pointer, "it says how arrays of `style: deepObject` are named, of no others")


def findings_of(
    context: Context, node: Node, extension: str, value: Json, pointer: str
) -> Iterator[Finding]:
    """Findings for one extension where it belongs: what it refers to, and its form."""
    check = EXTENSIONS[extension].check
    found = list(check(context, node, value, pointer)) if check else []
    reported = {finding.pointer for finding in found}
    for fault in form_faults(extension, value, pointer):
        if fault.pointer not in reported:
            message = f"{fault.message}; the client is generated without it"
            yield Finding(fault.pointer, message, on_key=fault.on_key)
    yield from found


@dataclass(frozen=True, slots=True)
class Extension:
    """The kinds of objects on which an extension has an effect, and a check of what it refers
    to."""

    places: tuple[Kind, ...]
    check: Check | None = None


EXTENSIONS: Final[dict[str, Extension]] = {
    EXTENSION: Extension(("info", "operation", "parameter", "schema", "security-scheme"), _name),
    "x-oasmith-rate-limit": Extension(("operation", "document")),
    "x-oasmith-paging": Extension(("operation",)),
    "x-oasmith-polling": Extension(("operation",)),
    "x-oasmith-idempotent": Extension(("operation",)),
    "x-oasmith-arrays": Extension(("parameter", "encoding", "document"), _arrays),
    "x-oasmith-client": Extension(("parameter",)),
    "x-oasmith-requires": Extension(("parameter",), _requires),
    "x-oasmith-request-id": Extension(("document",)),
}
