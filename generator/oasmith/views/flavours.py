"""The two flavours of generated classes: blocking and asynchronous, with the source that
differs."""

from __future__ import annotations

from oasmith.values import dataclass


@dataclass(frozen=True, slots=True)
class Flavour:
    """The difference between a blocking and an asynchronous client, as source text."""

    prefix: str
    caller: str
    pager: str
    wait: str
    submission: str
    sequence: str
    with_response: str
    define: str
    await_: str


SYNC = Flavour("", "Caller", "Pager", "wait", "Submission", "ItemStream", "as_response", "def", "")
ASYNC = Flavour(
    "Async",
    "AsyncCaller",
    "AsyncPager",
    "wait_async",
    "AsyncSubmission",
    "AsyncItemStream",
    "as_response_async",
    "async def",
    "await ",
)
FLAVOURS = (SYNC, ASYNC)
