"""What operations do beyond one request and one response: rate limits, paging, polling, links that
are followed, and switches between streams and whole answers.
"""

from __future__ import annotations

from enum import Enum as _Enum
from typing import Final, TypeAlias

from oasmith.json_value import Json
from oasmith.model.types import TypeExpr
from oasmith.values import dataclass


@dataclass(frozen=True, slots=True)
class RateLimit:
    """``x-oasmith-rate-limit``: at most `requests` in any window of `per` seconds, of all
    operations that share its `bucket`."""

    requests: int
    per: float
    bucket: str = ""


class PagingKind(_Enum):
    """How a page is addressed; the value is the key of the extension."""

    TOKEN = "token"
    PAGE = "page"
    OFFSET = "offset"


@dataclass(frozen=True, slots=True)
class Paging:
    """``x-oasmith-paging``.

    `parameter` is the wire name of the query parameter that takes the position of a page, `items`
    and `next` are property paths into the response body (already split: ``$response.body#/a/b`` is
    ``("a", "b")``), `item` the type of one item. `header` replaces `next` where a header of
    the response has it. With `in_url`, that is a URL that has the token in its query. With
    `last_item`, the token is that property of the last item of a page. Counted pages start at
    `first` and may end with `end_status`. If `more` is a path, they and pages with a `last_item`
    end where that is empty.
    """

    kind: PagingKind
    parameter: str
    items: tuple[str, ...]
    item: TypeExpr
    next: tuple[str, ...] = ()
    header: str = ""
    in_url: bool = False
    last_item: str = ""
    more: tuple[str, ...] = ()
    end_status: int = 0
    first: int = 0


@dataclass(frozen=True, slots=True)
class Polling:
    """``x-oasmith-polling``: a status property and what its values mean. With an empty path
    there is none, and the caller gives the condition.
    """

    status: tuple[str, ...]
    pending: tuple[str, ...]
    success: tuple[str, ...]
    failure: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FromResult:
    """The property at a path into the result."""

    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FromBody:
    """The value at a path into the body that was sent."""

    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FromParameter:
    """The value of a parameter that was sent, by its index."""

    index: int


@dataclass(frozen=True, slots=True)
class Constant:
    """A value that the document gives."""

    value: Json


Source: TypeAlias = FromResult | FromBody | FromParameter | Constant
"""Where an argument of a followed link comes from."""


@dataclass(frozen=True, slots=True)
class Submission:
    """A link that is followed: `operation` reports on the work that this one starts.

    `arguments` say for the parameters of `operation`, by index, where their values come from.
    """

    operation: str
    arguments: tuple[tuple[int, Source], ...]


STREAM_SWITCH: Final = "stream"
"""The wire name of what switches between a stream and a whole answer."""


@dataclass(frozen=True, slots=True)
class StreamSwitch:
    """The boolean `stream`, by which items come as they arrive: a parameter by its index, None for
    a property of the body. `by_default`: items come where it is not given."""

    parameter: int | None
    by_default: bool = False
