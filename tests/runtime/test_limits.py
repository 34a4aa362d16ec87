from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from oasmith.runtime.http import Headers
from oasmith.runtime.limits import Bucket, RateLimit, RateLimiter


@given(
    st.integers(1, 20),
    st.lists(st.floats(0, 30), min_size=1, max_size=100),
    st.sampled_from([1.0, 0.95, 0.5]),
)
def test_no_window_holds_more_than_the_allowance(
    requests: int, gaps: list[float], safety: float
) -> None:
    bucket = Bucket(RateLimit(requests, per=60.0), safety)
    now, starts = 0.0, []
    for gap in gaps:
        now += gap
        wait = bucket.reserve(now, math.inf)
        assert wait is not None
        starts.append(now + wait)
    allowed = max(1, math.floor(requests * safety))
    assert starts == sorted(starts)
    for first, beyond in zip(starts, starts[allowed:], strict=False):
        assert beyond - first >= 60.0 - 1e-6


def test_a_slot_after_the_deadline_is_not_taken() -> None:
    bucket = Bucket(RateLimit(1, per=60.0), 1.0)
    assert bucket.reserve(0, 10) == 0
    assert bucket.reserve(0, 10) is None
    assert bucket.reserve(0, 60) == 60


def test_headers_may_only_lower_the_allowance() -> None:
    bucket = Bucket(RateLimit(10, per=60.0), 1.0)
    bucket.observe(Headers([("X-RateLimit-Limit", "1000")]))
    bucket.observe(Headers([("X-RateLimit-Limit", "junk")]))
    for _ in range(9):
        assert bucket.reserve(0, math.inf) == 0
    bucket.observe(Headers([("X-RateLimit-Limit", "2")]))
    assert bucket.reserve(1, math.inf) == 59
    assert bucket.exhausted(Headers([("RateLimit-Remaining", "0")]))
    assert not bucket.exhausted(Headers())


def test_a_closed_bucket_opens_when_the_oldest_call_leaves_the_window() -> None:
    bucket = Bucket(RateLimit(10, per=60.0), 1.0)
    bucket.reserve(0, math.inf)
    bucket.reserve(70, math.inf)
    bucket.reserve(80, math.inf)
    bucket.close(90)
    assert bucket.is_closed(90)
    assert bucket.reserve(90, math.inf) == 40
    assert not bucket.is_closed(130)
    bucket.close(90, seconds=5)
    assert bucket.reserve(90, math.inf) == 40


def test_operations_share_a_bucket_by_name_only() -> None:
    limiter = RateLimiter(1.0)
    limit = RateLimit(1, per=60.0)
    assert limiter.bucket("a", limit) is limiter.bucket("a", limit)
    assert limiter.bucket("a", limit) is not limiter.bucket("b", limit)
    shared = RateLimit(1, per=60.0, bucket="all")
    assert limiter.bucket("a", shared) is limiter.bucket("b", shared)
