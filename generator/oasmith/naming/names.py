"""The result of the naming stage: an immutable side table from model to Python names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from oasmith.model import TypeId


@dataclass(frozen=True, slots=True)
class OperationName:
    """How an operation is called: ``client.<resource>.<method>``; `stem` is the method without
    its leading verb (``product_statuses`` of ``get_product_statuses``)."""

    resource: str
    method: str
    constant: str
    stem: str


@dataclass(frozen=True, slots=True)
class WebhookName:
    """The function that reads a message, and the key of the message in the table of them."""

    function: str
    key: str


@dataclass(frozen=True, slots=True)
class ResourceName:
    """A group of operations: attribute of the client and module, class, and the tag it is from."""

    attribute: str
    class_name: str
    tag: str


@dataclass(frozen=True, slots=True)
class Names:
    """Every Python name of one package.

    `fields`, `members` and `parameters` run parallel to the tuples of the model; `modules` says
    in which module of a split ``models`` package a type lives.
    """

    client: str
    resources: tuple[ResourceName, ...]
    operations: Mapping[str, OperationName]
    parameters: Mapping[str, tuple[str, ...]]
    types: Mapping[TypeId, str]
    constants: Mapping[TypeId, str]
    modules: Mapping[TypeId, str]
    fields: Mapping[TypeId, tuple[str, ...]]
    members: Mapping[TypeId, tuple[str, ...]]
    credentials: Mapping[str, str]
    client_parameters: Mapping[str, str]
    server_variables: Mapping[str, str]
    webhooks: Mapping[str, WebhookName]
