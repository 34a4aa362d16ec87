from __future__ import annotations

import pytest

from oasmith.runtime.http import Headers
from oasmith.runtime.retries import RetryBudget, backoff, retry_after


def test_backoff_doubles_up_to_twenty_seconds() -> None:
    assert [backoff(n, 1.0) for n in range(7)] == [0.5, 1, 2, 4, 8, 16, 20]
    assert backoff(3, 0.0) == 0
    assert backoff(1000, 0.5) == 10


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Retry-After": "5"}, 5),
        ({"Retry-After": "1.5"}, 1.5),
        ({"Retry-After": "5", "Retry-After-Ms": "1500"}, 1.5),
        ({"Retry-After": "Thu, 01 Jan 1970 00:01:40 GMT"}, 90),
        ({"Retry-After": "Thu, 01 Jan 1970 00:00:00 GMT"}, 0),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": "nan"}, None),
        ({"Retry-After": "inf"}, None),
        ({"Retry-After": "-1"}, None),
        ({"Retry-After": "Thu, 99 Jan 99999 00:00:00 GMT"}, None),
    ],
)
def test_retry_after_is_seconds_a_date_or_milliseconds(
    headers: dict[str, str], seconds: float | None
) -> None:
    assert retry_after(Headers(headers.items()), now=10) == seconds


def test_the_budget_runs_dry_and_is_earned_back_by_calls() -> None:
    budget = RetryBudget()
    assert [budget.spend() for _ in range(11)] == [True] * 10 + [False]
    for _ in range(5):
        budget.earn()
    assert budget.spend()
    assert not budget.spend()
