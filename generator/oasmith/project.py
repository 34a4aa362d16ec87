"""``[tool.oasmith]`` in pyproject.toml: the vendors of a project and their options.

```toml
[tool.oasmith]
out = "generated"

[tool.oasmith.vendors.acme]
specs = ["specs/acme/*.json"]
overlays = ["specs/acme/acme.overlay.yaml"]
package = "acme"
client = "AcmeClient"
drop-suffix = "Schema"
validation = "strict"
```
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from oasmith.options import Options, Validation

_VENDOR_KEYS = frozenset(
    {"client", "drop-suffix", "overlays", "package", "specs", "split-models", "validation"}
)
_PROJECT_KEYS = frozenset({"out", "templates", "vendors"})


class ProjectError(Exception):
    """The project's settings cannot be used; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Vendor:
    """One vendor: its documents and the package made from them."""

    name: str
    specs: tuple[Path, ...]
    overlays: tuple[Path, ...]
    options: Options


@dataclass(frozen=True, slots=True)
class Project:
    """The settings of a project."""

    root: Path
    out: Path
    templates: Path | None
    vendors: Mapping[str, Vendor]

    def choose(self, names: tuple[str, ...]) -> list[Vendor]:
        """The named vendors, or all; ProjectError for one that does not exist."""
        unknown = [name for name in names if name not in self.vendors]
        if unknown:
            known = ", ".join(self.vendors) or "none"
            raise ProjectError(f"no vendor `{unknown[0]}` in {self.root.name}; there are: {known}")
        return [self.vendors[name] for name in names or self.vendors]


def find_project(start: Path) -> Project:
    """The project that `start` lies in; ProjectError where there is none."""
    for folder in (start, *start.parents):
        path = folder / "pyproject.toml"
        if path.is_file():
            settings = _read(path)
            if settings is not None:
                return _project(folder, settings)
    raise ProjectError(
        "there is no pyproject.toml with [tool.oasmith] here or above; "
        "name a document and --out to generate without a project"
    )


def _read(path: Path) -> dict[str, Any] | None:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProjectError(f"{path.name} cannot be read: {error}") from None
    settings = content.get("tool", {}).get("oasmith")
    return settings if isinstance(settings, dict) else None


def _project(root: Path, settings: dict[str, Any]) -> Project:
    _known(settings, _PROJECT_KEYS, "[tool.oasmith]")
    vendors = settings.get("vendors", {})
    if not isinstance(vendors, dict):
        raise ProjectError("[tool.oasmith] vendors must be a table of tables")
    templates = settings.get("templates")
    return Project(
        root,
        root / str(settings.get("out", "generated")),
        root / str(templates) if templates else None,
        {name: _vendor(root, name, table) for name, table in vendors.items()},
    )


def _vendor(root: Path, name: str, table: Any) -> Vendor:
    where = f"[tool.oasmith.vendors.{name}]"
    if not isinstance(table, dict):
        raise ProjectError(f"{where} must be a table")
    _known(table, _VENDOR_KEYS, where)
    package = str(table.get("package", name))
    if not package.isidentifier():
        raise ProjectError(f"{where} package `{package}` is no Python name")
    validation = table.get("validation", "strict")
    if validation not in get_args(Validation):
        raise ProjectError(f"{where} validation is strict, warn or off, not `{validation}`")
    specs = _files(root, table, "specs", where)
    if not specs:
        raise ProjectError(f"{where} specs names no file that exists")
    options = Options(
        package=package,
        client=str(table.get("client", "")),
        drop_suffix=str(table.get("drop-suffix", "")),
        split_models=int(table.get("split-models", 100)),
        validation=validation,
    )
    return Vendor(name, specs, _files(root, table, "overlays", where), options)


def _known(table: Mapping[str, Any], keys: frozenset[str], where: str) -> None:
    unknown = sorted(table.keys() - keys)
    if unknown:
        raise ProjectError(
            f"{where} has no setting `{unknown[0]}`; there are: {', '.join(sorted(keys))}"
        )


def _files(root: Path, table: Mapping[str, Any], key: str, where: str) -> tuple[Path, ...]:
    """The files of a list of globs, each glob's in sorted order."""
    patterns = table.get(key, [])
    if not isinstance(patterns, list) or not all(isinstance(p, str) for p in patterns):
        raise ProjectError(f"{where} {key} is a list of file names or globs")
    found: dict[Path, None] = {}
    for pattern in patterns:
        matches = sorted(root.glob(pattern))
        if not matches:
            raise ProjectError(f"{where} {key}: `{pattern}` matches no file")
        found.update(dict.fromkeys(matches))
    return tuple(found)
