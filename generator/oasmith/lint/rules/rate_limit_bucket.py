"""What it does: reports a bucket of `x-oasmith-rate-limit` that has different quotas in several
places.

Why it matters: the numbers are part of a bucket. If they differ, the generated client keeps several
quotas of that name, each with its own count, and the operations do not share one. Together they may
send more than the vendor allows.

Example:

    get:
      x-oasmith-rate-limit: {requests: 10, per: 1, bucket: reads}
    post:
      x-oasmith-rate-limit: {requests: 20, per: 1, bucket: reads}

Fix: write the same quotas in all places, or give each quota its own bucket. Quotas of the document
are in the bucket `document`.
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
_Quotas: TypeAlias = dict[str, dict[Quota, str]]
"""The quotas by bucket, each with its pointer."""


def check(context: Context, node: Node) -> Iterator[Finding]:
    """One finding for each bucket at each place whose quotas differ from those of the first."""
    first: _Quotas = {}
    for value, pointer, bucket in _places(context):
        for name, quotas in _by_bucket(value, pointer, bucket).items():
            known = first.setdefault(name, quotas)
            if known.keys() != quotas.keys():
                other = next(iter(quotas.keys() - known.keys()), next(iter(quotas)))
                yield Finding(
                    quotas[other],
                    f"the bucket `{clip(name, 60)}` has {_shown(known)} elsewhere, and "
                    f"{_shown(quotas)} here; the client keeps separate quotas for them",
                    "write the same quotas in all places, or give each quota its own bucket",
                    related=(Related("first here", next(iter(known.values()))),),
                )


def _places(context: Context) -> Iterator[tuple[Json, str, str]]:
    """All quotas of a document: the extension, its place, and the bucket if it names none."""
    nodes = [(context.value, "#", "document")]
    nodes += [(operation.value, operation.pointer, "") for operation in context.operations]
    for node, pointer, bucket in nodes:
        at = join(pointer, _EXTENSION)
        if _EXTENSION in node and not list(form_faults(_EXTENSION, node[_EXTENSION], at)):
            yield node[_EXTENSION], at, bucket


def _by_bucket(value: Json, pointer: str, bucket: str) -> _Quotas:
    found: _Quotas = {}
    for index, quota in enumerate(quotas_of(value, bucket)):
        at = join(pointer, index) if isinstance(value, list) else pointer
        if quota.bucket:
            found.setdefault(quota.bucket, {}).setdefault(quota, at)
    return found


def _shown(quotas: dict[Quota, str]) -> str:
    return " and ".join(sorted(f"{quota.requests} in {quota.per:g} s" for quota in quotas))


RULE = Rule("rate-limit-bucket", Severity.WARN, check)
