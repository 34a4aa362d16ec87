from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from oasmith.runtime.limits import LocalBucket, LocalLimiter, RateLimit, RateLimits
from oasmith.runtime.testing import FakeClock, FakeTransport
from tests.runtime.shop import ShopClient


@given(
    st.integers(1, 20),
    st.lists(st.floats(0, 30), min_size=1, max_size=100),
    st.sampled_from([1.0, 0.95, 0.5]),
)
def test_no_window_holds_more_than_the_allowance(
    requests: int, gaps: list[float], safety: float
) -> None:
    clock = FakeClock(now=0.0)
    bucket = LocalBucket(RateLimit(requests, per=60.0), safety, clock)
    starts = []
    for gap in gaps:
        clock.now += gap
        wait = bucket.reserve(math.inf)
        assert wait is not None
        starts.append(clock.now + wait)
    allowed = max(1, math.floor(requests * safety))
    rounding = 1e-6  # of `clock.now + wait`
    assert all(second >= first - rounding for first, second in pairwise(starts))
    for first, beyond in zip(starts, starts[allowed:], strict=False):
        assert beyond - first >= 60.0 - rounding


def _bucket(requests: int) -> tuple[LocalBucket, FakeClock]:
    clock = FakeClock(now=0.0)
    return LocalBucket(RateLimit(requests, per=60.0), 1.0, clock), clock


def test_a_slot_after_the_deadline_is_not_taken() -> None:
    bucket, _ = _bucket(1)
    assert bucket.reserve(10) == 0
    assert bucket.reserve(10) is None
    assert bucket.reserve(60) == 60


def test_the_allowance_may_only_be_lowered() -> None:
    bucket, clock = _bucket(10)
    bucket.lower(1000)
    for _ in range(9):
        assert bucket.reserve(math.inf) == 0
    bucket.lower(2)
    clock.now = 1.0
    assert bucket.reserve(math.inf) == 59


def test_a_closed_bucket_opens_when_the_oldest_call_leaves_the_window() -> None:
    bucket, clock = _bucket(10)
    for now in (0, 70, 80):
        clock.now = now
        bucket.reserve(math.inf)
    clock.now = 90
    bucket.close()
    assert bucket.is_closed()
    assert bucket.reserve(math.inf) == 40
    clock.now = 130
    assert not bucket.is_closed()
    clock.now = 90
    bucket.close(seconds=5)
    assert bucket.reserve(math.inf) == 40


def test_a_limiter_has_a_bucket_for_each_quota() -> None:
    limiter = LocalLimiter(1.0)
    limit = RateLimit(1, per=60.0)
    assert limiter.bucket("me", "a", limit) is limiter.bucket("me", "a", limit)
    assert limiter.bucket("me", "a", limit) is not limiter.bucket("me", "b", limit)
    assert limiter.bucket("me", "a", limit) is not limiter.bucket("you", "a", limit)


def test_a_bucket_is_shared_by_all_with_the_same_numbers() -> None:
    class Names:
        def __init__(self) -> None:
            self.asked: list[str] = []

        def bucket(self, scope: str, name: str, limit: Any) -> Any:
            self.asked.append(name)
            return LocalLimiter().bucket(scope, name, limit)

    names = Names()
    client = ShopClient(transport=FakeTransport([]), limiter=names)
    for limit in (
        RateLimit(2, per=60),
        RateLimit(2, per=60, bucket="b"),
        RateLimits(RateLimit(1, per=1), RateLimit(5, per=60), RateLimit(2, per=60, bucket="b")),
    ):
        limit.turns("op", "", client.caller)
    assert names.asked == ["op", "b: 2 in 60 s", "op: 5 in 60 s", "b: 2 in 60 s", "op: 1 in 1 s"]
