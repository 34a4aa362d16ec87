"""Views of resource modules: one per tag, with a constant and two methods per operation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from oasmith.model import (
    UNCONSTRAINED,
    Alias,
    Anything,
    ArrayOf,
    Body,
    Codec,
    Content,
    MapOf,
    Named,
    Nullable,
    OneOf,
    Operation,
    Parameter,
    PartEncoding,
    Record,
    Response,
    Scalar,
    TypeExpr,
)
from oasmith.naming.names import Names, OperationName, ResourceName
from oasmith.naming.unique import Scope
from oasmith.python.annotations import annotation_for, join_members, union_members
from oasmith.python.docstrings import docstring, sentence
from oasmith.python.layout import bracketed, call, exploded, statement
from oasmith.python.literals import literal, text_literal, tuple_literal
from oasmith.python.module import Module
from oasmith.python.shapes import shape_for


@dataclass(frozen=True, slots=True)
class Flavour:
    """The difference between a blocking and an asynchronous client, as source text."""

    prefix: str
    caller: str
    pager: str
    wait: str
    define: str
    await_: str


SYNC = Flavour("", "Caller", "Pager", "wait", "def", "")
ASYNC = Flavour("Async", "AsyncCaller", "AsyncPager", "wait_async", "async def", "await ")
FLAVOURS = (SYNC, ASYNC)


@dataclass(frozen=True, slots=True)
class MethodView:
    """A method: header, docstring and body are complete lines."""

    lines: list[str]


@dataclass(frozen=True, slots=True)
class ClassView:
    """A resource class of one flavour."""

    name: str
    caller: str
    doc_lines: list[str]
    methods: list[MethodView]


@dataclass(frozen=True, slots=True)
class ResourceView:
    """One resource module."""

    doc_lines: list[str]
    import_lines: list[str]
    constants: list[list[str]]
    classes: list[ClassView]


def resource_view(
    resource: ResourceName, operations: Sequence[Operation], doc: str, module: Module
) -> ResourceView:
    """The view of one resource; `doc` is what the spec says of its tag."""
    writers = [_OperationWriter(operation, module) for operation in operations]
    constants = [lines for writer in writers for lines in writer.constants()]
    extra = extra_names(operations, module.package.names)
    classes = [
        ClassView(
            flavour.prefix + resource.class_name,
            module.runtime("caller", flavour.caller),
            docstring(doc or f"Operations of {resource.tag or resource.class_name}.", 4),
            [m for writer in writers for m in writer.methods(flavour, extra)],
        )
        for flavour in FLAVOURS
    ]
    title = f"{resource.tag or resource.class_name}: operations as data, and how to call them."
    return ResourceView(docstring(title, 0), module.import_lines(), constants, classes)


def extra_names(operations: Sequence[Operation], names: Names) -> dict[str, str]:
    """Names of `iter_…` and `wait_for_…` of one resource that clash with no operation of it; the
    keys are ``iter GET /path`` and ``wait GET /path``."""
    scope = Scope()
    own = {operation.id: names.operations[operation.id] for operation in operations}
    scope.assign({id_: [name.method] for id_, name in own.items()})
    return scope.assign(
        {
            **{f"iter {id_}": [f"iter_{name.stem}"] for id_, name in own.items()},
            **{f"wait {id_}": [f"wait_for_{name.stem}"] for id_, name in own.items()},
        }
    )


@dataclass(frozen=True, slots=True)
class _Argument:
    """One argument of a method."""

    name: str
    annotation: str
    default: str
    doc: str

    @property
    def declaration(self) -> str:
        return f"{self.name}: {self.annotation}" + (f" = {self.default}" if self.default else "")


@dataclass(frozen=True, slots=True)
class _OperationWriter:
    """One operation: its constants and methods."""

    operation: Operation
    module: Module

    @property
    def name(self) -> OperationName:
        return self.module.package.names.operations[self.operation.id]

    @property
    def success(self) -> list[Response]:
        """The responses that are results: 2xx, or where there is none, the default."""
        found = [r for r in self.operation.responses if r.status.startswith("2")]
        return found or [r for r in self.operation.responses if r.status == "default"]

    @property
    def result(self) -> str:
        """The annotation of what a call returns."""
        kinds = [_read_members(c, self.module) for r in self.success for c in _readable(r)]
        if any(not r.contents for r in self.success) or not self.success:
            kinds.append(["None"])
        return join_members(member for kind in kinds for member in kind)

    # -- constants -------------------------------------------------------------------------

    def constants(self) -> list[list[str]]:
        """The operation as data; its pager and its poller, where it has them."""
        result = [self._operation_constant()]
        if self.operation.paging is not None:
            result.append(self._paging_constant())
        if self.operation.polling is not None:
            result.append(self._polling_constant())
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
            f"path={text_literal(op.path)}",
        ]
        parameters = [_parameter(p, n, self.module) for p, n in self._parameters()]
        settings += _sequence("parameters", parameters)
        if op.body is not None:
            settings += _sequence("body", [_writer(c, self.module) for c in op.body.contents])
            settings += ["body_required=True"] if op.body.required else []
        if op.security:
            sets = [tuple_literal([text_literal(k) for k in keys]) for keys in op.security]
            settings.append(f"security={tuple_literal(sets)}")
        errors = [r for r in op.responses if not r.status.startswith("2") and r.contents]
        settings += self._table("success", self.success)
        settings += self._table("errors", errors)
        if op.rate_limit is not None:
            limit = self.module.runtime("limits", "RateLimit")
            settings.append(
                f"rate_limit={limit}({op.rate_limit.requests}, per={op.rate_limit.per!r})"
            )
        if op.idempotent is not None:
            settings.append(f"idempotent={op.idempotent}")
        return settings

    def _parameters(self) -> list[tuple[Parameter, str]]:
        names = self.module.package.names
        own = zip(self.operation.parameters, names.parameters[self.operation.id], strict=True)
        return [(p, names.settings[p.wire_name] if p.client else name) for p, name in own]

    def _table(self, name: str, responses: Sequence[Response]) -> list[str]:
        entries = [
            f"{text_literal(r.status)}: {_readers(_readable(r), self.module)}" for r in responses
        ]
        return [f"{name}={bracketed('{', entries, '}', len(name) + 6)}"] if entries else []

    def _paging_constant(self) -> list[str]:
        paging = self.operation.paging
        assert paging is not None
        item = annotation_for(paging.item, self.module)
        kind = f"{self.module.runtime('paging', 'Paging')}[{self.result}, {item}]"
        token = next(n for p, n in self._parameters() if p.wire_name == paging.token)
        return statement(
            [
                f"{self.name.constant}_PAGING: {kind} = Paging(",
                f"    token={text_literal(token)},",
                f"    next=lambda page: {self._attribute('page', paging.next)},",
                f"    items=lambda page: {self._attribute('page', paging.items)},",
                ")",
            ]
        )

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

    def _attribute(self, start: str, path: tuple[str, ...]) -> str:
        """The attribute of the success model at a path of property names."""
        content = next(c for r in self.success for c in _readable(r))
        type_: TypeExpr | None = content.type
        expression = start
        for wire_name in path:
            record = _record_behind(type_, self.module)
            assert record is not None, "the extension was checked when it was lowered"
            index = next(i for i, f in enumerate(record.fields) if f.wire_name == wire_name)
            name = self.module.package.names.fields[record.id][index]
            step = f"{expression}.{name}"
            expression = step if expression == start else f"({step} if {expression} else None)"
            type_ = record.fields[index].type
        return expression.removeprefix("(").removesuffix(")") if len(path) > 1 else expression

    # -- methods ---------------------------------------------------------------------------

    def methods(self, flavour: Flavour, extra: dict[str, str]) -> list[MethodView]:
        """The call itself, and iteration or waiting where the operation has them."""
        result = [MethodView(self._call_method(flavour))]
        if self.operation.paging is not None:
            result.append(MethodView(self._iter_method(flavour, extra)))
        if self.operation.polling is not None:
            result.append(MethodView(self._wait_method(flavour, extra)))
        return result

    def _call_method(self, flavour: Flavour) -> list[str]:
        header = self._header(flavour.define, self.name.method, self._arguments(), self.result)
        given = [self.name.constant, self._mapping(), *self._body_arguments()]
        back = "return " if self.result != "None" else ""
        body = call(f"{back}{flavour.await_}self._caller.call(", given, indent=8)
        return [*header, *docstring(self._doc(), 8), *body]

    def _iter_method(self, flavour: Flavour, extra: dict[str, str]) -> list[str]:
        paging = self.operation.paging
        assert paging is not None
        pager = self.module.runtime("paging", flavour.pager)
        item = annotation_for(paging.item, self.module)
        name = extra[f"iter {self.operation.id}"]
        header = self._header("def", name, self._arguments(), f"{pager}[{self.result}, {item}]")
        given = ["self._caller", self.name.constant, self._mapping()]
        body = call(f"return {pager}(", [*given, f"{self.name.constant}_PAGING"], indent=8)
        doc = (
            f"Every item of `{self.name.method}`, page after page; `.pages()` gives the pages and "
            "`.token` the page to resume from."
        )
        return [*header, *docstring(doc, 8), *body]

    def _wait_method(self, flavour: Flavour, extra: dict[str, str]) -> list[str]:
        polling = self.operation.polling
        assert polling is not None
        wait = self.module.runtime("polling", flavour.wait)
        timeout = _Argument("timeout", self.module.builtin("float"), "600.0", "")
        arguments = [*self._arguments(), timeout]
        name = extra[f"wait {self.operation.id}"]
        header = self._header(flavour.define, name, arguments, self.result)
        given = ["self._caller", self.name.constant, self._mapping()]
        given += [f"{self.name.constant}_POLLING", "timeout=timeout"]
        body = call(f"return {flavour.await_}{wait}(", given, indent=8)
        return [*header, *docstring(self._wait_doc(), 8), *body]

    def _wait_doc(self) -> str:
        polling = self.operation.polling
        assert polling is not None
        done = " or ".join(f"`{value}`" for value in polling.success)
        failed = " or ".join(f"`{value}`" for value in polling.failure)
        raises = [f"    BatchFailed: it ended as {failed}."] if failed else []
        raises.append("    PollTimeout: `timeout` seconds were not enough; the work goes on.")
        head = f"Call `{self.name.method}` until the status is {done}."
        return "\n".join([head, "", "Raises:", *raises])

    def _header(
        self, define: str, name: str, arguments: Sequence[_Argument], result: str
    ) -> list[str]:
        declarations = [argument.declaration for argument in arguments]
        items = ["self", "*", *declarations] if declarations else ["self"]
        return call(f"{define} {name}(", items, f") -> {result}:", indent=4)

    def _arguments(self) -> list[_Argument]:
        """Required arguments first, each group in the order of the spec; then the body."""
        own = [_argument(p, n, self.module) for p, n in self._parameters() if not p.client]
        required = [argument for argument in own if not argument.default]
        optional = [argument for argument in own if argument.default]
        body = self.operation.body
        if body is None:
            return [*required, *optional]
        given = _body_argument(body, self.module)
        choice = _content_type_argument(body, self.module)
        if given.default:
            return [*required, *optional, given, *choice]
        return [*required, given, *optional, *choice]

    def _mapping(self) -> str:
        names = [name for parameter, name in self._parameters() if not parameter.client]
        entries = [f"{text_literal(name)}: {name}" for name in names]
        return bracketed("{", entries, "}", 16)

    def _body_arguments(self) -> list[str]:
        body = self.operation.body
        if body is None:
            return []
        choice = ["content_type=content_type"] if len(body.contents) > 1 else []
        return ["body=body", *choice]

    def _doc(self) -> str:
        op = self.operation
        parts = [op.summary.strip() or f"Call ``{op.method} {op.path}``."]
        if op.doc.strip() and op.doc.strip() != op.summary.strip():
            parts.append(op.doc.strip())
        if op.deprecated:
            parts.append("Deprecated.")
        if op.summary.strip():
            parts.append(f"``{op.method} {op.path}``")
        if op.rate_limit is not None:
            parts.append(f"At most {op.rate_limit.requests} calls in {op.rate_limit.per:g} s.")
        parts += _section("Args:", [(a.name, a.doc) for a in self._arguments() if a.doc])
        parts += _section("Raises:", self._raises())
        return "\n\n".join(parts)

    def _raises(self) -> list[tuple[str, str]]:
        """Documented errors: exception and what its body is."""
        bodies: dict[str, list[str]] = {}
        for response in self.operation.responses:
            name = _ERROR_CLASSES.get(response.status, "")
            if name and response.contents:
                members = _read_members(_readable(response)[0], self.module)
                bodies.setdefault(name, []).extend(members)
        return [
            (name, f"its `body` is `{join_members(members)}`.") for name, members in bodies.items()
        ]


_ERROR_CLASSES = {
    "400": "BadRequestError",
    "401": "AuthenticationError",
    "403": "PermissionError_",
    "404": "NotFoundError",
    "409": "ConflictError",
    "422": "UnprocessableError",
    "429": "RateLimitError",
    "500": "ServerError",
    "5XX": "ServerError",
    "4XX": "ApiError",
    "default": "ApiError",
}


def _section(title: str, rows: Sequence[tuple[str, str]]) -> list[str]:
    if not rows:
        return []
    lines = [title]
    for name, doc in rows:
        flat = " ".join(doc.split())
        lines.append(f"    {name}: {flat}")
    return ["\n".join(lines)]


def _sequence(name: str, items: list[str]) -> list[str]:
    """A keyword argument that is a tuple; a tuple of one is joined when it fits, as black does."""
    if not items:
        return []
    if len(items) == 1 and len(items[0]) + len(name) + 8 <= 100:
        return [f"{name}=({items[0]},)"]
    return [f"{name}=" + "\n".join(["(", *exploded(items), ")"])]


def _argument(parameter: Parameter, name: str, module: Module) -> _Argument:
    annotation = annotation_for(parameter.type, module, closed=True)
    doc = parameter.doc.strip()
    default = parameter.default
    if default is not None and isinstance(default.value, str | int | float):
        doc = f"{sentence(doc)} Default: {literal(default.value)}.".strip()
    if parameter.deprecated:
        doc = f"{sentence(doc)} Deprecated.".strip()
    if parameter.required:
        return _Argument(name, annotation, "", doc)
    return _Argument(name, _optional(annotation), "None", doc)


def _optional(annotation: str) -> str:
    """The annotation with None added unless it is there."""
    known = annotation == "Any" or annotation.endswith("| None")
    return annotation if known else f"{annotation} | None"


def _body_argument(body: Body, module: Module) -> _Argument:
    kinds = [_write_members(content, module) for content in body.contents]
    annotation = join_members(member for kind in kinds for member in kind)
    doc = body.doc.strip()
    if body.required:
        return _Argument("body", annotation, "", doc)
    return _Argument("body", _optional(annotation), "None", doc)


def _content_type_argument(body: Body, module: Module) -> list[_Argument]:
    if len(body.contents) < 2:
        return []
    types = dict.fromkeys(content.media_type for content in body.contents)
    shown = ", ".join(text_literal(media_type) for media_type in types)
    annotation = f"{module.use('typing', 'Literal')}[{shown}]"
    return [_Argument("content_type", annotation, text_literal(body.contents[0].media_type), "")]


def _parameter(parameter: Parameter, name: str, module: Module) -> str:
    arguments = [text_literal(name), text_literal(parameter.wire_name)]
    arguments.append(text_literal(parameter.where.value))
    style = {"path": "simple", "header": "simple"}.get(parameter.where.value, "form")
    explode = parameter.style in ("form", "deepObject", "cookie")
    flags = {
        "required=True": parameter.required,
        f"style={text_literal(parameter.style)}": parameter.style != style,
        f"explode={parameter.explode}": parameter.explode != explode,
        "allow_reserved=True": parameter.allow_reserved,
        f"media_type={text_literal(parameter.media_type)}": bool(parameter.media_type),
        f"requires={text_literal(parameter.requires)}": bool(parameter.requires),
    }
    arguments += [flag for flag, present in flags.items() if present]
    if _is_constrained(parameter.type):
        arguments.append(f"shape={shape_for(parameter.type, module)}")
    head = f"{module.runtime('operation', 'Parameter')}("
    joined = head + ", ".join(arguments) + ")"
    if len(joined) <= 91:
        return joined
    return "\n".join([head, *exploded(arguments), ")"])


def _is_constrained(type_: TypeExpr) -> bool:
    match type_:
        case Scalar(_, constraints):
            return constraints != UNCONSTRAINED
        case ArrayOf(inner, constraints) | MapOf(inner, constraints):
            return constraints != UNCONSTRAINED or _is_constrained(inner)
        case Nullable(inner):
            return _is_constrained(inner)
        case OneOf(variants):
            return any(_is_constrained(variant) for variant in variants)
        case _:
            return False


def _shape_argument(content: Content, module: Module) -> list[str]:
    return [] if content.type is None else [shape_for(content.type, module)]


_PLAIN_MEDIA = {
    Codec.JSON: "application/json",
    Codec.JSON_LINES: "application/jsonl",
    Codec.TEXT: "text/plain",
    Codec.BINARY: "application/octet-stream",
    Codec.FORM: "application/x-www-form-urlencoded",
    Codec.MULTIPART: "multipart/form-data",
}


def _media_argument(content: Content, *, request: bool) -> list[str]:
    plain = _PLAIN_MEDIA[content.codec]
    wild = "*" in content.media_type
    if content.media_type == plain or (wild and request):
        return []
    return [f"media_type={text_literal(content.media_type)}"]


_JSON_CODECS = (Codec.JSON, Codec.JSON_LINES)
_READERS = {
    Codec.JSON: "Json",
    Codec.JSON_LINES: "JsonLines",
    Codec.TEXT: "Text",
    Codec.FORM: "Text",
}


def _readable(response: Response) -> Sequence[Content]:
    """The contents to ask for: where there is JSON, nothing else is needed."""
    json = [content for content in response.contents if content.codec is Codec.JSON]
    return json or response.contents


def _readers(contents: Sequence[Content], module: Module) -> str:
    if not contents:
        return f"{module.runtime('contents', 'Nothing')}()"
    readers = [_reader(content, module) for content in contents]
    return readers[0] if len(readers) == 1 else tuple_literal(readers)


def _reader(content: Content, module: Module) -> str:
    name = _READERS.get(content.codec, "Binary")
    arguments = _shape_argument(content, module) if content.codec in _JSON_CODECS else []
    arguments += _media_argument(content, request=False)
    if content.codec in (Codec.FORM, Codec.MULTIPART) and not _media_argument(
        content, request=False
    ):
        arguments.append(f"media_type={text_literal(content.media_type)}")
    return f"{module.runtime('contents', name)}({', '.join(arguments)})"


def _read_members(content: Content, module: Module) -> list[str]:
    if content.codec in _JSON_CODECS:
        return union_members(content.type or Anything(), module)
    return [module.builtin("str" if content.codec in (Codec.TEXT, Codec.FORM) else "bytes")]


def _writer(content: Content, module: Module) -> str:
    name = {
        Codec.JSON: "Json",
        Codec.JSON_LINES: "JsonLines",
        Codec.TEXT: "Text",
        Codec.BINARY: "Binary",
        Codec.FORM: "Form",
        Codec.MULTIPART: "Multipart",
    }[content.codec]
    arguments = _shape_argument(content, module) if name not in ("Text", "Binary") else []
    encodings = [_encoding(e, module) for e in content.encodings]
    if encodings and name in ("Form", "Multipart"):
        arguments.append(f"encodings={{{', '.join(encodings)}}}")
    arguments += _media_argument(content, request=True)
    return f"{module.runtime('contents', name)}({', '.join(arguments)})"


def _encoding(encoding: PartEncoding, module: Module) -> str:
    flags = {
        f"content_type={text_literal(encoding.content_type)}": bool(encoding.content_type),
        f"style={text_literal(encoding.style)}": bool(encoding.style),
        f"explode={encoding.explode}": not encoding.explode,
        "allow_reserved=True": encoding.allow_reserved,
    }
    shown = ", ".join(flag for flag, present in flags.items() if present)
    return f"{text_literal(encoding.wire_name)}: {module.runtime('contents', 'Encoding')}({shown})"


def _write_members(content: Content, module: Module) -> list[str]:
    if content.codec is Codec.BINARY:
        return [module.runtime("uploads", "Upload")]
    if content.codec is Codec.TEXT:
        return [module.builtin("str")]
    return union_members(content.type or Anything(), module, closed=True)


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
