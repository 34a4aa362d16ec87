"""Arguments of the methods of one operation: its own, and those that a role adds.

Input: an operation. Output: arguments in the order of the signature, and the names of those that a
method hands on. Invariant: required arguments stand first.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from oasmith.model import Where
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
from oasmith.views.operation_types import OperationTypes


@dataclass(frozen=True)
class MethodArguments(OperationTypes):
    """The arguments of the methods of one operation."""

    @cached_property
    def own_arguments(self) -> list[Argument]:
        """Required arguments first, each group in the order of the spec; then the body."""
        own = [parameter_argument(p, n, self.module) for p, n in self.parameters() if not p.client]
        required = [argument for argument in own if not argument.default]
        optional = [argument for argument in own if argument.default]
        body = self.operation.body
        if body is None:
            return [*required, *optional]
        given = body_argument(body, self.module)
        choice = content_type_arguments(body, self.module)
        if given.default:
            return [*required, *optional, given, *choice]
        return [*required, given, *optional, *choice]

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
        return [a for a in self.own_arguments if a.name != self.stream_argument]

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

    def given_by_name(self, more: Sequence[str] = (), *, left_out: str = "") -> str:
        """A dict of the arguments for parameters, and of `more`."""
        names = [name for parameter, name in self.parameters() if not parameter.client]
        return by_name([name for name in (*names, *more) if name != left_out], 12)

    def body_arguments(self) -> list[str]:
        """The names of the arguments for the body and its media type."""
        body = self.operation.body
        if body is None:
            return []
        return ["body", *(["content_type"] if len(body.contents) > 1 else [])]


def by_name(names: Sequence[str], indent: int) -> str:
    """A dict of arguments by their names, as it has a line for itself."""
    entries = ", ".join(f"{text_literal(name)}: {name}" for name in names)
    return spread(f"{{{entries}}}", indent)
