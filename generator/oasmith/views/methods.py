"""Methods of a resource class: one for each role of an operation.

Input: an operation and a flavour. Output: the views of its methods, in the order of the roles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import field, replace

from oasmith.naming.roles import CALL, roles_of
from oasmith.python.docstrings import code, enclosed
from oasmith.python.imports import Import
from oasmith.values import dataclass
from oasmith.views.arguments import Argument, accept_argument
from oasmith.views.body_fields import BodyView
from oasmith.views.constants import tables_module
from oasmith.views.flavours import Flavour
from oasmith.views.method_docs import MethodDocs
from oasmith.views.method_roles import METHOD_ROLES
from oasmith.views.signatures import (
    OldNamesView,
    SignatureView,
    old_names,
    overloads,
    renamed_among,
    signature,
)


@dataclass(frozen=True, slots=True)
class MethodView:
    """A method of a resource class; which of the last fields say something depends on its role.

    `role` is one of `naming.roles`, or ``renamed``. `operation` is the operation as data; `sent`,
    `passed`, `helper`, `calls`, `again`, `made_body` and `has_statuses` are those of `MethodBody`.
    Of an old name `helper` is the method that is called.
    """

    role: str
    define: str
    await_: str
    name: str
    signature: SignatureView
    overloads: list[SignatureView]
    old_names: OldNamesView | None
    doc_lines: list[str]
    deprecated: bool
    operation: str = ""
    sent: str = ""
    passed: list[str] = field(default_factory=list)
    helper: str = ""
    calls: str = ""
    again: str = ""
    made_body: BodyView | None = None
    has_statuses: bool = False
    imports: list[Import] = field(default_factory=list)
    """Of an old name: what the method of today is imported with."""
    warning: list[str] = field(default_factory=list)
    """Of an old name: the arguments of the warning."""


@dataclass(frozen=True)
class MethodWriter(MethodDocs):
    """The methods of one operation."""

    def methods(self, flavour: Flavour) -> Iterator[MethodView]:
        """The views of the methods."""
        return (self._method(role, flavour) for role in roles_of(self.operation))

    def _method(self, role: str, flavour: Flavour) -> MethodView:
        row = METHOD_ROLES[role]
        arguments, result = row.arguments(self), row.result(self, flavour)
        name, renamed = self.name.methods[role], self.renamed(arguments)
        variants = [(arguments, result)] if renamed else []
        body = row.body(self, flavour)
        example = code(line[8:] for line in self.example(role, arguments, flavour, 12))
        view = MethodView(
            role=role,
            define=flavour.define if row.is_awaited else "def",
            await_=flavour.await_,
            name=name,
            signature=signature(arguments, result, renamed, self.module),
            overloads=overloads(variants, renamed, self.module),
            old_names=old_names(f"client.{self.home}.{name}", renamed, self.module),
            doc_lines=enclosed([*row.doc(self, flavour), "", "Example:", *example], 8),
            deprecated=self.operation.deprecated,
            operation=self._constant,
            sent=body.sent,
            passed=body.passed,
            helper=body.helper,
            calls=body.calls,
            again=body.again,
            made_body=body.made_body,
            has_statuses=body.has_statuses,
        )
        return self.by_result(view, str) if role == CALL else view

    @property
    def _constant(self) -> str:
        """How methods refer to the operation as data; no argument begins like that."""
        self.module.use(".", f"{tables_module(self.name.resource)} as _operations")
        return f"_operations.{self.name.constant}"

    @property
    def home(self) -> str:
        """The resource that has the methods."""
        return self.name.resource

    def renamed(self, arguments: Sequence[Argument]) -> dict[str, str]:
        """The old names of these arguments."""
        return renamed_among(
            arguments, self.module.package.names.argument_aliases[self.operation.id]
        )

    def by_result(self, view: MethodView, returned: Callable[[str], str]) -> MethodView:
        """The call with one overload for each result that `accept` may ask for; `returned` gives
        the annotation of what the method returns for one of the result."""
        kinds, own = self.choices(), self.own_arguments
        if not kinds:
            return view
        by_result: dict[str, list[str]] = {}
        for kind in kinds:
            by_result.setdefault(returned(self.result_as(kind)), []).append(kind)
        variants = [
            ([*own, accept_argument(group, kinds[0], self.module)], result)
            for result, group in by_result.items()
        ]
        every = self.call_arguments()
        result = returned(self.result_as(*kinds))
        renamed = self.renamed(every)
        if len(variants) < 2:
            variants = [(every, result)] if renamed else []
        return replace(
            view,
            signature=signature(every, result, renamed, self.module),
            overloads=overloads(variants, renamed, self.module),
        )
