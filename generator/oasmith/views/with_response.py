"""View of the module whose methods return an `ApiResponse` instead of its data.

Input: the package. Output: a class for each resource and flavour, and one that holds them.
"""

from __future__ import annotations

from collections.abc import Sequence

from oasmith.model import Operation
from oasmith.naming.names import ResourceName
from oasmith.python.docstrings import docstring
from oasmith.python.fitting import fitted_call, getter
from oasmith.python.imports import Import, imports_of
from oasmith.python.module import Module
from oasmith.values import dataclass
from oasmith.views.flavours import FLAVOURS, Flavour


@dataclass(frozen=True, slots=True)
class WrapperView:
    """The methods of one resource, of one flavour."""

    name: str
    caller: str
    doc_lines: list[str]
    imports: list[Import]
    plain: str
    """The class whose methods these are."""
    methods: dict[str, str]
    """Each method with the expression that makes it of the method of `plain`."""


@dataclass(frozen=True, slots=True)
class WrapperPropertyView:
    """The property for the methods of one resource."""

    name: str
    signature: str
    made: str


@dataclass(frozen=True, slots=True)
class WrappersView:
    """All resources of one flavour."""

    name: str
    caller: str
    doc_lines: list[str]
    properties: list[WrapperPropertyView]
    wrappers: list[WrapperView]


@dataclass(frozen=True, slots=True)
class WithResponseView:
    """The module."""

    doc_lines: list[str]
    imports: list[list[Import]]
    flavours: list[WrappersView]


def responses_class(flavour: Flavour, client: str) -> str:
    """The class of `with_response` of a client."""
    return f"{flavour.prefix}{client}WithResponse"


def with_response_view(module: Module) -> WithResponseView:
    """The view of the module, imported when `with_response` of a client is first used."""
    module.use("functools", "cached_property")
    flavours = [_wrappers(flavour, module) for flavour in FLAVOURS]
    doc = (
        "The methods of all resources, each returning an `ApiResponse`: beside the result its\n"
        "status, headers, request id and bytes. `with_response` of a client leads here."
    )
    return WithResponseView(docstring(doc, 0), module.imports(), flavours)


def _wrappers(flavour: Flavour, module: Module) -> WrappersView:
    own = module.package.operations_by_resource
    resources = [r for r in module.package.names.resources if own.get(r.attribute)]
    client = f"{flavour.prefix}{module.package.names.client}"
    return WrappersView(
        name=responses_class(flavour, module.package.names.client),
        caller=module.runtime(flavour.caller),
        doc_lines=docstring(f"The resources of an `{client}`.", 4),
        properties=[_property(resource, flavour) for resource in resources],
        wrappers=[
            _wrapper(resource, own[resource.attribute], flavour, module) for resource in resources
        ],
    )


def _class_name(resource: ResourceName, flavour: Flavour) -> str:
    return f"{flavour.prefix}{resource.class_name}WithResponse"


def _property(resource: ResourceName, flavour: Flavour) -> WrapperPropertyView:
    name = _class_name(resource, flavour)
    made = fitted_call(f"{name}(self._caller)", 8, "return ")
    return WrapperPropertyView(resource.attribute, getter(name, 4, resource.attribute), made)


def _wrapper(
    resource: ResourceName, operations: Sequence[Operation], flavour: Flavour, module: Module
) -> WrapperView:
    plain = f"{flavour.prefix}{resource.class_name}"
    decorator = module.runtime(flavour.with_response)
    names = [module.package.names.operations[operation.id].method for operation in operations]
    return WrapperView(
        name=_class_name(resource, flavour),
        caller=module.runtime(flavour.caller),
        doc_lines=docstring(f"`{plain}`, with responses.", 4),
        imports=imports_of({f".resources.{resource.attribute}": [plain]}, 8),
        plain=plain,
        methods={n: fitted_call(f"{decorator}(plain.{n})", 8, f"self.{n} = ") for n in names},
    )
