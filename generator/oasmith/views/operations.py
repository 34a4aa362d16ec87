"""Operations as data: the constants of a resource module."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from oasmith.model import (
    UNCONSTRAINED,
    Alias,
    Anything,
    ArrayOf,
    Content,
    MapOf,
    Named,
    Nullable,
    OneOf,
    Operation,
    Parameter,
    Record,
    Response,
    Scalar,
    ScalarKind,
    TypeExpr,
)
from oasmith.naming.names import OperationName
from oasmith.python.annotations import annotation_for, join_members
from oasmith.python.layout import bracketed, exploded, statement
from oasmith.python.literals import text_literal, tuple_literal
from oasmith.python.module import Module
from oasmith.python.shapes import shape_for
from oasmith.views.contents import read_members, readable, readers, writer


@dataclass(frozen=True, slots=True)
class OperationWriter:
    """One operation: its names, its result, and its constants."""

    operation: Operation
    module: Module

    @property
    def name(self) -> OperationName:
        """How the operation is called."""
        return self.module.package.names.operations[self.operation.id]

    @property
    def success(self) -> list[Response]:
        """The responses that are results: 2xx, or where there is none, the default."""
        found = [r for r in self.operation.responses if r.status.startswith("2")]
        return found or [r for r in self.operation.responses if r.status == "default"]

    @property
    def result(self) -> str:
        """The annotation of what a call returns."""
        kinds = [read_members(c, self.module) for r in self.success for c in readable(r)]
        if any(not r.contents for r in self.success) or not self.success:
            kinds.append(["None"])
        return join_members(member for kind in kinds for member in kind)

    def constants(self) -> list[list[str]]:
        """The operation as data; its pager and its poller, where it has them."""
        result = [self._operation_constant()]
        if self.operation.paging is not None:
            result.append(self._paging_constant())
        if self.operation.polling is not None and self.operation.polling.status:
            result.append(self._polling_constant())
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
            f"path={text_literal(op.path)}",
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
        if op.idempotency_key:
            settings.append(f"idempotency_key={text_literal(op.idempotency_key)}")
        settings += ["deprecated=True"] if op.deprecated else []
        return settings

    def parameters(self) -> list[tuple[Parameter, str]]:
        """The parameters, each with the argument that gives it."""
        names = self.module.package.names
        own = zip(self.operation.parameters, names.parameters[self.operation.id], strict=True)
        return [(p, names.client_parameters[p.wire_name] if p.client else name) for p, name in own]

    def _table(self, name: str, responses: Sequence[Response]) -> list[str]:
        entries = [
            f"{text_literal(r.status)}: {readers(readable(r), self.module)}" for r in responses
        ]
        return [f"{name}={bracketed('{', entries, '}', len(name) + 6)}"] if entries else []

    def _paging_constant(self) -> list[str]:
        paging = self.operation.paging
        assert paging is not None
        item = annotation_for(paging.item, self.module)
        kind = f"{self.module.runtime('paging', 'Paging')}[{self.result}, {item}]"
        token = next(n for p, n in self.parameters() if p.wire_name == paging.token)
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

    def _items_constant(self, content: Content) -> list[str]:
        items = self.module.runtime("sequences", "Items")
        type_ = self.item_type(content)
        if type_ is None:
            read = self.module.runtime("sequences", "plain")
        else:
            kind = "of_event" if content.is_event else "typed"
            read = f"{self.module.runtime('sequences', kind)}({shape_for(type_, self.module)})"
        head = f"{self.name.constant}_ITEMS: {items}[{self.item_annotation(content)}]"
        return statement([f"{head} = {items}({text_literal(content.media_type)}, {read})"])

    def item_annotation(self, content: Content) -> str:
        """The annotation of an item of a sequence."""
        type_ = self.item_type(content)
        if type_ is None:
            return self.module.runtime("sequences", "Event")
        return annotation_for(type_, self.module)

    def item_type(self, content: Content) -> TypeExpr | None:
        """The type of an item of a sequence; None for events as they are."""
        type_ = content.type
        if content.is_events:
            return None if type_ == Scalar(ScalarKind.STRING) else type_
        while isinstance(type_, Named) and isinstance(named := self.module.named(type_.id), Alias):
            type_ = named.target
        return type_.item if isinstance(type_, ArrayOf) else Anything()

    def _attribute(self, start: str, path: tuple[str, ...]) -> str:
        """The attribute of the success model at a path of property names, None without one."""
        content = next(c for r in self.success for c in readable(r))
        type_: TypeExpr | None = content.type
        steps = [start]
        for wire_name in path:
            record = _record_behind(type_, self.module)
            assert record is not None, "the extension was checked when it was lowered"
            index = next(i for i, f in enumerate(record.fields) if f.wire_name == wire_name)
            name = self.module.package.names.fields[record.id][index]
            steps.append(f"{steps[-1]}.{name}")
            type_ = record.fields[index].type
        tests = " and ".join(steps[1:-1])
        return f"{steps[-1]} if {tests} else None" if tests else steps[-1]


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
