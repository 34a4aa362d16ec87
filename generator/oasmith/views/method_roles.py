"""The methods of each role as source: arguments, result, docstring, and what the body is written
from.

Input: an operation and a flavour. Output: per role a row of functions of them. Invariant: each role
of `naming.roles` has a row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field

from oasmith.naming.roles import CALL, ITERATE, RESUME, STREAM, SUBMIT, WAIT
from oasmith.python.annotations import annotation_for
from oasmith.values import dataclass
from oasmith.views.arguments import Argument
from oasmith.views.body_fields import BodyView
from oasmith.views.flavours import Flavour
from oasmith.views.method_arguments import by_name
from oasmith.views.method_docs import MethodDocs


@dataclass(frozen=True, slots=True)
class MethodBody:
    """The parts of the body of a method, for the template.

    `sent` is a dict of arguments by name, `passed` are arguments that are handed on by name,
    `helper` is the name of the runtime that does the work.
    """

    sent: str
    passed: list[str] = field(default_factory=list)
    helper: str = ""
    calls: str = ""
    """Of a submission: the method that submits."""
    again: str = ""
    """Of a wait that is resumed: a dict of the arguments that no token holds."""
    made_body: BodyView | None = None
    """How the body is made, where its properties are arguments."""
    has_statuses: bool = False
    """Of a wait: the document says which statuses are final."""


@dataclass(frozen=True, slots=True)
class MethodRole:
    """How the methods of a role are written. `is_awaited`: the asynchronous method is a
    coroutine."""

    is_awaited: bool
    arguments: Callable[[MethodDocs], list[Argument]]
    result: Callable[[MethodDocs, Flavour], str]
    doc: Callable[[MethodDocs, Flavour], list[str]]
    body: Callable[[MethodDocs, Flavour], MethodBody]


def _call_body(method: MethodDocs, flavour: Flavour) -> MethodBody:
    accept = ["accept"] if method.choices() else []
    passed = [*method.body_arguments(), *accept]
    return MethodBody(method.given_by_name(), passed, made_body=method.made_body())


def _pager(method: MethodDocs, flavour: Flavour) -> str:
    paging = method.operation.paging
    assert paging is not None
    item = annotation_for(paging.item, method.module)
    return f"{method.module.runtime(flavour.pager)}[{method.result}, {item}]"


def _iterate_body(method: MethodDocs, flavour: Flavour) -> MethodBody:
    pager = method.module.runtime(flavour.pager)
    return MethodBody(
        method.given_by_name(), method.body_arguments(), pager, made_body=method.made_body()
    )


def _wait_body(method: MethodDocs, flavour: Flavour) -> MethodBody:
    wait = method.module.runtime(flavour.wait)
    return MethodBody(method.given_by_name(), helper=wait, has_statuses=method.has_final_statuses)


def _resume_body(method: MethodDocs, flavour: Flavour) -> MethodBody:
    method.module.runtime("resumed")
    wait = method.module.runtime(flavour.wait)
    again = {argument.name: argument.name for argument in method.arguments_beside_token()}
    return MethodBody(
        "",
        helper=wait,
        again=by_name(again, 16) if again else "",
        has_statuses=method.has_final_statuses,
    )


def _submission(method: MethodDocs, flavour: Flavour) -> str:
    class_name = method.module.runtime(flavour.submission)
    return f"{class_name}[{method.result}, {method.target().result}]"


def _submit_body(method: MethodDocs, flavour: Flavour) -> MethodBody:
    made = method.made_body()
    sent = {"body": str(made) if made else "body"} if method.operation.body else {}
    return MethodBody(
        method.given_by_name(sent),
        [argument.name for argument in method.own_arguments],
        method.module.runtime(flavour.submission),
        method.name.method,
    )


def _item_stream(method: MethodDocs, flavour: Flavour) -> str:
    content = method.operation.sequence
    assert content is not None
    kind = method.module.runtime(flavour.sequence)
    return f"{kind}[{method.item_annotation(content)}]"


def _stream_body(method: MethodDocs, flavour: Flavour) -> MethodBody:
    return MethodBody(
        method.given_by_name(left_out=method.switch_argument),
        method.body_arguments(),
        method.module.runtime(flavour.sequence),
        made_body=method.made_body({method.switch_argument: "True"}),
    )


METHOD_ROLES: Mapping[str, MethodRole] = {
    CALL: MethodRole(
        True,
        MethodDocs.call_arguments,
        lambda method, _: method.result,
        lambda method, _: method.call_doc,
        _call_body,
    ),
    ITERATE: MethodRole(
        False,
        MethodDocs.iterate_arguments,
        _pager,
        lambda method, _: method.iterate_doc(),
        _iterate_body,
    ),
    WAIT: MethodRole(
        True,
        MethodDocs.wait_arguments,
        lambda method, _: method.result,
        lambda method, _: method.wait_doc(),
        _wait_body,
    ),
    RESUME: MethodRole(
        True,
        MethodDocs.resume_arguments,
        lambda method, _: method.result,
        lambda method, _: method.resume_doc(),
        _resume_body,
    ),
    SUBMIT: MethodRole(
        True,
        lambda method: method.own_arguments,
        _submission,
        lambda method, _: method.submit_doc(),
        _submit_body,
    ),
    STREAM: MethodRole(
        False,
        MethodDocs.stream_arguments,
        _item_stream,
        MethodDocs.stream_doc,
        _stream_body,
    ),
}
