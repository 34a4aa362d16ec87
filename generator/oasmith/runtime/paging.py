"""Token paging: a listing as one iterable of items.

`token` always names the page that is being read: it moves on only when every item of a page was
taken. To resume a listing, start it with the token; items of a half-taken page come again, none
is lost.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from .caller import AsyncCaller, Caller
from .errors import ClientError, PagingError
from .operation import Operation
from .unset import Unset

Page = TypeVar("Page")
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Paging(Generic[Page, Item]):
    """How an operation pages.

    `token` is the argument that takes the token, `next` finds the next token in a page (nothing
    or "" at the end) and `items` its items.
    """

    token: str
    next: Callable[[Page], str | int | None | Unset]
    items: Callable[[Page], Iterable[Item] | None | Unset]


class _Position(Generic[Page, Item]):
    """Where a listing stands."""

    def __init__(
        self,
        operation: Operation[Page],
        arguments: Mapping[str, Any],
        paging: Paging[Page, Item],
    ) -> None:
        self._operation = operation
        self._arguments = dict(arguments)
        self._paging = paging

    @property
    def token(self) -> str | int | None:
        """The token of the page being read; None for the first."""
        token: str | int | None = self._arguments.get(self._paging.token) or None
        return token

    def _items(self, page: Page) -> Iterable[Item]:
        items = self._paging.items(page)
        return () if items is None or isinstance(items, Unset) else items

    def _move_on(self, page: Page, seen: set[str | int]) -> bool:
        """Go to the next page; False at the end, after which the listing starts anew."""
        if self.token is not None:
            seen.add(self.token)
        following = self._paging.next(page) or None
        if following is not None and following in seen:
            raise PagingError("the server gave a page token twice; the listing would never end")
        self._arguments[self._paging.token] = following
        return following is not None

    def _failed(self, error: ClientError) -> None:
        error.operation = self._operation.name
        error.page_token = None if self.token is None else str(self.token)


class Pager(_Position[Page, Item], Iterable[Item]):
    """The items of a listing; pages are fetched as they are needed."""

    def __init__(
        self,
        caller: Caller,
        operation: Operation[Page],
        arguments: Mapping[str, Any],
        paging: Paging[Page, Item],
    ) -> None:
        super().__init__(operation, arguments, paging)
        self._caller = caller

    def __iter__(self) -> Iterator[Item]:
        for page in self.pages():
            yield from self._items(page)

    def pages(self) -> Iterator[Page]:
        """The pages as the server gave them; a ClientError carries `page_token` to resume from."""
        seen: set[str | int] = set()
        more = True
        while more:
            try:
                page = self._caller.call(self._operation, self._arguments)
            except ClientError as error:
                self._failed(error)
                raise
            yield page
            more = self._move_on(page, seen)


class AsyncPager(_Position[Page, Item]):
    """The asynchronous twin of `Pager`."""

    def __init__(
        self,
        caller: AsyncCaller,
        operation: Operation[Page],
        arguments: Mapping[str, Any],
        paging: Paging[Page, Item],
    ) -> None:
        super().__init__(operation, arguments, paging)
        self._caller = caller

    async def __aiter__(self) -> AsyncIterator[Item]:
        async for page in self.pages():
            for item in self._items(page):
                yield item

    async def pages(self) -> AsyncIterator[Page]:
        """The pages as the server gave them; see `Pager.pages`."""
        seen: set[str | int] = set()
        more = True
        while more:
            try:
                page = await self._caller.call(self._operation, self._arguments)
            except ClientError as error:
                self._failed(error)
                raise
            yield page
            more = self._move_on(page, seen)
