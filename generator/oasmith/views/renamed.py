"""Views of old names: methods that call the ones of today, and old class names.

Input: aliases of names. Output: views of methods that warn, and a table of class names.
"""

from __future__ import annotations

from functools import partial

from oasmith.naming.names import MethodAlias
from oasmith.naming.roles import CALL
from oasmith.python.docstrings import docstring
from oasmith.python.imports import Import, imports_of
from oasmith.python.literals import text_literal
from oasmith.python.package import Package
from oasmith.values import dataclass
from oasmith.views.flavours import Flavour
from oasmith.views.method_roles import METHOD_ROLES
from oasmith.views.methods import MethodView, MethodWriter
from oasmith.views.signatures import old_names, overloads, signature


@dataclass(frozen=True, slots=True)
class RenamedTypesView:
    """Old class names, each with the one of today: as literals for run time, as aliases for type
    checkers."""

    table: dict[str, str]
    aliases: dict[str, str]


def renamed_types_view(package: Package) -> RenamedTypesView | None:
    """The old class names of the package, if there are any."""
    names = package.names
    renamed = {old: names.types[id_] for old, id_ in names.type_aliases.items()}
    table = {text_literal(old): text_literal(now) for old, now in renamed.items()}
    return RenamedTypesView(table, renamed) if renamed else None


@dataclass(frozen=True)
class RenamedWriter(MethodWriter):
    """An old method of an operation: it warns and calls the one of today."""

    alias: MethodAlias

    @property
    def home(self) -> str:
        """The resource that has the old method."""
        return self.alias.resource

    def method(self, flavour: Flavour) -> MethodView:
        """The old method in its class."""
        role = self.alias.role
        now = self.name.methods[role]
        new_call = f"client.{self.name.resource}.{now}"
        old_call = f"client.{self.alias.resource}.{self.alias.name}"
        arguments = METHOD_ROLES[role].arguments(self)
        result = self._result(flavour)
        renamed = self.renamed(arguments)
        target, imports = self._target(flavour)
        self.module.runtime("warn_renamed")
        variants = [(arguments, result)] if renamed else []
        calls = [text_literal(old_call), text_literal(new_call)]
        view = MethodView(
            role="renamed",
            define="def",
            await_=flavour.await_,
            name=self.alias.name,
            signature=signature(arguments, result, renamed, self.module),
            overloads=overloads(variants, renamed, self.module),
            old_names=old_names(old_call, renamed, self.module),
            doc_lines=docstring(f"Deprecated: it is `{new_call}` now.", 8),
            deprecated=True,
            passed=[argument.name for argument in arguments],
            helper=f"{target}.{now}",
            imports=imports,
            warning=[*calls, "4"] if renamed else calls,  # a decorator stands between
        )
        return self.by_result(view, partial(self._awaited, flavour)) if role == CALL else view

    def _result(self, flavour: Flavour) -> str:
        """What the method returns; no coroutine itself, so that it warns where it is called."""
        row = METHOD_ROLES[self.alias.role]
        result = row.result(self, flavour)
        return self._awaited(flavour, result) if row.is_awaited else result

    def _awaited(self, flavour: Flavour, returned: str) -> str:
        if not flavour.await_:
            return returned
        self.module.use("typing", "Any")
        coroutine = self.module.use("collections.abc", "Coroutine")
        return f"{coroutine}[Any, Any, {returned}]"

    def _target(self, flavour: Flavour) -> tuple[str, list[Import]]:
        """The object with the method of today, and the imports that it needs."""
        if self.alias.resource == self.name.resource:
            return "self", []
        resources = self.module.package.names.resources
        home = next(r for r in resources if r.attribute == self.name.resource)
        class_name = flavour.prefix + home.class_name
        return f"{class_name}(self._caller)", imports_of({f".{home.attribute}": [class_name]}, 8)
