"""The record of names that one run leaves for the next.

Invariant: recorded names may be any text; `Scope.assign_recorded` decides which can still be used.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from oasmith.naming.roles import CALL, ROLES
from oasmith.values import dataclass

Texts = Mapping[str, str]


def _none() -> dict[str, Any]:
    return {}


@dataclass(frozen=True, slots=True)
class WebhookName:
    """The function that reads a message, and the key of the message in the table of them."""

    function: str
    key: str


@dataclass(frozen=True, slots=True)
class RecordedOperation:
    """The names of an operation, and what they came from.

    `methods` maps roles (`roles.CALL` and so on) to ``resource.method``. `tag` is what gave it its
    resource (empty: the path; None: it is not known), an empty `operation_id` says that it had none
    or it is not known. `parameters` maps ``query:name`` to the argument, `aliases` old arguments to
    those of today, `retired` roles that it lost and keys of parameters that are gone to their
    names.
    """

    id: str
    methods: Texts
    tag: str | None = None
    operation_id: str = ""
    parameters: Texts = field(default_factory=_none)
    aliases: Texts = field(default_factory=_none)
    retired: Texts = field(default_factory=_none)

    @property
    def ever(self) -> dict[str, str]:
        """The methods of all roles that it has or had."""
        return {r: c for r, c in self.retired.items() if r in ROLES} | dict(self.methods)

    @property
    def resource(self) -> str:
        """The resource that it is called at."""
        return self.methods.get(CALL, "").partition(".")[0]

    @property
    def method(self) -> str:
        """The method that calls it."""
        return self.methods.get(CALL, "").partition(".")[2]


@dataclass(frozen=True, slots=True)
class RecordedType:
    """The names of a type and of its `members` (fields by wire name, members by value), and what it
    is known by (see `identity.Identity`); `kind`, `structure` and `detail` are empty where they are
    not known. `retired` are names of members that are gone, `also` the keys of other places that it
    is written in.
    """

    name: str
    key: str
    kind: str = ""
    structure: str = ""
    detail: str = ""
    tags: Texts = field(default_factory=_none)
    members: Texts = field(default_factory=_none)
    retired: Texts = field(default_factory=_none)
    also: tuple[str, ...] = ()


NO_RECORDED_TYPE = RecordedType("", "")
"""What is recorded of a type that is new."""


@dataclass(frozen=True, slots=True)
class RecordedClient:
    """Arguments of the client: credentials by the keys of their schemes, with what the schemes
    send; parameters by wire name; server variables by name.
    """

    credentials: Texts = field(default_factory=_none)
    sends: Texts = field(default_factory=_none)
    parameters: Texts = field(default_factory=_none)
    server_variables: Texts = field(default_factory=_none)


@dataclass(frozen=True, slots=True)
class RecordedNames:
    """Names by what they are names of: operations by id, types by name, classes of resources by
    attribute, webhooks by id.
    """

    operations: Mapping[str, RecordedOperation] = field(default_factory=_none)
    types: Mapping[str, RecordedType] = field(default_factory=_none)
    resources: Texts = field(default_factory=_none)
    client: RecordedClient = RecordedClient()
    webhooks: Mapping[str, WebhookName] = field(default_factory=_none)


@dataclass(frozen=True, slots=True)
class Recorded(RecordedNames):
    """All names of the last run, and those that are `retired`: what they were names of is gone.

    Aliases lead from an old name to the one of today; that may be retired, then so is the alias.
    `drop_suffix` and `split_models` are the options that the names and the layout of the models
    were chosen with, `split` says whether these are several modules; None: it is not known.
    """

    method_aliases: Texts = field(default_factory=_none)
    type_aliases: Texts = field(default_factory=_none)
    retired: RecordedNames = RecordedNames()
    drop_suffix: str | None = None
    split_models: int | None = None
    split: bool | None = None

    def calls(self) -> dict[str, str]:
        """The operation of each method of today that calls one (``orders.place``)."""
        return {op.methods[CALL]: id_ for id_, op in self.operations.items() if CALL in op.methods}


NOTHING_RECORDED = Recorded()
"""What is recorded before the first run."""
