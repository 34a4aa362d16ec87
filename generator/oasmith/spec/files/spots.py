"""Where the nodes of a joined document are, and where they were read.

A `Part` is a piece of the result: the document itself, or a component that was brought in. A `Spot`
is the place of one node in a part, with the file and the dynamic anchors around the node where it
was read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from oasmith.json_value import Json
from oasmith.source.document import Origin, origin_of
from oasmith.source.pointer import Tokens
from oasmith.spec.files.resolution import Here, Place
from oasmith.spec.structure.objects import Kind
from oasmith.values import dataclass


@dataclass(eq=False, slots=True)
class Part:
    """A piece of the result, the document itself or a component, with its origins."""

    kind: Kind
    origins: dict[Tokens, Origin]
    value: Json = None

    @property
    def is_root(self) -> bool:
        """Whether it is the document itself."""
        return self.kind == "document"


class Spot(NamedTuple):
    """The place of a node in the result, and what was around the node where it was read."""

    part: Part
    at: Tokens
    here: Here
    scope: Mapping[str, Place] = {}
    """The dynamic anchors around, the outermost of each name (JSON Schema core, section
    8.2.3.2)."""

    def below(self, key: str) -> Spot:
        """The spot of a member."""
        return Spot(self.part, (*self.at, key), self.here, self.scope)

    def origin(self) -> Origin:
        """Where the node was read, in a parsed source."""
        return origin_of(self.part.origins, self.at)

    def place(self, node: Json) -> Place:
        """Where the node of this spot was read."""
        return Place(self.here.file, self.at if self.part.is_root else self.origin().tokens, node)

    def is_own(self, target: Place) -> bool:
        """Whether both ends of a reference from here are in the root document."""
        return target.file.is_root and self.here.file.is_root
