"""The tool's own files: the templates, the runtime that packages carry, the page of extensions.

Input: none. Output: paths. Invariant: the same files, whether oasmith runs from a wheel (where
they are inside the package) or from a checkout (where they are at its top level).
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def template_root() -> Path:
    """The folder of the Jinja templates."""
    installed = _PACKAGE / "templates"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "templates"


def extensions_page() -> Path:
    """The file that describes the extensions, one under each heading."""
    installed = _PACKAGE / "extensions.md"
    return installed if installed.is_file() else _PACKAGE.parents[1] / "docs" / "extensions.md"


def runtime_root() -> Path:
    """The folder of the Python files that are copied verbatim into generated packages."""
    return _PACKAGE / "runtime"
