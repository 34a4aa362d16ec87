"""What it does: finds quotas such as "200 requests per minute" in descriptions.

Why it matters: the generated client keeps a declared quota before the vendor has to refuse a call.
It does not keep a quota in prose.

Example:

    description: Returns the results. Rate limit is 200 requests per minute.

Fix: paste the suggested action into an overlay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from oasmith.diagnostics import Severity
from oasmith.json_value import Json
from oasmith.lint.overlay_action import overlay_action
from oasmith.lint.reading import mapping, text
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node

_EXTENSION: Final = "x-oasmith-rate-limit"
_SECONDS: Final = {"second": 1, "sec": 1, "minute": 60, "min": 60, "hour": 3600, "day": 86400}
_QUOTA: Final = re.compile(
    r"(?<![\d.,])(\d{1,9}|\d{1,3}(?:[,.' ]\d{3}){1,2})\s{0,3}(?:API\s)?(?:requests?|calls?|queries)"
    r"\s{0,3}(?:/|per|every|each|an?|in)\s{0,3}(?:(\d{1,4})[\s-])?"
    rf"({'|'.join(_SECONDS)})s?\b",
    re.IGNORECASE,
)


class _Quota(NamedTuple):
    """A quota in prose: its key, its words, and the equivalent extension."""

    key: str
    phrase: str
    extension: Json

    @property
    def reason(self) -> str:
        return f"the {self.key} says: {self.phrase}"


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each description with a quota that is not declared."""
    if _EXTENSION in context.value:
        return
    for operation in context.operations:
        if _EXTENSION in operation.value or _EXTENSION in operation.item:
            continue
        if quota := _quota_in(operation.value):
            action = overlay_action(operation.pointer, quota.extension, quota.reason)
            yield Finding(join(operation.pointer, quota.key), _message(quota), help=action)
    if any(_EXTENSION in operation.value for operation in context.operations):
        return
    if quota := _quota_in(mapping(context.value, "info")):
        action = overlay_action("#", quota.extension, quota.reason)
        yield Finding(join("#/info", quota.key), _message(quota), help=action)


def _quota_in(node: Json) -> _Quota | None:
    for key in ("description", "summary"):
        if match := _QUOTA.search(text(node, key)):
            requests = int(re.sub(r"\D", "", match[1]))
            per = int(match[2] or 1) * _SECONDS[match[3].lower()]
            if requests and per:
                limit = {"requests": requests, "per": per}
                return _Quota(key, " ".join(match[0].split()), {_EXTENSION: limit})
    return None


def _message(quota: _Quota) -> str:
    return f"the quota is only in prose (“{quota.phrase}”), so the client does not keep it"


RULE = Rule("rate-limit-in-prose", Severity.INFO, check, advice=True)
