"""Arguments of the methods of one operation: its own, and those that a role adds.

Input: an operation. Output: arguments in the order of the signature, and the names of those that a
method hands on. Invariant: required arguments stand first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Final

from oasmith.model import STREAM_SWITCH, Where
from oasmith.naming.reserved import BODY_FIELD_RESERVED
from oasmith.naming.roles import ROLES, roles_of
from oasmith.python.fitting import spread
from oasmith.python.literals import text_literal
from oasmith.values import dataclass
from oasmith.views.arguments import (
    Argument,
    accept_argument,
    body_argument,
    content_type_arguments,
    parameter_argument,
)
from oasmith.views.body_fields import BodyFields, BodyView, body_fields
from oasmith.views.operation_types import OperationTypes

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True)
class MethodArguments(OperationTypes):
    """The arguments of the methods of one operation."""

    @cached_property
    def own_arguments(self) -> list[Argument]:
        """Those of the path in its order, then other required ones, then optional ones; the body
        stands behind the parameters of each group."""
        body = self.operation.body
        own = [*self._path_arguments, *self._other_arguments]
        if self.body_fields is not None:
            own += self.body_fields.arguments.values()
        elif body is not None:
            own.append(body_argument(body, self.module))
        choice = content_type_arguments(body, self.module) if body is not None else []
        return [*sorted(own, key=lambda argument: bool(argument.default)), *choice]

    @cached_property
    def _path_arguments(self) -> list[Argument]:
        path = self.operation.path
        own = [(p, n) for p, n in self.parameters() if p.where is Where.PATH and not p.client]
        own.sort(key=lambda row: path.find(f"{{{row[0].wire_name}}}"))
        return [parameter_argument(p, n, self.module) for p, n in own]

    @cached_property
    def _other_arguments(self) -> list[Argument]:
        own = [(p, n) for p, n in self.parameters() if p.where is not Where.PATH and not p.client]
        return [parameter_argument(p, n, self.module) for p, n in own]

    @cached_property
    def body_fields(self) -> BodyFields | None:
        """The arguments for the properties of the body; None where there is one for all of it."""
        operation = self.operation
        taken = {name for parameter, name in self.parameters() if not parameter.client}
        taken |= self.module.package.names.argument_aliases[operation.id].keys()
        taken |= BODY_FIELD_RESERVED
        for role in roles_of(operation):
            taken |= ROLES[role].arguments
        if self.choices():
            taken.add("accept")
        if operation.body is not None and len(operation.body.contents) > 1:
            taken.add("content_type")
        return body_fields(operation.body, taken, self.module)

    def call_arguments(self) -> list[Argument]:
        """The arguments of the call: where there is a choice of answers, also `accept`."""
        kinds = self.choices()
        accept = [accept_argument(kinds, kinds[0], self.module)] if kinds else []
        return [*self.own_arguments, *accept]

    def iterate_arguments(self) -> list[Argument]:
        """The arguments of a listing: also the token to resume it with."""
        token = self.module.builtin("str")
        return [*self.own_arguments, Argument("resume_token", f"{token} | None", "None", "")]

    def wait_arguments(self) -> list[Argument]:
        """The arguments of a wait: also the condition and the time that end it."""
        return self._with_end_of_wait(self.own_arguments)

    def resume_arguments(self) -> list[Argument]:
        """The arguments of a wait that is resumed: the token, and those that the token does not
        hold."""
        token = Argument("resume_token", self.module.builtin("str"), "", "")
        return self._with_end_of_wait([token, *self.arguments_beside_token()])

    def stream_arguments(self) -> list[Argument]:
        """The arguments of a stream: all but the one that asks for a stream."""
        return [a for a in self.own_arguments if a.name != self.switch_argument]

    @property
    def switch_argument(self) -> str:
        """The argument that the stream method sets itself; empty: there is none."""
        if self.stream_argument or self.operation.switch is None or self.body_fields is None:
            return self.stream_argument
        switch = self.body_fields.argument(STREAM_SWITCH, self.module)
        return switch.name if switch is not None else ""

    def arguments_beside_token(self) -> list[Argument]:
        """The arguments that no resume token holds: headers and cookies may be secret."""
        return [
            parameter_argument(parameter, name, self.module)
            for parameter, name in self.parameters()
            if parameter.where in (Where.HEADER, Where.COOKIE) and not parameter.client
        ]

    def _with_end_of_wait(self, own: Sequence[Argument]) -> list[Argument]:
        result, boolean = self.result, self.module.builtin("bool")
        condition = f"{self.module.use('collections.abc', 'Callable')}[[{result}], {boolean}]"
        until = Argument("wait_until", condition, "", "")
        if self.has_final_statuses:
            until = Argument("wait_until", f"{condition} | None", "None", "")
        timeout = Argument("timeout", self.module.builtin("float"), "600.0", "")
        arguments = [*own, until, timeout]
        return sorted(arguments, key=lambda argument: bool(argument.default))

    @property
    def has_final_statuses(self) -> bool:
        """Whether the document says which statuses are final."""
        return self.operation.polling is not None and bool(self.operation.polling.status)

    def given_by_name(self, more: Mapping[str, str] = _NOTHING, *, left_out: str = "") -> str:
        """A dict of the arguments for parameters, and of `more` expressions."""
        names = [name for parameter, name in self.parameters() if not parameter.client]
        return by_name({**{name: name for name in names if name != left_out}, **more}, 12)

    def body_arguments(self) -> list[str]:
        """The names of the arguments for the body as one, and for its media type."""
        body = self.operation.body
        if body is None:
            return []
        whole = ["body"] if self.body_fields is None else []
        return [*whole, *(["content_type"] if len(body.contents) > 1 else [])]

    def made_body(self, set_to: Mapping[str, str] = _NOTHING) -> BodyView | None:
        """How the body is made of the arguments for its properties; some are set by the method."""
        fields = self.body_fields
        return fields.view(self.module, set_to) if fields is not None else None


def by_name(values: Mapping[str, str], indent: int) -> str:
    """A dict of expressions by names, as it has a line for itself."""
    entries = ", ".join(f"{text_literal(name)}: {value}" for name, value in values.items())
    return spread(f"{{{entries}}}", indent)
