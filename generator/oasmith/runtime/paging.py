"""Paging: a listing as one iterable of items, which can be resumed after any of them.

Invariant: a pager is behind the item that it gave last. It moves to the next page only when
an item beyond the page is needed; `resume_token` says where it is.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import astuple, dataclass
from json import dumps
from typing import Any, Generic, TypeAlias, TypeVar
from urllib.parse import parse_qs, urlsplit
from zlib import crc32

from .call import AnyCaller
from .concurrency import run_at_once
from .encode import encode
from .errors import (
    ApiError,
    ClientError,
    DecodeError,
    PagingError,
    RequestValidationError,
)
from .http import Headers
from .json_values import is_array
from .lookup import looked_up
from .model_base import Unset
from .operation import Operation
from .problems import Problem, describe
from .resume import held, read_token, refused, wire, write_token

Page = TypeVar("Page")
Item = TypeVar("Item")
At: TypeAlias = str | int | None
"""The position of a page: a token, its number, or how many items are before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging(Generic[Page, Item]):
    """How an operation pages: `argument` takes the position of a page, `items` finds its items.

    `first` is the position of the first page where positions are counted; None: the server knows.
    """

    argument: str
    items: Callable[[Page], list[Item] | None | Unset]
    first: int | None = None

    def start(self) -> At:
        """The position of the first page."""
        return self.first

    def following(self, at: At, page: Page, headers: Headers, count: int) -> object:
        """The position after the page at `at` with `count` items, which came with `headers`, as
        Python has it; None at the end.
        """
        raise NotImplementedError

    def ends(self, status: int) -> bool:
        """Whether this status of an error says that there is no such page."""
        return False


@dataclass(frozen=True, slots=True, kw_only=True)
class ByToken(Paging[Page, Item]):
    """`next` finds the token of the next page in a page: nothing or "" at the end."""

    next: Callable[[Page], object]

    def following(self, at: At, page: Page, headers: Headers, count: int) -> object:
        """What the page says."""
        return self.next(page) or None


@dataclass(frozen=True, slots=True, kw_only=True)
class ByPage(Paging[Page, Item]):
    """Pages are numbered from `first`. An empty page is the end, and so is one of which `more` is
    nothing, false, 0 or "". With `end_status` an error of that status is the end, but for the page
    that is requested first.
    """

    first: int = 1
    end_status: int = 0
    more: Callable[[Page], object] | None = None

    def following(self, at: At, page: Page, headers: Headers, count: int) -> At:
        """The next number."""
        is_last = not count or (self.more is not None and not self.more(page))
        return None if is_last else int(at or 0) + self.step(count)

    def step(self, count: int) -> int:
        """How much the position grows after a page of `count` items."""
        return 1

    def ends(self, status: int) -> bool:
        return status == self.end_status


@dataclass(frozen=True, slots=True, kw_only=True)
class ByOffset(ByPage[Page, Item]):
    """As `ByPage`, but a position is the number of items before the page."""

    first: int = 0

    def step(self, count: int) -> int:
        """The items of the page."""
        return count


def token_in(url: str | None | Unset, name: str) -> str | None:
    """The query parameter `name` of the URL of a next page; None if there is no URL."""
    if not url:
        return None
    try:
        return parse_qs(urlsplit(url).query, strict_parsing=True)[name][0]
    except (LookupError, ValueError):
        raise PagingError(f"the URL of the next page has no {name}") from None


@dataclass(slots=True)
class _Position:
    """The page at `at`, of which `taken` items were given; `turns` counts the pages before it.
    Behind the last page, `at` is None.

    A server that repeats its tokens is found out however often a listing is resumed: one token is
    kept as the `mark`, and replaced after 1, 2, 4, 8 … pages (Brent's way to find a cycle).
    """

    at: At
    taken: int = 0
    turns: int = 0
    mark: At = None

    def turned(self, at: At) -> _Position:
        """The position at the begin of the next page."""
        turns = self.turns + 1
        return _Position(at, turns=turns, mark=self.mark if turns & (turns - 1) else at)


class _Listing(Generic[Page, Item]):
    """The position of a listing. One thread or task at a time may go on with it.

    `body` and `content_type` are those of every call.
    """

    def __init__(
        self,
        caller: AnyCaller[Any],
        operation: Operation[Page],
        arguments: Mapping[str, Any],
        paging: Paging[Page, Item],
        *,
        resume_token: str | None = None,
        **body: Any,
    ) -> None:
        self._caller = caller.returning("response")
        self._operation = operation
        self._arguments = dict(arguments)
        self._paging = paging
        self._body = body
        start = wire(operation, self._arguments).get(paging.argument, paging.start())
        self._arguments.pop(paging.argument, None)
        self._position = self._read(resume_token) if resume_token is not None else _Position(start)
        self._seen: set[At] = set()
        self._page: Any = None
        self._headers = Headers()
        self._items: list[Item] | None = None  # None: the page is still to be fetched
        self._before: tuple[_Position, list[Item]] = self._position, []

    @property
    def resume_token(self) -> str:
        """The position of the listing, as text: given to the same method with the same arguments,
        in this process or another, it goes on with the very next item.
        """
        state = {"with": self._fingerprint(), "at": astuple(self._position)}
        return write_token(self._operation, state)

    def _read(self, token: str) -> _Position:
        state = read_token(self._operation, token)
        if state.get("with") != self._fingerprint():
            raise refused(self._operation, "is of a listing with other arguments")
        match state.get("at"):
            case [str() | int() | None as at, int(taken), int(turns), str() | int() | None as mark]:
                if min(taken, turns) >= 0:
                    return _Position(at, taken, turns, mark)
            case _:
                pass
        raise refused(self._operation, "is damaged")

    def _fingerprint(self) -> int:
        """Tells listings apart by what a token may hold; a body is too large to look at."""
        told = held(self._operation, self._arguments)
        return crc32(dumps(told, sort_keys=True).encode())

    async def _fetch(self) -> bool:
        """Hold the next page; False at the end. A ClientError carries `resume_token`."""
        try:
            if self._items is not None:
                self._leave(self._items)
            here = self._position
            if here.turns and here.at is None:
                return False
            arguments = {**self._arguments, self._paging.argument: here.at}
            try:
                came: Any = await self._caller.called(self._operation, arguments, **self._body)
            except ApiError as error:
                if not here.turns or not self._paging.ends(error.status):
                    raise
                self._position = here.turned(None)
                return False
            self._headers = came.headers
            self._arrive(came.data)
        except ClientError as error:
            error.operation = self._operation.name
            if not isinstance(error, RequestValidationError):
                error.resume_token = self.resume_token
            raise
        return True

    def _arrive(self, page: Page) -> None:
        """Hold a page that was fetched."""
        # An answer without a body ends the listing as an empty page does.
        look = self._paging.items
        items: object = (None if page is None else looked_up("the list of items", look, page)) or []
        if not is_array(items):
            raise DecodeError([Problem("items", f"expected list, got {describe(items)}")])
        if self._paging.first is not None and items and items == self._before[1]:
            self._position = self._before[0]
            raise PagingError("the server gave a page twice; the listing would never end")
        self._page, self._items = page, items

    def _leave(self, items: list[Item]) -> None:
        """Stand at the page after the one that is held, or at the end."""
        here = self._position
        count = max(here.taken, len(items))
        following = None
        if self._page is not None:
            following = self._following(here.at, count)
        self._seen.add(here.at)
        if following is not None and (following == here.mark or following in self._seen):
            raise PagingError("the server gave a page token twice; the listing would never end")
        self._position, self._before = here.turned(following), (here, items)
        self._page = self._items = None

    def _following(self, at: At, count: int) -> At:
        """The position after the page that is held."""

        def look(page: Page) -> object:
            return encode(self._paging.following(at, page, self._headers, count))

        following = looked_up("the next page", look, self._page)
        if following is None or isinstance(following, (str, int)):
            return following
        raise DecodeError([Problem("", f"expected the next page, got {describe(following)}")])

    def _rewind(self) -> None:
        """Let a page of which only some items were taken come once more, as a whole."""
        if self._items is None or self._has_item():
            self._position.taken = 0
            self._page = self._items = None

    def _has_item(self) -> bool:
        return self._items is not None and self._position.taken < len(self._items)

    def _take(self) -> Item:
        assert self._items is not None
        item = self._items[self._position.taken]
        self._position.taken += 1
        return item


class Pager(_Listing[Page, Item], Iterator[Item]):
    """The items of a listing; pages are fetched as they are needed.

    A ClientError on the way carries `resume_token`.
    """

    def __next__(self) -> Item:
        while not self._has_item():
            if not run_at_once(self._fetch()):
                raise StopIteration
        return self._take()

    def pages(self) -> Iterator[Page]:
        """The pages as the server gave them, from the present position of the listing."""
        self._rewind()
        while run_at_once(self._fetch()):
            yield self._page


class AsyncPager(_Listing[Page, Item], AsyncIterator[Item]):
    """The asynchronous twin of `Pager`."""

    async def __anext__(self) -> Item:
        while not self._has_item():
            if not await self._fetch():
                raise StopAsyncIteration
        return self._take()

    async def pages(self) -> AsyncIterator[Page]:
        """The pages as the server gave them; see `Pager.pages`."""
        self._rewind()
        while await self._fetch():
            yield self._page
