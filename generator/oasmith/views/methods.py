"""Methods of a resource class: the call itself, iteration, waiting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from oasmith.json_value import Json
from oasmith.model import Content, Link, Operation, Where
from oasmith.naming import roles
from oasmith.naming.roles import ITERATE, RESUME, WAIT
from oasmith.python.annotations import annotation_for, join_members
from oasmith.python.docstrings import docstring, sentence
from oasmith.python.layout import bracketed, call
from oasmith.python.literals import text_literal
from oasmith.views.arguments import (
    Argument,
    accept_argument,
    body_argument,
    content_type_arguments,
    parameter_argument,
)
from oasmith.views.call_options import options_name
from oasmith.views.errors import body_members, class_of, errors_with_body
from oasmith.views.flavours import Flavour
from oasmith.views.operations import OperationWriter, tables_module
from oasmith.views.signatures import (
    Signature,
    header,
    old_names,
    overloads,
    renamed_among,
    taken_names,
)


@dataclass(frozen=True, slots=True)
class MethodView:
    """A method: header, docstring and body are complete lines."""

    lines: list[str]


@dataclass(frozen=True)
class MethodWriter(OperationWriter):
    """The methods of one operation, beside its constants."""

    @property
    def constant(self) -> str:
        """How methods refer to the operation as data; no argument begins like that."""
        tables = tables_module(self.name.resource)
        return (
            f"{self.module.use('.', f'{tables} as _operations').split()[-1]}.{self.name.constant}"
        )

    def methods(self, flavour: Flavour) -> list[MethodView]:
        """The call itself, and iteration or waiting where the operation has them."""
        result = [MethodView(self._call_method(flavour))]
        if self.operation.paging is not None:
            result.append(MethodView(self._iter_method(flavour)))
        if self.operation.polling is not None:
            result.append(MethodView(self._wait_method(flavour)))
            result.append(MethodView(self._resume_method(flavour)))
        if self.operation.submission is not None:
            result.append(MethodView(self._submit_method(flavour)))
        if self.operation.sequence is not None:
            result.append(MethodView(self._stream_method(flavour, self.operation.sequence)))
        return result

    def _call_method(self, flavour: Flavour) -> list[str]:
        header = self._call_header(flavour.define, self.name.method)
        given = [self.constant, self._mapping(), *self._body_arguments()]
        given += ["accept=accept"] if self.choices() else []
        caller = self._caller_given(self._call_arguments())
        body = call(f"return {flavour.await_}{caller}.call(", given, indent=8)
        return [*header, *self._doc_lines, *body]

    def _call_header(
        self, define: str, name: str, returned: Callable[[str], str] = str
    ) -> list[str]:
        """The header of the call, and before it one for each result that `accept` may ask for."""
        kinds, own = self.choices(), self.own_arguments
        if not kinds:
            return self._header(define, name, own, returned(self.result))
        by_result: dict[str, list[str]] = {}
        for kind in kinds:
            by_result.setdefault(returned(self.result_as(kind)), []).append(kind)
        variants = [
            ([*own, accept_argument(group, kinds[0], self.module)], result)
            for result, group in by_result.items()
        ]
        every = [*own, accept_argument(kinds, kinds[0], self.module)]
        result = returned(self.result_as(*kinds))
        return self._header(define, name, every, result, variants if len(variants) > 1 else ())

    def _pager(self, flavour: Flavour) -> str:
        paging = self.operation.paging
        assert paging is not None
        item = annotation_for(paging.item, self.module)
        return f"{self.module.runtime('paging', flavour.pager)}[{self.result}, {item}]"

    def _iter_method(self, flavour: Flavour) -> list[str]:
        pager = self.module.runtime("paging", flavour.pager)
        result = self._pager(flavour)
        header = self._header("def", self.name.iterate, self.arguments(ITERATE), result)
        caller = self._caller_given(self.arguments(ITERATE))
        given = [caller, self.constant, self._mapping()]
        given += [f"{self.constant}_PAGING", *self._body_arguments()]
        body = call(f"return {pager}(", [*given, "resume_token=resume_token"], indent=8)
        doc = (
            f"Every item of `{self.name.method}`, page after page; `.pages()` gives the pages.\n\n"
            "The `resume_token` of the listing, or of an error on the way, goes on with the next "
            "item, also in another process."
        )
        return [*header, *docstring(doc, 8), *body]

    def _sequence(self, flavour: Flavour, content: Content) -> str:
        kind = self.module.runtime("sequences", flavour.sequence)
        return f"{kind}[{self.item_annotation(content)}]"

    def _stream_method(self, flavour: Flavour, content: Content) -> list[str]:
        result = self._sequence(flavour, content)
        own = self.arguments(roles.STREAM)
        header = self._header("def", self.name.stream, own, result)
        given = [self._caller_given(own), self.constant]
        given += [self._mapping(left_out=self.stream_argument)]
        given += [f"{self.constant}_ITEMS", *self._body_arguments()]
        body = call(f"return {result}(", given, indent=8)
        use = "async with" if flavour.await_ else "with"
        doc = f"The items of `{self.name.method}` as they arrive, to be iterated in ``{use}``."
        return [*header, *docstring(doc, 8), *body]

    def arguments(self, role: str) -> list[Argument]:
        """The arguments of the method of a role."""
        token = self.module.builtin("str")
        match role:
            case roles.ITERATE:
                resume = Argument("resume_token", f"{token} | None", "None", "")
                return [*self.own_arguments, resume]
            case roles.WAIT:
                return self._wait_arguments(self.own_arguments)
            case roles.RESUME:
                resume = Argument("resume_token", token, "", "")
                return self._wait_arguments([resume, *self._given_again()])
            case roles.STREAM:
                return [a for a in self.own_arguments if a.name != self.stream_argument]
            case _:
                return self.own_arguments

    def _options(self, arguments: Sequence[Argument]) -> str:
        """How the options of a call are called beside these arguments."""
        return options_name(taken_names(arguments, self.renamed(arguments)))

    def _caller_given(self, arguments: Sequence[Argument]) -> str:
        """The caller with the options of a call."""
        return f"self._caller.given({self._options(arguments)})"

    def _call_arguments(self) -> list[Argument]:
        """Those of the call itself."""
        kinds = self.choices()
        accept = [accept_argument(kinds, kinds[0], self.module)] if kinds else []
        return [*self.own_arguments, *accept]

    def _given_again(self) -> list[Argument]:
        """The arguments that no resume token holds: headers and cookies may be secret."""
        return [
            parameter_argument(parameter, name, self.module)
            for parameter, name in self.parameters()
            if parameter.where in (Where.HEADER, Where.COOKIE) and not parameter.client
        ]

    def _wait_arguments(self, own: Sequence[Argument]) -> list[Argument]:
        result, boolean = self.result, self.module.builtin("bool")
        condition = f"{self.module.use('collections.abc', 'Callable')}[[{result}], {boolean}]"
        until = Argument("wait_until", condition, "", "")
        if self._is_declared:
            until = Argument("wait_until", f"{condition} | None", "None", "")
        timeout = Argument("timeout", self.module.builtin("float"), "600.0", "")
        arguments = [*own, until, timeout]
        return sorted(arguments, key=lambda argument: bool(argument.default))

    @property
    def _is_declared(self) -> bool:
        """Whether the document says which status is final."""
        return self.operation.polling is not None and bool(self.operation.polling.status)

    def _wait_method(self, flavour: Flavour) -> list[str]:
        return [
            *self._header(flavour.define, self.name.wait, self.arguments(WAIT), self.result),
            *docstring(self._wait_doc(), 8),
            *self._waiting(flavour, self._mapping(), self.arguments(WAIT)),
        ]

    def _resume_method(self, flavour: Flavour) -> list[str]:
        doc = (
            f"Go on with `{self.name.wait}` from the `resume_token` of its error, also in another "
            "process; the first look is at once."
        )
        again = [argument.name for argument in self._given_again()]
        doc += " The token holds no headers and cookies: they are given again." if again else ""
        read = self.module.runtime("polling", "resumed")
        given = [self.constant, "resume_token"]
        if again:
            entries = [f"{text_literal(name)}: {name}" for name in again]
            given.append(bracketed("{", entries, "}", 20))
        arguments = bracketed(f"{read}(", given, ")", 12)
        return [
            *self._header(flavour.define, self.name.resume, self.arguments(RESUME), self.result),
            *docstring(doc, 8),
            *self._waiting(flavour, arguments, self.arguments(RESUME)),
        ]

    def _waiting(self, flavour: Flavour, arguments: str, own: Sequence[Argument]) -> list[str]:
        wait = self.module.runtime("polling", flavour.wait)
        given = [self._caller_given(own), self.constant, arguments]
        given += [f"{self.constant}_POLLING"] if self._is_declared else []
        given += ["until=wait_until", "timeout=timeout"]
        return call(f"return {flavour.await_}{wait}(", given, indent=8)

    def _submission(self, flavour: Flavour) -> str:
        class_name = self.module.runtime("submission", flavour.submission)
        return f"{class_name}[{self.result}, {self.target().result}]"

    def _submit_method(self, flavour: Flavour) -> list[str]:
        submission = self.module.runtime("submission", flavour.submission)
        result, target = self._submission(flavour), self.target().name
        given = [f"{argument.name}={argument.name}" for argument in self.own_arguments]
        given.append(f"**{self._options(self.own_arguments)}")
        method = f"{flavour.await_}self.{self.name.method}("
        sent = self._mapping(["body"] if self.operation.body else [])
        arguments = ["self._caller", f"{self.constant}_LINK"]
        arguments += [bracketed(method, given, ")", 13), sent]
        doc = (
            f"Call `{self.name.method}`; `.wait()` of what comes back waits as "
            f"`{target.resource}.{target.wait}` does, `.result` is what the call returned."
        )
        return [
            *self._header(flavour.define, self.name.submit, self.own_arguments, result),
            *docstring(doc, 8),
            *call(f"return {submission}(", arguments, indent=8),
        ]

    def _wait_doc(self) -> str:
        polling = self.operation.polling
        assert polling is not None
        done = " or ".join(f"`{value}`" for value in polling.success)
        failed = " or ".join(f"`{value}`" for value in polling.failure)
        raises = [f"    BatchFailed: it ended as {failed}."] if failed else []
        raises.append(
            "    PollTimeout: `timeout` seconds were not enough; the work goes on, and so does the "
            f"wait with `{self.name.resume}` from its `resume_token`."
        )
        head = (
            f"Call `{self.name.method}` until the status is {done}, or `wait_until` is true of it."
        )
        if not self._is_declared:
            head = f"Call `{self.name.method}` until `wait_until` is true of what it returns."
        return "\n".join([head, "", "Raises:", *raises])

    def _header(
        self,
        define: str,
        name: str,
        arguments: Sequence[Argument],
        result: str,
        variants: Sequence[Signature] = (),
    ) -> list[str]:
        """The header of a method; `variants` are what type checkers know of it, if it is more."""
        renamed = self.renamed(arguments)
        own = header(define, name, arguments, result, renamed, self.module)
        told = variants or ([(arguments, result)] if renamed else [])
        lines = overloads(define, name, told, renamed, self.module)
        if renamed:
            lines += old_names(f"client.{self.home}.{name}", renamed, self.module)
        return [*lines, *own]

    @property
    def home(self) -> str:
        """The resource that has the methods."""
        return self.name.resource

    def renamed(self, arguments: Sequence[Argument]) -> dict[str, str]:
        """The old names of these arguments."""
        return renamed_among(
            arguments, self.module.package.names.argument_aliases[self.operation.id]
        )

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

    def _mapping(self, more: Sequence[str] = (), *, left_out: str = "") -> str:
        """The arguments of the operation by name, and `more`."""
        names = [name for parameter, name in self.parameters() if not parameter.client]
        given = [name for name in (*names, *more) if name != left_out]
        entries = [f"{text_literal(name)}: {name}" for name in given]
        return bracketed("{", entries, "}", 16)

    def _body_arguments(self) -> list[str]:
        body = self.operation.body
        if body is None:
            return []
        choice = ["content_type=content_type"] if len(body.contents) > 1 else []
        return ["body=body", *choice]

    @cached_property
    def _doc_lines(self) -> list[str]:
        """The docstring of the call, the same in both flavours."""
        op = self.operation
        parts = [op.summary.strip() or f"Call ``{op.method} {op.template}``."]
        if op.doc.strip() and op.doc.strip() != op.summary.strip():
            parts.append(op.doc.strip())
        if op.deprecated:
            parts.append("Deprecated.")
        if op.summary.strip():
            parts.append(f"``{op.method} {op.template}``")
        if op.rate_limits:
            parts.append(f"At most {told_limits(op)}.")
        documented = [(a.name, a.doc) for a in self.own_arguments if a.doc]
        documented += [("accept", "The media type of the answer.")] if self.choices() else []
        parts += _section("Args:", documented)
        parts += _section("Headers:", self._headers())
        parts += _section("Links:", self._links())
        parts += _section("Callbacks:", self._callbacks())
        parts += _section("Raises:", self._raises())
        return docstring("\n\n".join(parts), 8)

    def _headers(self) -> list[tuple[str, str]]:
        """The documented headers of successful responses."""
        headers = [header for response in self.success for header in response.headers]
        return [(h.wire_name, h.doc) for h in {h.wire_name.lower(): h for h in headers}.values()]

    def _links(self) -> list[tuple[str, str]]:
        """What the results lead to: the call, with where its arguments are found."""
        links = [link for response in self.success for link in response.links]
        return [(link.name, self._link(link)) for link in links]

    def _link(self, link: Link) -> str:
        name = self.module.package.names.operations.get(link.operation)
        given = ", ".join(f"{key}={_shown(value)}" for key, value in link.arguments)
        target = f"{name.resource}.{name.method}({given})" if name else link.operation
        return f"{sentence(link.doc.strip())} `{target}`".strip()

    def _callbacks(self) -> list[tuple[str, str]]:
        """The messages that the operation asks for, with what reads them."""
        names = self.module.package.names.webhooks
        return [
            (webhook.name, f"read by `webhooks.{names[webhook.id].function}`.")
            for webhook in self.module.package.callbacks.get(self.operation.id, ())
        ]

    def _raises(self) -> list[tuple[str, str]]:
        """Documented errors: exception and what its body is."""
        bodies: dict[str, list[str]] = {}
        prose = self.module.prose()
        for response in errors_with_body(self.operation):
            members = body_members(response, prose)
            bodies.setdefault(class_of(response.status), []).extend(members)
        joined = {name: join_members(members) for name, members in bodies.items()}
        return [(n, f"its `body` is `{type_}`.") for n, type_ in joined.items() if type_ != "Any"]


def told_limits(operation: Operation) -> str:
    """The rate limits of an operation in words."""
    return " and ".join(
        f"{limit.requests} calls in {limit.per:g} s"
        + (f" ({limit.bucket})" if limit.bucket else "")
        for limit in operation.rate_limits
    )


def _shown(value: Json) -> str:
    return value if isinstance(value, str) else repr(value)


def _section(title: str, rows: Sequence[tuple[str, str]]) -> list[str]:
    if not rows:
        return []
    lines = [title]
    for name, doc in rows:
        flat = " ".join(doc.split())
        lines.append(f"    {name}: {flat}" if flat else f"    {name}")
    return ["\n".join(lines)]
