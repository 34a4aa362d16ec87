"""`Builder`: the interface by which the modules of constructs build the types of inner schemas.

It keeps imports free of circles: `schemas` imports the modules of constructs, and these import
`Builder`.
"""

from __future__ import annotations

from typing import Protocol

from oasmith.lower.context import Context, Located
from oasmith.lower.schema.combined import Combined
from oasmith.model import NameHint, TypeExpr


class Builder(Protocol):
    """Builds the types of schemas; `schemas.Schemas` implements it."""

    @property
    def context(self) -> Context:
        """The state of the run."""
        ...

    def schema_type(self, located: Located, hint: NameHint) -> TypeExpr:
        """The type of the schema at `located`; `hint` names it should it need a name."""
        ...

    def reference_type(self, located: Located) -> TypeExpr:
        """The type of the schema that a ``$ref`` refers to."""
        ...

    def build(self, combined: Combined, hint: NameHint) -> TypeExpr:
        """The type of a combined schema, null included; one that contains itself gets a name."""
        ...

    def build_unguarded(self, combined: Combined, hint: NameHint) -> TypeExpr:
        """`build` without the guard against recursion, for a schema that is being built already."""
        ...

    def build_all(self, parts: list[Located], pointer: str, hint: NameHint) -> TypeExpr:
        """The type of values that are valid for all `parts`; without parts, of any value."""
        ...
