"""Views of resource modules.

Input: a resource and its operations. Output: one module with two classes, one for blocking and one
for asynchronous clients.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from oasmith.model import Operation
from oasmith.naming.names import ResourceName
from oasmith.python.docstrings import docstring
from oasmith.python.imports import Import
from oasmith.python.module import Module
from oasmith.python.prose import described
from oasmith.values import dataclass
from oasmith.views.flavours import FLAVOURS
from oasmith.views.methods import MethodView, MethodWriter
from oasmith.views.renamed import RenamedWriter


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
    imports: list[list[Import]]
    options_types: list[object]
    classes: list[ClassView]


_OPTIONS_DOC = (
    "Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,\n"
    "`extra_headers`, `extra_query`, `extra_body`."
)


def resource_view(
    resource: ResourceName, operations: Sequence[Operation], doc: str, module: Module
) -> ResourceView:
    """The view of one resource; `doc` is what the spec says of its tag."""
    writers = [MethodWriter(operation, module) for operation in operations]
    renamed = list(_renamed(resource, module))
    classes = [
        ClassView(
            flavour.prefix + resource.class_name,
            module.runtime(flavour.caller),
            docstring(resource_doc(doc, resource), 4),
            [
                *(view for writer in writers for view in writer.methods(flavour)),
                *(writer.method(flavour) for writer in renamed),
            ],
        )
        for flavour in FLAVOURS
    ]
    title = f"How to call the operations of {resource.tag or resource.class_name}."
    doc = f"{title}\n\n{_OPTIONS_DOC}" if operations else title
    lines = docstring(doc, 0)
    return ResourceView(lines, module.imports(), module.declarations(), classes)


def resource_doc(doc: str, resource: ResourceName) -> str:
    """What a group of operations is, where `doc` is what the document says of its tag."""
    return described(doc, otherwise=f"Operations of {resource.tag or resource.class_name}.")


def _renamed(resource: ResourceName, module: Module) -> Iterator[RenamedWriter]:
    package = module.package
    aliases = [a for a in package.names.method_aliases if a.resource == resource.attribute]
    yield from (RenamedWriter(package.operations[a.operation], module, a) for a in aliases)
