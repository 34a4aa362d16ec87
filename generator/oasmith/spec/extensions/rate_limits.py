"""What `x-oasmith-rate-limit` tells: a quota, or a list of them.

Input: a value of that form (`spec.extensions.form`). Output: its quotas.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from oasmith.json_value import Json

_UNITS: Final = {
    **dict.fromkeys(("s", "second"), 1.0),
    **dict.fromkeys(("min", "minute"), 60.0),
    **dict.fromkeys(("h", "hour"), 3600.0),
    "day": 86400.0,
}
"""Seconds."""


class Quota(NamedTuple):
    """At most `requests` in `per` seconds, in a bucket; "" is for one of the operation's own."""

    requests: int
    per: float
    bucket: str


def quotas_of(told: Json, bucket: str = "") -> list[Quota]:
    """The quotas; `bucket` is that of those that name none."""
    each = told if isinstance(told, list) else [] if told is None else [told]
    return [_quota(quota, bucket) for quota in each]


def _quota(told: Json, bucket: str) -> Quota:
    if isinstance(told, dict):
        per: Any = told["per"]
        requests: Any = told["requests"]
        return Quota(int(requests), float(per), str(told.get("bucket", bucket)))
    requests, _, unit = str(told).partition("/")
    return Quota(int(requests), _UNITS[unit], bucket)
