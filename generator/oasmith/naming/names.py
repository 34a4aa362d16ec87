"""The result of the naming stage: an immutable table of the Python names of a model.

Invariant: it has a name for everything in the model that generated code or callers name.
"""

from __future__ import annotations

from collections.abc import Mapping

from oasmith.model import TypeId
from oasmith.naming.recorded import Recorded, WebhookName
from oasmith.naming.roles import CALL
from oasmith.values import dataclass


@dataclass(frozen=True, slots=True)
class OperationName:
    """How an operation is called: ``client.<resource>.<method>``. `constant` is its constant in the
    tables, `methods` are the names of its methods by role."""

    resource: str
    constant: str
    methods: Mapping[str, str]

    @property
    def method(self) -> str:
        """The method that calls the operation."""
        return self.methods[CALL]


@dataclass(frozen=True, slots=True)
class ResourceName:
    """A group of operations: attribute of the client and module, class, and the tag it is from."""

    attribute: str
    class_name: str
    tag: str


@dataclass(frozen=True, slots=True)
class MethodAlias:
    """An old method ``<resource>.<name>`` that leads to the one of an operation and role."""

    resource: str
    name: str
    operation: str
    role: str


@dataclass(frozen=True, slots=True)
class Names:
    """Every Python name of one package.

    `fields`, `members` and `parameters` run parallel to the tuples of the model; `split` says
    whether models are a package of `modules`, in which of them a type lives. `argument_aliases`
    leads from old arguments of an operation to those of today, `type_aliases` from old class names
    to types. `record` is for the next run.
    """

    client: str
    resources: tuple[ResourceName, ...]
    operations: Mapping[str, OperationName]
    parameters: Mapping[str, tuple[str, ...]]
    argument_aliases: Mapping[str, Mapping[str, str]]
    types: Mapping[TypeId, str]
    modules: Mapping[TypeId, str]
    split: bool
    fields: Mapping[TypeId, tuple[str, ...]]
    members: Mapping[TypeId, tuple[str, ...]]
    credentials: Mapping[str, str]
    client_parameters: Mapping[str, str]
    server_variables: Mapping[str, str]
    method_aliases: tuple[MethodAlias, ...]
    type_aliases: Mapping[str, TypeId]
    webhooks: Mapping[str, WebhookName]
    record: Recorded
