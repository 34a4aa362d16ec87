"""`Builder`: what the builder of one construct asks for the schemas inside of its own."""

from __future__ import annotations

from typing import Protocol

from oasmith.lower.context import Context, Located
from oasmith.lower.schema.combined import Combined
from oasmith.model import NameHint, TypeExpr


class Builder(Protocol):
    """Builds types of schemas; `schemas.Schemas` is the one there is."""

    @property
    def context(self) -> Context:
        """The state of the run."""
        ...

    def schema_type(self, located: Located, hint: NameHint) -> TypeExpr:
        """The type of the schema at `located`; `hint` names it should it need a name."""
        ...

    def reference_type(self, located: Located) -> TypeExpr:
        """The type that a ``$ref`` stands for."""
        ...

    def build(self, combined: Combined, hint: NameHint) -> TypeExpr:
        """The type of a combined schema, null included; one that contains itself gets a name."""
        ...

    def build_open(self, combined: Combined, hint: NameHint) -> TypeExpr:
        """`build` for another reading of a schema that is being built already."""
        ...

    def build_all(self, parts: list[Located], pointer: str, hint: NameHint) -> TypeExpr:
        """The type at `pointer` that satisfies every one of `parts`; nothing demanded: anything."""
        ...
