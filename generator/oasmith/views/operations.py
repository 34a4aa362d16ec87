"""Operations as data: the constants of a resource module."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from oasmith.lower.results import offered
from oasmith.model import (
    UNCONSTRAINED,
    Alias,
    Anything,
    ArrayOf,
    Const,
    Content,
    FromBody,
    FromParameter,
    FromResult,
    MapOf,
    Named,
    Nullable,
    OneOf,
    Operation,
    PagingKind,
    Parameter,
    RateLimit,
    Record,
    Response,
    Scalar,
    ScalarKind,
    Source,
    TypeExpr,
)
from oasmith.naming.names import OperationName
from oasmith.python.annotations import annotation_for, join_members
from oasmith.python.layout import bracketed, exploded, statement
from oasmith.python.literals import literal, text_literal, tuple_literal
from oasmith.python.module import Module
from oasmith.python.shapes import shape_for
from oasmith.views.contents import is_form, read_members, readable, readers, text_writer, writer
from oasmith.views.errors import errors_with_body


@dataclass(frozen=True)
class OperationWriter:
    """One operation: its names, its result, and its constants."""

    operation: Operation
    module: Module

    @cached_property
    def success(self) -> list[Response]:
        """The responses that are results: 2xx, or where there is none, the default."""
        found = [r for r in self.operation.responses if r.status.startswith("2")]
        return found or [r for r in self.operation.responses if r.status == "default"]

    @cached_property
    def offers(self) -> list[tuple[Content, ...]]:
        """What a caller may ask for, of each of these responses."""
        return [offered(response) for response in self.success]

    @property
    def name(self) -> OperationName:
        """How the operation is called."""
        return self.module.package.names.operations[self.operation.id]

    @cached_property
    def result(self) -> str:
        """The annotation of what a call returns."""
        return self.result_as("")

    def result_as(self, *media_types: str) -> str:
        """The annotation of what a call returns that asks for one of these; "" is the usual one."""
        contents = (content for kind in media_types for content in self._asked_for(kind))
        members = [member for c in contents for member in read_members(c, self.module)]
        if any(not r.contents for r in self.success) or not self.success:
            members.append("None")
        return join_members(members)

    def _asked_for(self, media_type: str) -> Iterator[Content]:
        """What each success gives when the media type is asked for."""
        for contents in self.offers:
            wanted = (content for content in contents if content.media_type == media_type)
            yield from [next(wanted, contents[0])] if contents else []

    def choices(self) -> list[str]:
        """The media types that a caller may ask for, the usual one first; none without a choice."""
        several = [contents for contents in self.offers if len(contents) > 1]
        return list(dict.fromkeys(c.media_type for contents in several for c in contents))

    def constants(self) -> list[list[str]]:
        """The operation as data; its pager, its poller and its link, where it has them."""
        result = [self._operation_constant()]
        if self.operation.paging is not None:
            result.append(self._paging_constant())
        if self.operation.polling is not None and self.operation.polling.status:
            result.append(self._polling_constant())
        if self.operation.submission is not None:
            result.append(self._link_constant())
        if self.operation.sequence is not None:
            result.append(self._items_constant(self.operation.sequence))
        return result

    def _operation_constant(self) -> list[str]:
        kind = f"{self.module.runtime('operation', 'Operation')}[{self.result}]"
        return statement(
            [f"{self.name.constant}: {kind} = Operation(", *exploded(self._settings()), ")"]
        )

    def _settings(self) -> list[str]:
        op = self.operation
        settings = [
            f"name={text_literal(f'{self.name.resource}.{self.name.method}')}",
            f"method={text_literal(op.method)}",
            f"path={text_literal(op.template)}",
        ]
        settings += [f"operation_id={text_literal(op.operation_id)}"] if op.operation_id else []
        settings += [f"tags={tuple_literal([text_literal(t) for t in op.tags])}"] if op.tags else []
        settings += [f"server={text_literal(op.server)}"] if op.server else []
        parameters = [_parameter(p, n, self.module) for p, n in self.parameters()]
        settings += _sequence("parameters", parameters)
        if op.body is not None:
            settings += _sequence("body", [writer(c, self.module) for c in op.body.contents])
            settings += ["body_required=True"] if op.body.required else []
        if op.security:
            sets = [tuple_literal([text_literal(k) for k in keys]) for keys in op.security]
            settings.append(f"security={tuple_literal(sets)}")
        errors = errors_with_body(op)
        failures = [r for r in op.responses if not r.status.startswith("2")]
        bodiless = [text_literal(r.status) for r in failures if not r.contents]
        offers = list(zip(self.success, self.offers, strict=True))
        settings += self._table("success", [(r, contents[:1]) for r, contents in offers])
        others = [(r, contents[1:]) for r, contents in offers if len(contents) > 1]
        settings += self._table("others", others, always_tuple=True)
        settings += self._table("errors", [(r, readable(r)) for r in errors])
        settings += [f"bodiless_errors={tuple_literal(bodiless)}"] if bodiless else []
        settings += self._limits()
        settings += self._switch()
        if op.idempotent is not None:
            settings.append(f"idempotent={op.idempotent}")
        if op.idempotency_key:
            settings.append(f"idempotency_key={text_literal(op.idempotency_key)}")
        settings += ["deprecated=True"] if op.deprecated else []
        return settings

    @property
    def stream_argument(self) -> str:
        """The argument that the stream method gives by itself; empty: there is none."""
        switch = self.operation.switch
        if switch is None or switch.parameter is None:
            return ""
        return self.parameters()[switch.parameter][1]

    def _switch(self) -> list[str]:
        """What says whether items are wanted, if they can be had."""
        switch = self.operation.switch
        if switch is None or self.operation.sequence is None:
            return []
        argument = self.stream_argument
        flags = {
            f"argument={text_literal(argument)}": bool(argument),
            "by_default=True": switch.by_default,
            "only=True": all(c.is_sequence for c in self._asked_for("")),
        }
        shown = ", ".join(flag for flag, present in flags.items() if present)
        return [f"switch={self.module.runtime('switches', 'StreamSwitch')}({shown})"]

    def parameters(self) -> list[tuple[Parameter, str]]:
        """The parameters, each with the argument that gives it."""
        names = self.module.package.names
        own = zip(self.operation.parameters, names.parameters[self.operation.id], strict=True)
        return [(p, names.client_parameters[p.wire_name] if p.client else name) for p, name in own]

    def _limits(self) -> list[str]:
        """The rate limits, if there are any."""
        return rate_limit_settings(self.operation.rate_limits, self.module)

    def _table(
        self,
        name: str,
        contents: Iterable[tuple[Response, Sequence[Content]]],
        always_tuple: bool = False,
    ) -> list[str]:
        entries = [
            f"{text_literal(response.status)}: "
            f"{readers(group, self.module, always_tuple=always_tuple)}"
            for response, group in contents
        ]
        return [f"{name}={bracketed('{', entries, '}', len(name) + 6)}"] if entries else []

    def _paging_constant(self) -> list[str]:
        paging = self.operation.paging
        assert paging is not None
        item = annotation_for(paging.item, self.module)
        home, kind = ("header_paging", "ByHeader") if paging.header else _PAGING[paging.kind]
        class_name = self.module.runtime(home, kind)
        argument = next(n for p, n in self.parameters() if p.wire_name == paging.parameter)
        settings = [
            f"argument={text_literal(argument)}",
            f"items=lambda page: {self._attribute('page', paging.items)}",
        ]
        if paging.next:
            following = self._attribute("page", paging.next)
            if paging.in_url:
                read = self.module.runtime("paging", "token_in")
                following = f"{read}({following}, {text_literal(paging.parameter)})"
            settings.append(f"next=lambda page: {following}")
        if paging.header:
            settings.append(f"header={text_literal(paging.header)}")
            settings += [f"in_url={text_literal(paging.parameter)}"] if paging.in_url else []
        settings += [f"first={paging.first}"] if paging.kind is PagingKind.PAGE else []
        if paging.more:
            settings.append(f"more=lambda page: {self._attribute('page', paging.more)}")
        settings += [f"end_status={paging.end_status}"] if paging.end_status else []
        head = f"{self.name.constant}_PAGING: {class_name}[{self.result}, {item}] = {class_name}("
        return statement([head, *exploded(settings), ")"])

    def _polling_constant(self) -> list[str]:
        polling = self.operation.polling
        assert polling is not None
        kind = f"{self.module.runtime('polling', 'Polling')}[{self.result}]"
        values = [
            f"{name}={tuple_literal([text_literal(v) for v in getattr(polling, name)])}"
            for name in ("success", "failure", "pending")
            if getattr(polling, name)
        ]
        status = f"status=lambda result: {self._attribute('result', polling.status)}"
        return statement(
            [f"{self.name.constant}_POLLING: {kind} = Polling(", *exploded([status, *values]), ")"]
        )

    def _link_constant(self) -> list[str]:
        submission = self.operation.submission
        assert submission is not None
        target = self.target()
        home = ""
        if target.name.resource != self.name.resource:
            # A module of the package may have any name, but none that starts like this.
            home = f"_{target.name.resource}."
            self.module.use(".", f"{target.name.resource} as {home[:-1]}")
        polling = target.operation.polling
        constant = home + target.name.constant
        poller = f"{constant}_POLLING" if polling and polling.status else "None"
        names = [name for _, name in target.parameters()]
        entries = [
            f"{text_literal(names[index])}: {self._source(source)}"
            for index, source in submission.arguments
        ]
        kind = f"{self.module.runtime('submission', 'Link')}[{self.result}, {target.result}]"
        settings = [
            f"to=lambda: ({constant}, {poller})",
            f"arguments=lambda result, sent: {bracketed('{', entries, '}', 36)}",
        ]
        return statement([f"{self.name.constant}_LINK: {kind} = Link(", *exploded(settings), ")"])

    def target(self) -> OperationWriter:
        """The operation that reports on the work that this one starts."""
        submission = self.operation.submission
        assert submission is not None
        operations = self.module.package.api.operations
        target = next(op for op in operations if op.id == submission.operation)
        return OperationWriter(target, self.module)

    def _source(self, source: Source) -> str:
        match source:
            case FromResult(path):
                return self._attribute("result", path)
            case FromParameter(index):
                return f"sent[{text_literal(self.parameters()[index][1])}]"
            case FromBody(path):
                read = self.module.runtime("submission", "in_body")
                tokens = "".join(f", {text_literal(token)}" for token in path)
                return f'{read}(sent["body"]{tokens})'
            case constant:
                return literal(constant.value)

    def _items_constant(self, content: Content) -> list[str]:
        items = self.module.runtime("sequences", "ItemReader")
        type_ = self.item_type(content)
        if type_ is None:
            read = self.module.runtime("sequences", "plain")
        else:
            shape = shape_for(type_, self.module)
            if event := content.event:
                fields = tuple_literal([text_literal(name) for name in event.names])
                fields += ", is_json=True" * event.is_json
                read = f"{self.module.runtime('sequences', 'of_event')}({shape}, {fields})"
            else:
                read = f"{self.module.runtime('sequences', 'typed')}({shape})"
        head = f"{self.name.constant}_ITEMS: {items}[{self.item_annotation(content)}]"
        return statement([f"{head} = {items}({text_literal(content.media_type)}, {read})"])

    def item_annotation(self, content: Content) -> str:
        """The annotation of an item of a sequence."""
        type_ = self.item_type(content)
        if type_ is None:
            return self.module.runtime("sequences", "ServerSentEvent")
        return annotation_for(type_, self.module)

    def item_type(self, content: Content) -> TypeExpr | None:
        """The type of an item of a sequence; None for events as they are."""
        type_ = whole = content.type
        while isinstance(whole, Named) and isinstance(named := self.module.named(whole.id), Alias):
            whole = named.target
        if not content.is_events:
            return whole.item if isinstance(whole, ArrayOf) else Anything()
        if isinstance(whole, ArrayOf):
            type_ = whole.item
        return None if type_ in (Scalar(ScalarKind.STRING), Anything(), None) else type_

    def _attribute(self, start: str, path: tuple[str, ...]) -> str:
        """The attribute of the success model at a path of property names, None without one."""
        content = next(self._asked_for(""))
        type_: TypeExpr | None = content.type
        steps = [start]
        for wire_name in path:
            record = _record_behind(type_, self.module)
            assert record is not None, "the extension was checked when it was lowered"
            index = next(i for i, f in enumerate(record.fields) if f.wire_name == wire_name)
            name = self.module.package.names.fields[record.id][index]
            steps.append(f"{steps[-1]}.{name}")
            type_ = record.fields[index].type
        may_be_none = "None" in self.result.split(" | ")
        tests = " and ".join(steps[0 if may_be_none else 1 : -1])
        return f"{steps[-1]} if {tests} else None" if tests else steps[-1]


_PAGING = {
    PagingKind.TOKEN: ("paging", "ByToken"),
    PagingKind.PAGE: ("paging", "ByPage"),
    PagingKind.OFFSET: ("paging", "ByOffset"),
}
"""The modules of the runtime, and the classes."""


def _sequence(name: str, items: list[str]) -> list[str]:
    """A keyword argument that is a tuple; a tuple of one is joined when it fits, as black does."""
    if not items:
        return []
    if len(items) == 1 and len(items[0]) + len(name) + 8 <= 100:
        return [f"{name}=({items[0]},)"]
    return [f"{name}=" + "\n".join(["(", *exploded(items), ")"])]


def _parameter(parameter: Parameter, name: str, module: Module) -> str:
    arguments = [text_literal(name), text_literal(parameter.wire_name)]
    arguments.append(text_literal(parameter.where.value))
    style = {"path": "simple", "header": "simple"}.get(parameter.where.value, "form")
    explode = parameter.style in ("form", "deepObject", "cookie")
    content = text_writer(parameter, module)
    flags = {
        "required=True": parameter.required,
        f"style={text_literal(f'{parameter.style} {parameter.arrays}'.strip())}": (
            parameter.style != style
        ),
        f"explode={parameter.explode}": parameter.explode != explode,
        "allow_reserved=True": parameter.allow_reserved or is_form(parameter),
        f"content={content}": bool(content),
        f"requires={text_literal(parameter.requires)}": bool(parameter.requires),
        "filled=True": parameter.filled,
    }
    arguments += [flag for flag, present in flags.items() if present]
    if _is_constrained(parameter.type, module) or is_form(parameter):
        arguments.append(f"shape={shape_for(parameter.type, module)}")
    head = f"{module.runtime('operation', 'Parameter')}("
    joined = head + ", ".join(arguments) + ")"
    if len(joined) <= 91:
        return joined
    return "\n".join([head, *exploded(arguments), ")"])


def rate_limit_settings(rate_limits: Iterable[RateLimit], module: Module) -> list[str]:
    """The argument with rate limits, if there are any."""
    limits = []
    for limit in rate_limits:
        bucket = f", bucket={text_literal(limit.bucket)}" if limit.bucket else ""
        kind = module.runtime("limits", "RateLimit")
        limits.append(f"{kind}({limit.requests}, per={limit.per!r}{bucket})")
    if len(limits) > 1:
        limits = [bracketed(f"{module.runtime('limits', 'RateLimits')}(", limits, ")", 16)]
    return [f"rate_limit={limit}" for limit in limits]


def _is_constrained(type_: TypeExpr, module: Module, seen: frozenset[str] = frozenset()) -> bool:
    """Whether there is more to check than an annotation says: constraints, and the properties of
    objects, for which dicts may be given."""
    match type_:
        case Scalar(_, constraints):
            return constraints != UNCONSTRAINED
        case ArrayOf(inner, constraints) | MapOf(inner, constraints):
            return constraints != UNCONSTRAINED or _is_constrained(inner, module, seen)
        case Nullable(inner):
            return _is_constrained(inner, module, seen)
        case OneOf(variants):
            return any(_is_constrained(variant, module, seen) for variant in variants)
        case Const(structure=ArrayOf() | MapOf(), open=False):
            return True  # its annotation says only what any list or object is
        case Named(id_) if id_ not in seen:
            named = module.named(id_)
            if isinstance(named, Alias):
                return _is_constrained(named.target, module, seen | {id_})
            return isinstance(named, Record)
        case _:
            return False


def _record_behind(type_: TypeExpr | None, module: Module) -> Record | None:
    while True:
        match type_:
            case Nullable(inner):
                type_ = inner
            case Named(id_):
                named = module.named(id_)
                if isinstance(named, Record):
                    return named
                if not isinstance(named, Alias):
                    return None
                type_ = named.target
            case _:
                return None
