"""Paging by the last item of a page, behind which the next page starts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .errors import PagingError
from .http import Headers
from .model_base import Unset
from .paging import At, Item, Page, Paging


@dataclass(frozen=True, slots=True, kw_only=True)
class ByLastItem(Paging[Page, Item]):
    """`last` finds in the last item of a page what the next page is requested with.

    An empty page is the end, and so is one of which `more` is nothing, false, 0 or "".
    """

    last: Callable[[Item], object]
    more: Callable[[Page], object] | None = None

    def following(self, at: At, page: Page, headers: Headers, count: int) -> object:
        """What the last item says; PagingError where it says nothing."""
        items = self.items(page)
        if not items or (self.more is not None and not self.more(page)):
            return None
        position = self.last(items[-1])
        if position is None or isinstance(position, Unset) or position == "":
            raise PagingError(
                f"the last item of a page has nothing to send as {self.argument}, "
                "so the next page cannot be requested"
            )
        return position
