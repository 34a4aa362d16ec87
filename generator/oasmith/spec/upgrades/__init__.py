"""Bringing a document of any supported version to the one dialect that is lowered: 3.1.

Input: a loaded `Document`. Output: a document in version 3.1 and diagnostics about what its
version costs. Invariant: versions are steps of one chain, each from one minor version to the
next, so that a later stage knows a single dialect; the input document is left as it was.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from oasmith.diagnostics import Diagnostic, Findings
from oasmith.model import Json
from oasmith.source.document import Document
from oasmith.spec.upgrades.v30 import upgrade_v30

Step: TypeAlias = tuple[Callable[[dict[str, Json]], dict[str, Json]], str]

_STEPS: Final[Mapping[str, Step]] = {"3.0": (upgrade_v30, "3.1")}
"""From each older version: what to apply, and which version that gives."""

_NEWEST: Final = "3.1"
_VERSION: Final = re.compile(r"(\d+\.\d+)(\.\d+.*)?")


def version_of(value: Mapping[str, Json]) -> str:
    """``"3.0"``, ``"3.1"``, ``"2.0"`` …; empty if the document does not say it legibly."""
    declared = value.get("openapi", value.get("swagger"))
    # `openapi: 3.0` without quotes is a number in YAML.
    match = _VERSION.fullmatch(str(declared))
    return match[1] if match else ""


def upgrade(document: Document) -> tuple[Document, tuple[Diagnostic, ...]]:
    """The document in version 3.1.

    An error means that its version is not supported; the document is then returned unchanged.
    """
    version = version_of(document.value)
    value = document.value
    while version in _STEPS:
        step, version = _STEPS[version]
        value = step(value)
    findings = Findings()
    if version != _NEWEST:
        _report(version, document.value, findings)
    changed = value is not document.value
    return (document.with_value(value) if changed else document), findings.all()


def _report(version: str, value: Mapping[str, Json], findings: Findings) -> None:
    if version == "3.2":
        findings.warn(
            "dialect-partial",
            "this is an OpenAPI 3.2 document; it is read as 3.1, and what is new in 3.2 is ignored",
            "#/openapi",
        )
    elif version == "2.0":
        findings.error(
            "dialect-unsupported",
            "this is a Swagger 2.0 document; only OpenAPI 3.0 and 3.1 can be read",
            "#/swagger",
            help="convert it to OpenAPI 3, for example with `npx swagger2openapi spec.yaml`",
        )
    else:
        key = "openapi" if "openapi" in value else "swagger" if "swagger" in value else ""
        said = f"version `{value[key]}`" if key else "no version"
        findings.error(
            "dialect-unsupported",
            f"the document declares {said}; only OpenAPI 3.0 and 3.1 can be read",
            f"#/{key}" if key else "#",
            help="begin the document with `openapi: 3.1.0`",
        )
