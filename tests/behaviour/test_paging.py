"""Listings page by page: to the end, from a token, and when a page fails."""

from __future__ import annotations

from typing import Any

import pytest

import microsoft_content
from tests.behaviour.operations import MICROSOFT_ERROR
from tests.behaviour.sides import Sync
from tests.behaviour.vendors import Answer, Vendor, answer


def _page(*ids: str, following: str | None = None) -> Answer:
    page: dict[str, Any] = {"resources": [{"productId": name} for name in ids]}
    return answer({**page, "nextPageToken": following} if following is not None else page)


def _listing(side: Sync, vendor: Vendor, **arguments: Any) -> Any:
    client = side.client(vendor, max_retries=0, strict=True)
    return client.product_statuses.iter_product_statuses(merchant_id=1, **arguments)


def _ids(offers: list[Any]) -> list[str]:
    return [offer.product_id for offer in offers]


def test_a_listing_goes_on_to_the_end(side: Sync, microsoft: Vendor) -> None:
    microsoft.answers(
        _page("a", "b", following="t/1 &"),
        _page(following="t2"),
        answer({"nextPageToken": "t3"}),
        _page("c"),
    )
    offers = side.items(_listing(side, microsoft, max_results=2))
    assert _ids(offers) == ["a", "b", "c"]
    tokens = [seen.query.get("continuation-token") for seen in microsoft.seen]
    assert tokens == [None, "t/1 &", "t2", "t3"]
    assert {seen.query["max-results"] for seen in microsoft.seen} == {"2"}


def test_an_empty_token_ends_a_listing(side: Sync, microsoft: Vendor) -> None:
    microsoft.answers(_page("a", following=""))
    assert _ids(side.items(_listing(side, microsoft))) == ["a"]


def test_pages_come_whole(side: Sync, microsoft: Vendor) -> None:
    microsoft.answers(_page("a", "b", following="t1"), _page("c"))
    pages = side.items(_listing(side, microsoft).pages())
    assert [_ids(page.resources) for page in pages] == [["a", "b"], ["c"]]
    assert [page.next_page_token for page in pages] == ["t1", None]


def test_pages_are_asked_for_when_they_are_needed(side: Sync, microsoft: Vendor) -> None:
    microsoft.answers(_page("a", "b", following="t1"))
    listing, offers = _listing(side, microsoft), list[Any]()
    assert microsoft.seen == []
    side.gather(listing, offers, at_most=2)
    assert len(microsoft.seen) == 1


def test_a_listing_resumes_where_it_was_left(side: Sync, microsoft: Vendor) -> None:
    microsoft.answers(_page("a", following="t1"), _page("b", "c", following="t2"))
    listing, offers = _listing(side, microsoft), list[Any]()
    side.gather(listing, offers, at_most=2)
    assert _ids(offers) == ["a", "b"]
    microsoft.answers(_page("b", "c", following="t2"), _page("d"))
    rest = side.items(_listing(side, microsoft, resume_token=listing.resume_token))
    assert _ids(rest) == ["c", "d"]
    assert microsoft.seen[-2].query["continuation-token"] == "t1"


def test_a_token_that_comes_again_ends_the_listing_with_an_error(
    side: Sync, microsoft: Vendor
) -> None:
    microsoft.answers(_page("a", following="t1"), _page("b", following="t1"))
    offers: list[Any] = []
    with pytest.raises(microsoft_content.PagingError) as caught:
        side.gather(_listing(side, microsoft), offers)
    assert _ids(offers) == ["a", "b"]
    assert "page token twice" in str(caught.value)


def test_an_error_in_the_middle_says_where_to_resume(side: Sync, microsoft: Vendor) -> None:
    microsoft.answers(_page("a", following="t1"), answer(MICROSOFT_ERROR, 500))
    offers: list[Any] = []
    with pytest.raises(microsoft_content.ServerError) as caught:
        side.gather(_listing(side, microsoft), offers)
    assert _ids(offers) == ["a"]
    body: Any = caught.value.body
    assert body.errors[0].code == "ContinuationTokenInvalidErr"
    microsoft.answers(_page("b"))
    rest = side.items(_listing(side, microsoft, resume_token=caught.value.resume_token))
    assert _ids(rest) == ["b"]


def test_an_answer_in_the_middle_that_does_not_fit_says_where_to_resume(
    side: Sync, microsoft: Vendor
) -> None:
    microsoft.answers(_page("a", following="t1"), answer({"resources": [{"productId": 5}]}))
    with pytest.raises(microsoft_content.DecodeError) as caught:
        side.items(_listing(side, microsoft))
    microsoft.answers(_page("b"))
    rest = side.items(_listing(side, microsoft, resume_token=caught.value.resume_token))
    assert _ids(rest) == ["b"]
    assert "resources[0].productId: expected str, got int 5" in str(caught.value)
