"""Calls of the methods of one operation as examples: for docstrings and for the README.

Input: an operation. Output: statements for each role and flavour. Invariant: they give what must be
given, and type checkers accept them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

from oasmith.json_value import Json
from oasmith.model import Codec, Content, Parameter, Where
from oasmith.naming.roles import ITERATE, STREAM, SUBMIT
from oasmith.python.fitting import fitted
from oasmith.python.literals import text_literal
from oasmith.python.module import Module
from oasmith.values import dataclass
from oasmith.views.arguments import Argument
from oasmith.views.example_values import TEXT, example_value
from oasmith.views.flavours import Flavour
from oasmith.views.method_arguments import MethodArguments

_OF_ROLES: Final[Mapping[str, str]] = {
    "resume_token": TEXT,
    "wait_until": "lambda result: True",
}
"""What methods of some roles must be given beside the arguments of the operation."""


@dataclass(frozen=True)
class ExampleCalls(MethodArguments):
    """Calls of the methods of one operation."""

    def example_call(self, role: str, arguments: Sequence[Argument]) -> str:
        """The call of a method with what it must be given; those of a path by place."""
        given = [
            value if a.positional else f"{a.name}={value}"
            for a in arguments
            if not a.default and (value := self._example(a.name))
        ]
        return f"client.{self.name.resource}.{self.name.methods[role]}({', '.join(given)})"

    def example(
        self, role: str, arguments: Sequence[Argument], flavour: Flavour, indent: int
    ) -> list[str]:
        """The statements with the call of a method, as they are laid out at `indent` columns."""
        call, async_ = self.example_call(role, arguments), "async " * bool(flavour.await_)
        head, tail, *more = {
            ITERATE: (f"{async_}for item in ", ":", "    print(item)"),
            STREAM: (
                f"{async_}with ",
                " as items:",
                f"    {async_}for item in items:",
                "        print(item)",
            ),
            SUBMIT: (f"submission = {flavour.await_}", ""),
        }.get(role, (flavour.await_, ""))
        text = f"{head}{fitted(call, indent, len(head), len(tail))}{tail}"
        pad = " " * indent
        first, *rest = text.split("\n")
        return [pad + first, *rest, *(pad + line for line in more)]

    def _example(self, argument: str) -> str:
        """The value of an argument."""
        return self._examples.get(argument) or _OF_ROLES[argument]

    @cached_property
    def _examples(self) -> Mapping[str, str]:
        """The values of the arguments that the operation itself must be given."""
        module = self.module.prose()
        values = {
            name: _named(name, example_value(p.type, module, p.example), p)
            for p, name in self.parameters()
            if p.required and not p.client
        }
        body = self.operation.body
        if body is None or not body.required:
            return values
        content = body.contents[0]
        if self.body_fields is None:
            return {**values, "body": _whole(content, module)}
        return {**values, **self._body_values(content.example, module)}

    def _body_values(self, example: Json, module: Module) -> dict[str, str]:
        fields = self.body_fields
        assert fields is not None
        given = example if isinstance(example, dict) else {}
        names = module.package.names.fields[fields.record.id]
        return {
            fields.arguments[name].name: example_value(
                field.type, module, given.get(field.wire_name), field.example
            )
            for field, name in zip(fields.record.fields, names, strict=True)
            if name in fields.arguments and not fields.arguments[name].default
        }


def _named(name: str, value: str, parameter: Parameter) -> str:
    """A made-up text that says by itself what it is: that of a path stands without its name."""
    is_alone = parameter.where is Where.PATH and value == TEXT
    said = f"your-{name.strip('_').replace('_', '-')}"  # not the underscore of `self_`
    return text_literal(said) if is_alone else value


def _whole(content: Content, module: Module) -> str:
    """A body as one argument."""
    if content.codec is Codec.BINARY:
        return 'b"..."'
    if content.codec is Codec.TEXT:
        return TEXT
    return example_value(content.type, module, content.example) if content.type else "{}"
