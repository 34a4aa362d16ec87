"""Bringing a document of any supported version to the one dialect that is lowered.

Input: a loaded `Document`. Output: a document in version 3.1 or 3.2 and diagnostics about what its
version costs. Invariant: versions are steps of one chain, each from one minor version to the
next, so that a later stage knows a single dialect; the input document is left as it was.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from oasmith.diagnostics import Diagnostic, Findings
from oasmith.json_value import Json
from oasmith.source.document import Document
from oasmith.spec.upgrades.step import Upgraded
from oasmith.spec.upgrades.v20 import upgrade_v20
from oasmith.spec.upgrades.v30 import upgrade_v30

Step: TypeAlias = Callable[[dict[str, Json]], Upgraded]

_STEPS: Final[Mapping[str, tuple[Step, str]]] = {
    "2.0": (upgrade_v20, "3.0"),
    "3.0": (upgrade_v30, "3.1"),
}
"""From each older version: what to apply, and which version that gives."""

_READ: Final = ("3.1", "3.2")
"""What is lowered. 3.2 only adds to 3.1: one dialect."""

_VERSION: Final = re.compile(r"(\d+\.\d+)(\.\d+.*)?")


def version_of(value: Mapping[str, Json]) -> str:
    """``"3.0"``, ``"3.1"``, ``"2.0"`` …; empty if the document does not say it legibly."""
    declared = value.get("openapi", value.get("swagger"))
    # `openapi: 3.0` without quotes is a number in YAML.
    match = _VERSION.fullmatch(str(declared))
    return match[1] if match else ""


def is_supported(version: str) -> bool:
    """Whether documents of the version can be read."""
    return version in _STEPS or version in _READ


def upgrade(document: Document) -> tuple[Document, tuple[Diagnostic, ...]]:
    """The document in version 3.1 or 3.2, and findings about the document as it was.

    A document of a version that is not supported is returned unchanged, with an error.
    """
    version = version_of(document.value)
    findings = Findings()
    while version in _STEPS:
        step, version = _STEPS[version]
        upgraded = step(document.value)
        findings.add(*document.as_published(upgraded.findings))
        document = document.rearranged(upgraded.value, upgraded.moves)
    if not is_readable(document):
        _refuse(document.value, findings)
    return document, findings.all()


def is_readable(document: Document) -> bool:
    """Whether the document is in the dialect that is lowered."""
    return version_of(document.value) in _READ


def _refuse(value: Mapping[str, Json], findings: Findings) -> None:
    key = "openapi" if "openapi" in value else "swagger" if "swagger" in value else ""
    said = f"version `{value[key]}`" if key else "no version"
    findings.error(
        "dialect-unsupported",
        f"the document declares {said}; only Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 can be read",
        f"#/{key}" if key else "#",
        help="begin the document with `openapi: 3.1.0`",
    )
