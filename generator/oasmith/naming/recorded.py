"""What the lock of the last run says about names, as the naming stage reads it.

Names in here may be anything: whether one can still be used is for `Scope.keep` to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from oasmith.naming.names import WebhookName


@dataclass(frozen=True, slots=True)
class RecordedOperation:
    """The names of an operation, and what they came from.

    `tag` is what gave it its resource (empty: the path; None: it is not known), an empty
    `operation_id` says that it had none or it is not known; `methods` maps roles (`names.CALL` and so on) to method names, `parameters` maps
    ``query:name`` to the argument.
    """

    resource: str
    methods: Mapping[str, str]
    tag: str | None = None
    operation_id: str = ""
    parameters: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class RecordedType:
    """The names of a type, by wire name or value; empty `shape`: it is not known."""

    name: str
    shape: str = ""
    fields: Mapping[str, str] = field(default_factory=dict[str, str])
    members: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Recorded:
    """All names of the last run: operations by id, classes of resources by
    attribute, types by the key of their `Identity`; aliases lead from an old name to the one that was
    current.

    `drop_suffix` is the option that the class names were made with; None: it is not known.
    """

    operations: Mapping[str, RecordedOperation] = field(
        default_factory=dict[str, RecordedOperation]
    )
    resources: Mapping[str, str] = field(default_factory=dict[str, str])
    types: Mapping[str, RecordedType] = field(default_factory=dict[str, RecordedType])
    credentials: Mapping[str, str] = field(default_factory=dict[str, str])
    client_parameters: Mapping[str, str] = field(default_factory=dict[str, str])
    server_variables: Mapping[str, str] = field(default_factory=dict[str, str])
    method_aliases: Mapping[str, str] = field(default_factory=dict[str, str])
    type_aliases: Mapping[str, str] = field(default_factory=dict[str, str])
    webhooks: Mapping[str, WebhookName] = field(default_factory=dict[str, WebhookName])
    drop_suffix: str | None = None


NOTHING = Recorded()
"""What is recorded before the first run."""
