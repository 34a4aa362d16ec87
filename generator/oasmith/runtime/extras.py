"""Extras: what one call sends beside the arguments of its operation (`extra_headers` and so on)."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, TypeVar
from urllib.parse import unquote

from .config import is_given
from .contents import Writer, Written
from .decode import is_record
from .draft import Draft
from .encode import encode
from .options import check_call_options
from .problems import Check, Problem, child, describe
from .shape import Shape
from .shapes import ANYTHING
from .styles import placed
from .unsendable import faults

if TYPE_CHECKING:
    from .caller import AnyCaller

C = TypeVar("C", bound="AnyCaller[Any]")

_OF_CLIENT: Final = frozenset(("timeout", "max_retries", "strict"))
"""Options that stand in for those of the client."""
_UNSENDABLE: Final = (TypeError, ValueError, RecursionError)


@dataclass(frozen=True, slots=True, repr=False)
class Extra:
    """What one call has beside its arguments; its repr shows nothing.

    `prefix` is what stands before the names under which it was given.
    """

    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    query: Mapping[str, Any] = field(default_factory=dict[str, Any])
    body: Mapping[str, Any] = field(default_factory=dict[str, Any])
    prefix: str = "extra_"

    def checked_headers(self, check: Check) -> dict[str, tuple[str, str]]:
        """The headers as a draft has them."""
        draft = Draft("")
        try:
            draft.set_headers(self.headers)
        except ValueError as error:
            check.add(f"{self.prefix}headers", str(error))
        return draft.headers

    def put_query(self, draft: Draft, check: Check) -> None:
        """Add to the query, in place of what it has under the same names."""
        texts: list[str] = []
        for name, value in self.query.items():
            try:
                if is_given(value):
                    texts.append(_pairs(name, encode(value)))
            except _UNSENDABLE as error:
                check.found += faults(value, child(f"{self.prefix}query", name), error)
        names = {unquote(pair.partition("=")[0]) for text in texts for pair in text.split("&")}
        pairs = (pair for text in draft.query for pair in text.split("&"))
        kept = [pair for pair in pairs if unquote(pair.partition("=")[0]) not in names]
        draft.query = [*kept, *filter(None, texts)]

    def write(self, writer: Writer, value: Any, check: Check | None) -> Written:
        """Write a body with members added; TypeError if it has none.

        Where there is no body, the members are all of it, and it is not checked.
        """
        given, changed = is_given(value), copy(writer)
        shape = _Extended(getattr(writer, "shape", ANYTHING), writer.wire(self.body))
        setattr(changed, "shape", shape)  # noqa: B010 - not every writer has one
        written = changed.write(value if given else {}, check if given else None)
        if not shape.asked:
            raise TypeError(f"a body of {written.content_type} has no members")
        return written


class _Extended(Shape[Any]):
    """A shape whose values get members as they are sent."""

    def __init__(self, shape: Shape[Any], members: Mapping[str, Any]) -> None:
        self._shape = shape
        self._members = members
        self.asked = False

    def problems(self, value: Any, *, request: bool = False, path: str = "") -> list[Problem]:
        return self._shape.problems(value, request=request, path=path)

    def sendable(self, value: Any) -> Any:
        sent, self.asked = self._shape.sendable(value), True
        if not is_record(sent):
            raise TypeError(f"only an object has members: the body is {describe(sent)}")
        return {**sent, **self._members}


def extended(caller: C, options: Mapping[str, Any]) -> C:
    """The caller for one call with `CallOptions`.

    TypeError, or ValueError for a number out of range, if an option is not what it must be.
    """
    check_call_options(options)
    changed: Any = {name: value for name, value in options.items() if name in _OF_CLIENT}
    extra = {
        name.removeprefix("extra_"): value
        for name, value in options.items()
        if name not in _OF_CLIENT
    }
    config = caller.config.changed(**changed) if changed else caller.config
    return replace(caller, config=config, extra=Extra(**extra) if extra else None)


def _pairs(name: str, value: Any) -> str:
    """The text of a query parameter: a list is repeated, an object goes in brackets."""
    return placed("query", name, value, "deepObject" if is_record(value) else "form", True, False)
