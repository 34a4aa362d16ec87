"""The versions of OpenAPI: one row for each that can be read, and the way to the ones that are
lowered.

Input: a document. Output: the row of its version; the document in version 3.1 or 3.2, with findings
about what its own version costs. Invariant: upgrades are steps of one chain, each from one version
to the next, so that later stages know the schemas of one version only; the input document is never
changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final, Literal, TypeAlias

from oasmith.diagnostics import Diagnostic, Findings
from oasmith.json_value import Json
from oasmith.source.document import Document
from oasmith.spec.upgrades.step import Upgraded
from oasmith.spec.upgrades.v20 import upgrade_v20
from oasmith.spec.upgrades.v30 import upgrade_v30
from oasmith.values import dataclass

Step: TypeAlias = Callable[[dict[str, Json]], Upgraded]


@dataclass(frozen=True, slots=True)
class Version:
    """What differs between the versions of OpenAPI.

    `metaschema` is the draft of JSON Schema that its metaschema is written in. `schemas` is the
    version whose schemas it has. `null` is the keyword by which a schema allows null. `step` gives
    the document in the version `following`; without a step the version is lowered as it is.
    """

    number: str
    metaschema: Literal["draft-4", "2020-12"]
    schemas: str
    null: Literal["x-nullable", "nullable", "type"]
    has_components: bool = True
    """Whether its objects are those of `structure.objects`; those of Swagger 2.0 are not."""
    has_unions: bool = True
    """Whether schemas have `oneOf` and `anyOf`."""
    has_type_lists: bool = True
    """Whether `type` may be a list."""
    step: Step | None = None
    following: str = ""


VERSIONS: Final[Mapping[str, Version]] = {
    version.number: version
    for version in (
        Version(
            *("2.0", "draft-4", "2.0", "x-nullable"),
            has_components=False,
            has_unions=False,
            has_type_lists=False,
            step=upgrade_v20,
            following="3.0",
        ),
        Version(
            *("3.0", "draft-4", "3.0", "nullable"),
            has_type_lists=False,
            step=upgrade_v30,
            following="3.1",
        ),
        Version("3.1", "2020-12", "3.1", "type"),
        # It adds to 3.1 and changes nothing.
        Version("3.2", "2020-12", "3.1", "type"),
    )
}

_NUMBER: Final = re.compile(r"(\d+\.\d+)(\.\d+.*)?")


def declared(value: Mapping[str, Json]) -> Json:
    """What the document states as its version, whatever that is; None if it states nothing."""
    return value.get("openapi", value.get("swagger"))


def version_of(value: Mapping[str, Json]) -> str:
    """``"3.0"``, ``"3.1"``, ``"2.0"`` …; empty if the document states no version that can be
    read."""
    # `openapi: 3.0` without quotes is a number in YAML.
    match = _NUMBER.fullmatch(str(declared(value)))
    return match[1] if match else ""


def known_version(value: Mapping[str, Json]) -> Version | None:
    """The row of the document's version; None if there is none."""
    return VERSIONS.get(version_of(value))


def is_lowered(document: Document) -> bool:
    """Whether the document is of a version that is lowered as it is."""
    version = known_version(document.value)
    return version is not None and version.step is None


def upgrade(document: Document) -> tuple[Document, tuple[Diagnostic, ...]]:
    """The document in version 3.1 or 3.2, and findings about the document as it was.

    A document of a version without a row is returned unchanged, with an error.
    """
    findings = Findings()
    version = known_version(document.value)
    if version is None:
        _refuse(document.value, findings)
    while version is not None and version.step is not None:
        upgraded = version.step(document.value)
        findings.add(*document.as_published(upgraded.findings))
        document = document.rearranged(upgraded.value, upgraded.moves)
        version = VERSIONS[version.following]
    return document, findings.all()


def _refuse(value: Mapping[str, Json], findings: Findings) -> None:
    key = "openapi" if "openapi" in value else "swagger" if "swagger" in value else ""
    said = f"version `{value[key]}`" if key else "no version"
    swagger = [number for number, version in VERSIONS.items() if not version.has_components]
    *openapi, last = (number for number, version in VERSIONS.items() if version.has_components)
    findings.error(
        "dialect-unsupported",
        f"the document declares {said}; only Swagger {', '.join(swagger)} and OpenAPI "
        f"{', '.join(openapi)} and {last} can be read",
        f"#/{key}" if key else "#",
        help="begin the document with `openapi: 3.1.0`",
    )
