"""The facts that all modules of a generated package share.

Input: the model, its names, the options. Output: what views ask of the package as a whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import cached_property

from oasmith.model import Api, Operation, TypeId, Webhook
from oasmith.model.directions import Directions, directions_of
from oasmith.naming.names import Names
from oasmith.options import Bodies, Redis, TransportName
from oasmith.values import dataclass


@dataclass(frozen=True)
class Package:
    """The facts that all modules of a package share."""

    api: Api
    names: Names
    split: bool
    uses: Mapping[TypeId, str] = field(default_factory=dict)
    """What each type is for, as a sentence for one that the document does not describe."""
    callbacks: Mapping[str, Sequence[Webhook]] = field(default_factory=dict)
    """The callbacks of operations, by their ids."""
    transports: Sequence[TransportName] = ("httpx2",)
    testing: bool = True
    redis: Redis = "auto"
    bodies: Bodies = "fields"

    @cached_property
    def directions(self) -> Directions:
        """Which types are sent, and which are received."""
        return directions_of(self.api)

    @property
    def has_limits(self) -> bool:
        """Whether the document states quotas."""
        return any(operation.rate_limits for operation in self.api.operations)

    @property
    def has_redis(self) -> bool:
        """Whether the package brings the limiter that shares quotas through Redis."""
        return self.has_limits if self.redis == "auto" else self.redis

    @cached_property
    def common_headers(self) -> frozenset[str]:
        """The response headers that most operations have, in lower case: none of one call."""
        operations = self.api.operations
        each = [{h.wire_name.lower() for r in op.responses for h in r.headers} for op in operations]
        counts = Counter(name for names in each for name in names)
        return frozenset(n for n, count in counts.items() if count > max(5, len(operations) / 2))

    @cached_property
    def type_names(self) -> frozenset[str]:
        """The names of all types, and those that they had."""
        return frozenset((*self.names.types.values(), *self.names.type_aliases))

    @cached_property
    def operations(self) -> Mapping[str, Operation]:
        """The operations by their ids."""
        return {operation.id: operation for operation in self.api.operations}

    @cached_property
    def operations_by_resource(self) -> Mapping[str, Sequence[Operation]]:
        """The operations of each resource, by its attribute, in the order of the document."""
        groups: dict[str, list[Operation]] = {r.attribute: [] for r in self.names.resources}
        for operation in self.api.operations:
            groups[self.names.operations[operation.id].resource].append(operation)
        return groups
