"""The names, parameters and results of one operation as Python source.

Input: an operation and the module that refers to it. Output: its names, its parameters with their
arguments, and the annotations of its results and items. Invariant: asking for an annotation records
the imports that it needs in the module.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from oasmith.lower.operation.results import offered
from oasmith.model import (
    Anything,
    ArrayOf,
    Content,
    Operation,
    Parameter,
    Response,
    Scalar,
    ScalarKind,
    TypeExpr,
)
from oasmith.model.walk import unaliased
from oasmith.naming.names import OperationName
from oasmith.python.annotations import annotation_for, join_members
from oasmith.python.module import Module
from oasmith.values import dataclass
from oasmith.views.contents import read_members


@dataclass(frozen=True)
class OperationTypes:
    """The names and the types of one operation."""

    operation: Operation
    module: Module

    @property
    def success(self) -> tuple[Response, ...]:
        """The responses that are results."""
        return self.operation.successes

    @cached_property
    def offers(self) -> list[tuple[Content, ...]]:
        """The contents of each of these responses that a caller may choose with `accept`."""
        return [offered(response) for response in self.success]

    @property
    def name(self) -> OperationName:
        """How the operation is called."""
        return self.module.package.names.operations[self.operation.id]

    @cached_property
    def result(self) -> str:
        """The annotation of the usual result of a call."""
        return self.result_as("")

    def result_as(self, *media_types: str) -> str:
        """The annotation of the result of a call with one of these as `accept`; "" is the usual
        one."""
        contents = (content for kind in media_types for content in self.asked_for(kind))
        members = [member for c in contents for member in read_members(c, self.module)]
        if any(not r.contents for r in self.success) or not self.success:
            members.append("None")
        return join_members(members)

    def asked_for(self, media_type: str) -> Iterator[Content]:
        """The content of each success for a media type of `accept`; the usual one where it has no
        such."""
        for contents in self.offers:
            of_type = (content for content in contents if content.media_type == media_type)
            yield from [next(of_type, contents[0])] if contents else []

    def choices(self) -> list[str]:
        """The media types for `accept`, the usual one first; none without a choice."""
        several = [contents for contents in self.offers if len(contents) > 1]
        return list(dict.fromkeys(c.media_type for contents in several for c in contents))

    def parameters(self) -> list[tuple[Parameter, str]]:
        """The parameters, each with the name of the argument that gives it."""
        names = self.module.package.names
        own = zip(self.operation.parameters, names.parameters[self.operation.id], strict=True)
        return [(p, names.client_parameters[p.wire_name] if p.client else name) for p, name in own]

    @property
    def stream_argument(self) -> str:
        """The argument that the stream method sets itself; empty: there is none."""
        switch = self.operation.switch
        if switch is None or switch.parameter is None:
            return ""
        return self.parameters()[switch.parameter][1]

    def target(self) -> OperationTypes:
        """The operation that reports on the work that this one starts."""
        submission = self.operation.submission
        assert submission is not None
        return OperationTypes(self.module.package.operations[submission.operation], self.module)

    def item_annotation(self, content: Content) -> str:
        """The annotation of an item of a sequence."""
        type_ = self.item_type(content)
        if type_ is None:
            return self.module.runtime("ServerSentEvent")
        return annotation_for(type_, self.module)

    def item_type(self, content: Content) -> TypeExpr | None:
        """The type of an item of a sequence; None for events as they are."""
        type_, whole = content.type, unaliased(content.type, self.module.package.api.types)
        if not content.is_events:
            return whole.item if isinstance(whole, ArrayOf) else Anything()
        if isinstance(whole, ArrayOf):
            type_ = whole.item
        return None if type_ in (Scalar(ScalarKind.STRING), Anything(), None) else type_
