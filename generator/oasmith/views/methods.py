"""Methods of a resource class: the call itself, iteration, waiting."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import field, replace
from functools import cached_property

from oasmith.json_value import Json
from oasmith.model import Content, Link, Operation, Where
from oasmith.naming import roles
from oasmith.naming.roles import CALL, ITERATE, RESUME, STREAM, SUBMIT, WAIT
from oasmith.python.annotations import annotation_for, join_members
from oasmith.python.docstrings import docstring, sentence
from oasmith.python.fitting import spread
from oasmith.python.literals import text_literal
from oasmith.python.module import Import
from oasmith.values import dataclass
from oasmith.views.arguments import (
    Argument,
    accept_argument,
    body_argument,
    content_type_arguments,
    parameter_argument,
)
from oasmith.views.error_classes import status_class
from oasmith.views.errors import body_members, errors_with_body
from oasmith.views.flavours import Flavour
from oasmith.views.operations import OperationWriter, tables_module
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

    `role` is one of `naming.roles`, or ``renamed``. `caller` is what sends, `operation` the
    operation as data, `sent` the arguments by wire name, `passed` those that have the same name
    there; `helper` is what of the runtime does the work, or the method that is called.
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
    """Of a submission: the method that submits."""
    again: str = ""
    """Of a wait that goes on: what no token holds."""
    has_statuses: bool = False
    """Of a wait: the document says which statuses are final."""
    imports: list[Import] = field(default_factory=list)
    """Of an old name: what the method of today is imported with."""
    warning: list[str] = field(default_factory=list)
    """Of an old name: the arguments of the warning."""


@dataclass(frozen=True)
class MethodWriter(OperationWriter):
    """The methods of one operation, beside its constants."""

    @property
    def constant(self) -> str:
        """How methods refer to the operation as data; no argument begins like that."""
        tables = tables_module(self.name.resource)
        self.module.use(".", f"{tables} as _operations")
        return f"_operations.{self.name.constant}"

    def methods(self, flavour: Flavour) -> Iterator[MethodView]:
        """The call itself, and iteration or waiting where the operation has them."""
        op = self.operation
        yield self._call_method(flavour)
        if op.paging is not None:
            yield self._iter_method(flavour)
        if op.polling is not None:
            yield self._wait_method(flavour)
            yield self._resume_method(flavour)
        if op.submission is not None:
            yield self._submit_method(flavour)
        if op.sequence is not None:
            yield self._stream_method(flavour, op.sequence)

    def _method(
        self,
        role: str,
        flavour: Flavour,
        result: str,
        doc_lines: list[str],
        *,
        sent: str,
        passed: Sequence[str] = (),
        helper: str = "",
    ) -> MethodView:
        """The method of a role; only those that do something at once are awaited."""
        arguments = self.arguments(role)
        at_once = role in (CALL, WAIT, RESUME, SUBMIT)
        name = self.name.of_role(role)
        renamed = self.renamed(arguments)
        variants = [(arguments, result)] if renamed else []
        return MethodView(
            role=role,
            define=flavour.define if at_once else "def",
            await_=flavour.await_,
            name=name,
            signature=signature(arguments, result, renamed, self.module),
            overloads=overloads(variants, renamed, self.module),
            old_names=old_names(f"client.{self.home}.{name}", renamed, self.module),
            doc_lines=doc_lines,
            deprecated=self.operation.deprecated,
            operation=self.constant,
            sent=sent,
            passed=list(passed),
            helper=helper,
        )

    def _call_method(self, flavour: Flavour) -> MethodView:
        passed = [*self._body_arguments(), *(["accept"] if self.choices() else [])]
        plain = self._method(
            CALL, flavour, self.result, self._doc_lines, sent=self._mapping(), passed=passed
        )
        return self._by_result(plain, str)

    def _by_result(self, view: MethodView, returned: Callable[[str], str]) -> MethodView:
        """The method with one overload for each result that `accept` may ask for."""
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
        every = self.arguments(CALL)
        result = returned(self.result_as(*kinds))
        renamed = self.renamed(every)
        told = variants if len(variants) > 1 else [(every, result)] if renamed else []
        return replace(
            view,
            signature=signature(every, result, renamed, self.module),
            overloads=overloads(told, renamed, self.module),
        )

    def _pager(self, flavour: Flavour) -> str:
        paging = self.operation.paging
        assert paging is not None
        item = annotation_for(paging.item, self.module)
        return f"{self.module.runtime('paging', flavour.pager)}[{self.result}, {item}]"

    def _iter_method(self, flavour: Flavour) -> MethodView:
        doc = (
            f"Every item of `{self.name.method}`, page after page; `.pages()` gives the pages.\n\n"
            "The `resume_token` of the listing, or of an error on the way, goes on with the next "
            "item, also in another process."
        )
        return self._method(
            ITERATE,
            flavour,
            self._pager(flavour),
            docstring(doc, 8),
            sent=self._mapping(),
            passed=self._body_arguments(),
            helper=self.module.runtime("paging", flavour.pager),
        )

    def _sequence(self, flavour: Flavour, content: Content) -> str:
        kind = self.module.runtime("sequences", flavour.sequence)
        return f"{kind}[{self.item_annotation(content)}]"

    def _stream_method(self, flavour: Flavour, content: Content) -> MethodView:
        use = "async with" if flavour.await_ else "with"
        doc = f"The items of `{self.name.method}` as they arrive, to be iterated in ``{use}``."
        return self._method(
            STREAM,
            flavour,
            self._sequence(flavour, content),
            docstring(doc, 8),
            sent=self._mapping(left_out=self.stream_argument),
            passed=self._body_arguments(),
            helper=self.module.runtime("sequences", flavour.sequence),
        )

    def arguments(self, role: str) -> list[Argument]:
        """The arguments of the method of a role."""
        token = self.module.builtin("str")
        match role:
            case roles.CALL:
                kinds = self.choices()
                accept = [accept_argument(kinds, kinds[0], self.module)] if kinds else []
                return [*self.own_arguments, *accept]
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

    def _wait_method(self, flavour: Flavour) -> MethodView:
        doc_lines = docstring(self._wait_doc(), 8)
        return self._waiting(WAIT, flavour, doc_lines, sent=self._mapping())

    def _resume_method(self, flavour: Flavour) -> MethodView:
        doc = (
            f"Go on with `{self.name.wait}` from the `resume_token` of its error, also in another "
            "process; the first look is at once."
        )
        again = [argument.name for argument in self._given_again()]
        doc += " The token holds no headers and cookies: they are given again." if again else ""
        self.module.runtime("polling", "resumed")
        view = self._waiting(RESUME, flavour, docstring(doc, 8), sent="")
        return replace(view, again=_mapping(again, 16)) if again else view

    def _waiting(
        self, role: str, flavour: Flavour, doc_lines: list[str], *, sent: str
    ) -> MethodView:
        wait = self.module.runtime("polling", flavour.wait)
        view = self._method(role, flavour, self.result, doc_lines, sent=sent, helper=wait)
        return replace(view, has_statuses=self._is_declared)

    def _submission(self, flavour: Flavour) -> str:
        class_name = self.module.runtime("submission", flavour.submission)
        return f"{class_name}[{self.result}, {self.target().result}]"

    def _submit_method(self, flavour: Flavour) -> MethodView:
        target = self.target().name
        doc = (
            f"Call `{self.name.method}`; `.wait()` of what comes back waits as "
            f"`{target.resource}.{target.wait}` does, `.result` is what the call returned."
        )
        view = self._method(
            SUBMIT,
            flavour,
            self._submission(flavour),
            docstring(doc, 8),
            sent=self._mapping(["body"] if self.operation.body else []),
            passed=[argument.name for argument in self.own_arguments],
            helper=self.module.runtime("submission", flavour.submission),
        )
        return replace(view, calls=self.name.method)

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
        return _mapping(given, 12)

    def _body_arguments(self) -> list[str]:
        body = self.operation.body
        if body is None:
            return []
        return ["body", *(["content_type"] if len(body.contents) > 1 else [])]

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
            bodies.setdefault(status_class(response.status).name, []).extend(members)
        joined = {name: join_members(members) for name, members in bodies.items()}
        return [(n, f"its `body` is `{type_}`.") for n, type_ in joined.items() if type_ != "Any"]


def _mapping(names: Sequence[str], indent: int) -> str:
    """A dict of arguments by name, as it has a line for itself."""
    entries = ", ".join(f"{text_literal(name)}: {name}" for name in names)
    return spread(f"{{{entries}}}", indent)


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
