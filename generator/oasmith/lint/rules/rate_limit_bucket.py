"""What it does: reports a bucket of `x-oasmith-rate-limit` for which several places state different quotas.

Why it matters: the numbers are part of what a bucket is. Where they differ, the generated client keeps
several quotas of that name, each with its own count, and the operations do not share what they were
meant to share: together they send more than the vendor lets in.

Example:

    get:
      x-oasmith-rate-limit: {requests: 10, per: 1, bucket: reads}
    post:
      x-oasmith-rate-limit: {requests: 20, per: 1, bucket: reads}

Fix: state the same quotas at all places, or give each quota a bucket with a name of its own. Quotas of
the document are in the bucket `document`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeAlias

from oasmith.diagnostics import Related, Severity, clip
from oasmith.json_value import Json
from oasmith.lint.rule import Context, Finding, Rule
from oasmith.spec.extensions.form import form_faults
from oasmith.spec.extensions.rate_limits import Quota, quotas_of
from oasmith.spec.structure.references import join
from oasmith.spec.structure.walk import Node

_EXTENSION: Final = "x-oasmith-rate-limit"
_Buckets: TypeAlias = dict[str, dict[Quota, str]]
"""The quotas by bucket, each with its pointer."""


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each bucket at each place that states other quotas than the first one."""
    first: _Buckets = {}
    for value, pointer, bucket in _places(context):
        for name, quotas in _buckets(value, pointer, bucket).items():
            known = first.setdefault(name, quotas)
            if known.keys() != quotas.keys():
                other = next(iter(quotas.keys() - known.keys()), next(iter(quotas)))
                yield Finding(
                    quotas[other],
                    f"the bucket `{clip(name, 60)}` has {_shown(known)} elsewhere, and "
                    f"{_shown(quotas)} here; the client does not share what differs",
                    "state the same quotas at all places, or give each quota a bucket of its own",
                    related=(Related("first here", next(iter(known.values()))),),
                )


def _places(context: Context) -> Iterator[tuple[Json, str, str]]:
    """All quotas of a document: the value, its pointer, and the bucket of those that name none."""
    nodes = [(context.value, "#", "document")]
    nodes += [(operation.value, operation.pointer, "") for operation in context.operations]
    for node, pointer, bucket in nodes:
        at = join(pointer, _EXTENSION)
        if _EXTENSION in node and not list(form_faults(_EXTENSION, node[_EXTENSION], at)):
            yield node[_EXTENSION], at, bucket


def _buckets(value: Json, pointer: str, bucket: str) -> _Buckets:
    found: _Buckets = {}
    for index, quota in enumerate(quotas_of(value, bucket)):
        at = join(pointer, index) if isinstance(value, list) else pointer
        if quota.bucket:
            found.setdefault(quota.bucket, {}).setdefault(quota, at)
    return found


def _shown(quotas: dict[Quota, str]) -> str:
    return " and ".join(sorted(f"{quota.requests} in {quota.per:g} s" for quota in quotas))


RULE = Rule("rate-limit-bucket", Severity.WARN, check)
