"""Constants that methods of a role use beside their operation: pagers, pollers, links, item
readers.

Input: an operation. Output: a constant for each of its roles that has one. Invariant: the name of
each is that of the operation's constant with the suffix of `naming.roles`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from oasmith.model import (
    FromBody,
    FromParameter,
    FromResult,
    PagingKind,
    Record,
    Source,
    TypeExpr,
)
from oasmith.model.walk import resolved
from oasmith.naming.roles import ITERATE, ROLES, STREAM, SUBMIT, WAIT, roles_of
from oasmith.python.annotations import annotation_for
from oasmith.python.literals import literal, text_literal
from oasmith.python.module import Module
from oasmith.python.shapes import shape_for
from oasmith.values import dataclass
from oasmith.views.constants import (
    ConstantView,
    constant_view,
    optional_text,
    optional_texts,
    tables_module,
)
from oasmith.views.operation_types import OperationTypes


@dataclass(frozen=True, slots=True)
class _Constant:
    """A constant without its name: its generic class, the arguments of that, the settings."""

    class_name: str
    types: list[str]
    settings: dict[str, str]


def role_constants(types: OperationTypes) -> Iterator[ConstantView]:
    """The constants of the operation's roles, in the order of the roles."""
    for role in roles_of(types.operation):
        constant = _CONSTANTS[role](types) if role in _CONSTANTS else None
        if constant is not None:
            name = f"{types.name.constant}{ROLES[role].constant}"
            yield constant_view(name, constant.class_name, constant.types, constant.settings)


_PAGING = {
    PagingKind.TOKEN: "ByToken",
    PagingKind.PAGE: "ByPage",
    PagingKind.OFFSET: "ByOffset",
}


def _paging(types: OperationTypes) -> _Constant:
    paging, module = types.operation.paging, types.module
    assert paging is not None
    kind = _PAGING[paging.kind]
    if paging.header or paging.last_item:
        kind = "ByHeader" if paging.header else "ByLastItem"
    argument = next(n for p, n in types.parameters() if p.wire_name == paging.parameter)
    following = _attribute(types, "page", paging.next) if paging.next else ""
    if following and paging.in_url:
        read = module.runtime("token_in")
        following = f"{read}({following}, {text_literal(paging.parameter)})"
    item, last = annotation_for(paging.item, module), ""
    if paging.last_item:
        last = f"item.{_field(paging.item, paging.last_item, module)[0]}"
        last += " if item else None" * ("None" in item.split(" | "))
    settings = {
        "argument": text_literal(argument),
        "items": f"lambda page: {_attribute(types, 'page', paging.items)}",
        "next": f"lambda page: {following}" if following else "",
        "last": f"lambda item: {last}" if last else "",
        "header": optional_text(paging.header),
        "in_url": optional_text(paging.parameter if paging.header and paging.in_url else ""),
        "first": str(paging.first) if paging.kind is PagingKind.PAGE else "",
        "more": f"lambda page: {_attribute(types, 'page', paging.more)}" if paging.more else "",
        "end_status": str(paging.end_status) if paging.end_status else "",
    }
    return _Constant(module.runtime(kind), [types.result, item], settings)


def _polling(types: OperationTypes) -> _Constant | None:
    """None where the document does not say which statuses are final."""
    polling = types.operation.polling
    if polling is None or not polling.status:
        return None
    settings = {
        "status": f"lambda result: {_attribute(types, 'result', polling.status)}",
        "success": optional_texts(polling.success),
        "failure": optional_texts(polling.failure),
        "pending": optional_texts(polling.pending),
    }
    return _Constant(types.module.runtime("Polling"), [types.result], settings)


def _link(types: OperationTypes) -> _Constant:
    submission, target = types.operation.submission, types.target()
    assert submission is not None
    home = ""
    if target.name.resource != types.name.resource:
        home = f"{types.module.use('.', tables_module(target.name.resource))}."
    polling = target.operation.polling
    constant = home + target.name.constant
    poller = f"{constant}{ROLES[WAIT].constant}" if polling and polling.status else "None"
    names = [name for _, name in target.parameters()]
    entries = [
        f"{text_literal(names[index])}: {_source(types, source)}"
        for index, source in submission.arguments
    ]
    settings = {
        "to": f"lambda: ({constant}, {poller})",
        "arguments": f"lambda result, sent: {{{', '.join(entries)}}}",
    }
    kind = types.module.runtime("Link")
    return _Constant(kind, [types.result, target.result], settings)


def _source(types: OperationTypes, source: Source) -> str:
    match source:
        case FromResult(path):
            return _attribute(types, "result", path)
        case FromParameter(index):
            return f"sent[{text_literal(types.parameters()[index][1])}]"
        case FromBody(path):
            read = types.module.runtime("in_body")
            tokens = "".join(f", {text_literal(token)}" for token in path)
            return f'{read}(sent["body"]{tokens})'
        case constant:
            return literal(constant.value)


def _items(types: OperationTypes) -> _Constant:
    content = types.operation.sequence
    assert content is not None
    settings = {
        "media_type": text_literal(content.media_type),
        "read": _item_reader(types),
    }
    kind = types.module.runtime("ItemReader")
    return _Constant(kind, [types.item_annotation(content)], settings)


def _item_reader(types: OperationTypes) -> str:
    content, module = types.operation.sequence, types.module
    assert content is not None
    type_ = types.item_type(content)
    if type_ is None:
        return module.runtime("plain")
    shape = shape_for(type_, module)
    if not content.event:
        return f"{module.runtime('typed')}({shape})"
    fields = optional_texts(content.event.names) + ", is_json=True" * content.event.is_json
    return f"{module.runtime('of_event')}({shape}, {fields})"


_CONSTANTS: Mapping[str, Callable[[OperationTypes], _Constant | None]] = {
    ITERATE: _paging,
    WAIT: _polling,
    SUBMIT: _link,
    STREAM: _items,
}


def _attribute(types: OperationTypes, start: str, path: tuple[str, ...]) -> str:
    """The attribute of the success model at a path of property names, None without one."""
    content = next(types.asked_for(""))
    type_: TypeExpr | None = content.type
    steps = [start]
    for wire_name in path:
        name, type_ = _field(type_, wire_name, types.module)
        steps.append(f"{steps[-1]}.{name}")
    may_be_none = "None" in types.result.split(" | ")
    tests = " and ".join(steps[0 if may_be_none else 1 : -1])
    return f"{steps[-1]} if {tests} else None" if tests else steps[-1]


def _field(type_: TypeExpr | None, wire_name: str, module: Module) -> tuple[str, TypeExpr]:
    """The attribute that a model has for a property, and its type."""
    record = resolved(type_, module.package.api.types)
    assert isinstance(record, Record), "the extension was checked when it was lowered"
    index = next(i for i, f in enumerate(record.fields) if f.wire_name == wire_name)
    return module.package.names.fields[record.id][index], record.fields[index].type
