"""Rate limits as source."""

from __future__ import annotations

from collections.abc import Iterable

from oasmith.model import RateLimit
from oasmith.python.literals import text_literal
from oasmith.python.module import Module


def rate_limit(rate_limits: Iterable[RateLimit], module: Module) -> str:
    """The rate limits; empty without any."""
    limits = []
    for limit in rate_limits:
        bucket = f", bucket={text_literal(limit.bucket)}" if limit.bucket else ""
        kind = module.runtime("RateLimit")
        limits.append(f"{kind}({limit.requests}, per={limit.per!r}{bucket})")
    if len(limits) > 1:
        return f"{module.runtime('RateLimits')}({', '.join(limits)})"
    return "".join(limits)
