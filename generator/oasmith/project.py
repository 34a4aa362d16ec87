"""``[tool.oasmith]`` in pyproject.toml: the vendors of a project and their options.

```toml
[tool.oasmith]
out = "generated"

[tool.oasmith.lint]
fail-on = "warn"
baseline = "lint-baseline.yaml"

[tool.oasmith.lint.rules]
enum-duplicate = "off"

[tool.oasmith.vendors.acme]
specs = ["specs/acme/*.json"]
overlays = ["specs/acme/acme.overlay.yaml"]
package = "acme"
client = "AcmeClient"
drop-suffix = "Schema"
validation = "strict"
transports = ["httpx2"]
testing = true
redis = "auto"
bodies = "fields"
```
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath
from typing import Any, get_args

from oasmith.diagnostics import Severity
from oasmith.options import (
    SPLIT_MODELS,
    THRESHOLDS,
    Access,
    Bodies,
    LintSettings,
    Options,
    Remote,
    TransportName,
    Validation,
)
from oasmith.spec.suggestions import did_you_mean
from oasmith.values import dataclass

_VENDOR_SETTINGS: dict[str, type] = {
    "allow-remote": bool,
    "bodies": str,
    "client": str,
    "drop-suffix": str,
    "overlays": list,
    "package": str,
    "redis": object,
    "refs-within": str,
    "specs": list,
    "split-models": int,
    "testing": bool,
    "transports": list,
    "validation": str,
}
_LINT_SETTINGS: dict[str, type] = {"baseline": str, "fail-on": str, "rules": dict}
_PROJECT_SETTINGS: dict[str, type] = {
    "lint": dict,
    "out": str,
    "templates": str,
    "vendors": dict,
}
_KINDS = {
    str: "a text",
    list: "a list",
    int: "a whole number",
    bool: "true or false",
    dict: "a table",
}


class ProjectError(Exception):
    """The project's settings cannot be used; the message says which and why."""


class NoVendorError(ProjectError):
    """The project has no such vendor."""


class NoProjectError(ProjectError):
    """There is no project at all."""


@dataclass(frozen=True, slots=True)
class Vendor:
    """One vendor: its documents and the package made from them."""

    name: str
    specs: tuple[Path, ...]
    overlays: tuple[Path, ...]
    options: Options
    access: Access


@dataclass(frozen=True, slots=True)
class Project:
    """The settings of a project."""

    root: Path
    out: Path
    templates: Path | None
    vendors: Mapping[str, Vendor]
    lint: LintSettings

    def choose(self, names: tuple[str, ...]) -> list[Vendor]:
        """The named vendors, or all; ProjectError for one that does not exist or if none does."""
        if not self.vendors:
            raise NoVendorError("[tool.oasmith] names no vendor; add [tool.oasmith.vendors.NAME]")
        unknown = [name for name in names if name not in self.vendors]
        if unknown:
            known = ", ".join(self.vendors) or "none"
            raise NoVendorError(f"no vendor `{unknown[0]}` in pyproject.toml; there are: {known}")
        return [self.vendors[name] for name in names or self.vendors]


def find_project(start: Path, written: Path | None = None) -> Project:
    """The project that `start` lies in; ProjectError where there is none.

    `written` is an overlay that is about to be written: it may be listed before it is there.
    """
    for folder in (start, *start.parents):
        path = folder / "pyproject.toml"
        if path.is_file():
            settings = _read(path)
            if settings is not None:
                return _project(folder, settings, written)
    raise NoProjectError("there is no pyproject.toml with [tool.oasmith] here or above")


def _read(path: Path) -> dict[str, Any] | None:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProjectError(f"{path.name} cannot be read: {error}") from None
    tools = content.get("tool")
    settings = tools.get("oasmith") if isinstance(tools, dict) else None
    return settings if isinstance(settings, dict) else None


def _project(root: Path, settings: dict[str, Any], written: Path | None) -> Project:
    _check(settings, _PROJECT_SETTINGS, "[tool.oasmith]")
    templates = settings.get("templates")
    tables = settings.get("vendors", {})
    vendors = {name: _vendor(root, name, table, written) for name, table in tables.items()}
    packages: dict[str, str] = {}
    for name, vendor in vendors.items():
        other = packages.setdefault(vendor.options.package, name)
        if other != name:
            package = vendor.options.package
            raise ProjectError(f"the vendors {other} and {name} have the same package `{package}`")
    return Project(
        root,
        root / settings.get("out", "generated"),
        root / templates if templates else None,
        vendors,
        _lint(root, settings.get("lint", {})),
    )


def _lint(root: Path, table: Any) -> LintSettings:
    where = "[tool.oasmith.lint]"
    _check(table, _LINT_SETTINGS, where)
    fail_on = table.get("fail-on", "error")
    if fail_on not in THRESHOLDS:
        raise ProjectError(f"{where} fail-on is {_one_of(THRESHOLDS)}, not `{fail_on}`")
    baseline = table.get("baseline")
    rules = _rules(table["rules"], f"{where[:-1]}.rules]") if "rules" in table else {}
    return LintSettings(fail_on, root / baseline if baseline else None, rules)


def _rules(table: dict[str, Any], where: str) -> dict[str, Severity | None]:
    """The severities of rules, None for one that is off."""
    from oasmith.lint.pages import severities  # it reads all pages

    known = severities()
    allowed = {**{severity.label: severity for severity in Severity}, "off": None}
    for code, told in table.items():
        if code not in known:
            guess = did_you_mean(code, known)
            raise ProjectError(f"{where} no finding has the code `{code}`{guess}")
        if told not in allowed:
            raise ProjectError(f"{where} {code} is {_one_of(allowed)}, not `{told}`")
    return {code: allowed[told] for code, told in table.items()}


def _one_of(words: Iterable[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} or {last}"


def _vendor(root: Path, name: str, table: Any, written: Path | None) -> Vendor:
    where = f"[tool.oasmith.vendors.{name}]"
    _check(table, _VENDOR_SETTINGS, where)
    validation = table.get("validation", "strict")
    if validation not in get_args(Validation):
        raise ProjectError(f"{where} validation is strict, warn or off, not `{validation}`")
    bodies = table.get("bodies", "fields")
    if bodies not in get_args(Bodies):
        raise ProjectError(f'{where} bodies is "fields" or "model", not `{bodies}`')
    redis = table.get("redis", "auto")
    if redis != "auto" and not isinstance(redis, bool):
        raise ProjectError(f'{where} redis is true, false or "auto", not `{redis}`')
    options = Options(
        package=table.get("package", name),
        client=table.get("client", ""),
        drop_suffix=table.get("drop-suffix", ""),
        split_models=table.get("split-models", SPLIT_MODELS),
        validation=validation,
        transports=_transports(table.get("transports", ["httpx2"]), where),
        testing=table.get("testing", True),
        redis=redis,
        bodies=bodies,
    )
    if options.fault:
        raise ProjectError(f"{where} {options.fault}")
    overlays = _files(root, table, "overlays", where, written)
    patches = {path.resolve() for path in (*overlays, *((written,) if written else ()))}
    specs = tuple(p for p in _files(root, table, "specs", where) if p.resolve() not in patches)
    if not specs:
        raise ProjectError(f"{where} specs names no file that exists")
    remote = Remote.LOCKED if table.get("allow-remote", False) else Remote.REFUSED
    access = Access(root / table.get("refs-within", "."), remote)
    return Vendor(name, specs, overlays, options, access)


def _transports(names: list[Any], where: str) -> tuple[TransportName, ...]:
    allowed = get_args(TransportName)
    if not names or any(name not in allowed or names.count(name) > 1 for name in names):
        raise ProjectError(f"{where} transports is a list of {', '.join(allowed)}, each once")
    return tuple(names)


def _check(table: Any, settings: Mapping[str, type], where: str) -> None:
    """Every key must be a setting and every value of its type."""
    if not isinstance(table, dict):
        raise ProjectError(f"{where} must be a table")
    for key, value in table.items():
        if key not in settings:
            known = ", ".join(sorted(settings))
            raise ProjectError(f"{where} has no setting `{key}`; there are: {known}")
        if settings[key] not in (type(value), object):
            raise ProjectError(f"{where} {key} must be {_KINDS[settings[key]]}")


def _files(
    root: Path, table: Mapping[str, Any], key: str, where: str, written: Path | None = None
) -> tuple[Path, ...]:
    """The files of a list of globs, each glob's in sorted order; one matches also what is
    `written`."""
    patterns = table.get(key, [])
    if not all(isinstance(pattern, str) for pattern in patterns):
        raise ProjectError(f"{where} {key} is a list of file names or globs")
    found: dict[Path, None] = {}
    for pattern in patterns:
        matches = _matches(root, pattern)
        if not matches and not (written and _is_of(written, root, pattern)):
            raise ProjectError(f"{where} {key}: `{pattern}` matches no file")
        found.update(dict.fromkeys(matches))
    return tuple(found)


def _matches(root: Path, pattern: str) -> list[Path]:
    try:
        return sorted(path for path in root.glob(pattern) if path.is_file())
    except (ValueError, IndexError, NotImplementedError):  # empty, `.`, absolute
        return []


def _is_of(path: Path, root: Path, pattern: str) -> bool:
    """Whether a file that need not be there matches a glob."""
    path, root = path.resolve(), root.resolve()
    if not pattern or not path.is_relative_to(root):
        return False
    parts = PurePath(pattern).parts
    if "**" not in parts:
        inner = path.relative_to(root)
        return len(inner.parts) == len(parts) and inner.match(pattern)
    return path.match(pattern)
