"""Views of the tables: the operations of a resource as data, in a private module beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    Paging,
    PagingKind,
    Parameter,
    Polling,
    RateLimit,
    Record,
    Response,
    Scalar,
    ScalarKind,
    Source,
    Submission,
    TypeExpr,
)
from oasmith.naming.names import OperationName, ResourceName
from oasmith.python.annotations import annotation_for, join_members
from oasmith.python.docstrings import docstring
from oasmith.python.fitting import WIDTH, display_width, fitted, fitted_setting, spread
from oasmith.python.literals import literal, text_literal, tuple_literal
from oasmith.python.module import Import, Module
from oasmith.python.shapes import shape_for
from oasmith.values import dataclass
from oasmith.views.contents import is_form, read_members, readable, readers, text_writer, writer
from oasmith.views.errors import errors_with_body


@dataclass(frozen=True, slots=True)
class ConstantView:
    """A constant: what it is to type checkers, how it is made, and with which settings.

    `wrapped`: it is made in parentheses, because that does not fit behind the annotation.
    """

    name: str
    annotation: str
    constructor: str
    settings: dict[str, str]
    wrapped: bool


@dataclass(frozen=True, slots=True)
class TablesView:
    """The operations of one resource, with what pages, waits for and streams their results."""

    doc_lines: list[str]
    imports: list[list[Import]]
    constants: list[ConstantView]


_SPREAD = ("parameters", "body", "success", "others", "errors", "arguments")
"""Settings of which each item has a line for itself."""


def constant_view(
    name: str, kind: str, types: Sequence[str], settings: Mapping[str, str]
) -> ConstantView:
    """A constant of the generic class `kind`, with the settings that are not empty."""
    annotation = f"{kind}[{', '.join(types)}]"
    made = f" = {kind}("
    head = display_width(f"{name}: {annotation} = (")
    wrapped = head <= WIDTH < head + len(kind)
    indent = 8 if wrapped else 4
    fitting = {
        key: (spread if key in _SPREAD else fitted_setting)(text, indent, len(f"{key}="))
        for key, text in settings.items()
        if text
    }
    inner = max(display_width(f"{name}: ("), display_width(f"    {annotation}"))
    if display_width(f"{name}: {kind}[") > WIDTH >= inner:
        annotation = f"(\n    {fitted(annotation, 4)}\n)"
    elif not wrapped:
        annotation = fitted(annotation, 0, len(f"{name}: "), len(made))
    return ConstantView(name, annotation, kind, fitting, wrapped)


def tables_view(
    resource: ResourceName, operations: Sequence[Operation], module: Module
) -> TablesView:
    """The view of the tables of a resource."""
    constants = [c for each in operations for c in OperationWriter(each, module).constants()]
    doc = f"What the operations of {resource.tag or resource.class_name} send, and how answers are read."
    return TablesView(docstring(doc, 0), module.imports(), constants)


def tables_module(resource: str) -> str:
    """The module with the tables of a resource; no resource is called like it."""
    return f"_{resource}_operations"


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

    def constants(self) -> Iterator[ConstantView]:
        """The operation as data; its pager, its poller and its link, where it has them."""
        yield self._operation_constant()
        if self.operation.paging is not None:
            yield self._paging_constant(self.operation.paging)
        if self.operation.polling is not None and self.operation.polling.status:
            yield self._polling_constant(self.operation.polling)
        if self.operation.submission is not None:
            yield self._link_constant(self.operation.submission)
        if self.operation.sequence is not None:
            yield self._items_constant(self.operation.sequence)

    def _constant(
        self, suffix: str, kind: str, types: Sequence[str], settings: Mapping[str, str]
    ) -> ConstantView:
        return constant_view(f"{self.name.constant}{suffix}", kind, types, settings)

    def _operation_constant(self) -> ConstantView:
        op = self.operation
        failures = [r for r in op.responses if not r.status.startswith("2")]
        offers = list(zip(self.success, self.offers, strict=True))
        others = [(r, contents[1:]) for r, contents in offers if len(contents) > 1]
        settings = {
            "name": text_literal(f"{self.name.resource}.{self.name.method}"),
            "method": text_literal(op.method),
            "path": text_literal(op.template),
            "operation_id": _text(op.operation_id),
            "tags": _texts(op.tags),
            "server": _text(op.server),
            "parameters": self._parameters(),
            "body": self._body(),
            "body_required": _flag(op.body is not None and op.body.required),
            "security": _security(op.security),
            "success": self._table([(r, contents[:1]) for r, contents in offers]),
            "others": self._table(others, always_tuple=True),
            "errors": self._table([(r, readable(r)) for r in errors_with_body(op)]),
            "bodiless_errors": _texts([r.status for r in failures if not r.contents]),
            "rate_limit": rate_limit(op.rate_limits, self.module),
            "switch": self._switch(),
            "idempotent": "" if op.idempotent is None else repr(op.idempotent),
            "idempotency_key": _text(op.idempotency_key),
            "deprecated": _flag(op.deprecated),
        }
        kind = self.module.runtime("operation", "Operation")
        return self._constant("", kind, [self.result], settings)

    def _parameters(self) -> str:
        found = [_parameter(p, name, self.module) for p, name in self.parameters()]
        return tuple_literal(found) if found else ""

    def _body(self) -> str:
        body = self.operation.body
        contents = [writer(c, self.module) for c in body.contents] if body is not None else []
        return tuple_literal(contents) if contents else ""

    @property
    def stream_argument(self) -> str:
        """The argument that the stream method gives by itself; empty: there is none."""
        switch = self.operation.switch
        if switch is None or switch.parameter is None:
            return ""
        return self.parameters()[switch.parameter][1]

    def _switch(self) -> str:
        """What says whether items are wanted, if they can be had."""
        switch = self.operation.switch
        if switch is None or self.operation.sequence is None:
            return ""
        argument = self.stream_argument
        flags = {
            f"argument={text_literal(argument)}": bool(argument),
            "by_default=True": switch.by_default,
            "only=True": all(c.is_sequence for c in self._asked_for("")),
        }
        shown = ", ".join(flag for flag, present in flags.items() if present)
        return f"{self.module.runtime('switches', 'StreamSwitch')}({shown})"

    def parameters(self) -> list[tuple[Parameter, str]]:
        """The parameters, each with the argument that gives it."""
        names = self.module.package.names
        own = zip(self.operation.parameters, names.parameters[self.operation.id], strict=True)
        return [(p, names.client_parameters[p.wire_name] if p.client else name) for p, name in own]

    def _table(
        self,
        contents: Iterable[tuple[Response, Sequence[Content]]],
        always_tuple: bool = False,
    ) -> str:
        entries = [
            f"{text_literal(response.status)}: "
            f"{readers(group, self.module, always_tuple=always_tuple)}"
            for response, group in contents
        ]
        return f"{{{', '.join(entries)}}}" if entries else ""

    def _paging_constant(self, paging: Paging) -> ConstantView:
        home, kind = ("header_paging", "ByHeader") if paging.header else _PAGING[paging.kind]
        class_name = self.module.runtime(home, kind)
        argument = next(n for p, n in self.parameters() if p.wire_name == paging.parameter)
        following = self._attribute("page", paging.next) if paging.next else ""
        if following and paging.in_url:
            read = self.module.runtime("paging", "token_in")
            following = f"{read}({following}, {text_literal(paging.parameter)})"
        settings = {
            "argument": text_literal(argument),
            "items": f"lambda page: {self._attribute('page', paging.items)}",
            "next": f"lambda page: {following}" if following else "",
            "header": _text(paging.header),
            "in_url": _text(paging.parameter if paging.header and paging.in_url else ""),
            "first": str(paging.first) if paging.kind is PagingKind.PAGE else "",
            "more": f"lambda page: {self._attribute('page', paging.more)}" if paging.more else "",
            "end_status": str(paging.end_status) if paging.end_status else "",
        }
        item = annotation_for(paging.item, self.module)
        return self._constant("_PAGING", class_name, [self.result, item], settings)

    def _polling_constant(self, polling: Polling) -> ConstantView:
        settings = {
            "status": f"lambda result: {self._attribute('result', polling.status)}",
            "success": _texts(polling.success),
            "failure": _texts(polling.failure),
            "pending": _texts(polling.pending),
        }
        kind = self.module.runtime("polling", "Polling")
        return self._constant("_POLLING", kind, [self.result], settings)

    def _link_constant(self, submission: Submission) -> ConstantView:
        target = self.target()
        home = ""
        if target.name.resource != self.name.resource:
            home = f"{self.module.use('.', tables_module(target.name.resource))}."
        polling = target.operation.polling
        constant = home + target.name.constant
        poller = f"{constant}_POLLING" if polling and polling.status else "None"
        names = [name for _, name in target.parameters()]
        entries = [
            f"{text_literal(names[index])}: {self._source(source)}"
            for index, source in submission.arguments
        ]
        settings = {
            "to": f"lambda: ({constant}, {poller})",
            "arguments": f"lambda result, sent: {{{', '.join(entries)}}}",
        }
        kind = self.module.runtime("submission", "Link")
        return self._constant("_LINK", kind, [self.result, target.result], settings)

    def target(self) -> OperationWriter:
        """The operation that reports on the work that this one starts."""
        submission = self.operation.submission
        assert submission is not None
        return OperationWriter(self.module.package.operations[submission.operation], self.module)

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

    def _items_constant(self, content: Content) -> ConstantView:
        settings = {
            "media_type": text_literal(content.media_type),
            "read": self._item_reader(content),
        }
        kind = self.module.runtime("sequences", "ItemReader")
        return self._constant("_ITEMS", kind, [self.item_annotation(content)], settings)

    def _item_reader(self, content: Content) -> str:
        type_ = self.item_type(content)
        if type_ is None:
            return self.module.runtime("sequences", "plain")
        shape = shape_for(type_, self.module)
        if not content.event:
            return f"{self.module.runtime('sequences', 'typed')}({shape})"
        fields = _texts(content.event.names) + ", is_json=True" * content.event.is_json
        return f"{self.module.runtime('sequences', 'of_event')}({shape}, {fields})"

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


def _text(text: str) -> str:
    """A literal; empty for an empty text."""
    return text_literal(text) if text else ""


def _texts(texts: Sequence[str]) -> str:
    """A tuple of texts; empty without any."""
    return tuple_literal([text_literal(text) for text in texts]) if texts else ""


def _security(alternatives: Sequence[Sequence[str]]) -> str:
    """A tuple of sets of keys; empty without any."""
    sets = [_texts(keys) or "()" for keys in alternatives]
    return tuple_literal(sets) if sets else ""


def _flag(is_set: bool) -> str:
    return "True" if is_set else ""


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
    return f"{module.runtime('operation', 'Parameter')}({', '.join(arguments)})"


def rate_limit(rate_limits: Iterable[RateLimit], module: Module) -> str:
    """The rate limits; empty without any."""
    limits = []
    for limit in rate_limits:
        bucket = f", bucket={text_literal(limit.bucket)}" if limit.bucket else ""
        kind = module.runtime("limits", "RateLimit")
        limits.append(f"{kind}({limit.requests}, per={limit.per!r}{bucket})")
    if len(limits) > 1:
        return f"{module.runtime('limits', 'RateLimits')}({', '.join(limits)})"
    return "".join(limits)


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
