"""The quotas of `x-oasmith-rate-limit`, whose value is one quota or a list of them.

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


def quotas_of(value: Json, bucket: str = "") -> list[Quota]:
    """The quotas; `bucket` is that of those that name none."""
    each = value if isinstance(value, list) else [] if value is None else [value]
    return [_quota(quota, bucket) for quota in each]


def _quota(value: Json, bucket: str) -> Quota:
    if isinstance(value, dict):
        per: Any = value["per"]
        requests: Any = value["requests"]
        return Quota(int(requests), float(per), str(value.get("bucket", bucket)))
    requests, _, unit = str(value).partition("/")
    return Quota(int(requests), _UNITS[unit], bucket)
