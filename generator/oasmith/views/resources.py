"""Views of resource modules: one per tag, a class of each flavour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from oasmith.model import Operation
from oasmith.naming.names import Names, ResourceName
from oasmith.naming.unique import Scope
from oasmith.python.docstrings import docstring
from oasmith.python.module import Module
from oasmith.views.flavours import FLAVOURS
from oasmith.views.methods import MethodView, MethodWriter


@dataclass(frozen=True, slots=True)
class ClassView:
    """A resource class of one flavour."""

    name: str
    caller: str
    doc_lines: list[str]
    methods: list[MethodView]


@dataclass(frozen=True, slots=True)
class ResourceView:
    """One resource module."""

    doc_lines: list[str]
    import_lines: list[str]
    constants: list[list[str]]
    classes: list[ClassView]


def resource_view(
    resource: ResourceName, operations: Sequence[Operation], doc: str, module: Module
) -> ResourceView:
    """The view of one resource; `doc` is what the spec says of its tag."""
    writers = [MethodWriter(operation, module) for operation in operations]
    constants = [lines for writer in writers for lines in writer.constants()]
    extra = extra_names(operations, module.package.names)
    classes = [
        ClassView(
            flavour.prefix + resource.class_name,
            module.runtime("caller", flavour.caller),
            docstring(doc or f"Operations of {resource.tag or resource.class_name}.", 4),
            [view for writer in writers for view in writer.methods(flavour, extra)],
        )
        for flavour in FLAVOURS
    ]
    title = f"{resource.tag or resource.class_name}: operations as data, and how to call them."
    return ResourceView(docstring(title, 0), module.import_lines(), constants, classes)


def extra_names(operations: Sequence[Operation], names: Names) -> dict[str, str]:
    """Names of `iter_…` and `wait_for_…` of one resource that clash with no operation of it; the
    keys are ``iter GET /path`` and ``wait GET /path``."""
    scope = Scope()
    own = {operation.id: names.operations[operation.id] for operation in operations}
    scope.assign({id_: [name.method] for id_, name in own.items()})
    return scope.assign(
        {
            **{f"iter {id_}": [f"iter_{name.stem}"] for id_, name in own.items()},
            **{f"wait {id_}": [f"wait_for_{name.stem}"] for id_, name in own.items()},
        }
    )
