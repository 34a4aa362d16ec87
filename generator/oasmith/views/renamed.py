"""Views of old names: methods that forward, and class names that lead to others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from oasmith.naming.names import MethodAlias
from oasmith.naming.roles import CALL, ITERATE, STREAM, SUBMIT
from oasmith.python.docstrings import docstring
from oasmith.python.layout import call, exploded, statement
from oasmith.python.literals import text_literal
from oasmith.python.module import Package, from_lines
from oasmith.views.flavours import Flavour
from oasmith.views.methods import MethodView, MethodWriter


@dataclass(frozen=True, slots=True)
class RenamedTypesView:
    """Old class names: a table for run time, aliases for type checkers."""

    table_lines: list[str]
    type_checking_lines: list[str]


def renamed_types_view(package: Package) -> RenamedTypesView | None:
    """The old class names of the package, if there are any."""
    names = package.names
    renamed = {old: names.types[id_] for old, id_ in names.type_aliases.items()}
    return _types_view(renamed) if renamed else None


def _types_view(renamed: Mapping[str, str]) -> RenamedTypesView:
    entries = [f"{text_literal(old)}: {text_literal(now)}" for old, now in renamed.items()]
    return RenamedTypesView(
        statement(["_RENAMED = {", *exploded(entries), "}"]),
        [f"    {old}: TypeAlias = {now}" for old, now in renamed.items()],
    )


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
        now = self.name.of_role(self.alias.role)
        new_call = f"client.{self.name.resource}.{now}"
        old_call = f"client.{self.alias.resource}.{self.alias.name}"
        arguments = self.arguments(self.alias.role)
        result = self._result(flavour)
        header = self._header("def", self.alias.name, arguments, result)
        back = "" if result == "None" else "return "
        given = [f"{argument.name}={argument.name}" for argument in arguments]
        if self.alias.role == CALL and self.choices():
            header = self._call_header("def", self.alias.name, partial(self._awaited, flavour))
            given.append("accept=accept")
        given.append(f"**{self._options(arguments)}")
        target, import_lines = self._target(flavour)
        warn = self.module.runtime("renamed", "warn_renamed")
        told = [text_literal(old_call), text_literal(new_call)]
        told += ["4"] if self.renamed(arguments) else []  # a decorator stands between
        return MethodView(
            [
                *header,
                *docstring(f"Deprecated: it is `{new_call}` now.", 8),
                *import_lines,
                *call(f"{warn}(", told, indent=8),
                *call(f"{back}{target}.{now}(", given, indent=8),
            ]
        )

    def _result(self, flavour: Flavour) -> str:
        """What the method returns; no coroutine itself, so that it warns where it is called."""
        if self.alias.role == ITERATE:
            return self._pager(flavour)
        if self.alias.role == STREAM and self.operation.sequence is not None:
            return self._sequence(flavour, self.operation.sequence)
        returned = self._submission(flavour) if self.alias.role == SUBMIT else self.result
        return self._awaited(flavour, returned)

    def _awaited(self, flavour: Flavour, returned: str) -> str:
        if not flavour.await_:
            return returned
        self.module.use("typing", "Any")
        coroutine = self.module.use("collections.abc", "Coroutine")
        return f"{coroutine}[Any, Any, {returned}]"

    def _target(self, flavour: Flavour) -> tuple[str, list[str]]:
        """The object with the method of today, and what must be imported for it."""
        if self.alias.resource == self.name.resource:
            return "self", []
        resources = self.module.package.names.resources
        home = next(r for r in resources if r.attribute == self.name.resource)
        class_name = flavour.prefix + home.class_name
        lines = from_lines({f".{home.attribute}": [class_name]}, 8)
        return f"{class_name}(self._caller)", [*lines, ""]
